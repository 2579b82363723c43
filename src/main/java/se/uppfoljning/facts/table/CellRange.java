package se.uppfoljning.facts.table;

/**
 * Cells merged into one; only the first can hold anything.
 *
 * @param first address of the cell at the top left
 * @param last address of the cell at the bottom right
 */
public record CellRange(String first, String last) {
  /** As Excel names it, such as {@code D2:D4}. */
  @Override
  public String toString() {
    return first + ":" + last;
  }
}
