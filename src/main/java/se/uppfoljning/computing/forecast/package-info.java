/**
 * What the year will end at, by our own reckoning beside the units'. {@link
 * se.uppfoljning.computing.forecast.ModelForecast} is what the reports print; {@link
 * se.uppfoljning.computing.forecast.SeriesForecasts} is the engine for series of years.
 */
@NullMarked
package se.uppfoljning.computing.forecast;

import org.jspecify.annotations.NullMarked;
