package se.uppfoljning.reporting;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.ReportTable;

/**
 * A table with one column for each kind of a table of the edition, between columns of words.
 *
 * @param heads headings of the word columns before the numbers
 * @param tail heading of the word column after them
 * @param tailColumn where that stands, from 0
 */
record FigureTable(
    ReportTable table, List<String> heads, String tail, int tailColumn, List<Line> lines) {

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
    lines.forEach(line -> write(page, words, line));
  }

  private void header(Page page, ReportWords words) {
    XSSFRow row = page.row();
    List<Kind> kinds = words.kinds(table);
    for (int column = 0; column < tailColumn; column++) {
      int number = column - heads.size();
      if (number < 0) {
        page.text(row, column, Look.HEADER, heads.get(column));
      } else {
        String heading = number < kinds.size() ? words.heading(table, kinds.get(number)) : "";
        page.text(row, column, Look.NUMBER_HEADER, heading);
      }
    }
    page.text(row, tailColumn, Look.HEADER, tail);
  }

  private void write(Page page, ReportWords words, Line line) {
    XSSFRow row = page.row();
    for (int column = 0; column < heads.size(); column++) {
      page.text(row, column, look(line, Look.TEXT), line.heads().get(column));
    }
    List<Kind> kinds = words.kinds(table);
    for (int column = 0; column < kinds.size(); column++) {
      Optional<Figure> figure = line.figures().get(column);
      boolean judged = figure
          .map(Figure::key)
          .filter(key -> key.kind().isVariance() && words.minusIsWorse(key))
          .isPresent();
      boolean amount = figure.filter(known -> known.unit() != FigureUnit.KR).isEmpty();
      Look look = look(line, judged ? Look.VARIANCE : amount ? Look.AMOUNT : Look.WHOLE);
      page.figure(row, heads.size() + column, look, figure);
    }
    page.text(row, tailColumn, look(line, Look.TEXT), line.tail());
  }

  private static Look look(Line line, Look look) {
    return line.total() ? look.inTotal() : look;
  }
}
