/** Facts -> figures. Pure; each formula cites its source. */
@NullMarked
package se.uppfoljning.computing;

import org.jspecify.annotations.NullMarked;
