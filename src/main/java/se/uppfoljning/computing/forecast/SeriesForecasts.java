package se.uppfoljning.computing.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.uppfoljning.facts.series.ForecastMethod;
import se.uppfoljning.facts.series.KnownEvent;
import se.uppfoljning.facts.series.MonthlySeries;
import se.uppfoljning.facts.series.Months;
import se.uppfoljning.facts.series.SeriesYear;
import se.uppfoljning.facts.series.YearForecast;

/**
 * What the last year of each series will end at.
 *
 * <p>The pooled method in one sentence: the year follows a plan between its budget and last year,
 * spread over the months as in the years before, and what the months so far are off it is carried
 * forward as far as it usually lasts, without what looks like a one-off; the interval is as wide as
 * the same forecasts would have missed in the years that are over. What was tried stands in
 * docs/decisions/2026-11-23-forecast-method.md.
 */
public final class SeriesForecasts {
  private final ForecastMethod method;
  private final Map<String, List<Answer>> answersById;

  private SeriesForecasts(ForecastMethod method, Map<String, List<Answer>> answersById) {
    this.method = method;
    this.answersById = answersById;
  }

  /**
   * All series that are alike belong in one call: they learn of each other. The cost grows as their
   * number.
   *
   * @param mostYears how many years of history to use, five at most
   * @param months after how many months to forecast, each 0 to 12; what is known of later months is
   *     not looked at
   */
  public static SeriesForecasts of(
      List<MonthlySeries> series, ForecastMethod method, int mostYears, List<Integer> months) {
    List<Integer> inOrder = months.stream().distinct().sorted().toList();
    Map<String, YearCase> cases = new LinkedHashMap<>();
    series.forEach(each -> cases.put(each.id(), YearCase.of(withoutEvents(each), mostYears)));
    return new SeriesForecasts(
        method,
        switch (method) {
          case DEFAULT -> pooled(series, begun(cases), inOrder, Recipe.DEFAULT);
          case REFERENCE -> pooled(series, cases, inOrder, Recipe.REFERENCE);
          case LINEAR, BUDGET_REMAINING, LAST_YEAR_PROFILE, BUDGET_PROFILE ->
            plain(series, cases, inOrder, method);
        });
  }

  /**
   * One forecast a series and number of months, in the order of the series and then of the months;
   * with an interval for {@code DEFAULT} and {@code REFERENCE}.
   */
  public List<YearForecast> each() {
    List<YearForecast> forecasts = new ArrayList<>();
    answersById.forEach(
        (id, answers) -> answers.forEach(answer -> forecasts.add(answer.rounded(id, method))));
    return forecasts;
  }

  /**
   * The forecast of a sum of series.
   *
   * @param id what the sum is called
   * @param months after how many months
   * @param parts series of the same year, and after how many months each is known; these must have been
   *     asked for
   */
  public YearForecast total(String id, int months, Map<String, Integer> parts) {
    List<Answer> answers = new ArrayList<>();
    parts.forEach((part, known) -> answers.add(answer(part, known)));
    return Total.of(months, answers).rounded(id, method);
  }

  private Answer answer(String id, int months) {
    return Objects.requireNonNull(answersById.get(id)).stream()
        .filter(answer -> answer.months() == months)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, YearCase> begun(Map<String, YearCase> cases) {
    Map<String, YearCase> begun = new LinkedHashMap<>();
    cases.forEach((id, each) -> begun.put(id, each.sinceItBegan()));
    return begun;
  }

  private static Map<String, List<Answer>> pooled(
      List<MonthlySeries> series,
      Map<String, YearCase> cases,
      List<Integer> months,
      Recipe recipe) {
    Map<String, List<YearCase>> groups =
        cases.values().stream().collect(Collectors.groupingBy(YearCase::group));
    Map<String, List<GroupForecast.Result>> results = groups.values().stream()
        .flatMap(group -> GroupForecast.of(group, months, recipe).stream())
        .collect(Collectors.groupingBy(result -> result.series().id()));
    return answers(
        series,
        each -> results.getOrDefault(each.id(), List.of()).stream()
            .map(result -> recipe.admitsNothing() && result.knowsNothing()
                ? Answer.plain(each, result.months(), null, Rest.UNKNOWN)
                : Answer.pooled(each, result))
            .toList());
  }

  private static Map<String, List<Answer>> plain(
      List<MonthlySeries> series,
      Map<String, YearCase> cases,
      List<Integer> months,
      ForecastMethod method) {
    return answers(series, each -> {
      YearCase its = Objects.requireNonNull(cases.get(each.id()));
      return months.stream().map(known -> plain(each, its, known, method)).toList();
    });
  }

  private static Answer plain(
      MonthlySeries series, YearCase its, int months, ForecastMethod method) {
    TwelveMonths actual = its.actual().after(months);
    Double total = PlainMethods.total(method, its, actual);
    return Answer.plain(series, months, total, PlainMethods.rest(method, its, actual, total));
  }

  private static Map<String, List<Answer>> answers(
      List<MonthlySeries> series, Function<MonthlySeries, List<Answer>> of) {
    Map<String, List<Answer>> answers = new LinkedHashMap<>();
    series.forEach(each -> answers.put(each.id(), of.apply(each)));
    return answers;
  }

  /** What is marked as a one-off is not carried forward: it comes back in {@link Answer}. */
  private static MonthlySeries withoutEvents(MonthlySeries series) {
    SeriesYear last = series.last();
    Months actual = last.actual();
    for (KnownEvent event : series.events()) {
      actual = actual.with(
          event.month(),
          actual
              .of(event.month())
              .map(amount -> amount.subtract(event.amount()))
              .orElse(null));
    }
    List<SeriesYear> years = new ArrayList<>(series.years());
    years.set(years.size() - 1, new SeriesYear(last.year(), actual, last.budget()));
    return new MonthlySeries(series.id(), series.group(), years, List.of(), series.shared());
  }
}
