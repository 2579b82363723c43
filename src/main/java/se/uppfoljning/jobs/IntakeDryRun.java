package se.uppfoljning.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Dropped;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.delivery.VerdictKind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.intake.Inbox;
import se.uppfoljning.intake.SourcePath;
import se.uppfoljning.intake.Spool;

/** Says what an intake would take and how it would judge it; reads only. */
final class IntakeDryRun {
  private IntakeDryRun() {}

  /** Says it. */
  static JobOutcome run(
      Home home,
      Municipality municipality,
      History history,
      @Nullable YearMonth wantedPeriod,
      Duration settle)
      throws IOException {
    List<String> senders =
        municipality.organisation().senders().stream().map(Org::code).toList();
    Inbox.Scan scan = new Inbox(home.root()).scan(senders, settle, Instant.now(Clock.systemUTC()));
    Judge judge = new Judge(municipality, history, wantedPeriod);
    List<String> lines = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    scan.unreadable().forEach(path -> faults.add(IntakeSummary.unreadable(path)));
    boolean rejected = false;
    for (Dropped file : scan.settled()) {
      try {
        Path path = SourcePath.in(home.root(), file.path());
        Verdict verdict = judge.verdict(file.sender(), file.fileName(), Spool.digest(path), path);
        rejected |= verdict instanceof Verdict.Rejected;
        add(lines, file, VerdictKind.of(verdict), verdict.findings());
      } catch (IOException unreadable) {
        faults.add(IntakeSummary.unreadable(file.path()));
      }
    }
    lines.addAll(faults);
    IntakeSummary.addScan(lines, scan);
    Trials.Told trials = new Trials(home, municipality, history, wantedPeriod)
        .dryRun(settle, Instant.now(Clock.systemUTC()));
    lines.addAll(trials.answered());
    if (!faults.isEmpty()) {
      return new JobOutcome(ExitCode.FAULT, lines);
    }
    if (scan.settled().isEmpty() && trials.answered().isEmpty()) {
      lines.add("Inget nytt att ta emot.");
      return new JobOutcome(ExitCode.NOTHING, lines);
    }
    return new JobOutcome(rejected ? ExitCode.REJECTED : ExitCode.DONE, lines);
  }

  private static void add(
      List<String> lines, Dropped file, VerdictKind verdict, List<Finding> findings) {
    lines.add("Skulle bli: " + IntakeSummary.word(verdict).strip() + "  " + file.path());
    for (Finding finding : findings) {
      String severity = finding.severity().word();
      lines.add("    " + severity + " " + finding.place().words() + ": " + finding.message());
    }
  }
}
