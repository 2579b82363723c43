package se.uppfoljning.facts.series;

import org.jspecify.annotations.Nullable;

/**
 * A financial year of a series.
 *
 * @param year the year it is named by
 * @param actual what was booked, as far as known
 * @param budget what was decided, all twelve months; null when there was no budget
 */
public record SeriesYear(int year, Months actual, @Nullable Months budget) {}
