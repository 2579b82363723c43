package se.uppfoljning.facts.series;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a year will end at, as known after some of its months; in the series' unit and sign, rounded
 * half up to hundredths.
 *
 * @param id of the series
 * @param year the year
 * @param months how many months it was made after, whether or not all of them were booked
 * @param point the expected total; null when the method has nothing to reckon with
 * @param interval where the total is four times of five; null for methods that give none
 */
public record YearForecast(
    String id,
    int year,
    int months,
    @Nullable BigDecimal point,
    @Nullable Interval interval,
    ForecastMethod method) {

  /**
   * An interval for the total of the year.
   *
   * @param low80 the total is below it once in ten
   * @param high80 the total is above it once in ten
   */
  public record Interval(BigDecimal low80, BigDecimal high80) {}
}
