package se.uppfoljning.jobs;

import java.util.ArrayList;
import java.util.List;
import se.uppfoljning.facts.SafeText;
import se.uppfoljning.facts.delivery.Finding;

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

  /** With one line or some. */
  public static JobOutcome of(ExitCode code, String... lines) {
    return new JobOutcome(code, List.of(lines));
  }

  /** A fault: a heading, and below it every mistake in what was given us to read. */
  public static JobOutcome mistakes(String heading, List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    lines.add(heading);
    for (Finding finding : findings) {
      String seen = finding.seen().isEmpty() ? "" : " Där står: " + finding.seen() + ".";
      lines.add("  " + finding.place().words() + ": " + finding.message() + seen + " "
          + finding.remedy());
    }
    return new JobOutcome(ExitCode.FAULT, lines);
  }
}
