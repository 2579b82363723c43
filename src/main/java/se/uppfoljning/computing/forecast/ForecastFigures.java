package se.uppfoljning.computing.forecast;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactBooks;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.ForecastStep;
import se.uppfoljning.facts.figures.ForecastStep.From;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.series.Months;
import se.uppfoljning.facts.series.YearForecast;

/**
 * What we reckon the year to end at beside what the units say, and the steps that lead to a forecast:
 * from the budget, and from the forecast of the month before. Kronor, cost −; a step with + makes the
 * year better. The steps add up to the way they lead, to the öre.
 */
public final class ForecastFigures {
  private final Municipality municipality;
  private final YearMonth period;
  private final Figures known;
  private final RowForecasts forecasts;
  private final FactBooks books;
  private final Figures lastMonth;
  private final List<Figure> found = new ArrayList<>();

  private ForecastFigures(
      Municipality municipality,
      YearMonth period,
      Figures known,
      RowForecasts forecasts,
      FactBooks books,
      Figures lastMonth) {
    this.municipality = municipality;
    this.period = period;
    this.known = known;
    this.forecasts = forecasts;
    this.books = books;
    this.lastMonth = lastMonth;
  }

  /**
   * A forecast of each area, of what is central and of the committee, without value where there is none;
   * of every other row of the operating economy that has one; and the steps to those of the areas
   * and the committee, as far as both ends of the way are known.
   *
   * @param known the figures of the operating economy, last month's among them
   * @param forecasts after the months until the report's and after those until the one before
   * @param books what they were made of
   * @param lastMonth the figures of the month before; not looked at in January
   */
  public static List<Figure> compute(
      Municipality municipality,
      YearMonth period,
      Figures known,
      RowForecasts forecasts,
      FactBooks books,
      Figures lastMonth) {
    ForecastFigures figures =
        new ForecastFigures(municipality, period, known, forecasts, books, lastMonth);
    List<FactKey> areas = Stream.concat(
            municipality.organisation().rows(period).stream(),
            Stream.of(municipality.organisation().committee()))
        .map(Org::code)
        .map(org -> FactKey.of(org, municipality.profile().areas(), period, Kind.MODEL_FORECAST))
        .toList();
    areas.forEach(row -> figures.row(row, true));
    known.all().stream()
        .map(Figure::key)
        .filter(key -> key.kind() == Kind.ACTUAL_YTD
            && municipality.table(key.measure()) == ReportTable.OPERATING)
        .map(key -> key.with(Kind.MODEL_FORECAST))
        .distinct()
        .filter(key -> !areas.contains(key) && figures.now(key).isPresent())
        .forEach(row -> figures.row(row, false));
    return figures.found;
  }

  private Optional<YearForecast> now(FactKey row) {
    return forecasts.of(row, period.getMonthValue()).filter(each -> each.point() != null);
  }

  private Optional<YearForecast> then(FactKey row) {
    return period.getMonth() == Month.JANUARY
        ? Optional.empty()
        : forecasts.of(row, period.getMonthValue() - 1).filter(each -> each.point() != null);
  }

  private void row(FactKey row, boolean withSteps) {
    Optional<Figure> ownBefore = withSteps ? ownBefore(row) : Optional.empty();
    Optional<YearForecast> forecast = now(row);
    if (forecast.isEmpty()) {
      add(row, null, new Origin.Missing());
      return;
    }
    Figure model = add(row, forecast.get().point(), origin(row, forecast.get()));
    YearForecast.Interval interval = forecast.get().interval();
    if (interval != null) {
      Origin.Derived origin = new Origin.Derived(Formula.INTERVAL, List.of());
      add(row.with(Kind.MODEL_LOW80), interval.low80(), origin);
      add(row.with(Kind.MODEL_HIGH80), interval.high80(), origin);
    }
    Optional<Figure> variance = value(row.with(Kind.ANNUAL_BUDGET))
        .map(budget -> minus(row.with(Kind.MODEL_VARIANCE), Formula.MODEL_VARIANCE, model, budget));
    Optional<Figure> gap = value(row.with(Kind.FORECAST))
        .map(own -> minus(row.with(Kind.MODEL_GAP), Formula.MODEL_GAP, own, model));
    if (withSteps) {
      List<Figure> oneOffs = oneOffs(row, forecast.get().oneOffs());
      variance.ifPresent(each -> fromBudget(row, oneOffs, each, gap));
      then(row).ifPresent(before -> fromLastMonth(row, model, oneOffs, before, gap, ownBefore));
    }
  }

