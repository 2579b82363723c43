package se.uppfoljning.reading;

import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.table.CellValue;
import se.uppfoljning.reading.container.Refused;

/** What takes the cells of a sheet as they are read, row by row and from the left. */
interface SheetCells {
  /**
   * Takes a cell; rows count from 1, columns from 0.
   *
   * @param value null for an empty cell
   * @param look how it shows numbers; null when it names none that is known
   * @throws Refused if there are too many
   */
  void put(int row, int column, @Nullable CellValue value, @Nullable NumberLook look)
      throws Refused;

  /** Takes the formula of a cell. */
  default void addFormula(int row, int column, String formula) {}

  /** Is told that a row is hidden. */
  default void hideRow(int row) {}

  /** Is told that those of the rows from the first to the last that are hidden are so by a filter. */
  default void filterRows(int first, int last) {}

  /** Is told that columns are hidden, the first to the last. */
  default void hideColumns(int first, int last) {}

  /** Is told of merged cells. */
  default void merge(Grid.Merged range) {}
}
