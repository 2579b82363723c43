package se.uppfoljning.reporting;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Kind;

/**
 * A table with one column for each of {@link ReportWords#COLUMNS}, between columns of words.
 *
 * @param heads headings of the word columns before the numbers
 * @param tail heading of the word column after them
 */
record FigureTable(List<String> heads, String tail, List<Line> lines) {

  /**
   * One row.
   *
   * @param heads the words before the numbers
   * @param figures one for each column, empty where the cell is
   * @param tail the words after
   */
  record Line(List<String> heads, List<Optional<Figure>> figures, String tail, boolean total) {}

  void write(Page page, ReportWords words) {
    header(page, words);
    int first = page.next();
    for (int index = 0; index < lines.size(); index++) {
      List<Optional<Figure>> figures = lines.get(index).figures();
      for (int column = 0; column < figures.size(); column++) {
        int row = first + index;
        int cell = heads.size() + column;
        figures.get(column).ifPresent(figure -> page.place(row, cell, figure));
      }
    }
    lines.forEach(line -> write(page, line));
  }

  private void header(Page page, ReportWords words) {
    XSSFRow row = page.row();
    for (int column = 0; column < heads.size(); column++) {
      page.text(row, column, Look.HEADER, heads.get(column));
    }
    for (int column = 0; column < Rows.COLUMNS.size(); column++) {
      page.text(
          row, heads.size() + column, Look.NUMBER_HEADER, words.heading(Rows.COLUMNS.get(column)));
    }
    page.text(row, heads.size() + Rows.COLUMNS.size(), Look.HEADER, tail);
  }

  private void write(Page page, Line line) {
    XSSFRow row = page.row();
    for (int column = 0; column < heads.size(); column++) {
      page.text(row, column, look(line, Look.TEXT), line.heads().get(column));
    }
    for (int column = 0; column < Rows.COLUMNS.size(); column++) {
      Kind kind = Rows.COLUMNS.get(column);
      Look look = look(line, kind.derived() ? Look.VARIANCE : Look.AMOUNT);
      page.figure(row, heads.size() + column, look, line.figures().get(column));
    }
    page.text(row, heads.size() + Rows.COLUMNS.size(), look(line, Look.TEXT), line.tail());
  }

  private static Look look(Line line, Look look) {
    return line.total() ? look.inTotal() : look;
  }
}
