package se.uppfoljning.computing.forecast;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactBooks;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.series.KnownEvent;
import se.uppfoljning.facts.series.MonthlySeries;
import se.uppfoljning.facts.series.Months;
import se.uppfoljning.facts.series.RowEvent;
import se.uppfoljning.facts.series.SeriesYear;

/**
 * The months of a row over the years, from what was reported each month. Kronor, cost −.
 *
 * <p>An organisation's earlier years are those of all it carries on; before it took over part of another
 * it has none, since nobody knows how much (the history is cut at the break).
 */
record BookedSeries(
    Municipality municipality, FactBooks books, Function<FactKey, List<RowEvent>> events) {
  /** Of a year told in longer pieces nobody knows its season: the first year with the program, often. */
  private static final int LONGEST_GAP = 4;

  /**
   * The series of a row, to the month of its key, which is in the year to forecast.
   *
   * @param years how many years before that
   */
  MonthlySeries of(FactKey row, int years) {
    List<SeriesYear> series = new ArrayList<>();
    int last = row.period().getYear();
    for (int year = last - years; year <= last; year++) {
      SeriesYear told = year(row, year);
      if (year == last || told.actual().complete()) {
        series.add(told);
      }
    }
    List<KnownEvent> known = events.apply(row).stream().map(RowEvent::inSeries).toList();
    return new MonthlySeries(id(row), municipality.name(), series, known, shared(row, series));
  }

  /** The months of the row's year that are known and were not told. */
  private Set<Integer> shared(FactKey row, List<SeriesYear> series) {
    Months actual = series.get(series.size() - 1).actual();
    Set<Integer> told = told(row);
    return IntStream.rangeClosed(1, Months.IN_YEAR)
        .filter(month -> actual.of(month).isPresent() && !told.contains(month))
        .boxed()
        .collect(Collectors.toSet());
  }

  /** The months of the row's year, 1 to 12, that were told; those between are known in the next one's sum. */
  Set<Integer> told(FactKey row) {
    return actual(row, row.period()).byMonth().keySet();
  }

  /** What a series of a row is called. */
  static String id(FactKey row) {
    return row.org() + "/" + row.measure();
  }

  private SeriesYear year(FactKey row, int year) {
    YearMonth last =
        row.period().getYear() == year ? row.period() : YearMonth.of(year, Month.DECEMBER);
    Months budget = budget(row, last);
    Accumulated actual = actual(row, last);
    if (!last.isBefore(row.period())) {
      return new SeriesYear(year, actual.months(budget), budget);
    }
    Months told = actual.longestGap() > LONGEST_GAP ? Months.unknown() : actual.months(budget);
    return new SeriesYear(year, withoutEvents(told, row.in(last)), budget);
  }

  /** What is known to have been once only in an earlier year does not come again. */
  private Months withoutEvents(Months actual, FactKey row) {
    Months usual = actual;
    for (RowEvent event : events.apply(row)) {
      int month = event.period().getMonthValue();
      BigDecimal amount =
          usual.of(month).map(kr -> kr.subtract(event.amountKr())).orElse(null);
      usual = usual.with(month, amount);
    }
    return usual;
  }

  private Accumulated actual(FactKey row, YearMonth last) {
    SortedMap<Integer, BigDecimal> known = new TreeMap<>();
    for (int month = 1; month <= last.getMonthValue(); month++) {
      YearMonth each = last.withMonth(month);
      Optional<BigDecimal> before =
          month == 1 ? Optional.of(BigDecimal.ZERO) : Optional.ofNullable(known.get(month - 1));
      int number = month;
      amount(row, each, Kind.ACTUAL_YTD)
          .or(() -> before.flatMap(sum -> amount(row, each, Kind.ACTUAL).map(sum::add)))
          .ifPresent(sum -> known.put(number, sum));
    }
    return new Accumulated(known);
  }

  /** The newest annual budget of the year, spread as far as is told; null without. */
  private @Nullable Months budget(FactKey row, YearMonth last) {
    SortedMap<Integer, BigDecimal> known = new TreeMap<>();
    BigDecimal annual = null;
    for (int month = last.getMonthValue(); month > 0 && annual == null; month--) {
      annual = amount(row, last.withMonth(month), Kind.ANNUAL_BUDGET).orElse(null);
    }
    if (annual == null) {
      return null;
    }
    BigDecimal year = annual;
    for (int month = 1; month < Months.IN_YEAR; month++) {
      YearMonth each = last.withMonth(month);
      int number = month;
      amount(row, each, Kind.BUDGET_YTD)
          .or(() -> share(row, each).map(percent -> year.multiply(percent).movePointLeft(2)))
          .ifPresent(sum -> known.put(number, sum));
    }
    known.put(Months.IN_YEAR, annual);
    return new Accumulated(known).months(null);
  }

  private Optional<BigDecimal> share(FactKey row, YearMonth month) {
    FactKey key = FactKey.of(row.org(), row.measure(), month, Kind.SHARE);
    return municipality
        .budget()
        .profile(key, municipality.organisation())
        .flatMap(profile -> profile.sharePercent(key, books.of(month)));
  }

  /** Of all the row carries on, or nothing; the committee's is the sum of its areas where it has none. */
  private Optional<BigDecimal> amount(FactKey row, YearMonth month, Kind kind) {
    Optional<Org> org = municipality.organisation().byCode(row.org());
    if (org.filter(each -> each.level() == Level.COMMITTEE).isPresent()) {
      return said(row.org(), row, month, kind)
          .or(() -> row.measure().equals(municipality.profile().areas())
              ? sum(municipality.organisation().rows(month), row, month, kind)
              : Optional.empty());
    }
    return org.flatMap(each -> municipality.organisation().carriedFrom(each, month))
        .flatMap(carried -> sum(carried, row, month, kind));
  }

  private Optional<BigDecimal> sum(List<Org> orgs, FactKey row, YearMonth month, Kind kind) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Org org : orgs) {
      Optional<BigDecimal> part = said(org.code(), row, month, kind);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(part.get());
    }
    return orgs.isEmpty() ? Optional.empty() : Optional.of(sum);
  }

  private Optional<BigDecimal> said(String org, FactKey row, YearMonth month, Kind kind) {
    FactKey key = FactKey.of(org, row.measure(), month, kind);
    return books
        .printed(key)
        .map(fact -> fact.value())
        .or(() -> kind == Kind.ANNUAL_BUDGET || kind == Kind.BUDGET_YTD
            ? municipality.budget().decided(key)
            : Optional.empty());
  }
}
