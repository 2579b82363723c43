/** Sick leave from hours, and whose is not told since the group is small. */
@NullMarked
package se.uppfoljning.computing.staff;

import org.jspecify.annotations.NullMarked;
