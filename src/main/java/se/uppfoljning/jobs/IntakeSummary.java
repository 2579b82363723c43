package se.uppfoljning.jobs;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import se.uppfoljning.facts.delivery.Dropped;
import se.uppfoljning.facts.delivery.VerdictKind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.intake.Answers;
import se.uppfoljning.intake.Inbox;
import se.uppfoljning.intake.SourcePath;
import se.uppfoljning.store.Arrivals.Decided;
import se.uppfoljning.store.Arrivals.Unreleased;

/**
 * What a person is told of an intake.
 *
 * @param decided the files with a verdict
 * @param scan what lay in the folders when it began
 * @param unreleased received files that could not be taken away
 * @param unkept files with a verdict that could not be answered or put away
 * @param trials what there is to tell of files that were only tried
 */
record IntakeSummary(
    RunContext context,
    List<Decided> decided,
    Inbox.Scan scan,
    List<Unreleased> unreleased,
    List<Decided> unkept,
    Trials.Told trials) {

  JobOutcome outcome() {
    List<String> lines = new ArrayList<>();
    decided.forEach(file -> lines.add(line(file)));
    List<String> faults = faults();
    lines.addAll(faults);
    addScan(lines, scan);
    lines.addAll(trials.answered());
    addScan(lines, trials.scan());
    if (decided.isEmpty() && faults.isEmpty()) {
      lines.add("Inget nytt att ta emot.");
      return new JobOutcome(trials.answered().isEmpty() ? ExitCode.NOTHING : ExitCode.DONE, lines);
    }
    lines.add(count(VerdictKind.ACCEPTED)
        + " godkända, "
        + count(VerdictKind.REJECTED)
        + " avvisade, "
        + count(VerdictKind.DUPLICATE)
        + " redan mottagna.");
    return new JobOutcome(faults.isEmpty() ? verdictCode() : ExitCode.FAULT, lines);
  }

  private ExitCode verdictCode() {
    return count(VerdictKind.REJECTED) > 0 ? ExitCode.REJECTED : ExitCode.DONE;
  }

  private String line(Decided file) {
    String code = file.arrival().sender();
    String sender =
        context.municipality().organisation().byCode(code).map(Org::name).orElse(code);
    boolean rejected = file.verdict() == VerdictKind.REJECTED;
    String answer =
        Answers.path(code, IntakeJob.answerName(context.store().arrivals(), file), rejected);
    return String.join(
        "  ", word(file.verdict()), sender, file.arrival().fileName(), "-> " + answer);
  }

  /** What could not be done and is tried again by the next run. */
  private List<String> faults() {
    List<String> left = unreleased.stream().map(Unreleased::sourcePath).toList();
    List<String> faults = new ArrayList<>();
    scan.unreadable().forEach(path -> faults.add(unreadable(path)));
    scan.settled().stream()
        .map(Dropped::path)
        .filter(path -> !left.contains(path))
        .filter(path -> Files.exists(SourcePath.in(context.home().root(), path)))
        .forEach(
            path -> faults.add("Inte läst       " + path + " ändrades eller gick inte att läsa."));
    left.forEach(
        path -> faults.add("Ligger kvar     " + path + " är mottagen men går inte att ta bort."));
    unkept.forEach(file -> faults.add("Inte besvarad   "
        + file.sourcePath()
        + " är mottagen men svaret eller arkivet gick inte att skriva."));
    trials.scan().unreadable().forEach(path -> faults.add(unreadable(path)));
    faults.addAll(trials.faults());
    return faults;
  }

  /** What could not be looked at; a name that cannot be shown cannot be opened either. */
  static String unreadable(String path) {
    return "Inte läst       "
        + path
        + (path.indexOf('\uFFFD') < 0
            ? " gick inte att läsa."
            : " har ett namn som inte går att läsa: döp om filen.");
  }

  private long count(VerdictKind verdict) {
    return decided.stream().filter(file -> file.verdict() == verdict).count();
  }

  /** Says what was seen in the folders but not taken. */
  static void addScan(List<String> lines, Inbox.Scan scan) {
    for (Dropped file : scan.waiting()) {
      lines.add("Väntar          " + file.path() + " ändrades nyss; den tas vid nästa körning.");
    }
    for (Inbox.Open file : scan.open()) {
      lines.add("Väntar          " + file.path() + " är öppen hos " + file.who()
          + "; den tas när den är stängd.");
    }
    for (String path : scan.passedOver()) {
      lines.add("Läses inte      " + path + " är ingen fil i ett områdes mapp.");
    }
  }

  static String word(VerdictKind verdict) {
    return switch (verdict) {
      case ACCEPTED -> "Godkänd       ";
      case REJECTED -> "Avvisad       ";
      case DUPLICATE -> "Redan mottagen";
    };
  }
}
