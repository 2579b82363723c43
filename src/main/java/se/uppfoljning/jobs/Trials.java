package se.uppfoljning.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Dropped;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.delivery.VerdictKind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.intake.AnswerName;
import se.uppfoljning.intake.Answers;
import se.uppfoljning.intake.Inbox;
import se.uppfoljning.intake.SourcePath;
import se.uppfoljning.intake.Spool;
import se.uppfoljning.reporting.answer.AnswerText.Road;
import se.uppfoljning.reporting.answer.ReturnedWorkbook;

/**
 * Files in {@code prova/}: each gets the answer that it would get in {@code inkommande/}, and nothing
 * is recorded. The file stays where it is, and is answered anew when it has other content or its
 * answer has been taken away.
 */
final class Trials {
  private static final Logger LOG = LoggerFactory.getLogger(Trials.class);

  private final Path home;
  private final Municipality municipality;
  private final Judge judge;
  private final Answers answers;

  Trials(Home home, Municipality municipality, History history, @Nullable YearMonth wantedPeriod) {
    this.home = home.root();
    this.municipality = municipality;
    this.judge = new Judge(municipality, history, wantedPeriod);
    this.answers = new Answers(this.home);
  }

  /**
   * What a person is told of them.
   *
   * @param answered a line a file
   * @param faults a line a file that could not be answered; it is tried again by the next run
   * @param scan what lay in the folders
   */
  record Told(List<String> answered, List<String> faults, Inbox.Scan scan) {}

  private record Due(Dropped file, AnswerName name, String sha256) {}

  /** What one step does with a file and its digest. */
  private interface Step {
    String of(Due due) throws IOException;
  }

  /** Answers those that have no answer yet. */
  Told answer(Duration settle, Instant fileTime, Instant now) throws IOException {
    return each(settle, fileTime, due -> answer(due, now));
  }

  /** Says which it would answer. */
  Told dryRun(Duration settle, Instant fileTime) throws IOException {
    return each(settle, fileTime, due -> "Skulle svara på prov  " + due.file().path());
  }

  private Told each(Duration settle, Instant fileTime, Step step) throws IOException {
    List<String> senders =
        municipality.organisation().senders().stream().map(Org::code).toList();
    Inbox inbox = Inbox.ofTrials(home);
    Inbox.Scan scan =
        inbox.isThere() ? inbox.scan(senders, settle, fileTime) : Inbox.Scan.nothing();
    Told told = new Told(new ArrayList<>(), new ArrayList<>(), scan);
    for (Dropped file : scan.settled()) {
      take(file, AnswerName.of(file.path(), file.fileName(), together(file, scan)), step, told);
    }
    return told;
  }

  /** Also those that are not answered yet, so that no name changes when they are. */
  private static List<Dropped> together(Dropped file, Inbox.Scan scan) {
    return Stream.concat(scan.settled().stream(), scan.waiting().stream())
        .filter(other -> other.sender().equals(file.sender()))
        .toList();
  }

  private void take(Dropped file, AnswerName name, Step step, Told told) {
    try {
      Due due = new Due(file, name, Spool.digest(SourcePath.in(home, file.path())));
      if (!answers.isAnswered(file.sender(), name, due.sha256())) {
        told.answered().add(step.of(due));
      }
    } catch (IOException fault) {
      LOG.error("a trial of {} not answered: {}", file.sender(), Faults.withoutMessages(fault));
      told.faults().add("Inte besvarat   " + file.path() + " gick inte att läsa eller besvara.");
    }
  }

  private String answer(Due due, Instant now) throws IOException {
    String sender = due.file().sender();
    String fileName = due.file().fileName();
    Arrival arrival = new Arrival(0, due.sha256(), fileName, sender, now);
    Judge.Judgement judgement =
        judge.judge(arrival, SourcePath.in(home, due.file().path()), Road.TRIED);
    boolean rejected = judgement.verdict() instanceof Verdict.Rejected;
    byte[] workbook =
        judgement.returned() instanceof ReturnedWorkbook.Made made ? made.content() : null;
    String answer = answers.writeTrial(sender, due.name(), rejected, judgement.answer(), workbook);
    String verdict = IntakeSummary.word(VerdictKind.of(judgement.verdict())).strip();
    return String.join("  ", "Prov          ", due.file().path(), verdict, "-> " + answer);
  }
}
