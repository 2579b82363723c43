package se.uppfoljning.computing.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forecast of a sum: the sum of the forecasts, with an interval by what the sums have missed. */
final class Total {
  /** The rows of one municipality err the same way a little; as good a guess as one year's evidence. */
  private static final double GUESSED_TOGETHER = 1.5;

  private static final double GUESS_WEIGHS = 1;

  private Total() {}

  /**
   * The sum of the points; null if any is. The interval reaches √Σarm² each way, as for errors that
   * have nothing to do with each other, × √ of how much they have gone the same way.
   *
   * @param months after how many
   * @param parts of the same year, each after as many months as are known of it; at least one
   */
  static Answer of(int months, List<Answer> parts) {
    Answer first = parts.get(0);
    Double point = 0.0;
    Answer.Arms arms = new Answer.Arms(0, 0);
    TwelveMonths oneOffs = TwelveMonths.UNKNOWN;
    Rest rest = Rest.UNKNOWN;
    for (Answer part : parts) {
      Double each = part.point();
      Answer.Arms reach = part.arms();
      point = point == null || each == null ? null : point + each;
      rest = rest.plus(part.rest());
      oneOffs = oneOffs.plus(part.oneOffs());
      arms = arms == null || reach == null ? null : arms.and(reach);
    }
    return new Answer(
        first.year(),
        months,
        point,
        arms == null ? null : arms.times(Math.sqrt(together(parts))),
        List.of(),
        oneOffs,
        rest);
  }

  /**
   * The mean of (Σerror)² / Σerror² over the years in which every part has a back-test, shrunk towards
   * 1.5: 1 when errors take each other out as independent ones do, as many as the parts when all
   * are wrong the same way, near 0 when one is always paid by another.
   */
  private static double together(List<Answer> parts) {
    List<Double> years = new ArrayList<>();
    for (int age : ages(parts)) {
      Double year = together(parts, age);
      if (year != null) {
        years.add(year);
      }
    }
    return Statistics.shrunk(Statistics.mean(years), years.size(), GUESSED_TOGETHER, GUESS_WEIGHS);
  }

  private static Set<Integer> ages(List<Answer> parts) {
    Set<Integer> ages = ages(parts.get(0));
    parts.forEach(part -> ages.retainAll(ages(part)));
    return ages;
  }

  private static Set<Integer> ages(Answer part) {
    return part.misses().stream().map(Miss::age).collect(Collectors.toCollection(TreeSet::new));
  }

  private static @Nullable Double together(List<Answer> parts, int age) {
    double sum = 0;
    double squares = 0;
    for (Answer part : parts) {
      for (Miss miss : part.misses()) {
        double error = miss.age() == age ? miss.error() : 0;
        sum += error;
        squares += error * error;
      }
    }
    return squares > 0 ? sum * sum / squares : null;
  }
}
