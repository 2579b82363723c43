package se.uppfoljning.jobs;

import java.util.List;

/**
 * How a job ended.
 *
 * @param code the exit code
 * @param lines what a person is told, in Swedish
 */
public record JobOutcome(ExitCode code, List<String> lines) {
  public JobOutcome {
    lines = List.copyOf(lines);
  }

  static JobOutcome of(ExitCode code, String... lines) {
    return new JobOutcome(code, List.of(lines));
  }
}
