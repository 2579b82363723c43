package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.edition.Cause;
import se.uppfoljning.facts.edition.Changes;
import se.uppfoljning.facts.edition.Closing;

/** What changed since the edition before, in Swedish. */
record ChangeWords(Changes changes, ReportWords words) {

  /** All that is new since then, a line each. */
  List<String> news() {
    List<String> lines = new ArrayList<>();
    changes.causes().forEach(cause -> lines.add(cause(cause)));
    if (changes.notes()) {
      lines.add("Kommentarer och åtgärder är ändrade; de står på fliken "
          + words.sheet(SheetTitle.NOTES) + ".");
    }
    changes.closings().forEach(closing -> lines.add(closing(closing)));
    return lines;
  }

  /** In one sentence, for summary and mail: how much, and because of whom. */
  String sentence() {
    int count = changes.figures().size();
    String what = count == 0 ? "är inga tal" : count == 1 ? "är ett tal" : "är " + count + " tal";
    String senders = changes.causes().stream()
        .filter(Cause.Arrived.class::isInstance)
        .map(cause -> words.org(((Cause.Arrived) cause).arrival().sender()))
        .distinct()
        .collect(Collectors.joining(", "));
    String why = senders.isEmpty() ? "" : " Nya filer från: " + senders + ".";
    return "Sedan utgåva " + changes.edition() + " " + what + " ändrade." + why + " Se fliken "
        + words.sheet(SheetTitle.CHANGES) + ".";
  }

  /** The causes of one figure. */
  String causes(List<Cause> causes) {
    return causes.isEmpty()
        ? "okänd"
        : causes.stream().map(this::cause).collect(Collectors.joining("; "));
  }

  private String cause(Cause cause) {
    if (cause instanceof Cause.Arrived arrived) {
      Arrival arrival = arrived.arrival();
      return words.org(arrival.sender()) + ": " + arrival.fileName() + ", mottagen "
          + ReportWords.minute(arrival.receivedAt());
    }
    if (cause instanceof Cause.Configured configured) {
      return "Konfiguration: " + String.join(", ", configured.files());
    }
    Cause.Programmed programmed = (Cause.Programmed) cause;
    String before = programmed.before();
    return "Nytt program: " + (before == null ? "äldre version" : before) + " → "
        + programmed.now();
  }

  private static String closing(Closing closing) {
    return "Månaden " + (closing.closed() ? "stängdes " : "öppnades igen ")
        + ReportWords.minute(closing.recordedAt()) + " av " + closing.who() + ": " + closing.why();
  }
}