  /** What the year has come to, its budget, and what the years before became. */
  private Origin origin(FactKey row, YearForecast forecast) {
    List<Figure> years = IntStream.rangeClosed(1, forecasts.years(row))
        .mapToObj(back -> YearMonth.of(period.getYear() - back, Month.DECEMBER))
        .map(december -> FactKey.of(row.org(), row.measure(), december, Kind.ACTUAL_YTD))
        .flatMap(outcome -> new PastFigures(municipality, books).of(outcome).stream())
        .toList();
    found.addAll(years);
    List<String> inputs = Stream.concat(
            Stream.of(Kind.ACTUAL_YTD, Kind.ANNUAL_BUDGET)
                .flatMap(kind -> value(row.with(kind)).stream()),
            years.stream())
        .map(Figure::id)
        .toList();
    return new Origin.Derived(Formula.of(forecast.method()), inputs);
  }

  /** Annual budget + the steps = the sender's forecast, or ours where it has none. */
  private void fromBudget(
      FactKey row, List<Figure> oneOffs, Figure modelVariance, Optional<Figure> gap) {
    Optional<Figure> variance = value(row.with(Kind.VARIANCE_YTD));
    if (variance.isEmpty()) {
      return;
    }
    Figure once = sum(ForecastStep.ONE_OFFS.of(row, From.BUDGET), oneOffs);
    minus(ForecastStep.ACTUAL.of(row, From.BUDGET), Formula.ACTUAL_STEP, variance.get(), once);
    minus(ForecastStep.REST.of(row, From.BUDGET), Formula.REST_STEP, modelVariance, variance.get());
    gap.ifPresent(
        each -> add(ForecastStep.JUDGEMENT.of(row, From.BUDGET), each.value(), each.origin()));
  }

  /** The forecast of the month before + the steps = that of now, each the sender's, or both ours. */
  private void fromLastMonth(
      FactKey row,
      Figure model,
      List<Figure> oneOffs,
      YearForecast then,
      Optional<Figure> gap,
      Optional<Figure> ownBefore) {
    BigDecimal expectedKr = then.nextMonth();
    Optional<Figure> actual = value(row.with(Kind.ACTUAL_YTD));
    Optional<Figure> actualBefore = known
        .find(Variant.LAST_MONTH, row.with(Kind.ACTUAL_YTD))
        .filter(each -> each.value() != null);
    if (expectedKr == null || actual.isEmpty() || actualBefore.isEmpty()) {
      return;
    }
    Figure modelBefore = put(
        Variant.LAST_MONTH,
        row,
        then.point(),
        new Origin.Derived(Formula.of(then.method()), List.of(actualBefore.get().id())));
    Figure expected = add(
        row.with(Kind.MODEL_MONTH),
        expectedKr,
        new Origin.Derived(Formula.EXPECTED_MONTH, List.of()));
    FactKey ofMonth = ForecastStep.ONE_OFFS.ofMonth(row, period.getMonthValue());
    Figure oneOff = sum(
        ForecastStep.ONE_OFFS.of(row, From.LAST_MONTH),
        oneOffs.stream().filter(each -> each.key().equals(ofMonth)).toList());
    Figure month = minus(
        ForecastStep.ACTUAL.of(row, From.LAST_MONTH),
        Formula.ACTUAL_CHANGE,
        actual.get(),
        actualBefore.get(),
        expected,
        oneOff);
    minus(
        ForecastStep.REST.of(row, From.LAST_MONTH),
        Formula.REST_CHANGE,
        model,
        modelBefore,
        month,
        oneOff);
    gap.ifPresent(each -> ownBefore.ifPresent(before -> minus(
        ForecastStep.JUDGEMENT.of(row, From.LAST_MONTH),
        Formula.GAP_CHANGE,
        each,
        gapBefore(row, before, modelBefore))));
  }

