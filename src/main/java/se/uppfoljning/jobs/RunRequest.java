package se.uppfoljning.jobs;

import java.time.Duration;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What is to be run.
 *
 * @param job name of the job
 * @param period the month asked for, null when none was
 * @param settle how long files must be unchanged, null for what the configuration says
 * @param dryRun only say what would be done
 */
public record RunRequest(
    String job, @Nullable YearMonth period, @Nullable Duration settle, boolean dryRun) {}
