package se.uppfoljning.facts.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What a cell holds, as stored in the file; formulas give their cached value. */
public sealed interface CellValue {

  /** Text as typed. */
  record Text(String text) implements CellValue {}

  /** A number, rounded to the 15 significant digits Excel shows. */
  record Numeric(BigDecimal number) implements CellValue {}

  /** A number that the cell shows as a day or a time, by the workbook's own count of days. */
  record Day(LocalDateTime moment) implements CellValue {}

  /** TRUE or FALSE. */
  record Truth(boolean value) implements CellValue {}

  /**
   * What is no value.
   *
   * @param shown what the cell shows, as far as that can be told; may be empty
   */
  record Fault(Cause cause, String shown) implements CellValue {
    /** Why a cell has no value. */
    public enum Cause {
      /** It shows an error such as {@code #REFERENS!}. */
      ERROR,
      /** What is stored is damaged: no number, an unknown type, a text that is not there. */
      DAMAGED,
      /** A text of more characters than a cell can hold; its beginning is shown. */
      TOO_LONG
    }
  }

  /** A formula that was never calculated and saved. */
  record NotCalculated() implements CellValue {}
}
