package se.uppfoljning.reading.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.uppfoljning.facts.ledger.LedgerBook.Fault;
import se.uppfoljning.facts.ledger.LedgerBook.FaultKind;
import se.uppfoljning.facts.table.PlacedText;

/** What is noticed beside the sums: the first of every kind, and how many there were. */
final class Faults {
  private static final int SHOWN = 20;
  private static final int SHOWN_LENGTH = 40;
  private static final int IDENTITY_DIGITS = 10;

  /** As a personal identity number is written; whether it is one is not for us to say. */
  private static final Pattern IDENTITY =
      Pattern.compile("\\d{6} ?[-+\\u2010-\\u2015\\u2212]? ?\\d{4}");

  private final List<Fault> first = new ArrayList<>();
  private final Map<FaultKind, Integer> counts = new EnumMap<>(FaultKind.class);
  private final List<PlacedText> texts = new ArrayList<>();

  void add(FaultKind kind, int line, String seen) {
    if (counts.merge(kind, 1, Integer::sum) <= SHOWN) {
      String shown = seen.length() > SHOWN_LENGTH ? seen.substring(0, SHOWN_LENGTH) + "…" : seen;
      first.add(new Fault(kind, line, shown));
    }
  }

  /** Keeps a text for the check of what is about a person, if a number in it may be a person's. */
  void lookAt(String text, int line) {
    if (texts.size() < SHOWN && hasIdentity(text)) {
      texts.add(new PlacedText("", "rad " + line, text));
    }
  }

  static boolean hasIdentity(String text) {
    return text.length() >= IDENTITY_DIGITS && IDENTITY.matcher(text).find();
  }

  List<Fault> first() {
    return first;
  }

  Map<FaultKind, Integer> counts() {
    return counts;
  }

  List<PlacedText> texts() {
    return texts;
  }
}
