package se.uppfoljning.computing.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.series.Months;

/**
 * A year as senders tell it: what it had come to after some of its months, 1 to 12. In the series'
 * unit and sign.
 */
record Accumulated(SortedMap<Integer, BigDecimal> byMonth) {
  private static final int DECIMALS = 2;

  Accumulated {
    byMonth = new TreeMap<>(byMonth);
  }

  /** The most months that are known as a sum only; 0 when nothing is known. */
  int longestGap() {
    int longest = 0;
    int before = 0;
    for (int month : byMonth.keySet()) {
      longest = Math.max(longest, month - before);
      before = month;
    }
    return longest;
  }

  /**
   * Month by month. Months that are known as a sum only share it as they share the profile, and
   * evenly where that has nothing for them or none is given; those after the last that is known are
   * not known. The months add up to what is known, to the öre.
   */
  Months months(@Nullable Months profile) {
    Months months = Months.unknown();
    int before = 0;
    BigDecimal had = BigDecimal.ZERO;
    for (Map.Entry<Integer, BigDecimal> known : byMonth.entrySet()) {
      BigDecimal sum = known.getValue().subtract(had);
      months = with(months, before + 1, known.getKey(), sum, profile);
      before = known.getKey();
      had = known.getValue();
    }
    return months;
  }

  private static Months with(
      Months months, int first, int last, BigDecimal sum, @Nullable Months profile) {
    Months shared = months;
    BigDecimal left = sum;
    for (int month = first; month <= last; month++) {
      BigDecimal part = month == last ? left : part(left, month, last, profile);
      shared = shared.with(month, part);
      left = left.subtract(part);
    }
    return shared;
  }

  /** What is left for the months to the last, × what the first of them has of their profile. */
  private static BigDecimal part(BigDecimal left, int month, int last, @Nullable Months profile) {
    BigDecimal whole = profile == null ? BigDecimal.ZERO : sum(profile, month, last);
    return whole.signum() == 0
        ? left.divide(BigDecimal.valueOf(last - month + 1L), DECIMALS, RoundingMode.HALF_UP)
        : left.multiply(sum(profile, month, month)).divide(whole, DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal sum(@Nullable Months profile, int first, int last) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int month = first; month <= last && profile != null; month++) {
      sum = sum.add(profile.of(month).orElse(BigDecimal.ZERO));
    }
    return sum;
  }
}
