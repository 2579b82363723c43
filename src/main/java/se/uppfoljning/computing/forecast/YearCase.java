package se.uppfoljning.computing.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.series.MonthlySeries;
import se.uppfoljning.facts.series.Months;
import se.uppfoljning.facts.series.SeriesYear;

/**
 * A year to forecast and the years before it.
 *
 * @param history complete years, oldest first; may be empty
 * @param budget of the year to forecast; null when there is none
 * @param actual what is booked of it
 * @param shared its months, from 1, that have a part of the sum of a later one
 */
record YearCase(
    String id,
    String group,
    List<Past> history,
    @Nullable TwelveMonths budget,
    TwelveMonths actual,
    Set<Integer> shared) {
  /** How far back a unit is still the same kind of thing. */
  static final int MOST_YEARS = 5;

  private static final int MOST_BACK_TESTS = 3;

  /** Without the years before anything was booked: then there was no such row. */
  YearCase sinceItBegan() {
    int first = 0;
    while (first < history.size() && history.get(first).actual().gross() == 0) {
      first++;
    }
    return new YearCase(id, group, history.subList(first, history.size()), budget, actual, shared);
  }

  /** A year that is over. */
  record Past(TwelveMonths actual, @Nullable TwelveMonths budget) {}

  /**
   * The last year of a series. A year before it with a month that is not known is left out: there is
   * no total to learn from.
   *
   * @param mostYears how many years of history to use at most
   */
  static YearCase of(MonthlySeries series, int mostYears) {
    List<SeriesYear> before = series.years().subList(0, series.years().size() - 1);
    List<Past> complete = before.stream()
        .filter(year -> year.actual().complete())
        .map(year -> new Past(TwelveMonths.of(year.actual()), numbers(year.budget())))
        .toList();
    SeriesYear last = series.last();
    return new YearCase(
        series.id(),
        series.group(),
        newest(complete, Math.min(mostYears, MOST_YEARS)),
        numbers(last.budget()),
        TwelveMonths.of(last.actual()),
        series.shared());
  }

  private static @Nullable TwelveMonths numbers(@Nullable Months months) {
    return months == null ? null : TwelveMonths.of(months);
  }

  private static <T> List<T> newest(List<T> years, int count) {
    return years.subList(Math.max(0, years.size() - count), years.size());
  }

  List<TwelveMonths> pastActuals() {
    return history.stream().map(Past::actual).toList();
  }

  /**
   * What could have been asked in earlier years and is known by now: the newest year of the history
   * by those before it, the one before by those before that, three at most, newest first.
   */
  List<YearCase> backTests() {
    List<YearCase> tests = new ArrayList<>();
    for (int target = history.size() - 1; target >= 1 && tests.size() < MOST_BACK_TESTS; target--) {
      Past year = history.get(target);
      tests.add(new YearCase(
          id, group, history.subList(0, target), year.budget(), year.actual(), Set.of()));
    }
    return tests;
  }
}
