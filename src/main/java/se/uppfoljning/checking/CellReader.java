package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.N01;
import static se.uppfoljning.facts.delivery.FindingCode.N02;
import static se.uppfoljning.facts.delivery.FindingCode.N03;
import static se.uppfoljning.facts.delivery.FindingCode.N04;
import static se.uppfoljning.facts.delivery.FindingCode.N06;
import static se.uppfoljning.facts.delivery.FindingCode.N12;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.checking.CheckedTable.Amount;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.layout.AmountUnit;
import se.uppfoljning.facts.number.NumberText;
import se.uppfoljning.facts.number.ParsedNumber;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.CellValue;
import se.uppfoljning.facts.table.CellValue.Fault.Cause;

/** One cell -> an amount in its canonical unit, nothing, or a finding. */
final class CellReader {
  /** A thousand times what all municipalities of the country spend in a year, in kronor. */
  private static final BigDecimal HIGHEST = new BigDecimal("1E15");

  /** Of a cell whose stored value is none. */
  static final String DAMAGED = "Cellens innehåll är skadat och kan inte läsas.";

  private static final Pattern NUMBER_AMONG_WORDS =
      Pattern.compile("\\p{L}.*[0-9]|[0-9].*\\p{L}", Pattern.DOTALL);

  private CellReader() {}

  /** Exactly one of: an amount, a finding, or neither when the cell states nothing. */
  record Reading(@Nullable Amount amount, List<Finding> findings) {
    static Reading missing() {
      return new Reading(null, List.of());
    }

    boolean isMissing() {
      return amount == null && findings.isEmpty();
    }
  }

  /**
   * Reads a cell.
   *
   * @param tableUnit the unit of amounts that do not state their own; null for counts and hours,
   *     which are no amounts and stand as they are
   */
  static Reading read(TablePlace place, Cell cell, @Nullable AmountUnit tableUnit) {
    CellValue value = cell.value();
    if (value instanceof CellValue.Numeric numeric) {
      return of(place, numeric.number(), tableUnit, cell);
    }
    if (value instanceof CellValue.Text text) {
      return ofText(place, cell, NumberText.parse(text.text()), tableUnit);
    }
    if (value instanceof CellValue.NotCalculated) {
      return faulty(
          place,
          cell,
          N04,
          "Formeln har inget beräknat värde.",
          "Öppna arbetsboken i Excel, spara den och lämna den igen.");
    }
    if (value instanceof CellValue.Day) {
      return faulty(
          place,
          cell,
          N12,
          "Cellen visar ett datum eller en tid i stället för ett tal.",
          "Ändra cellens talformat till Tal och skriv talet på nytt.");
    }
    if (value instanceof CellValue.Fault fault) {
      return fault.cause() == Cause.ERROR
          ? faulty(
              place, cell, N03, "Cellen visar ett fel i stället för ett tal.", "Rätta formeln.")
          : faulty(place, cell, N03, DAMAGED, "Skriv talet på nytt i cellen och spara.");
    }
    return faulty(place, cell, N01, "Cellen innehåller inget tal.", "Skriv ett tal.");
  }

  private static Reading ofText(
      TablePlace place, Cell cell, ParsedNumber parsed, @Nullable AmountUnit tableUnit) {
    if (parsed instanceof ParsedNumber.Value value && (value.unit() == null || tableUnit != null)) {
      return of(place, value.number(), value.unit() == null ? tableUnit : value.unit(), cell);
    }
    if (parsed instanceof ParsedNumber.Missing) {
      return Reading.missing();
    }
    if (parsed instanceof ParsedNumber.Ambiguous) {
      return faulty(
          place,
          cell,
          N02,
          "Talet kan läsas på två sätt: med tusental eller med decimaler.",
          "Skriv tusental med mellanslag (1 234) och decimaler med komma (1,2).");
    }
    if (!NUMBER_AMONG_WORDS.matcher(cell.shown()).find()) {
      return faulty(place, cell, N01, "Cellen innehåller inget tal.", "Skriv bara talet i cellen.");
    }
    String allowed = tableUnit == null ? "" : ", eventuellt med kr, tkr eller mkr efter";
    return faulty(
        place,
        cell,
        N01,
        "Cellen har mer än talet; det går inte att veta vad som gäller.",
        "Skriv bara talet" + allowed + ". Resten kan stå i en kommentar.");
  }

  private static Reading of(
      TablePlace place, BigDecimal number, @Nullable AmountUnit unit, Cell cell) {
    BigDecimal value = unit == null ? number : unit.toKr(number);
    return value.abs().compareTo(HIGHEST) > 0
        ? faulty(
            place,
            cell,
            N06,
            "Talet är större än något belopp i en kommun.",
            "Kontrollera talet och dess enhet.")
        : new Reading(new Amount(value, cell), List.of());
  }

  private static Reading faulty(
      TablePlace place, Cell cell, FindingCode code, String message, String remedy) {
    return new Reading(
        null,
        List.of(
            place.fel(code, cell.address(), new Words(cell.shown(), "ett tal", message, remedy))));
  }
}
