package se.uppfoljning.computing.economy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.organisation.Org;

/**
 * What follows from a row's amounts beside its variances: the month alone, the same period last
 * year, how much of the budget is used and what the rest of the year must bring (handbook 2.4–2.6).
 * For each area, what is central, and the committee. A number without what it is made of is missing.
 */
public final class ResultFigures {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 4;

  private final Municipality municipality;
  private final Figures economy;
  private final Map<String, Figure> earlier = new LinkedHashMap<>();
  private final FactBook lastYear;
  private final List<Figure> found = new ArrayList<>();

  private ResultFigures(Municipality municipality, Figures economy, FactBook lastYear) {
    this.municipality = municipality;
    this.economy = economy;
    this.lastYear = lastYear;
  }

  /**
   * The figures, row by row, after those of the month before that they were computed from.
   *
   * <ul>
   *   <li>Amounts in kronor, our sign, unrounded.
   *   <li>Percentages and indices with four decimals, half up. None of a reference that is 0 or of
   *       the opposite sign: how much of a revenue a cost is says nothing.
   * </ul>
   *
   * @param economy the figures of the operating economy of the month
   * @param lastMonth the facts of the month before; not looked at in January
   * @param lastYear the facts of the same month a year before, which are the prior year's where
   *     nobody delivered that
   */
  public static List<Figure> compute(
      Municipality municipality,
      YearMonth period,
      Figures economy,
      FactBook lastMonth,
      FactBook lastYear) {
    ResultFigures result = new ResultFigures(municipality, economy, lastYear);
    String measure = municipality.profile().areas();
    if (period.getMonth() != Month.JANUARY) {
      OperatingFigures.compute(municipality, period.minusMonths(1), lastMonth).stream()
          .filter(figure -> figure.value() != null && figure.key().measure().equals(measure))
          .filter(figure -> isAccumulated(figure.key().kind()))
          .filter(
              figure -> !figure.key().org().equals(municipality.organisation().sumCode()))
          .forEach(figure -> result.earlier.put(figure.id(), figure));
      result.found.addAll(result.earlier.values());
    }
    Stream.concat(
            municipality.organisation().rows(period).stream(),
            Stream.of(municipality.organisation().committee()))
        .map(Org::code)
        .forEach(org -> result.row(FactKey.of(org, measure, period, Kind.ACTUAL_YTD)));
    return result.found;
  }

  private static boolean isAccumulated(Kind kind) {
    return kind == Kind.ACTUAL_YTD || kind == Kind.BUDGET_YTD;
  }

  private void row(FactKey actual) {
    Figure actualYtd = known(actual);
    Figure annualBudget = known(actual.with(Kind.ANNUAL_BUDGET));
    Figure forecastVariance = known(actual.with(Kind.FORECAST_VARIANCE));
    Figure month = month(actual.with(Kind.ACTUAL), actualYtd);
    Figure budget = month(actual.with(Kind.BUDGET), known(actual.with(Kind.BUDGET_YTD)));
    difference(actual.with(Kind.VARIANCE), Formula.MONTH_VARIANCE, month, budget);
    difference(
        actual.with(Kind.REQUIRED_REST),
        Formula.REQUIRED_REST,
        forecastVariance,
        known(actual.with(Kind.VARIANCE_YTD)));
    add(
        actual.with(Kind.FORECAST_VARIANCE_PERCENT),
        FigureUnit.PERCENT,
        Formula.FORECAST_VARIANCE_PERCENT,
        (variance, plan) -> hundredfold(variance, plan.abs()),
        forecastVariance,
        annualBudget);
    ratio(
        actual.with(Kind.BUDGET_USED),
        FigureUnit.PERCENT,
        Formula.BUDGET_USED,
        actualYtd,
        annualBudget);
    Figure lastYears = lastYears(actual.with(Kind.PRIOR_YEAR_YTD));
    difference(
        actual.with(Kind.CHANGE_PRIOR_YEAR), Formula.CHANGE_PRIOR_YEAR, actualYtd, lastYears);
    ratio(
        actual.with(Kind.INDEX_PRIOR_YEAR),
        FigureUnit.INDEX,
        Formula.INDEX_PRIOR_YEAR,
        actualYtd,
        lastYears);
  }

  /** A figure of the row; without value where the edition has none. */
  private Figure known(FactKey key) {
    return economy
        .printed(key)
        .orElseGet(() -> figure(key, FigureUnit.KR, null, new Origin.Missing()));
  }

  /** As delivered, else what this month's amount is more than that of the month before. */
  private Figure month(FactKey key, Figure accumulated) {
    if (key.kind() == Kind.ACTUAL && economy.printed(key).isPresent()) {
      return known(key);
    }
    FactKey now = accumulated.key();
    if (now.period().getMonth() == Month.JANUARY) {
      Origin itself = new Origin.Derived(Formula.MONTH, List.of(accumulated.id()));
      return added(figure(key, FigureUnit.KR, accumulated.value(), itself));
    }
    FactKey before = FactKey.of(now.org(), now.measure(), now.period().minusMonths(1), now.kind());
    Figure then = earlier.getOrDefault(
        before.id(), figure(before, FigureUnit.KR, null, new Origin.Missing()));
    return difference(key, Formula.MONTH, accumulated, then);
  }

  /** As delivered this year, else what was delivered then. */
  private Figure lastYears(FactKey key) {
    FactKey then =
        FactKey.of(key.org(), key.measure(), key.period().minusYears(1), Kind.ACTUAL_YTD);
    return economy
        .printed(key)
        .filter(figure -> figure.value() != null)
        .or(() -> lastYear
            .printed(then)
            .map(fact -> new Fact(key, fact.value(), fact.unit(), fact.role(), fact.source()))
            .map(fact -> added(FigureMaker.ofFact(municipality, fact, Variant.PRINTED))))
        .or(() -> economy.printed(key))
        .orElseGet(() -> added(known(key)));
  }

  private Figure difference(FactKey key, Formula formula, Figure first, Figure second) {
    return add(key, FigureUnit.KR, formula, BigDecimal::subtract, first, second);
  }

  private void ratio(FactKey key, FigureUnit unit, Formula formula, Figure part, Figure whole) {
    add(
        key,
        unit,
        formula,
        (one, other) -> one.signum() * other.signum() < 0 ? null : hundredfold(one, other),
        part,
        whole);
  }

  /** One of the other in hundredths; null of nothing. */
  private static @Nullable BigDecimal hundredfold(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? null
        : part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
  }

  /** What two values make; null where they make none. */
  @FunctionalInterface
  private interface Rule {
    @Nullable
    BigDecimal of(BigDecimal first, BigDecimal second);
  }

  private Figure add(
      FactKey key, FigureUnit unit, Formula formula, Rule rule, Figure first, Figure second) {
    BigDecimal one = first.value();
    BigDecimal other = second.value();
    BigDecimal value = one == null || other == null ? null : rule.of(one, other);
    Origin origin = new Origin.Derived(formula, List.of(first.id(), second.id()));
    return added(figure(key, unit, value, origin));
  }

  private Figure added(Figure figure) {
    found.add(figure);
    return figure;
  }

  private Figure figure(FactKey key, FigureUnit unit, @Nullable BigDecimal value, Origin origin) {
    return new Figure(
        Variant.PRINTED.id(key), key, value, unit, origin, municipality.display(key, value, unit));
  }
}
