package se.uppfoljning.computing.economy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;

/**
 * Makes figures and rows of them, each with its display.
 *
 * @param kinds the columns of the rows
 */
record FigureMaker(Municipality municipality, FactBook facts, List<Kind> kinds) {

  /**
   * The row of an organisation and measure as delivered, with our variances. A budget that nobody
   * delivered is the decided one, where there is an outcome to hold against it.
   */
  FigureRow deliveredRow(FactKey row) {
    return row(row, this::delivered);
  }

  /** The total of rows: as delivered or decided, and where it is not, their sum. Our variances. */
  FigureRow totalRow(FactKey total, List<FigureRow> rows) {
    return row(total, key -> total(key, rows));
  }

  private Figure total(FactKey key, List<FigureRow> rows) {
    if (facts.printed(key).isPresent()) {
      return delivered(key);
    }
    Figure sum = sum(key, rows);
    Optional<Figure> decided = budgets().inForce(key);
    return sum.value() == null ? decided.or(() -> byProfile(key)).orElse(sum) : decided.orElse(sum);
  }

  /** The sums of rows, kind by kind, the variances too. */
  FigureRow sumRow(FactKey sum, List<FigureRow> rows) {
    return FigureRow.of(kinds, kind -> sum(sum.with(kind), rows));
  }

  /** A figure read from a cell. */
  static Figure ofFact(Municipality municipality, Fact fact, Variant variant) {
    return new Figure(
        variant.id(fact.key()),
        fact.key(),
        fact.value(),
        fact.unit(),
        new Origin.Delivered(fact.source()),
        municipality.display(fact.key(), fact.value(), fact.unit()));
  }

  /** First − second; without value when either has none. */
  Figure subtraction(FactKey key, Formula formula, Figure first, Figure second) {
    BigDecimal minuend = first.value();
    BigDecimal subtrahend = second.value();
    BigDecimal value = minuend == null || subtrahend == null ? null : minuend.subtract(subtrahend);
    return derived(key, formula, List.of(first, second), value);
  }

  private FigureRow row(FactKey row, Function<FactKey, Figure> delivered) {
    return FigureRow.of(
        kinds,
        kind -> kind.isVariance() && !municipality.profile().hasGivenVariance(row.measure())
            ? variance(row.with(kind), delivered)
            : delivered.apply(row.with(kind)));
  }

  private Figure variance(FactKey key, Function<FactKey, Figure> delivered) {
    Kind plan = key.kind().plan(kinds);
    return subtraction(
        key,
        formula(plan),
        delivered.apply(key.with(key.kind().outcome())),
        delivered.apply(key.with(plan)));
  }

  private static Formula formula(Kind plan) {
    return switch (plan) {
      case BUDGET_YTD -> Formula.VARIANCE;
      case COMMITMENT -> Formula.COMMITMENT_VARIANCE;
      default -> Formula.FORECAST_VARIANCE;
    };
  }

  private Figure delivered(FactKey key) {
    return facts
        .printed(key)
        .map(fact -> ofFact(municipality, fact, Variant.PRINTED))
        .or(() -> budgets().inForce(key))
        .or(() -> byProfile(key))
        .orElseGet(() -> figure(key, null, new Origin.Missing()));
  }

  private Optional<Figure> byProfile(FactKey key) {
    return key.kind() == Kind.BUDGET_YTD && kinds.contains(Kind.ANNUAL_BUDGET)
        ? budgets().byProfile(key, delivered(key.with(Kind.ANNUAL_BUDGET)))
        : Optional.empty();
  }

  private DecidedBudgets budgets() {
    return new DecidedBudgets(municipality, facts);
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
    FigureUnit unit = municipality.unit(key.measure());
    return new Figure(
        Variant.PRINTED.id(key), key, value, unit, origin, municipality.display(key, value, unit));
  }
}
