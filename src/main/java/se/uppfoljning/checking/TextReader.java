package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.N03;
import static se.uppfoljning.facts.delivery.FindingCode.N04;
import static se.uppfoljning.facts.delivery.FindingCode.N09;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.number.NumberText;
import se.uppfoljning.facts.number.ParsedNumber;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.CellValue;
import se.uppfoljning.facts.table.CellValue.Fault.Cause;

/** One cell -> the words in it, nothing, or a finding. */
final class TextReader {
  /** A page of text; what is longer belongs in a document of its own. */
  static final int LONGEST = 2000;

  private static final int SHOWN = 60;

  private TextReader() {}

  /**
   * What a cell says.
   *
   * @param text without blanks around it; empty where the cell states nothing, as an empty one and a
   *     dash, or is faulty
   */
  record Reading(String text, List<Finding> findings) {}

  static Reading read(TablePlace place, @Nullable Cell cell) {
    if (cell == null) {
      return new Reading("", List.of());
    }
    if (cell.value() instanceof CellValue.Fault fault) {
      return faulty(place, cell, fault.cause());
    }
    if (cell.value() instanceof CellValue.NotCalculated) {
      return faulty(
          place,
          cell,
          N04,
          "Formeln har inget beräknat värde.",
          "Öppna arbetsboken i Excel, spara den och lämna den igen.");
    }
    String text = cell.shown().strip();
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      return faulty(
          place,
          cell,
          N09,
          "Texten har " + length + " tecken.",
          "Korta texten till högst " + LONGEST + " tecken.");
    }
    return new Reading(
        NumberText.parse(text) instanceof ParsedNumber.Missing ? "" : text, List.of());
  }

  private static Reading faulty(TablePlace place, Cell cell, Cause cause) {
    return switch (cause) {
      case ERROR ->
        faulty(place, cell, N03, "Cellen visar ett fel i stället för text.", "Rätta formeln.");
      case DAMAGED ->
        faulty(place, cell, N03, CellReader.DAMAGED, "Skriv texten på nytt i cellen och spara.");
      case TOO_LONG ->
        faulty(
            place,
            cell,
            N09,
            "Texten är längre än en cell rymmer.",
            "Korta texten till högst " + LONGEST + " tecken.");
    };
  }

  private static Reading faulty(
      TablePlace place, Cell cell, FindingCode code, String message, String remedy) {
    String shown = cell.shown().strip();
    String seen = shown.length() > SHOWN
        ? shown.substring(0, shown.offsetByCodePoints(0, SHOWN / 2)) + " …"
        : shown;
    String expected = "text, högst " + LONGEST + " tecken";
    return new Reading(
        "", List.of(place.fel(code, cell.address(), new Words(seen, expected, message, remedy))));
  }
}
