package se.uppfoljning.computing.forecast;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactBooks;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.series.ForecastMethod;
import se.uppfoljning.facts.series.RowEvent;
import se.uppfoljning.facts.series.YearForecast;

/**
 * What we reckon the year to end at beside what the units say, and the steps that lead to a forecast:
 * from the budget, and from the forecast of the month before. Kronor, cost −.
 */
public final class ForecastFigures {
  private final Municipality municipality;
  private final YearMonth period;
  private final FactBooks books;
  private final RowForecasts forecasts;
  private final Optional<RowForecasts> before;
  private final Figures known;
  private final Figures lastMonth;
  private final FigureList list;
  private final Map<FactKey, List<StepFigures.Known>> told = new HashMap<>();

  private ForecastFigures(
      Municipality municipality,
      YearMonth period,
      FactBooks books,
      Figures known,
      Figures lastMonth) {
    this.municipality = municipality;
    this.period = period;
    this.books = books;
    this.forecasts = forecasts(period);
    this.before = period.getMonth() == Month.JANUARY
        ? Optional.empty()
        : Optional.of(forecasts(period.minusMonths(1)));
    this.known = known;
    this.lastMonth = lastMonth;
    this.list = FigureList.of(municipality);
  }

  /**
   * A forecast of each area, of what is central and of the committee, without value where there is none;
   * of every other row of the operating economy that has one; and the steps to those of the areas
   * and the committee, as far as both ends of the way are known.
   *
   * @param books what was told in the months until the period
   * @param known the figures of the operating economy, last month's among them
   * @param lastMonth the figures of the month before; not looked at in January
   */
  public static List<Figure> compute(
      Municipality municipality,
      YearMonth period,
      FactBooks books,
      Figures known,
      Figures lastMonth) {
    ForecastFigures figures = new ForecastFigures(municipality, period, books, known, lastMonth);
    List<FactKey> areas = figures.areas();
    areas.forEach(figures::area);
    figures.others().filter(row -> !areas.contains(row)).forEach(figures::other);
    return figures.list.figures();
  }

  /** As they were known after a month. */
  private RowForecasts forecasts(YearMonth month) {
    return RowForecasts.of(
        municipality, books, month, List.of(month.getMonthValue()), row -> events(row, month));
  }

  private List<RowEvent> events(FactKey row, YearMonth month) {
    return municipality.events(row).stream()
        .filter(event -> event.isKnownIn(month, period))
        .toList();
  }

  private List<FactKey> areas() {
    return Stream.concat(
            municipality.organisation().rows(period).stream(),
            Stream.of(municipality.organisation().committee()))
        .map(Org::code)
        .map(org -> FactKey.of(org, municipality.profile().areas(), period, Kind.MODEL_FORECAST))
        .toList();
  }

  private Stream<FactKey> others() {
    return known.all().stream()
        .map(Figure::key)
        .filter(key -> key.kind() == Kind.ACTUAL_YTD
            && municipality.table(key.measure()) == ReportTable.OPERATING)
        .map(key -> key.with(Kind.MODEL_FORECAST))
        .distinct();
  }

  private void area(FactKey row) {
    Optional<Figure> ownBefore = ownBefore(row);
    Optional<YearForecast> forecast = forecast(forecasts, row, period);
    if (forecast.isEmpty()) {
      list.add(row, null, new Origin.Missing());
      return;
    }
    Figure model = model(row, forecast.get());
    Optional<Figure> variance = variance(model);
    StepFigures steps = StepFigures.of(
        list,
        known,
        model,
        gap(model),
        forecast.get(),
        forecasts.oneOffs(row, period.getMonthValue()),
        eventsOfParts(row));
    variance.ifPresent(steps::fromBudget);
    before.ifPresent(then -> forecast(then, row, period.minusMonths(1))
        .ifPresent(each -> steps.fromLastMonth(each, originBefore(then, row, each), ownBefore)));
  }

