package se.uppfoljning.checking;

import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;

/** A sheet of the file being checked: makes the findings that point into it. */
record TablePlace(String file, String sheet) {

  /** A finding that rejects. */
  Finding fel(FindingCode code, String cell, Words words) {
    return finding(code, Severity.FEL, cell, words);
  }

  /** A finding to be answered. */
  Finding fraga(FindingCode code, String cell, Words words) {
    return finding(code, Severity.FRAGA, cell, words);
  }

  /** A finding to know of. */
  Finding upplysning(FindingCode code, String cell, Words words) {
    return finding(code, Severity.UPPLYSNING, cell, words);
  }

  private Finding finding(FindingCode code, Severity severity, String cell, Words words) {
    Place place = new Place(file, sheet, cell);
    return new Finding(
        code, severity, place, words.seen(), words.expected(), words.message(), words.remedy());
  }

  /** What is said: seen and expected may be empty. */
  record Words(String seen, String expected, String message, String remedy) {}
}
