package se.uppfoljning.computing.economy;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.profile.PrintProfile;

/** Makes figures and rows of them, each with its display in one profile. */
record FigureMaker(PrintProfile profile, FactBook facts) {

  /** The row of an organisation and measure as delivered, with our variances. */
  FigureRow deliveredRow(FactKey row) {
    return row(row, this::delivered);
  }

  /** The total of rows: as delivered, and where it is not, their sum. Our variances. */
  FigureRow totalRow(FactKey total, List<FigureRow> rows) {
    return row(total, key -> facts.printed(key).isPresent() ? delivered(key) : sum(key, rows));
  }

  /** The sums of rows, kind by kind, the variances too. */
  FigureRow sumRow(FactKey sum, List<FigureRow> rows) {
    return FigureRow.of(kind -> sum(sum.with(kind), rows));
  }

  /** A figure read from a cell. */
  Figure ofFact(Fact fact, Variant variant) {
    return new Figure(
        variant.id(fact.key()),
        fact.key(),
        fact.value(),
        fact.unit(),
        new Origin.Delivered(fact.source()),
        profile.display(fact.value(), fact.unit()));
  }

  /** First − second; without value when either has none. */
  Figure subtraction(FactKey key, Formula formula, Figure first, Figure second) {
    BigDecimal minuend = first.value();
    BigDecimal subtrahend = second.value();
    BigDecimal value = minuend == null || subtrahend == null ? null : minuend.subtract(subtrahend);
    return derived(key, formula, List.of(first, second), value);
  }

  private FigureRow row(FactKey row, Function<FactKey, Figure> delivered) {
    return FigureRow.of(kind -> switch (kind) {
      case VARIANCE_YTD -> variance(row, kind, Kind.ACTUAL_YTD, Kind.BUDGET_YTD, delivered);
      case FORECAST_VARIANCE -> variance(row, kind, Kind.FORECAST, Kind.ANNUAL_BUDGET, delivered);
      default -> delivered.apply(row.with(kind));
    });
  }

  private Figure variance(
      FactKey row, Kind kind, Kind outcome, Kind budget, Function<FactKey, Figure> delivered) {
    Formula formula = kind == Kind.VARIANCE_YTD ? Formula.VARIANCE : Formula.FORECAST_VARIANCE;
    return subtraction(
        row.with(kind),
        formula,
        delivered.apply(row.with(outcome)),
        delivered.apply(row.with(budget)));
  }

  private Figure delivered(FactKey key) {
    return facts
        .printed(key)
        .map(fact -> ofFact(fact, Variant.PRINTED))
        .orElseGet(() -> figure(key, null, new Origin.Missing()));
  }

  /** Without value when a row has none, or there are no rows: what is unknown is never 0. */
  private Figure sum(FactKey key, List<FigureRow> rows) {
    List<Figure> addends = rows.stream().map(row -> row.of(key.kind())).toList();
    BigDecimal sum = addends.isEmpty() ? null : BigDecimal.ZERO;
    for (Figure addend : addends) {
      BigDecimal value = addend.value();
      sum = sum == null || value == null ? null : sum.add(value);
    }
    return derived(key, Formula.SUM, addends, sum);
  }

  private Figure derived(
      FactKey key, Formula formula, List<Figure> inputs, @Nullable BigDecimal value) {
    return figure(
        key, value, new Origin.Derived(formula, inputs.stream().map(Figure::id).toList()));
  }

  private Figure figure(FactKey key, @Nullable BigDecimal value, Origin origin) {
    return new Figure(
        Variant.PRINTED.id(key),
        key,
        value,
        FigureUnit.KR,
        origin,
        profile.display(value, FigureUnit.KR));
  }
}
