package se.uppfoljning.computing.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactBooks;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.series.RowEvent;
import se.uppfoljning.facts.series.YearForecast;

/**
 * How good the units' forecasts have been (handbook 2.5, Forecast accuracy), by the month they were
 * made in: of every year that is over, what it became − what was forecast, so + is a year that became
 * better. A forecast that led to action is not a bad forecast, so this is told to the unit first.
 */
public final class ForecastScores {
  /** How far back forecasts are scored. */
  public static final int MOST_YEARS = 10;

  /** A tracking signal of fewer outcomes is chance. */
  private static final int FEWEST_TO_TRACK = 6;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 4;
  private static final int OERE = 2;
  private static final List<Integer> MONTHS_BEFORE_THE_LAST =
      IntStream.range(1, Month.DECEMBER.getValue()).boxed().toList();

  private final Municipality municipality;
  private final FactBooks books;
  private final YearMonth period;
  private final Map<YearMonth, RowForecasts> modelByMonth = new LinkedHashMap<>();

  /** A year that is over: what it became, and what was said of it. */
  private record Outcome(
      Figure became, Figure said, @Nullable YearForecast model) {
    BigDecimal becameKr() {
      return Objects.requireNonNull(became.value());
    }

    BigDecimal errorKr() {
      return becameKr().subtract(Objects.requireNonNull(said.value()));
    }

    @Nullable
    BigDecimal modelPointKr() {
      return model == null ? null : model.point();
    }

    YearForecast.@Nullable Interval interval() {
      return model == null ? null : model.interval();
    }

    boolean isWithin(YearForecast.Interval interval) {
      return becameKr().compareTo(interval.low80()) >= 0
          && becameKr().compareTo(interval.high80()) <= 0;
    }
  }

  private ForecastScores(Municipality municipality, FactBooks books, YearMonth period) {
    this.municipality = municipality;
    this.books = books;
    this.period = period;
  }

  /**
   * The outcomes and forecasts of earlier years under their own dates; and of those, for each area, what
   * is central, the committee and each unit, and each month of forecast that has an outcome:
   * the number of outcomes, the mean error in kronor, the size of the errors in percent of the outcomes,
   * how many outcomes of a hundred were in the interval of our reckoning, how many percentage points
   * smaller the errors were than those of our reckoning, and, of six outcomes or more, whether they go
   * the same way. Our reckoning of then is made anew by what is known of then now. Rates with four
   * decimals, half up; one that has nothing to be of has no value.
   *
   * @param period the report month, whose year is not over
   * @param books the facts of the years before it
   * @param months the months of forecast that are wanted; in December there is nothing to forecast
   */
  public static List<Figure> compute(
      Municipality municipality, YearMonth period, FactBooks books, List<Integer> months) {
    return new ForecastScores(municipality, books, period)
        .figures(
            months.stream().filter(month -> month < Month.DECEMBER.getValue()).toList());
  }

  /** Of forecasts of every month but December's, whose outcome is known by then. */
  public static List<Figure> compute(Municipality municipality, YearMonth period, FactBooks books) {
    return compute(municipality, period, books, MONTHS_BEFORE_THE_LAST);
  }

  private List<Figure> figures(List<Integer> months) {
    List<Figure> figures = new ArrayList<>();
    Stream.concat(
            Stream.concat(
                municipality.organisation().rows(period).stream(),
                Stream.of(municipality.organisation().committee())),
            municipality.organisation().orgs().stream())
        .filter(org -> org.existsIn(period))
        .map(Org::code)
        .distinct()
        .forEach(org -> months.forEach(month -> figures.addAll(figures(org, month))));
    return figures;
  }

  private List<Figure> figures(String org, int month) {
    List<Outcome> outcomes = IntStream.rangeClosed(1, MOST_YEARS)
        .mapToObj(back -> outcome(org, YearMonth.of(period.getYear() - back, month)))
        .flatMap(Optional::stream)
        .toList();
    return outcomes.isEmpty() ? List.of() : new Score(row(org, month), outcomes).figures();
  }

  private Optional<Outcome> outcome(String org, YearMonth forecast) {
    PastFigures past = new PastFigures(municipality, books);
    Optional<Figure> became =
        past.orSum(FactKey.of(org, areas(), forecast.withMonth(12), Kind.ACTUAL_YTD));
    Optional<Figure> said = past.orSum(FactKey.of(org, areas(), forecast, Kind.FORECAST));
    return became.flatMap(outcome -> said.map(each -> new Outcome(
        outcome,
        each,
        model(forecast)
            .of(FactKey.of(org, areas(), forecast, Kind.FORECAST), forecast.getMonthValue())
            .orElse(null))));
  }

