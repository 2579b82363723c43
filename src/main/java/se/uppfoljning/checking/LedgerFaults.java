package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.F05;
import static se.uppfoljning.facts.delivery.FindingCode.F06;
import static se.uppfoljning.facts.delivery.FindingCode.L16;
import static se.uppfoljning.facts.delivery.FindingCode.N14;
import static se.uppfoljning.facts.delivery.FindingCode.N15;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.ledger.LedgerBook;
import se.uppfoljning.facts.ledger.LedgerBook.Fault;
import se.uppfoljning.facts.ledger.LedgerBook.FaultKind;

/** What is said of rows of the accounts that could not be read, or do not balance. */
final class LedgerFaults {
  private static final String MISSING =
      "Rätta raden i ekonomisystemet eller uttaget; till dess saknas den i kontrollen.";

  private LedgerFaults() {}

  /** A finding a row, of every kind the first, and one for how many more there are. */
  static List<Finding> told(TablePlace place, LedgerBook book) {
    List<Finding> findings = new ArrayList<>();
    book.faults().forEach(fault -> findings.add(told(place, fault)));
    for (Map.Entry<FaultKind, Integer> entry : book.faultCounts().entrySet()) {
      long shown =
          book.faults().stream().filter(fault -> fault.kind() == entry.getKey()).count();
      if (entry.getValue() > shown) {
        findings.add(more(place, entry.getKey(), entry.getValue() - shown));
      }
    }
    return findings;
  }

  private static Finding told(TablePlace place, Fault fault) {
    String cell = "rad " + fault.line();
    return switch (fault.kind()) {
      case CUT_OFF -> place.fel(F05, cell, cutOff());
      case TOO_MANY -> place.fel(F06, cell, tooMany());
      case UNBALANCED -> place.fraga(N14, cell, unbalanced(fault.seen()));
      case RESULT -> place.fraga(N15, cell, result(fault.seen()));
      default -> place.fraga(L16, cell, unread(fault));
    };
  }

  private static Finding more(TablePlace place, FaultKind kind, long count) {
    Words words = new Words(
        "", "", "Ytterligare " + count + " rader har samma fel.", "Rätta dem på samma sätt.");
    FindingCode code = kind == FaultKind.UNBALANCED ? N14 : kind == FaultKind.RESULT ? N15 : L16;
    return place.fraga(code, "", words);
  }

  private static Words cutOff() {
    return new Words(
        "",
        "ett helt uttag",
        "Uttaget är avbrutet eller har citattecken som inte går ihop; resten kan inte läsas.",
        "Gör om uttaget och lämna det på nytt.");
  }

  private static Words tooMany() {
    return new Words(
        "",
        "högst 500 000 olika",
        "Uttaget har fler olika organisationer, konton och månader än någon förvaltning har.",
        "Gör om uttaget för nämndens egna organisationer och ett år.");
  }

  private static Words unbalanced(String difference) {
    return new Words(
        difference,
        "0",
        "Verifikationens rader tar inte ut varandra. De räknas som de står.",
        "Kontrollera verifikationen i ekonomisystemet, eller om uttaget saknar någon av dess rader.");
  }

  private static Words result(String difference) {
    return new Words(
        difference,
        "0",
        "Kontots årssaldo (#RES) är ett annat än summan av dess månader eller transaktioner."
            + " Summan räknas.",
        "Kontrollera i ekonomisystemet att uttaget har alla verifikationer.");
  }

  private static Words unread(Fault fault) {
    return switch (fault.kind()) {
      case ACCOUNT ->
        new Words(fault.seen(), "ett kontonummer", "Raden har inget kontonummer.", MISSING);
      case AMOUNT ->
        new Words(
            fault.seen(),
            "ett belopp som 1234,50",
            "Beloppet är inget tal, eller kan läsas på två sätt.",
            MISSING);
      case MONTH ->
        new Words(
            fault.seen(),
            "en månad som 202308",
            "Raden säger inte vilken månad den gäller.",
            MISSING);
      default ->
        new Words(
            "",
            "",
            "Det går inte att se var radens delar börjar och slutar.",
            "Kontrollera citattecken, klamrar och antalet kolumner på raden; till dess saknas den i"
                + " kontrollen.");
    };
  }
}
