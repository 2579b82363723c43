package se.uppfoljning.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Dropped;
import se.uppfoljning.facts.delivery.VerdictKind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.intake.Answers;
import se.uppfoljning.intake.Inbox;
import se.uppfoljning.store.Arrivals.Decided;

/**
 * What a person is told of an intake.
 *
 * @param decided the files with a verdict
 * @param scan what lay in the folders when it began
 * @param left paths of received files that could not be taken away
 */
record IntakeSummary(
    Municipality municipality, List<Decided> decided, Inbox.Scan scan, List<String> left) {

  JobOutcome outcome() {
    List<String> lines = new ArrayList<>();
    decided.forEach(file -> lines.add(line(file)));
    List<String> untaken = untaken();
    untaken.forEach(path ->
        lines.add("Inte läst       " + path + " gick inte att läsa; ett nytt försök görs."));
    left.forEach(
        path -> lines.add("Ligger kvar     " + path + " är mottagen men går inte att ta bort."));
    addScan(lines, scan);
    if (decided.isEmpty() && untaken.isEmpty() && left.isEmpty()) {
      lines.add("Inget nytt att ta emot.");
      return new JobOutcome(ExitCode.NOTHING, lines);
    }
    lines.add(count(VerdictKind.ACCEPTED)
        + " godkända, "
        + count(VerdictKind.REJECTED)
        + " avvisade, "
        + count(VerdictKind.DUPLICATE)
        + " redan mottagna.");
    boolean fault = !untaken.isEmpty() || !left.isEmpty();
    return new JobOutcome(fault ? ExitCode.FAULT : verdictCode(), lines);
  }

  private ExitCode verdictCode() {
    return count(VerdictKind.REJECTED) > 0 ? ExitCode.REJECTED : ExitCode.DONE;
  }

  private String line(Decided file) {
    String code = file.arrival().sender();
    String sender = municipality.organisation().byCode(code).map(Org::name).orElse(code);
    boolean rejected = file.verdict() == VerdictKind.REJECTED;
    String answer = Answers.path(code, file.arrival().fileName(), rejected);
    return String.join(
        "  ", word(file.verdict()), sender, file.arrival().fileName(), "-> " + answer);
  }

  /** Files that were there when the run began and were not received. */
  private List<String> untaken() {
    Set<String> taken = decided.stream().map(Decided::sourcePath).collect(Collectors.toSet());
    return scan.settled().stream()
        .map(Dropped::path)
        .filter(path -> !taken.contains(path) && !left.contains(path))
        .toList();
  }

  private long count(VerdictKind verdict) {
    return decided.stream().filter(file -> file.verdict() == verdict).count();
  }

  /** Says what was seen in the folders but not taken. */
  static void addScan(List<String> lines, Inbox.Scan scan) {
    for (Dropped file : scan.waiting()) {
      lines.add("Väntar          " + file.path() + " ändrades nyss; den tas vid nästa körning.");
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