  /** As it could have been made then: with the budget of then, and what was once only of years before. */
  private RowForecasts model(YearMonth month) {
    return modelByMonth.computeIfAbsent(
        month,
        each -> RowForecasts.of(
            municipality, books, each, List.of(each.getMonthValue()), row -> knownThen(row, each)));
  }

  /** What was booked by then, and what is said to have been known. */
  private List<RowEvent> knownThen(FactKey row, YearMonth month) {
    return municipality.events(row).stream()
        .filter(event -> event.known() == null
            ? !event.period().isAfter(month)
            : !event.known().isAfter(month))
        .toList();
  }

  private String areas() {
    return municipality.profile().areas();
  }

  private FactKey row(String org, int month) {
    return FactKey.of(org, areas(), period, Kind.OUTCOMES).ofMonth(month);
  }

  /** The score of one row's forecasts of one month. */
  private final class Score {
    private final FactKey row;
    private final List<Outcome> outcomes;
    private final BigDecimal count;

    Score(FactKey row, List<Outcome> outcomes) {
      this.row = row;
      this.outcomes = outcomes;
      this.count = BigDecimal.valueOf(outcomes.size());
    }

    List<Figure> figures() {
      BigDecimal sumKr = sum(outcomes, Outcome::errorKr);
      List<Figure> figures = new ArrayList<>();
      outcomes.forEach(each -> figures.addAll(List.of(each.became(), each.said())));
      Stream.of(
              figure(Kind.OUTCOMES, FigureUnit.COUNT, count, Formula.OUTCOMES),
              figure(
                  Kind.FORECAST_BIAS,
                  municipality.unit(row.measure()),
                  sumKr.divide(count, OERE, RoundingMode.HALF_UP),
                  Formula.BIAS),
              figure(
                  Kind.FORECAST_WAPE,
                  FigureUnit.PERCENT,
                  wape(outcomes, Outcome::errorKr),
                  Formula.WAPE),
              figure(Kind.INTERVAL_HITS, FigureUnit.PERCENT, hits(), Formula.INTERVAL_HITS),
              figure(Kind.VALUE_ADDED, FigureUnit.PP, valueAdded(), Formula.VALUE_ADDED),
              figure(
                  Kind.TRACKING_SIGNAL, FigureUnit.INDEX, tracking(sumKr), Formula.TRACKING_SIGNAL))
          .forEach(figures::add);
      return figures;
    }

    private @Nullable BigDecimal hits() {
      List<Outcome> scored =
          outcomes.stream().filter(each -> each.interval() != null).toList();
      long hits = scored.stream()
          .filter(each -> each.isWithin(Objects.requireNonNull(each.interval())))
          .count();
      return ratio(BigDecimal.valueOf(hits), BigDecimal.valueOf(scored.size()));
    }

    private @Nullable BigDecimal valueAdded() {
      List<Outcome> scored =
          outcomes.stream().filter(each -> each.modelPointKr() != null).toList();
      BigDecimal own = wape(scored, Outcome::errorKr);
      BigDecimal model = wape(
          scored, each -> each.becameKr().subtract(Objects.requireNonNull(each.modelPointKr())));
      return own == null || model == null ? null : model.subtract(own);
    }

    private @Nullable BigDecimal tracking(BigDecimal sumKr) {
      BigDecimal sizeKr = sum(outcomes, each -> each.errorKr().abs());
      return outcomes.size() < FEWEST_TO_TRACK || sizeKr.signum() == 0
          ? null
          : sumKr.multiply(count).divide(sizeKr, DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal wape(
        List<Outcome> outcomes, Function<Outcome, BigDecimal> error) {
      return ratio(
          sum(outcomes, each -> error.apply(each).abs()),
          sum(outcomes, each -> each.becameKr().abs()));
    }

    private static @Nullable BigDecimal ratio(BigDecimal part, BigDecimal whole) {
      return whole.signum() == 0
          ? null
          : part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<Outcome> outcomes, Function<Outcome, BigDecimal> part) {
      return outcomes.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Figure figure(Kind kind, FigureUnit unit, @Nullable BigDecimal value, Formula formula) {
      FactKey key = row.with(kind);
      return new Figure(
          Variant.PRINTED.id(key),
          key,
          value,
          unit,
          new Origin.Derived(
              formula,
              outcomes.stream()
                  .flatMap(each -> Stream.of(each.became().id(), each.said().id()))
                  .toList()),
          municipality.display(key, value, unit));
    }
  }
}
