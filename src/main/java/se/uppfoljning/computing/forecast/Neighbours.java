package se.uppfoljning.computing.forecast;

import static se.uppfoljning.computing.forecast.Statistics.clip;
import static se.uppfoljning.computing.forecast.Statistics.square;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The seasons of a group: a series with few years of its own is likely to go as those that are like
 * it, if in this group they tell anything. All the years of the others are asked, also those after a
 * back-test's.
 */
final class Neighbours {
  /** Fewer are no crowd. */
  private static final int FEWEST = 3;

  /** More cost time and tell no more; the cost of a group is to grow as its size, not its square. */
  private static final int MOST_ASKED = 100;

  /** How different, as Σ(share − share)², a series may be and still count as much as any. */
  private static final double NEAR = .001;

  /** What the nearest of many explain by chance. */
  private static final double BY_CHANCE = .3;

  private static final double NO_BETTER_WEIGHS = 10;
  private static final double MOST_ERROR = 2;
  private static final double NO_SEASON = 1e-12;

  /** A series and its mean season. */
  private record Neighbour(String id, TwelveMonths season) {}

  private final List<Neighbour> asked;
  private final double weight;

  private Neighbours(List<YearCase> group) {
    List<Neighbour> all = new ArrayList<>();
    for (YearCase series : group) {
      List<TwelveMonths> years = Season.shares(series.pastActuals());
      if (!years.isEmpty()) {
        all.add(new Neighbour(series.id(), Noise.mean(years)));
      }
    }
    this.asked = everyNth(all, Math.max(1, all.size() / MOST_ASKED));
    this.weight = weight(group);
  }

  private static <T> List<T> everyNth(List<T> all, int step) {
    return IntStream.range(0, all.size())
        .filter(place -> place % step == 0)
        .mapToObj(all::get)
        .toList();
  }

  static Neighbours of(List<YearCase> group) {
    return new Neighbours(group);
  }

  /** The guess, moved towards the season of the series alike by as much as these tell here. */
  TwelveMonths lean(TwelveMonths guess, String id, List<TwelveMonths> years) {
    TwelveMonths alike = weight > 0 ? alike(id, Noise.mean(years)) : null;
    return alike == null ? guess : Season.blend(weight, alike, guess);
  }

  /**
   * The mean season of the others, weighed 1 / (difference + 0.001); null when there are too few.
   *
   * @param own the season they are to be like
   */
  private @Nullable TwelveMonths alike(String id, TwelveMonths own) {
    List<TwelveMonths> others = asked.stream()
        .filter(other -> !other.id().equals(id))
        .map(Neighbour::season)
        .toList();
    if (others.size() < FEWEST) {
      return null;
    }
    double[] sums = new double[TwelveMonths.COUNT];
    double all = 0;
    for (TwelveMonths other : others) {
      double near = 1 / (difference(own, other) + NEAR);
      all += near;
      for (int month = 0; month < sums.length; month++) {
        sums[month] += near * other.get(month);
      }
    }
    double weights = all;
    return Season.addingUpToOne(TwelveMonths.each(month -> sums[month] / weights));
  }

  private static double difference(TwelveMonths one, TwelveMonths other) {
    double sum = 0;
    for (int month = 0; month < TwelveMonths.COUNT; month++) {
      sum += square(one.get(month) - other.get(month));
    }
    return sum;
  }

  /**
   * How much better the series alike tell a season than an even year does: 1 − the median of what is
   * left of Σ(share − 1/12)², shrunk towards 0 and without what chance explains, 0 to 1.
   */
  private double weight(List<YearCase> group) {
    List<Double> errors = new ArrayList<>();
    for (YearCase series : group) {
      Double error = error(series);
      if (error != null) {
        errors.add(error);
      }
    }
    if (errors.isEmpty()) {
      return 0;
    }
    double better = clip(1 - Statistics.median(errors), 0, 1);
    double pooled = Statistics.shrunk(better, errors.size(), 0, NO_BETTER_WEIGHS);
    return clip((pooled - BY_CHANCE) / (1 - BY_CHANCE), 0, 1);
  }

  /** Its newest year by the series that are like its earlier years; of one year, by that itself. */
  private @Nullable Double error(YearCase series) {
    List<TwelveMonths> actuals = series.pastActuals();
    TwelveMonths newest =
        actuals.isEmpty() ? null : actuals.get(actuals.size() - 1).shares();
    List<TwelveMonths> known =
        Season.shares(actuals.size() < 2 ? actuals : actuals.subList(0, actuals.size() - 1));
    TwelveMonths alike = known.isEmpty() ? null : alike(series.id(), Noise.mean(known));
    if (newest == null || alike == null) {
      return null;
    }
    double season = 0;
    double left = 0;
    for (int month = 0; month < TwelveMonths.COUNT; month++) {
      double seen = Likeness.fromEven(newest, month);
      season += square(seen);
      left += square(seen - Likeness.fromEven(alike, month));
    }
    return season > NO_SEASON ? Math.min(left / season, MOST_ERROR) : null;
  }
}
