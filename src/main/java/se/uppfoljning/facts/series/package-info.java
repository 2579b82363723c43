/** Amounts by month over several years, and what they say the year will end at. */
@NullMarked
package se.uppfoljning.facts.series;

import org.jspecify.annotations.NullMarked;
