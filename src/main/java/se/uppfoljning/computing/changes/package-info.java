/** Two editions of the same report and period -> what changed from one to the other, and why. */
@NullMarked
package se.uppfoljning.computing.changes;

import org.jspecify.annotations.NullMarked;
