package se.uppfoljning.computing.economy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final YearMonth period;
  private final Figures economy;
  private final Figures lastMonth;
  private final Map<String, Figure> earlier = new LinkedHashMap<>();
  private final List<Figure> found = new ArrayList<>();

  private ResultFigures(
      Municipality municipality, YearMonth period, Figures economy, FactBook lastMonth) {
    this.municipality = municipality;
    this.period = period;
    this.economy = economy;
    this.lastMonth =
        new Figures(EconomyFigures.compute(municipality, period.minusMonths(1), lastMonth));
  }

  /**
   * The figures, row by row, and the month of every other line that a control has it of, after those of the month before that they were computed from.
   *
   * <ul>
   *   <li>Amounts in kronor, our sign, unrounded.
   *   <li>Percentages and indices with four decimals, half up. None of a reference that is 0 or of
   *       the opposite sign: how much of a revenue a cost is says nothing.
   * </ul>
   *
   * @param economy the figures of the operating economy of the month, and those of {@link LastYear}
   * @param facts of the month
   * @param lastMonth the facts of the month before; not looked at in January
   */
  public static List<Figure> compute(
      Municipality municipality,
      YearMonth period,
      Figures economy,
      FactBook facts,
      FactBook lastMonth) {
    ResultFigures result = new ResultFigures(municipality, period, economy, lastMonth);
    Stream.concat(
            municipality.organisation().rows(period).stream(),
            Stream.of(municipality.organisation().committee()))
        .map(Org::code)
        .forEach(org ->
            result.row(FactKey.of(org, municipality.profile().areas(), period, Kind.ACTUAL_YTD)));
    if (period.getMonth() != Month.JANUARY) {
      result.monthsBesideControls(facts);
    }
    return result.found;
  }

  /** Where a unit reports the year so far alone, and a control has the month too. */
  private void monthsBesideControls(FactBook facts) {
    Set<String> known = found.stream().map(Figure::id).collect(Collectors.toSet());
    facts.allControls().stream()
        .map(Fact::key)
        .filter(key -> key.kind() == Kind.ACTUAL && !known.contains(key.id()))
        .filter(key -> economy.printed(key).isEmpty())
        .sorted(Comparator.comparing(FactKey::id))
        .forEach(key -> facts
            .reported(key.with(Kind.ACTUAL_YTD))
            .flatMap(until -> lastMonth.printed(until.key().in(period.minusMonths(1))))
            .ifPresent(before -> month(key, economy.printed(key.with(Kind.ACTUAL_YTD)))));
  }

  private void row(FactKey actual) {
    Optional<Figure> actualYtd = economy.printed(actual);
    ofMonth(actual, actualYtd);
    ofYear(actual);
    ratio(
        actual.with(Kind.BUDGET_USED),
        FigureUnit.PERCENT,
        Formula.BUDGET_USED,
        actualYtd,
        economy.printed(actual.with(Kind.ANNUAL_BUDGET)));
    ratio(
        actual.with(Kind.INDEX_PRIOR_YEAR),
        FigureUnit.INDEX,
        Formula.INDEX_PRIOR_YEAR,
        actualYtd,
        economy.printed(actual.with(Kind.PRIOR_YEAR_YTD)));
  }

  private void ofMonth(FactKey actual, Optional<Figure> actualYtd) {
    Optional<Figure> month = economy
        .printed(actual.with(Kind.ACTUAL))
        .or(() -> month(actual.with(Kind.ACTUAL), actualYtd));
    Optional<Figure> budget =
        month(actual.with(Kind.BUDGET), economy.printed(actual.with(Kind.BUDGET_YTD)));
    difference(actual.with(Kind.VARIANCE), Formula.MONTH_VARIANCE, month, budget);
  }

  private void ofYear(FactKey actual) {
    Optional<Figure> forecastVariance = economy.printed(actual.with(Kind.FORECAST_VARIANCE));
    difference(
        actual.with(Kind.REQUIRED_REST),
        Formula.REQUIRED_REST,
        forecastVariance,
        economy.printed(actual.with(Kind.VARIANCE_YTD)));
    add(
        actual.with(Kind.FORECAST_VARIANCE_PERCENT),
        FigureUnit.PERCENT,
        Formula.FORECAST_VARIANCE_PERCENT,
        (variance, plan) -> hundredfold(variance, plan.abs()),
        forecastVariance,
        economy.printed(actual.with(Kind.ANNUAL_BUDGET)));
  }

  /** What this month's amount is more than that of the month before; January is all there is. */
  private Optional<Figure> month(FactKey key, Optional<Figure> accumulated) {
    if (period.getMonth() == Month.JANUARY) {
      return Optional.of(added(accumulated
          .map(now -> figure(
              key,
              FigureUnit.KR,
              now.value(),
              new Origin.Derived(Formula.MONTH, List.of(now.id()))))
          .orElseGet(() -> missing(key, FigureUnit.KR))));
    }
    Optional<Figure> then = accumulated.flatMap(now -> lastMonth
        .printed(now.key().in(period.minusMonths(1)))
        .filter(figure -> figure.value() != null)
        .map(this::earlier));
    return Optional.of(difference(key, Formula.MONTH, accumulated, then));
  }

  /** A figure of the month before under the report's month, after those it was computed from. */
  private Figure earlier(Figure then) {
    String id = then.id().replace("/" + then.key().period() + "/", "/" + period + "/")
        + Variant.LAST_MONTH.suffix();
    Figure known = earlier.get(id);
    if (known != null) {
      return known;
    }
    Origin origin = then.origin();
    if (origin instanceof Origin.Derived derived) {
      origin = new Origin.Derived(
          derived.formula(),
          derived.inputs().stream()
              .flatMap(input -> lastMonth.byId(input).stream())
              .map(this::earlier)
              .map(Figure::id)
              .toList());
    }
    FactKey key = then.key().in(period);
    Figure now = new Figure(id, key, then.value(), then.unit(), origin, then.display());
    earlier.put(id, now);
    return added(now);
  }

  private Figure difference(
      FactKey key, Formula formula, Optional<Figure> first, Optional<Figure> second) {
    return add(key, FigureUnit.KR, formula, BigDecimal::subtract, first, second);
  }

  private void ratio(
      FactKey key,
      FigureUnit unit,
      Formula formula,
      Optional<Figure> part,
      Optional<Figure> whole) {
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

  /** What is computed of two figures; missing where the edition has not both. */
  private Figure add(
      FactKey key,
      FigureUnit unit,
      Formula formula,
      Rule rule,
      Optional<Figure> first,
      Optional<Figure> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return added(missing(key, unit));
    }
    BigDecimal one = first.get().value();
    BigDecimal other = second.get().value();
    BigDecimal value = one == null || other == null ? null : rule.of(one, other);
    List<String> inputs = List.of(first.get().id(), second.get().id());
    return added(figure(key, unit, value, new Origin.Derived(formula, inputs)));
  }

  private Figure added(Figure figure) {
    found.add(figure);
    return figure;
  }

  private Figure missing(FactKey key, FigureUnit unit) {
    return figure(key, unit, null, new Origin.Missing());
  }

  private Figure figure(FactKey key, FigureUnit unit, @Nullable BigDecimal value, Origin origin) {
    return new Figure(
        Variant.PRINTED.id(key), key, value, unit, origin, municipality.display(key, value, unit));
  }
}
