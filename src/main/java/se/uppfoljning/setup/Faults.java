package se.uppfoljning.setup;

import static se.uppfoljning.facts.delivery.FindingCode.S01;
import static se.uppfoljning.facts.delivery.FindingCode.S02;
import static se.uppfoljning.facts.delivery.FindingCode.S03;
import static se.uppfoljning.facts.delivery.FindingCode.S04;
import static se.uppfoljning.facts.delivery.FindingCode.S05;
import static se.uppfoljning.facts.delivery.FindingCode.S06;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.privacy.IdentityNumber;

/** Collects the mistakes of all files, so that they are told at once, and says them in Swedish. */
final class Faults {
  /** A finding shows the beginning of what stands there; a whole file in a message helps nobody. */
  private static final int SHOWN_LENGTH = 200;

  private static final String MANUAL = "Allt som kan stå i filen finns i docs/konfiguration.md.";

  private record Fault(Spot spot, Finding finding) {}

  private final List<Fault> faults = new ArrayList<>();

  boolean isEmpty() {
    return faults.isEmpty();
  }

  /** All of them, by file name and line. */
  List<Finding> inOrder() {
    return faults.stream()
        .sorted(Comparator.comparing(Fault::spot))
        .map(Fault::finding)
        .toList();
  }

  /** S01: a file, or a line of it, that cannot be read. */
  void unreadable(Spot spot, String seen, String expected, String message, String remedy) {
    add(S01, spot, seen, expected, message, remedy);
  }

  /** S02; the noun is "nyckel" or "kolumn". */
  void unknownKey(String noun, Tree.Text key, Collection<String> known) {
    String message = "Okänd " + noun + " " + quoted(key) + ".";
    String remedy = suggestion(key, known) + "Rätta namnet eller ta bort det. " + MANUAL;
    add(S02, key.spot(), key.text(), String.join(", ", known), message, remedy);
  }

  /** S03: a key, column or value that must be there; the reason may be empty. */
  void missing(Spot spot, String key, String reason) {
    String message = "\"" + key + "\" saknas eller är tom" + reason + ".";
    add(S03, spot, "", key, message, "Fyll i \"" + key + "\". " + MANUAL);
  }

  /** S04: a value that cannot be the value of that key. */
  void invalid(String key, Tree.Text value, String expected) {
    invalid(value, expected, "Ogiltigt värde för \"" + key + "\".");
  }

  /** S04: a word that is not one of those to choose from. */
  void invalidWord(String key, Tree.Text value, Collection<String> words) {
    String expected = String.join(" | ", words);
    String message = "Ogiltigt värde för \"" + key + "\".";
    String remedy = suggestion(value, words) + "Skriv " + expected + ".";
    add(S04, value.spot(), value.text(), expected, message, remedy);
  }

  /** S04 in words of its own. */
  void invalid(Tree.Text value, String expected, String message) {
    add(S04, value.spot(), value.text(), expected, message, "Skriv " + expected + ".");
  }

  /** S04 for what should not be there at all; the reason is a sentence. */
  void superfluous(String key, Tree.Text value, String reason) {
    String message = "\"" + key + "\" ska vara tom. " + reason;
    add(S04, value.spot(), value.text(), "", message, "Ta bort värdet.");
  }

  /** S05 for every text that has stood before; the noun in definite form, such as "Koden". */
  void doubled(String noun, Collection<Tree.Text> texts) {
    doubled(noun, texts, UnaryOperator.identity());
  }

  /** S05 for every text that, as compared, has stood before. */
  void doubled(String noun, Collection<Tree.Text> texts, UnaryOperator<String> compared) {
    Map<String, Spot> firsts = new HashMap<>();
    for (Tree.Text text : texts) {
      Spot first = firsts.putIfAbsent(compared.apply(text.text()), text.spot());
      if (first != null) {
        doubled(noun, text, first);
      }
    }
  }

  /** S05 for a text that has stood before. */
  void doubled(String noun, Tree.Text text, Spot first) {
    String message =
        noun + " " + quoted(text) + " finns redan: " + first.place().words() + ".";
    add(S05, text.spot(), text.text(), "", message, "Ta bort eller ändra den ena.");
  }

  /** S06: a name that nothing has; {@code where} is such as " i measures.csv", or empty. */
  void dangling(String noun, Tree.Text name, String where, Collection<String> known) {
    String message = noun + " " + quoted(name) + " finns inte" + where + ".";
    String remedy = suggestion(name, known) + "Rätta namnet, eller lägg till det som saknas.";
    add(S06, name.spot(), name.text(), String.join(", ", known), message, remedy);
  }

  private static String suggestion(Tree.Text wanted, Collection<String> known) {
    return Nearest.of(wanted.text(), known)
        .map(near -> "Menade du \"" + near + "\"? ")
        .orElse("");
  }

  private static String quoted(Tree.Text text) {
    return "\"" + shown(text.text()) + "\"";
  }

  /** Without the control characters that a quoted YAML text can hold. */
  private static String shown(String text) {
    String printable = text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ");
    return printable.length() <= SHOWN_LENGTH
        ? printable
        : printable.substring(0, SHOWN_LENGTH) + "…";
  }

  private void add(
      FindingCode code, Spot spot, String seen, String expected, String message, String remedy) {
    // What is said must not spread a number that should not have been written.
    String said = IdentityNumber.isIn(message) ? "Ett personnummer står i filen." : message;
    String todo = IdentityNumber.isIn(remedy) ? "Ta bort det." : remedy;
    String cause = IdentityNumber.isIn(seen) ? "" : shown(seen);
    Finding finding =
        new Finding(code, Severity.FEL, spot.place(), cause, shown(expected), said, todo);
    faults.add(new Fault(spot, finding));
  }
}
