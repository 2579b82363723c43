package se.uppfoljning.computing.forecast;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactBooks;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.series.ForecastMethod;
import se.uppfoljning.facts.series.MonthlySeries;
import se.uppfoljning.facts.series.Months;
import se.uppfoljning.facts.series.RowEvent;
import se.uppfoljning.facts.series.SeriesYear;
import se.uppfoljning.facts.series.YearForecast;

/**
 * What the year of every row of the operating economy will end at, by the municipality's method
 * (handbook 2.5). All rows of a municipality learn of each other. Kronor, cost −.
 */
final class RowForecasts {
  private static final Set<Kind> ACTUALS = Set.of(Kind.ACTUAL_YTD, Kind.ACTUAL);

  private final Map<String, MonthlySeries> series = new LinkedHashMap<>();
  private final Map<String, YearForecast> byIdAndMonths = new LinkedHashMap<>();

  private final Map<String, Set<Integer>> toldById = new LinkedHashMap<>();
  private final Map<Integer, YearForecast> sumByMonths = new LinkedHashMap<>();
  private List<String> parts = List.of();

  private RowForecasts() {}

  /**
   * The forecasts of a year.
   *
   * @param books what was reported, also in the years before
   * @param last the last month of the year that may be looked at
   * @param months after how many of its months to forecast
   * @param events what is known of a row besides
   */
  static RowForecasts of(
      Municipality municipality,
      FactBooks books,
      YearMonth last,
      List<Integer> months,
      Function<FactKey, List<RowEvent>> events) {
    RowForecasts forecasts = new RowForecasts();
    BookedSeries booked = new BookedSeries(municipality, books.until(last), events);
    List<MonthlySeries> group = new ArrayList<>();
    for (FactKey row : rows(municipality, books, last)) {
      MonthlySeries each = booked.of(row, YearCase.MOST_YEARS);
      group.add(each);
      if (!each.last().actual().empty()) {
        forecasts.series.put(each.id(), each);
        forecasts.toldById.put(each.id(), booked.told(row));
      }
    }
    ForecastMethod method = municipality.profile().forecastMethod();
    Set<Integer> wanted = new TreeSet<>(months);
    forecasts.series.values().forEach(each -> wanted.add(lastKnown(each)));
    SeriesForecasts all =
        SeriesForecasts.of(group, method, YearCase.MOST_YEARS, List.copyOf(wanted));
    all.each().stream()
        .filter(each -> forecasts.series.containsKey(each.id()))
        .forEach(forecasts::add);
    forecasts.total(all, municipality, last, months);
    return forecasts;
  }

  /**
   * What anybody told the outcome of in the year, and of the years before what there still is: so what a
   * row learns of the others' years does not hang on who has delivered this month. The areas and the
   * committee first.
   */
  private static Set<FactKey> rows(Municipality municipality, FactBooks books, YearMonth last) {
    String areas = municipality.profile().areas();
    String committee = municipality.organisation().committee().code();
    Set<FactKey> rows = new LinkedHashSet<>();
    Stream.concat(
            municipality.organisation().rows(last).stream().map(Org::code), Stream.of(committee))
        .forEach(org -> rows.add(FactKey.of(org, areas, last, Kind.ACTUAL_YTD)));
    YearMonth first = YearMonth.of(last.getYear() - YearCase.MOST_YEARS, Month.JANUARY);
    books.byMonth().subMap(first, last.plusMonths(1)).values().stream()
        .flatMap(RowForecasts::told)
        .map(Fact::key)
        .filter(key -> ACTUALS.contains(key.kind())
            && key.breakdown().isEmpty()
            && isRow(municipality, key, last)
            && municipality.table(key.measure()) == ReportTable.OPERATING)
        .map(key -> FactKey.of(key.org(), key.measure(), last, Kind.ACTUAL_YTD))
        .sorted(Comparator.comparing(FactKey::id))
        .forEach(rows::add);
    return rows;
  }

  private static boolean isRow(Municipality municipality, FactKey key, YearMonth last) {
    return municipality
        .organisation()
        .byCode(key.org())
        .filter(org -> org.existsIn(last) || key.period().getYear() == last.getYear())
        .isPresent();
  }

