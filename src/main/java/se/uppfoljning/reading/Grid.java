package se.uppfoljning.reading;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.CellValue;

/** The cells of one sheet that are not empty, by row (from 1, as Excel) and column (from 0). */
final class Grid {
  private static final int LAST_ROW = 1 << 20;
  private static final int LAST_COLUMN = (1 << 14) - 1;

  private final SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();

  /**
   * Adds a cell.
   *
   * @param value null for an empty cell, which the grid does not keep
   * @throws IllegalArgumentException if it stands outside the sheet, or where another does
   */
  void put(int row, int column, @Nullable CellValue value) {
    if (value == null) {
      return;
    }
    String address = address(row, column);
    if (row < 1 || row > LAST_ROW || column > LAST_COLUMN) {
      throw new IllegalArgumentException("outside the sheet: " + address);
    }
    Cell cell = new Cell(address, value);
    if (rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, cell) != null) {
      throw new IllegalArgumentException("two cells " + address);
    }
  }

  /** The rows that have a cell, with their cells. */
  SortedMap<Integer, SortedMap<Integer, Cell>> rows() {
    return Collections.unmodifiableSortedMap(rows);
  }

  /** The address Excel shows, such as {@code F17}. */
  static String address(int row, int column) {
    return CellReference.convertNumToColString(column) + row;
  }
}
