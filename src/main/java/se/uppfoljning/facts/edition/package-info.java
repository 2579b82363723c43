/** An edition in time: what it changed from the one before, why, and when its month was closed. */
@NullMarked
package se.uppfoljning.facts.edition;

import org.jspecify.annotations.NullMarked;
