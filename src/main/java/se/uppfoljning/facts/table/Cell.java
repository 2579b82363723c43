package se.uppfoljning.facts.table;

/**
 * One cell that is not empty.
 *
 * @param address as Excel shows it, such as {@code F17}
 * @param value what it holds
 */
public record Cell(String address, CellValue value) {

  /** What a person sees in it, as far as that can be told without number formats. */
  public String shown() {
    if (value instanceof CellValue.Text text) {
      return text.text();
    }
    if (value instanceof CellValue.Numeric number) {
      return number.number().toPlainString();
    }
    if (value instanceof CellValue.Truth truth) {
      return truth.value() ? "SANT" : "FALSKT";
    }
    return value instanceof CellValue.Fault fault ? fault.shown() : "";
  }
}
