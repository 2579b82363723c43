package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.series.ForecastStep;
import se.uppfoljning.facts.series.ForecastStep.From;

/** A way to the forecasts of an edition: where it begins, its steps and where it ends. */
record ForecastWay(Rows rows, ReportWords words, From from) {

  /** The areas and the committee whose way is known. */
  List<FactKey> lines() {
    return Stream.concat(
            rows.areas().stream().map(Org::code).map(rows::total), Stream.of(rows.committee()))
        .filter(line -> step(line, ForecastStep.ACTUAL).isPresent())
        .toList();
  }

  /** "Från årsbudget till prognos". */
  String title() {
    return isFromBudget()
        ? "Från årsbudget till prognos"
        : "Från prognosen i " + monthBefore() + " till den i " + words.month();
  }

  /** Headings of the start, the steps and the end. */
  List<String> headings() {
    return List.of(
        isFromBudget()
            ? words.heading(rows.committee().with(Kind.ANNUAL_BUDGET))
            : "Prognos i " + monthBefore(),
        isFromBudget() ? "Utfall mot periodbudget" : "Utfall mot väntat",
        "Engångsposter",
        "Ändrad profil",
        "Fortsatt avvikelse",
        "Bedömning",
        "Prognos i " + words.month());
  }

  private boolean isFromBudget() {
    return from == From.BUDGET;
  }

  private String monthBefore() {
    return new PeriodWords(rows.edition().period().minusMonths(1)).month();
  }

  /** Whether it leads to the sender's own forecast, not to ours. */
  boolean isOwn(FactKey line) {
    return step(line, ForecastStep.JUDGEMENT).isPresent();
  }

  /** The start, the steps and the end, one a heading. */
  List<Optional<Figure>> cells(FactKey line) {
    List<Optional<Figure>> cells = new ArrayList<>();
    cells.add(start(line));
    Stream.of(ForecastStep.values()).map(step -> step(line, step)).forEach(cells::add);
    cells.add(rows.edition().figures().printed(line.with(forecast(line))));
    return cells;
  }

  private Optional<Figure> start(FactKey line) {
    return isFromBudget()
        ? rows.edition().figures().printed(line.with(Kind.ANNUAL_BUDGET))
        : rows.edition().figures().find(Variant.LAST_MONTH, line.with(forecast(line)));
  }

  private Kind forecast(FactKey line) {
    return isOwn(line) ? Kind.FORECAST : Kind.MODEL_FORECAST;
  }

  private Optional<Figure> step(FactKey line, ForecastStep step) {
    return rows.edition().figures().printed(step.of(line, from));
  }

  /** The way in heights above the budget; empty where the budget or the way is not known. */
  Optional<Waterfall> waterfall(FactKey line) {
    return rows.edition()
        .figures()
        .printed(line.with(Kind.ANNUAL_BUDGET))
        .filter(budget -> budget.value() != null && lines().contains(line))
        .map(budget ->
            Waterfall.of(rows.edition().municipality(), title(), budget, headings(), cells(line)));
  }
}
