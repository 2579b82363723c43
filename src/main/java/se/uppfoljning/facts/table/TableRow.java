package se.uppfoljning.facts.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.NoteField;

/**
 * One row below the headings, with at least one cell in a column the layout reads.
 *
 * @param rowNumber as Excel counts, from 1
 * @param label the label cell, null when it is empty; of rows with numbers whose label cells are
 *     merged into one, that one
 * @param group the cell that names its organisation; null when it is empty, or the table lacks the
 *     column
 * @param cells the cells that are not empty, by kind
 * @param notes the words that are not empty
 * @param addresses the address of every column of the row, by kind, also where the cell is empty
 * @param merged by kind, the merged cells that the row's cell is one of, where these begin in a
 *     number column: nobody knows whose number they hold
 */
public record TableRow(
    int rowNumber,
    @Nullable Cell label,
    @Nullable Cell group,
    Map<Kind, Cell> cells,
    Map<NoteField, Cell> notes,
    Map<Kind, String> addresses,
    Map<Kind, CellRange> merged) {
  public TableRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    addresses = Collections.unmodifiableMap(new LinkedHashMap<>(addresses));
    merged = Collections.unmodifiableMap(new LinkedHashMap<>(merged));
  }

  /** The cell of a kind; empty when the cell is, or the table lacks the column. */
  public Optional<Cell> cell(Kind kind) {
    return Optional.ofNullable(cells.get(kind));
  }
}