  private Figure gapBefore(FactKey row, Figure own, Figure model) {
    return put(
        Variant.LAST_MONTH,
        row.with(Kind.MODEL_GAP),
        difference(own, model),
        new Origin.Derived(Formula.MODEL_GAP, List.of(own.id(), model.id())));
  }

  /** The sender's forecast of the month before, under the report's month. */
  private Optional<Figure> ownBefore(FactKey row) {
    FactKey key = row.with(Kind.FORECAST);
    return lastMonth
        .printed(new FactKey(
            key.org(), key.measure(), key.breakdown(), period.minusMonths(1), key.kind()))
        .filter(figure -> figure.value() != null && period.getMonth() != Month.JANUARY)
        .map(then -> put(Variant.LAST_MONTH, key, then.value(), before(then.origin())));
  }

  private Origin before(Origin origin) {
    return origin instanceof Origin.Derived sum
        ? new Origin.Derived(
            sum.formula(),
            sum.inputs().stream()
                .map(FactKey::ofId)
                .map(part ->
                    new FactKey(part.org(), part.measure(), part.breakdown(), period, part.kind()))
                .map(Variant.LAST_MONTH::id)
                .toList())
        : origin;
  }

  /** One a month that has any; what a method says nothing of is none. */
  private List<Figure> oneOffs(FactKey row, Months months) {
    List<Figure> oneOffs = new ArrayList<>();
    for (int month = 1; month <= Months.IN_YEAR; month++) {
      FactKey key = ForecastStep.ONE_OFFS.ofMonth(row, month);
      months
          .of(month)
          .filter(amount -> amount.signum() != 0)
          .map(amount -> add(key, amount, new Origin.Derived(Formula.ONE_OFFS, List.of())))
          .ifPresent(oneOffs::add);
    }
    return oneOffs;
  }

  /** 0 of none: nothing is once only. */
  private Figure sum(FactKey key, List<Figure> parts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Figure part : parts) {
      sum = sum.add(Objects.requireNonNull(part.value()));
    }
    Formula formula = parts.isEmpty() ? Formula.ONE_OFFS : Formula.SUM;
    return add(
        key, sum, new Origin.Derived(formula, parts.stream().map(Figure::id).toList()));
  }

  private Optional<Figure> value(FactKey key) {
    return known.printed(key).filter(figure -> figure.value() != null);
  }

  /** The first − all others. */
  private Figure minus(FactKey key, Formula formula, Figure first, Figure... others) {
    List<Figure> inputs = new ArrayList<>(List.of(first));
    inputs.addAll(List.of(others));
    return add(
        key,
        difference(first, others),
        new Origin.Derived(formula, inputs.stream().map(Figure::id).toList()));
  }

  private static BigDecimal difference(Figure first, Figure... others) {
    BigDecimal left = Objects.requireNonNull(first.value());
    for (Figure other : others) {
      left = left.subtract(Objects.requireNonNull(other.value()));
    }
    return left;
  }

  private Figure add(FactKey key, @Nullable BigDecimal valueKr, Origin origin) {
    return put(Variant.PRINTED, key, valueKr, origin);
  }

  private Figure put(Variant variant, FactKey key, @Nullable BigDecimal valueKr, Origin origin) {
    FigureUnit unit = municipality.unit(key.measure());
    Figure figure = new Figure(
        variant.id(key), key, valueKr, unit, origin, municipality.display(key, valueKr, unit));
    found.add(figure);
    return figure;
  }
}
