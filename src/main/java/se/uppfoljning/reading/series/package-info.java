/** A CSV of series by month, to forecast -> the series, and everything that is wrong with it. */
@NullMarked
package se.uppfoljning.reading.series;

import org.jspecify.annotations.NullMarked;
