package se.uppfoljning.jobs.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.uppfoljning.computing.forecast.SeriesForecasts;
import se.uppfoljning.facts.series.ForecastMethod;
import se.uppfoljning.facts.series.MonthlySeries;
import se.uppfoljning.facts.series.YearForecast;
import se.uppfoljning.intake.Durable;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.JobOutcome;
import se.uppfoljning.reading.series.SeriesRead;
import se.uppfoljning.reading.series.SeriesReader;
import se.uppfoljning.reporting.ForecastCsv;

/** Forecasts the last year of each series of a file. */
public final class ForecastFile {
  /** After these months: one in the spring, and as before each of the reports of the year. */
  private static final List<Integer> MONTHS = List.of(2, 4, 6, 8, 10);

  private ForecastFile() {}

  /**
   * What is wanted.
   *
   * @param in the series, as {@link SeriesReader} has them
   * @param out the file that gets the forecasts; written over
   * @param mostYears how many years of history to use at most
   */
  public record Request(Path in, Path out, ForecastMethod method, int mostYears) {}

  /**
   * Writes all forecasts, or nothing when anything is wrong with the file.
   *
   * @throws IOException when a file may not be read or written
   */
  public static JobOutcome make(Request request) throws IOException {
    if (!Files.isRegularFile(request.in())) {
      return JobOutcome.of(ExitCode.USAGE, "Det finns ingen fil " + request.in() + ".");
    }
    if (Files.exists(request.out())
        && (Files.isDirectory(request.out()) || Files.isSameFile(request.in(), request.out()))) {
      return JobOutcome.of(
          ExitCode.USAGE, "Välj en annan fil att skriva till än " + request.out() + ".");
    }
    SeriesRead read = SeriesReader.read(request.in());
    if (!read.findings().isEmpty()) {
      return JobOutcome.mistakes(
          "Filen med serier behöver rättas; inget har skrivits:", read.findings());
    }
    return read.series().isEmpty()
        ? JobOutcome.of(ExitCode.NOTHING, "Filen har inga serier. Inget har skrivits.")
        : write(request, read.series());
  }

  private static JobOutcome write(Request request, List<MonthlySeries> series) throws IOException {
    List<YearForecast> forecasts = SeriesForecasts.of(
            series, request.method(), request.mostYears(), MONTHS)
        .each();
    Durable.write(request.out().toAbsolutePath(), ForecastCsv.of(forecasts));
    return JobOutcome.of(
        ExitCode.DONE, "Prognoser för " + series.size() + " serier: " + request.out());
  }
}
