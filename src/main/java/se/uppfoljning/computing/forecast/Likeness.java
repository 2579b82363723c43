package se.uppfoljning.computing.forecast;

import static se.uppfoljning.computing.forecast.Statistics.clip;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How regular a season is: the mean correlation of the month profile of one year and the next.
 *
 * @param mean from −1 to 1; 0 without pairs
 * @param pairs how many pairs of years it is of
 */
record Likeness(double mean, int pairs) {
  /** A share this far from an even one counts as no farther: one invoice is no season. */
  private static final double FARTHEST = .25;

  private static final double ALL_EVEN = 1e-12;

  static Likeness of(List<TwelveMonths> years) {
    List<Double> pairs = new ArrayList<>();
    for (int year = 1; year < years.size(); year++) {
      Double pair = of(years.get(year - 1).shares(), years.get(year).shares());
      if (pair != null) {
        pairs.add(pair);
      }
    }
    return new Likeness(Statistics.mean(pairs), pairs.size());
  }

  /** Σxy / √(Σx²·Σy²), x and y being share − 1/12; null when a year has no season. */
  private static @Nullable Double of(@Nullable TwelveMonths one, @Nullable TwelveMonths next) {
    if (one == null || next == null) {
      return null;
    }
    double product = 0;
    double first = 0;
    double second = 0;
    for (int month = 0; month < TwelveMonths.COUNT; month++) {
      double x = fromEven(one, month);
      double y = fromEven(next, month);
      product += x * y;
      first += x * x;
      second += y * y;
    }
    double size = Math.sqrt(first * second);
    return size > ALL_EVEN ? product / size : null;
  }

  /** How far the share of a month is from an even twelfth, within what is taken seriously. */
  static double fromEven(TwelveMonths shares, int month) {
    return clip(shares.get(month) - TwelveMonths.EVEN.get(month), -FARTHEST, FARTHEST);
  }
}
