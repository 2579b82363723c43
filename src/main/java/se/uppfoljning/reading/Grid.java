package se.uppfoljning.reading;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.CellRange;
import se.uppfoljning.facts.table.CellValue;

/**
 * The cells of one sheet that are not empty, by row (from 1, as Excel) and column (from 0), which of
 * its rows and columns are hidden, and which cells are merged.
 */
final class Grid {
  private static final int LAST_ROW = 1 << 20;
  private static final int LAST_COLUMN = (1 << 14) - 1;

  private final SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();
  private final Set<Integer> hiddenRows = new HashSet<>();
  private final BitSet hiddenColumns = new BitSet();
  private final Map<Integer, NavigableMap<Integer, Merged>> merged = new HashMap<>();

  /** Merged cells by the rows and columns they span. */
  record Merged(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    CellRange range() {
      return new CellRange(address(firstRow, firstColumn), address(lastRow, lastColumn));
    }

    private boolean holds(int row, int column) {
      return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
    }

    private boolean isOne() {
      return firstRow == lastRow && firstColumn == lastColumn;
    }
  }

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

  /** Hides a row. */
  void hideRow(int row) {
    hiddenRows.add(row);
  }

  /** Hides columns, the first to the last. */
  void hideColumns(int first, int last) {
    if (first <= last) {
      hiddenColumns.set(first, Math.min(last, LAST_COLUMN) + 1);
    }
  }

  /** Merges cells; a range of one cell is none. */
  void merge(Merged range) {
    if (!range.isOne()) {
      merged
          .computeIfAbsent(range.firstColumn(), column -> new TreeMap<>())
          .put(range.firstRow(), range);
    }
  }

  /** Whether a row is hidden. */
  boolean isHiddenRow(int row) {
    return hiddenRows.contains(row);
  }

  /** Whether a column is hidden. */
  boolean isHiddenColumn(int column) {
    return hiddenColumns.get(column);
  }

  /** The merged cells that begin in a column and hold the cell of that row and another column. */
  Optional<Merged> merged(int row, int firstColumn, int column) {
    return Optional.ofNullable(merged.get(firstColumn))
        .map(ranges -> ranges.floorEntry(row))
        .map(Map.Entry::getValue)
        .filter(range -> range.holds(row, column));
  }

  /** The cell at a place; null when it is empty. */
  @Nullable
  Cell cell(int row, int column) {
    SortedMap<Integer, Cell> cells = rows.get(row);
    return cells == null ? null : cells.get(column);
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
