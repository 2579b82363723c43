package se.uppfoljning.facts.table;

/**
 * Cells merged into one; only the first can hold anything.
 *
 * @param first address of the cell at the top left
 * @param last address of the cell at the bottom right
 */
public record CellRange(String first, String last) {
  /** Whether it is as wide as one column. */
  public boolean isInOneColumn() {
    return first.replaceAll("[0-9]", "").equals(last.replaceAll("[0-9]", ""));
  }

  /** As Excel names it, such as {@code D2:D4}. */
  @Override
  public String toString() {
    return first + ":" + last;
  }
}
