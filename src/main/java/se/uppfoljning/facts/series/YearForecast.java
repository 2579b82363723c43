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
 * @param oneOffs what of each month is taken to be once only and not carried forward, as the part
 *     of it that is beyond what such a month may be, and what is marked as an event; null in a month
 *     the method says nothing of
 * @param nextMonth what the month after those is expected to be; null after the twelfth and where
 *     there is no point
 */
public record YearForecast(
    String id,
    int year,
    int months,
    @Nullable BigDecimal point,
    @Nullable Interval interval,
    ForecastMethod method,
    Months oneOffs,
    @Nullable BigDecimal nextMonth) {

  /**
   * An interval for the total of the year.
   *
   * @param low80 the total is below it once in ten
   * @param high80 the total is above it once in ten
   */
  public record Interval(BigDecimal low80, BigDecimal high80) {}
}