  private Origin originBefore(RowForecasts then, FactKey row, YearForecast forecast) {
    return isSumOfAreas(then, row)
        ? before(sumOfAreas(row))
        : new Origin.Derived(
            formula(forecast), List.of(Variant.LAST_MONTH.id(row.with(Kind.ACTUAL_YTD))));
  }

  private void other(FactKey row) {
    forecast(forecasts, row, period).ifPresent(forecast -> {
      Figure model = model(row, forecast);
      variance(model);
      gap(model);
    });
  }

  private static Optional<YearForecast> forecast(RowForecasts known, FactKey row, YearMonth month) {
    return known.of(row, month.getMonthValue()).filter(each -> each.point() != null);
  }

  /** Methods and their formulas have the same names. */
  static Formula formula(YearForecast forecast) {
    return Formula.valueOf(forecast.method().name());
  }

  private Figure model(FactKey row, YearForecast forecast) {
    Figure model = list.add(row, forecast.point(), origin(row, forecast));
    YearForecast.Interval interval = forecast.interval();
    if (interval != null && !isOver(row)) {
      Origin origin = new Origin.Derived(Formula.INTERVAL, List.of(model.id()));
      list.add(row.with(Kind.MODEL_LOW80), interval.low80(), origin);
      list.add(row.with(Kind.MODEL_HIGH80), interval.high80(), origin);
    }
    return model;
  }

  /** Of a year that has become what it is nothing is unsure. */
  private boolean isOver(FactKey row) {
    return period.getMonth() == Month.DECEMBER
        && value(row.with(Kind.ACTUAL_YTD)).isPresent();
  }

  private Optional<Figure> variance(Figure model) {
    FactKey key = model.key().with(Kind.MODEL_VARIANCE);
    return value(key.with(Kind.ANNUAL_BUDGET))
        .map(budget -> list.minus(key, Formula.MODEL_VARIANCE, model, List.of(budget)));
  }

  private Optional<Figure> gap(Figure model) {
    FactKey key = model.key().with(Kind.MODEL_GAP);
    return value(key.with(Kind.FORECAST))
        .map(own -> list.minus(key, Formula.MODEL_GAP, own, List.of(model)));
  }

  /** What the year has come to, its budget, what the years before became, and what is known besides. */
  private Origin origin(FactKey row, YearForecast forecast) {
    if (isSumOfAreas(forecasts, row)) {
      return sumOfAreas(row);
    }
    List<String> inputs = Stream.of(
            plain(forecast.method()).stream().flatMap(kind -> value(row.with(kind)).stream()),
            years(row, yearsBehind(row, forecast.method())).stream(),
            events(row).stream())
        .flatMap(each -> each)
        .map(Figure::id)
        .toList();
    return new Origin.Derived(formula(forecast), inputs);
  }

  private static List<Kind> plain(ForecastMethod method) {
    return switch (method) {
      case LINEAR, LAST_YEAR_PROFILE -> List.of(Kind.ACTUAL_YTD);
      case BUDGET_REMAINING, BUDGET_PROFILE ->
        List.of(Kind.ACTUAL_YTD, Kind.ANNUAL_BUDGET, Kind.BUDGET_YTD);
      case DEFAULT, REFERENCE -> List.of(Kind.ACTUAL_YTD, Kind.ANNUAL_BUDGET);
    };
  }

  private Origin sumOfAreas(FactKey committee) {
    return new Origin.Derived(Formula.SUM, areasOf(committee).map(FactKey::id).toList());
  }

  private Stream<FactKey> areasOf(FactKey committee) {
    return areas().stream().filter(part -> !part.equals(committee));
  }

  private boolean isSumOfAreas(RowForecasts known, FactKey row) {
    return known.sumsAreas()
        && row.org().equals(municipality.organisation().committee().code())
        && row.measure().equals(municipality.profile().areas());
  }

  private List<Integer> yearsBehind(FactKey row, ForecastMethod method) {
    List<Integer> years = forecasts.years(row);
    return switch (method) {
      case DEFAULT, REFERENCE -> years;
      case LAST_YEAR_PROFILE -> years.subList(0, Math.min(1, years.size()));
      case LINEAR, BUDGET_REMAINING, BUDGET_PROFILE -> List.of();
    };
  }

