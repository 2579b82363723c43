package se.uppfoljning.computing.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The method in one piece, for the series of a group: learn what is usual among them, model each by
 * its history, try that on the years that are over, and forecast the year at hand with intervals by
 * what was missed.
 */
final class GroupForecast {
  private final List<YearCase> group;
  private final List<Integer> months;
  private final Recipe recipe;
  private final GroupHabits habits;
  private final @Nullable Neighbours neighbours;

  /**
   * What came out for a series after some months.
   *
   * @param low the total is below it once in ten
   * @param high the total is above it once in ten
   * @param misses what the same would have missed in earlier years, newest first
   */
  record Result(
      YearCase series, int months, Outlook outlook, double low, double high, List<Miss> misses) {}

  /** A series, and what its back-tests missed. */
  private record Tried(YearCase series, List<Miss> misses) {}

  private GroupForecast(List<YearCase> group, List<Integer> months, Recipe recipe) {
    // So that sums come out the same to the last bit, whatever the order they were given in.
    this.group = group.stream().sorted(Comparator.comparing(YearCase::id)).toList();
    this.months = months;
    this.recipe = recipe;
    this.habits = GroupHabits.of(this.group, recipe);
    this.neighbours = recipe.asksNeighbours() ? Neighbours.of(this.group) : null;
  }

  /** One result a series and number of months, by the series' ids and then as the months stand. */
  static List<Result> of(List<YearCase> group, List<Integer> months, Recipe recipe) {
    return new GroupForecast(group, months, recipe).results();
  }

  private List<Result> results() {
    List<Tried> tried =
        group.stream().map(series -> new Tried(series, misses(series))).toList();
    Intervals intervals =
        Intervals.of(tried.stream().flatMap(each -> each.misses().stream()).toList(), recipe);
    return tried.stream().flatMap(each -> results(each, intervals).stream()).toList();
  }

  private SeriesModel model(YearCase series) {
    return SeriesModel.of(series, habits, neighbours, recipe);
  }

  private List<Miss> misses(YearCase series) {
    List<Miss> misses = new ArrayList<>();
    int age = 0;
    for (YearCase test : series.backTests()) {
      age++;
      SeriesModel model = model(test);
      for (int known : months) {
        Outlook outlook = Outlook.of(model, test.actual().after(known));
        misses.add(new Miss(age, known, test.actual().total() - outlook.point(), outlook));
      }
    }
    return misses;
  }

  private List<Result> results(Tried tried, Intervals intervals) {
    SeriesModel model = model(tried.series());
    List<Result> results = new ArrayList<>();
    intervals
        .byMonths(model.years(), months)
        .forEach((known, quantiles) -> results.add(result(model, tried, known, quantiles)));
    return results;
  }

  private static Result result(SeriesModel model, Tried tried, int known, Quantiles quantiles) {
    Outlook outlook = Outlook.of(model, tried.series().actual().after(known));
    double one = outlook.point() + outlook.sign() * quantiles.low() * outlook.spread();
    double other = outlook.point() + outlook.sign() * quantiles.high() * outlook.spread();
    List<Miss> misses =
        tried.misses().stream().filter(miss -> miss.months() == known).toList();
    return new Result(
        tried.series(), known, outlook, Math.min(one, other), Math.max(one, other), misses);
  }
}
