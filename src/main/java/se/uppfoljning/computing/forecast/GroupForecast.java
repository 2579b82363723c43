package se.uppfoljning.computing.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
      YearCase series, int months, Outlook outlook, double low, double high, List<Miss> misses) {

    /** Whether there is neither plan nor booked month. */
    boolean knowsNothing() {
      return series.history().isEmpty()
          && series.budget() == null
          && series.actual().after(months).known().isEmpty();
    }
  }

  /**
   * A series, and what is known of it before its group has its intervals.
   *
   * @param misses of its back-tests
   * @param outlooks one a number of months
   * @param booked one a number of months: how the months of the year lie
   */
  private record Tried(
      YearCase series,
      List<Miss> misses,
      List<Outlook> outlooks,
      List<Optional<YearSoFar.Booked>> booked) {}

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
    List<Tried> tried = group.stream().map(this::tried).toList();
    Intervals intervals =
        Intervals.of(tried.stream().flatMap(each -> each.misses().stream()).toList(), recipe);
    List<YearSoFar> year = new ArrayList<>();
    for (int place = 0; place < months.size(); place++) {
      year.add(soFar(tried, place));
    }
    return tried.stream()
        .flatMap(each -> results(each, intervals, year).stream())
        .toList();
  }

  private static YearSoFar soFar(List<Tried> tried, int place) {
    return YearSoFar.of(
        tried.stream().flatMap(each -> each.booked().get(place).stream()).toList());
  }

  private Tried tried(YearCase series) {
    SeriesModel model = model(series);
    List<Outlook> outlooks = new ArrayList<>();
    List<Optional<YearSoFar.Booked>> booked = new ArrayList<>();
    for (int known : months) {
      Outlook outlook = Outlook.of(model, series.actual().after(known));
      outlooks.add(outlook);
      booked.add(YearSoFar.Booked.of(series, model, outlook, known));
    }
    return new Tried(series, misses(series), outlooks, booked);
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

  private List<Result> results(Tried tried, Intervals intervals, List<YearSoFar> year) {
    int years = tried.series().history().size();
    List<Result> results = new ArrayList<>();
    for (int place = 0; place < months.size(); place++) {
      Outlook outlook = tried.outlooks().get(place);
      double spread = recipe.goesByTheYear(years)
          ? year.get(place).spread(outlook.doubt(), tried.booked().get(place))
          : outlook.spread();
      int known = months.get(place);
      results.add(result(tried, known, outlook, intervals.after(years, known).times(spread)));
    }
    return results;
  }

  /** @param ends of the interval from the point, in the plan's own sign */
  private static Result result(Tried tried, int known, Outlook outlook, Quantiles ends) {
    double one = outlook.point() + outlook.sign() * ends.low();
    double other = outlook.point() + outlook.sign() * ends.high();
    List<Miss> misses =
        tried.misses().stream().filter(miss -> miss.months() == known).toList();
    return new Result(
        tried.series(), known, outlook, Math.min(one, other), Math.max(one, other), misses);
  }
}
