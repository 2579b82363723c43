/** Follows actions (åtgärder) from month to month. */
@NullMarked
package se.uppfoljning.computing.action;

import org.jspecify.annotations.NullMarked;
