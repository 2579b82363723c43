package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppfoljning.computing.forecast.SeriesForecasts;
import se.uppfoljning.facts.series.ForecastMethod;
import se.uppfoljning.facts.series.MonthlySeries;
import se.uppfoljning.facts.series.Months;
import se.uppfoljning.facts.series.SeriesYear;
import se.uppfoljning.facts.series.YearForecast;

/**
 * How often the interval of a sum holds the outcome, and how far off its point is beside a forecast of
 * the sum's own months: seven councils as sums of their areas, every year that three areas have with two
 * years before it, without budgets. The figures: src/bench/forecast/README.md.
 */
class ForecastTotalTest {
  private static final Path DATA = Path.of("src/bench/forecast/data_dev.csv");
  private static final List<Integer> MONTHS = List.of(2, 4, 6, 8, 10);
  private static final int FEWEST_AREAS = 3;
  private static final int FEWEST_YEARS = 2;
  private static final int YEARS = 5;

  /** What a sum became, what was forecast of it, and what of its own months alone. */
  private record Outcome(BigDecimal became, YearForecast forecast, YearForecast alone) {
    boolean isHeld() {
      YearForecast.Interval interval = Objects.requireNonNull(forecast.interval());
      return became.compareTo(interval.low80()) >= 0 && became.compareTo(interval.high80()) <= 0;
    }

    double error(YearForecast of) {
      return Objects.requireNonNull(of.point()).subtract(became).abs().doubleValue()
          / became.abs().doubleValue();
    }
  }

  /** With one year the sum of the rows is a little worse than its own months, with others the same. */
  @ParameterizedTest
  @CsvSource({"0, 1.05", "1, 1.08", "5, 1.05"})
  void theIntervalOfASumHoldsFourOutcomesOfFive(int years, double worst) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    Map<String, List<MonthlySeries>> councils = councils();
    for (List<MonthlySeries> areas : councils.values()) {
      for (int year = 2011; year <= 2021; year++) {
        outcomes.addAll(outcomes(areas, year, years));
      }
    }

    double held = 100.0 * outcomes.stream().filter(Outcome::isHeld).count() / outcomes.size();
    double error = mean(outcomes, true);
    double alone = mean(outcomes, false);
    Files.writeString(
        Path.of("target/forecast-totals-" + years + ".txt"),
        "years %d, sums %d, held %.1f %%, error of the sum %.2f %%, of its own months %.2f %%%n"
            .formatted(years, outcomes.size(), held, error, alone));
    assertThat(outcomes).hasSizeGreaterThan(100);
    assertThat(held).isBetween(75.0, 90.0);
    assertThat(error).isLessThan(alone * worst);
  }

  private static double mean(List<Outcome> outcomes, boolean ofTheSum) {
    return 100
        * outcomes.stream()
            .mapToDouble(each -> each.error(ofTheSum ? each.forecast() : each.alone()))
            .average()
            .orElseThrow();
  }

  private static List<Outcome> outcomes(List<MonthlySeries> areas, int year, int years) {
    List<MonthlySeries> known = areas.stream()
        .filter(area -> hasYears(area, year))
        .map(area -> until(area, year))
        .toList();
    if (known.size() < FEWEST_AREAS) {
      return List.of();
    }
    SeriesForecasts each = SeriesForecasts.of(known, ForecastMethod.DEFAULT, years, MONTHS);
    MonthlySeries own = sum(known, year);
    List<YearForecast> alone =
        SeriesForecasts.of(List.of(own), ForecastMethod.DEFAULT, years, MONTHS).each();
    BigDecimal became = total(own.last().actual());
    List<Outcome> outcomes = new ArrayList<>();
    for (int month = 0; month < MONTHS.size(); month++) {
      int after = MONTHS.get(month);
      Map<String, Integer> parts =
          known.stream().collect(Collectors.toMap(MonthlySeries::id, area -> after));
      outcomes.add(new Outcome(became, each.total("sum", after, parts), alone.get(month)));
    }
    return outcomes;
  }

  private static boolean hasYears(MonthlySeries area, int year) {
    List<Integer> years = area.years().stream().map(SeriesYear::year).toList();
    return years.contains(year) && years.contains(year - 1) && years.contains(year - FEWEST_YEARS);
  }

  private static MonthlySeries until(MonthlySeries area, int year) {
    return MonthlySeries.of(
        area.id(),
        area.group(),
        area.years().stream().filter(each -> each.year() <= year).toList());
  }

  /** The sum of the areas, of the years that all of them have. */
  private static MonthlySeries sum(List<MonthlySeries> areas, int year) {
    List<SeriesYear> years = new ArrayList<>();
    for (int each = year - YEARS; each <= year; each++) {
      int wanted = each;
      List<SeriesYear> parts = areas.stream()
          .flatMap(area -> area.years().stream().filter(one -> one.year() == wanted))
          .toList();
      if (parts.size() == areas.size()) {
        years.add(
            new SeriesYear(each, sum(parts.stream().map(SeriesYear::actual).toList()), null));
      }
    }
    return MonthlySeries.of("own", "own", years);
  }

  private static Months sum(List<Months> parts) {
    Months sum = Months.unknown();
    for (int month = 1; month <= Months.IN_YEAR; month++) {
      BigDecimal amount = BigDecimal.ZERO;
      for (Months part : parts) {
        amount = amount.add(part.of(month).orElseThrow());
      }
      sum = sum.with(month, amount);
    }
    return sum;
  }

  private static BigDecimal total(Months months) {
    return months.amounts().stream()
        .map(Objects::requireNonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The areas of each council, with complete years. */
  private static Map<String, List<MonthlySeries>> councils() throws IOException {
    Map<String, Map<Integer, List<CSVRecord>>> rows = new LinkedHashMap<>();
    try (Reader reader = Files.newBufferedReader(DATA, StandardCharsets.UTF_8)) {
      for (CSVRecord row : CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)) {
        if (row.get("dataset").equals("council_area")) {
          rows.computeIfAbsent(row.get("series_id"), id -> new TreeMap<>())
              .computeIfAbsent(Integer.valueOf(row.get("year")), year -> new ArrayList<>())
              .add(row);
        }
      }
    }
    return rows.entrySet().stream()
        .map(each -> MonthlySeries.of(
            each.getKey(),
            each.getKey().substring(4, 8),
            each.getValue().entrySet().stream()
                .map(year -> new SeriesYear(year.getKey(), months(year.getValue()), null))
                .toList()))
        .collect(
            Collectors.groupingBy(MonthlySeries::group, LinkedHashMap::new, Collectors.toList()));
  }

  private static Months months(List<CSVRecord> rows) {
    Months months = Months.unknown();
    for (CSVRecord row : rows) {
      months = months.with(Integer.parseInt(row.get("month")), new BigDecimal(row.get("value")));
    }
    return months;
  }
}
