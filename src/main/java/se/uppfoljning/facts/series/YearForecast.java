package se.uppfoljning.facts.series;

import java.math.BigDecimal;
import java.util.Optional;
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
 * @param rest the months to come
 */
public record YearForecast(
    String id,
    int year,
    int months,
    @Nullable BigDecimal point,
    @Nullable Interval interval,
    ForecastMethod method,
    Months oneOffs,
    Rest rest) {

  /**
   * The months that are not booked; null in the others.
   *
   * @param planned what the plan tells of each, before what is booked is held against it; null in all
   *     where the method has no plan
   * @param expected what is expected of each, with the events that are known; null in all where there
   *     is no point
   */
  public record Rest(Months planned, Months expected) {

    /**
     * What the plan tells of the months after one of them; 0 after the last, empty where the method
     * has no plan.
     *
     * @param month 0 to 12
     */
    public Optional<BigDecimal> plannedAfter(int month) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int next = month + 1; next <= Months.IN_YEAR; next++) {
        Optional<BigDecimal> amount = planned.of(next);
        if (amount.isEmpty() && expected.of(next).isPresent()) {
          return Optional.empty();
        }
        sum = sum.add(amount.orElse(BigDecimal.ZERO));
      }
      return Optional.of(sum);
    }
  }

  /**
   * An interval for the total of the year.
   *
   * @param low80 the total is below it once in ten
   * @param high80 the total is above it once in ten
   */
  public record Interval(BigDecimal low80, BigDecimal high80) {}
}
