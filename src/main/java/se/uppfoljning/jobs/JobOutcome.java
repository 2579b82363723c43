package se.uppfoljning.jobs;

import java.util.List;
import se.uppfoljning.facts.SafeText;

/**
 * How a job ended.
 *
 * @param code the exit code
 * @param lines what a person is told, in Swedish; a file name in it cannot break the line
 */
public record JobOutcome(ExitCode code, List<String> lines) {
  public JobOutcome {
    lines = lines.stream().map(SafeText::of).toList();
  }

  static JobOutcome of(ExitCode code, String... lines) {
    return new JobOutcome(code, List.of(lines));
  }
}
