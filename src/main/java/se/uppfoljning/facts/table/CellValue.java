package se.uppfoljning.facts.table;

import java.math.BigDecimal;

/** What a cell holds, as stored in the file; formulas give their cached value. */
public sealed interface CellValue {

  /** Text as typed. */
  record Text(String text) implements CellValue {}

  /** A number, rounded to the 15 significant digits Excel shows. */
  record Numeric(BigDecimal number) implements CellValue {}

  /** TRUE or FALSE. */
  record Truth(boolean value) implements CellValue {}

  /** An error such as {@code #REF!}, or a stored value that is no number. */
  record Fault(String shown) implements CellValue {}

  /** A formula that was never calculated and saved. */
  record NotCalculated() implements CellValue {}
}
