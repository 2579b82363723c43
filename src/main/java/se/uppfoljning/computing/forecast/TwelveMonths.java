package se.uppfoljning.computing.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.series.Months;

/**
 * A year in numbers: amounts, or shares of a total. A month that is not known is not a number and is
 * never reckoned with as 0. Months are counted from 0 here.
 */
final class TwelveMonths {
  static final int COUNT = Months.IN_YEAR;

  /** Every month the same share of the year. */
  static final TwelveMonths EVEN = each(month -> 1.0 / COUNT);

  /** A year of which nothing is known. */
  static final TwelveMonths UNKNOWN = each(month -> Double.NaN);

  /** Of a year whose amounts take each other out there is no share to speak of. */
  private static final double LEAST_NET_OF_GROSS = .3;

  private final double[] values;

  private TwelveMonths(double[] values) {
    this.values = values;
  }

  static TwelveMonths each(IntToDoubleFunction value) {
    double[] values = new double[COUNT];
    Arrays.setAll(values, value);
    return new TwelveMonths(values);
  }

  static TwelveMonths of(Months months) {
    return each(month -> number(months.amounts().get(month)));
  }

  private static double number(@Nullable BigDecimal amount) {
    return amount == null ? Double.NaN : amount.doubleValue();
  }

  double get(int month) {
    return values[month];
  }

  boolean knows(int month) {
    return !Double.isNaN(values[month]);
  }

  /** The months that are known, in order. */
  List<Integer> known() {
    return IntStream.range(0, COUNT).filter(this::knows).boxed().toList();
  }

  /** As it was known after some months. */
  TwelveMonths after(int months) {
    return each(month -> month < months ? values[month] : Double.NaN);
  }

  /** The months that are not known here, from elsewhere; those that are known are not. */
  TwelveMonths others(IntToDoubleFunction value) {
    return each(month -> knows(month) ? Double.NaN : value.applyAsDouble(month));
  }

  /** With more in one month; what is not known counts as nothing there. */
  TwelveMonths plus(int month, double amount) {
    return each(each -> each == month ? (knows(each) ? values[each] : 0) + amount : values[each]);
  }

  /** The sums of each month; not known where both are not. */
  TwelveMonths plus(TwelveMonths other) {
    return each(month -> knows(month) && other.knows(month)
        ? values[month] + other.values[month]
        : knows(month) ? values[month] : other.values[month]);
  }

  /** Rounded half up; null for a month that is not known. */
  Months rounded(int decimals) {
    return new Months(Arrays.stream(values)
        .mapToObj(value -> Double.isNaN(value)
            ? null
            : BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP))
        .toList());
  }

  /** The sum of the months that are known. */
  double total() {
    double sum = 0;
    for (double value : values) {
      sum += Double.isNaN(value) ? 0 : value;
    }
    return sum;
  }

  /** The sum of their sizes, whatever their sign. */
  double gross() {
    double sum = 0;
    for (double value : values) {
      sum += Double.isNaN(value) ? 0 : Math.abs(value);
    }
    return sum;
  }

  /**
   * Each month / the total of the year; null where the total is at most 30 % of the gross amount: a
   * net near zero would make shares of any size.
   */
  @Nullable
  TwelveMonths shares() {
    double total = total();
    return gross() > 0 && Math.abs(total) > LEAST_NET_OF_GROSS * gross()
        ? each(month -> values[month] / total)
        : null;
  }
}
