package se.uppfoljning.computing.forecast;

import static se.uppfoljning.computing.forecast.Statistics.clip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private final Map<String, TwelveMonths> seasons = new LinkedHashMap<>();
  private final double weight;

  private Neighbours(List<YearCase> group) {
    for (YearCase series : group) {
      List<TwelveMonths> years = Season.shares(series.pastActuals());
      if (!years.isEmpty()) {
        seasons.put(series.id(), Noise.mean(years));
      }
    }
    this.weight = weight(group);
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
    List<TwelveMonths> others = others(id);
    if (others.size() < FEWEST) {
      return null;
    }
    double[] weights = others.stream()
        .mapToDouble(other -> 1 / (difference(own, other) + NEAR))
        .toArray();
    return Season.addingUpToOne(TwelveMonths.each(month -> {
      double sum = 0;
      double all = 0;
      for (int other = 0; other < weights.length; other++) {
        sum += weights[other] * others.get(other).get(month);
        all += weights[other];
      }
      return sum / all;
    }));
  }

  /** The others, or in a large group every n-th of them. */
  private List<TwelveMonths> others(String id) {
    int step = Math.max(1, (seasons.size() - 1) / MOST_ASKED);
    List<TwelveMonths> others = new ArrayList<>();
    int place = 0;
    for (Map.Entry<String, TwelveMonths> season : seasons.entrySet()) {
      if (!season.getKey().equals(id) && place++ % step == 0) {
        others.add(season.getValue());
      }
    }
    return others;
  }

  private static double difference(TwelveMonths one, TwelveMonths other) {
    double sum = 0;
    for (int month = 0; month < TwelveMonths.COUNT; month++) {
      sum += Math.pow(one.get(month) - other.get(month), 2);
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
      season += seen * seen;
      left += Math.pow(seen - Likeness.fromEven(alike, month), 2);
    }
    return season > NO_SEASON ? Math.min(left / season, MOST_ERROR) : null;
  }
}
