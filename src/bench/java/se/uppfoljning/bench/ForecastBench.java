package se.uppfoljning.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.uppfoljning.computing.forecast.SeriesForecasts;
import se.uppfoljning.facts.series.ForecastMethod;
import se.uppfoljning.facts.series.MonthlySeries;
import se.uppfoljning.facts.series.Months;
import se.uppfoljning.facts.series.SeriesYear;
import se.uppfoljning.facts.series.YearForecast;

/** Series with five years of history and a budget, all in one group: the cost is to grow as they do. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class ForecastBench {
  private static final int FIRST_YEAR = 2018;
  private static final int YEARS = 6;
  private static final List<Integer> MONTHS = List.of(2, 4, 6, 8, 10);

  @Param({"1000", "10000"})
  private int series;

  @Param({"DEFAULT", "REFERENCE"})
  private ForecastMethod method;

  private List<MonthlySeries> given = List.of();

  @Setup
  public void make() {
    SplittableRandom random = new SplittableRandom(2023);
    List<MonthlySeries> made = new ArrayList<>();
    for (int each = 0; each < series; each++) {
      List<SeriesYear> years = new ArrayList<>();
      for (int year = 0; year < YEARS; year++) {
        years.add(new SeriesYear(FIRST_YEAR + year, months(random), months(random)));
      }
      made.add(MonthlySeries.of("S" + each, "kommun", years));
    }
    given = Collections.unmodifiableList(made);
  }

  private static Months months(SplittableRandom random) {
    List<BigDecimal> amounts = new ArrayList<>();
    for (int month = 0; month < Months.IN_YEAR; month++) {
      long summer = month > 4 && month < 8 ? 3 : 1;
      amounts.add(BigDecimal.valueOf(summer * random.nextLong(800_000, 1_200_000), 2));
    }
    return new Months(amounts);
  }

  @Benchmark
  public List<YearForecast> forecast() {
    return SeriesForecasts.of(given, method, YEARS, MONTHS).each();
  }
}
