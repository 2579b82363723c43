/** What people write beside their numbers. */
@NullMarked
package se.uppfoljning.facts.note;

import org.jspecify.annotations.NullMarked;