  /** What the years became of all that the row carries on, and what is known to have been once only. */
  private List<Figure> years(FactKey row, List<Integer> years) {
    List<FactKey> decembers = years.stream()
        .map(year -> row.with(Kind.ACTUAL_YTD).in(YearMonth.of(year, Month.DECEMBER)))
        .toList();
    List<Figure> outcomes =
        decembers.stream().flatMap(this::outcomes).distinct().toList();
    outcomes.stream()
        .filter(outcome -> !list.figures().contains(outcome))
        .forEach(list.figures()::add);
    return Stream.concat(
            outcomes.stream(), decembers.stream().flatMap(year -> events(year).stream()))
        .toList();
  }

  private Stream<Figure> outcomes(FactKey december) {
    PastFigures past = new PastFigures(municipality, books);
    return municipality.organisation().byCode(december.org()).stream()
        .flatMap(org -> org.level() == Level.COMMITTEE
            ? total(past, december)
            : municipality
                .organisation()
                .carriedFrom(org, december.period())
                .orElse(List.of())
                .stream()
                .flatMap(carried -> past.of(december.at(carried.code())).stream()));
  }

  /** The committee's own, or what its areas became. */
  private Stream<Figure> total(PastFigures past, FactKey december) {
    Optional<Figure> own = past.of(december);
    return own.isPresent()
        ? own.stream()
        : municipality.organisation().rows(december.period()).stream()
            .flatMap(org -> past.of(december.at(org.code())).stream());
  }

  /** One figure a month; of several events in it their sum, each being a figure too. */
  private List<Figure> events(FactKey row) {
    Map<YearMonth, List<RowEvent>> byMonth = events(row, period).stream()
        .collect(Collectors.groupingBy(RowEvent::period, TreeMap::new, Collectors.toList()));
    return byMonth.entrySet().stream()
        .map(month -> events(
            row.with(Kind.KNOWN_EVENT).ofMonth(month.getKey().getMonthValue()), month.getValue()))
        .toList();
  }

  private Figure events(FactKey month, List<RowEvent> events) {
    if (events.size() == 1) {
      return event(month, events.get(0));
    }
    List<Figure> parts = new ArrayList<>();
    for (RowEvent event : events) {
      parts.add(event(month.broken(month.breakdown() + "|event=" + (parts.size() + 1)), event));
    }
    return list.sum(month, parts, new Origin.Missing());
  }

  private Figure event(FactKey key, RowEvent event) {
    Figure figure = list.add(key, event.amountKr(), new Origin.Delivered(event.source()));
    told.computeIfAbsent(key.with(Kind.MODEL_FORECAST).broken(""), row -> new ArrayList<>())
        .add(new StepFigures.Known(event, event.isKnownIn(period.minusMonths(1), period), figure));
    return figure;
  }

  /** Those of the row, or of all the areas it is the sum of: they are in the list by then. */
  private List<StepFigures.Known> eventsOfParts(FactKey row) {
    return (isSumOfAreas(forecasts, row) ? areasOf(row) : Stream.of(row))
        .flatMap(part -> told.getOrDefault(part, List.of()).stream())
        .toList();
  }

  /** The sender's forecast of the month before, under the report's month. */
  private Optional<Figure> ownBefore(FactKey row) {
    FactKey key = row.with(Kind.FORECAST);
    return lastMonth
        .printed(key.in(period.minusMonths(1)))
        .filter(figure -> figure.value() != null && period.getMonth() != Month.JANUARY)
        .map(then -> list.add(Variant.LAST_MONTH, key, then.value(), before(then.origin())));
  }

  private Origin before(Origin origin) {
    return origin instanceof Origin.Derived sum
        ? new Origin.Derived(
            sum.formula(),
            sum.inputs().stream()
                .map(input -> Variant.LAST_MONTH.id(FactKey.ofId(input).in(period)))
                .toList())
        : origin;
  }

  private Optional<Figure> value(FactKey key) {
    return known.printed(key).filter(figure -> figure.value() != null);
  }
}
