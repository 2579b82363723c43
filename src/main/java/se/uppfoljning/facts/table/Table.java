package se.uppfoljning.facts.table;

import java.util.List;
import se.uppfoljning.facts.layout.Layout;

/**
 * A table found in a workbook.
 *
 * @param sheet the sheet's name
 * @param layout the layout whose headings it has
 * @param titles the cells above the headings that hold texts or days, or are damaged
 * @param headings the texts of the heading row, also unknown and doubled ones
 * @param rows the rows below it that are not empty
 * @param hidden what of it is not seen
 */
public record Table(
    String sheet,
    Layout layout,
    List<Cell> titles,
    List<Heading> headings,
    List<TableRow> rows,
    Hidden hidden) {
  public Table {
    titles = List.copyOf(titles);
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }
}
