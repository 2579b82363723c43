package se.uppfoljning.computing.forecast;

import static se.uppfoljning.computing.forecast.Statistics.clip;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How wide a group's intervals are after each number of months: by what the same forecasts would have
 * missed in the years that are over (split conformal prediction), and by what is usual where these
 * are few.
 */
final class Intervals {
  private static final double USUAL_WEIGHS = 30;

  /** The year to come is like none of those that are over. */
  private static final double WIDENING = 1.1;

  private static final double WIDENING_WEIGHS = 60;
  private static final double MOST_WIDENING = 1.6;

  /** An interval of fewer scores cannot be tried on others. */
  private static final int FEWEST_TO_TRY = 10;

  private static final double FOUR_OF_FIVE = .8;

  /** The scores after a number of months, as far as they are needed once they are counted. */
  private record Own(int count, Quantiles quantiles) {}

  private final Map<Integer, Own> ownByMonths = new TreeMap<>();
  private final Recipe recipe;
  private final double widening;

  private Intervals(List<Miss> misses, Recipe recipe) {
    Map<Integer, List<Miss>> byMonths =
        misses.stream().collect(Collectors.groupingBy(Miss::months));
    byMonths.forEach(
        (months, all) -> ownByMonths.put(months, new Own(all.size(), Quantiles.of(scores(all)))));
    this.recipe = recipe;
    this.widening = recipe.learnsWidening() ? widening(byMonths.values()) : WIDENING;
  }

  static Intervals of(List<Miss> misses, Recipe recipe) {
    return new Intervals(misses, recipe);
  }

  /**
   * The interval's ends in spreads from the point, in the plan's own sign.
   *
   * @param years of history
   */
  Quantiles after(int years, int months) {
    boolean young = recipe.goesByTheYear(years);
    Quantiles usual = young ? Quantiles.BY_THE_YEAR : Quantiles.usual(years, months);
    Own seen = ownByMonths.get(months);
    Quantiles own =
        seen == null ? usual : seen.quantiles().shrunk(seen.count(), usual, USUAL_WEIGHS);
    return young ? own : own.times(widening);
  }

  private static List<Double> scores(List<Miss> misses) {
    return misses.stream().map(Miss::score).toList();
  }

  /**
   * How much wider last year's intervals, by the years before it, would have had to be to hold four
   * totals of five; shrunk towards 1.1 and never below 1.
   */
  private static double widening(Collection<List<Miss>> byMonths) {
    List<Double> needed = new ArrayList<>();
    byMonths.forEach(misses -> needed.addAll(needed(misses)));
    if (needed.isEmpty()) {
      return WIDENING;
    }
    double series = (double) needed.size() / byMonths.size();
    double seen = Statistics.quantile(needed, FOUR_OF_FIVE);
    return clip(Statistics.shrunk(seen, series, WIDENING, WIDENING_WEIGHS), 1, MOST_WIDENING);
  }

  private static List<Double> needed(List<Miss> misses) {
    Map<Boolean, List<Miss>> byNewest =
        misses.stream().collect(Collectors.partitioningBy(miss -> miss.age() == 1));
    List<Double> earlier = scores(byNewest.getOrDefault(false, List.of()));
    if (earlier.size() < FEWEST_TO_TRY) {
      return List.of();
    }
    Quantiles interval = Quantiles.of(earlier);
    return scores(byNewest.getOrDefault(true, List.of())).stream()
        .map(interval::toHold)
        .toList();
  }
}
