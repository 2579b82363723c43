package se.uppfoljning.reading;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.CellRange;
import se.uppfoljning.facts.table.CellValue;
import se.uppfoljning.facts.table.Workbook.Reason;
import se.uppfoljning.reading.container.Refused;

/**
 * The cells of one sheet that are not empty, by row (from 1, as Excel) and column (from 0), which of
 * its rows and columns are hidden, and which cells are merged.
 */
final class Grid implements SheetCells {
  static final int LAST_ROW = 1 << 20;
  static final int LAST_COLUMN = (1 << 14) - 1;

  private final SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet filteredRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final Map<Integer, NavigableMap<Integer, Merged>> merged = new HashMap<>();
  private final Map<String, String> calls = new LinkedHashMap<>();
  private final Predicate<String> outward;
  private final int mostCells;
  private int cells;

  /**
   * An empty sheet.
   *
   * @param outward which formulas reach outside the file
   * @param mostCells how many cells that are not empty it may have
   */
  Grid(Predicate<String> outward, int mostCells) {
    this.outward = outward;
    this.mostCells = mostCells;
  }

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
   * @param look how it shows numbers; null when it names none that is known
   * @throws Refused if there are too many
   */
  @Override
  public void put(int row, int column, @Nullable CellValue value, @Nullable NumberLook look)
      throws Refused {
    if (value == null) {
      return;
    }
    if (++cells > mostCells) {
      throw new Refused(Reason.TOO_BIG);
    }
    Cell cell = new Cell(
        address(row, column), value, Objects.requireNonNullElse(look, Cell.Appearance.PLAIN));
    rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, cell);
  }

  /** How many cells there are that are not empty. */
  int size() {
    return cells;
  }

  /** Adds the formula of a cell; keeps it when it reaches outside the file. */
  @Override
  public void addFormula(int row, int column, String formula) {
    if (outward.test(formula)) {
      calls.put(address(row, column), formula);
    }
  }

  /** The formulas that reach outside the file, by the address of their cell. */
  Map<String, String> calls() {
    return Collections.unmodifiableMap(calls);
  }

  /** Hides a row. */
  @Override
  public void hideRow(int row) {
    hiddenRows.set(row);
  }

  /** Says that those of the rows from the first to the last that are hidden are so by a filter. */
  @Override
  public void filterRows(int first, int last) {
    if (first <= last) {
      filteredRows.set(first, Math.min(last, LAST_ROW) + 1);
    }
  }

  /** Hides columns, the first to the last. */
  @Override
  public void hideColumns(int first, int last) {
    if (first <= last) {
      hiddenColumns.set(first, Math.min(last, LAST_COLUMN) + 1);
    }
  }

  /** Merges cells; a range of one cell is none. */
  @Override
  public void merge(Merged range) {
    if (!range.isOne()) {
      merged
          .computeIfAbsent(range.firstColumn(), column -> new TreeMap<>())
          .put(range.firstRow(), range);
    }
  }

  /** Whether a row is hidden. */
  boolean isHiddenRow(int row) {
    return hiddenRows.get(row);
  }

  /** Whether a row is hidden by a filter. */
  boolean isFilteredRow(int row) {
    return hiddenRows.get(row) && filteredRows.get(row);
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

  /**
   * What stands over each column in the row above a row: the cell there, the merged cells that it is
   * one of, or else the text to the left of it, as one that heads several columns is often written.
   *
   * @param lastColumn the last one that matters
   */
  SortedMap<Integer, Cell> above(int row, int lastColumn) {
    SortedMap<Integer, Cell> upper = rows.get(row - 1);
    SortedMap<Integer, Cell> above = new TreeMap<>();
    if (upper != null) {
      upper.headMap(lastColumn + 1).forEach((first, cell) -> {
        int next = upper.tailMap(first + 1).isEmpty()
            ? lastColumn + 1
            : Math.min(lastColumn + 1, upper.tailMap(first + 1).firstKey());
        for (int column = first; column < next; column++) {
          above.put(column, cell);
        }
      });
    }
    return above;
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