  private static Stream<Fact> told(FactBook book) {
    return Stream.concat(book.allReported().stream(), book.allControls().stream());
  }

  private void add(YearForecast forecast) {
    byIdAndMonths.put(forecast.id() + " " + forecast.months(), forecast);
  }

  /**
   * The committee is the sum of its areas where each of them has a forecast: so the rows add up, and
   * its interval knows how much their errors take each other out. Else it goes by its own months.
   */
  private void total(
      SeriesForecasts all, Municipality municipality, YearMonth last, List<Integer> months) {
    FactKey committee = FactKey.of(
        municipality.organisation().committee().code(),
        municipality.profile().areas(),
        last,
        Kind.ACTUAL_YTD);
    parts = municipality.organisation().rows(last).stream().map(Org::code).toList();
    List<String> ids =
        parts.stream().map(org -> BookedSeries.id(committee.at(org))).toList();
    if (!ids.isEmpty() && series.keySet().containsAll(ids)) {
      months.stream()
          .map(each -> all.total(BookedSeries.id(committee), each, known(ids, each)))
          .filter(total -> total.point() != null)
          .forEach(total -> sumByMonths.put(total.months(), total));
    }
  }

  /** After how many months each part is known, if that is fewer. */
  private Map<String, Integer> known(List<String> parts, int months) {
    Map<String, Integer> known = new LinkedHashMap<>();
    parts.forEach(part -> known.put(part, knownAfter(part, months)));
    return known;
  }

  private static int lastKnown(MonthlySeries series) {
    int month = Months.IN_YEAR;
    while (month > 0 && series.last().actual().of(month).isEmpty()) {
      month--;
    }
    return month;
  }

  /**
   * The forecast of a row after some months, or after those that are known where these are fewer: so its
   * interval is as wide as what is not known asks for. Empty where the row has no outcome in the year.
   */
  Optional<YearForecast> of(FactKey row, int months) {
    String id = BookedSeries.id(row);
    YearForecast sum = sumByMonths.get(months);
    return sum != null && sum.id().equals(id)
        ? Optional.of(sum)
        : Optional.ofNullable(byIdAndMonths.get(id + " " + knownAfter(id, months)));
  }

  private int knownAfter(String id, int months) {
    MonthlySeries known = series.get(id);
    return known == null ? months : Math.min(months, lastKnown(known));
  }

  /** What is once only of each month that was told, with that of the months in its sum; of a sum its parts'. */
  Months oneOffs(FactKey row, int months) {
    YearForecast sum = sumByMonths.get(months);
    if (sum == null || !sum.id().equals(BookedSeries.id(row))) {
      return of(row, months).map(forecast -> oneOffs(row, forecast)).orElse(Months.unknown());
    }
    Months all = Months.unknown();
    for (String part : parts) {
      all = all.plus(oneOffs(row.at(part), months));
    }
    return all;
  }

  private Months oneOffs(FactKey row, YearForecast forecast) {
    Set<Integer> told = toldById.getOrDefault(BookedSeries.id(row), Set.of());
    Months oneOffs = Months.unknown();
    BigDecimal sum = BigDecimal.ZERO;
    for (int month = 1; month <= Months.IN_YEAR; month++) {
      sum = sum.add(forecast.oneOffs().of(month).orElse(BigDecimal.ZERO));
      if (told.contains(month)) {
        oneOffs = oneOffs.with(month, sum);
        sum = BigDecimal.ZERO;
      }
    }
    return oneOffs;
  }

  /** Whether the committee's forecast is the sum of its areas'. */
  boolean sumsAreas() {
    return !sumByMonths.isEmpty();
  }

  /** The years before that the forecast of a row has learnt of, newest first. */
  List<Integer> years(FactKey row) {
    MonthlySeries known = series.get(BookedSeries.id(row));
    return known == null
        ? List.of()
        : known.years().stream()
            .map(SeriesYear::year)
            .filter(year -> year < known.last().year())
            .sorted(Comparator.reverseOrder())
            .toList();
  }
}
