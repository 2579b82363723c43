/** The budget register: what was decided, when, and how the year is spread over its months. */
@NullMarked
package se.uppfoljning.facts.budget;

import org.jspecify.annotations.NullMarked;
