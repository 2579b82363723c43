package se.uppfoljning.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What is to be run.
 *
 * @param job name of the job
 * @param period the month asked for, null when none was
 * @param settle how long files must be unchanged, null for what the configuration says
 * @param dryRun only say what would be done
 * @param asOf a report as it was known, beside the editions; null for the job as usual
 */
public record RunRequest(
    String job,
    @Nullable YearMonth period,
    @Nullable Duration settle,
    boolean dryRun,
    @Nullable AsOf asOf) {

  /** A job as usual. */
  public RunRequest(
      String job, @Nullable YearMonth period, @Nullable Duration settle, boolean dryRun) {
    this(job, period, settle, dryRun, null);
  }

  /**
   * A report as it was known.
   *
   * @param instant when
   * @param out the folder it is written to; missing or empty
   */
  public record AsOf(Instant instant, Path out) {}
}
