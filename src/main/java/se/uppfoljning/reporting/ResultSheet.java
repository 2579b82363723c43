package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.ReportTable;

/**
 * The sheet Månad och år: the month, the year so far and the whole year of each row. A column that
 * has nothing in any row is left out.
 *
 * @param kinds its columns
 */
record ResultSheet(Rows rows, ReportWords words, List<FactKey> lines, List<Kind> kinds) {
  private static final List<Kind> KINDS = List.of(
      Kind.ACTUAL,
      Kind.BUDGET,
      Kind.VARIANCE,
      Kind.VARIANCE_YTD,
      Kind.FORECAST_VARIANCE,
      Kind.FORECAST_VARIANCE_PERCENT,
      Kind.REQUIRED_REST,
      Kind.BUDGET_USED,
      Kind.PRIOR_YEAR_YTD,
      Kind.CHANGE_PRIOR_YEAR,
      Kind.INDEX_PRIOR_YEAR);

  private static final int HEAD_WIDTH = 46;
  private static final int WIDTH = 15;

  /** A line of text is at least as long, in characters, however few the columns are. */
  private static final int SHORTEST_LINE = 110;

  static ResultSheet of(Rows rows, ReportWords words) {
    List<FactKey> lines = Stream.concat(
            rows.areas().stream().map(Org::code).map(rows::total), Stream.of(rows.committee()))
        .toList();
    List<Kind> kinds = KINDS.stream()
        .filter(kind -> lines.stream()
            .flatMap(line -> rows.edition().figures().printed(line.with(kind)).stream())
            .anyMatch(figure -> figure.value() != null))
        .toList();
    return new ResultSheet(rows, words, lines, kinds);
  }

  void write(Page page) {
    page.widths(IntStream.rangeClosed(0, kinds.size())
        .map(column -> column == 0 ? HEAD_WIDTH : WIDTH)
        .toArray());
    heading(page);
    header(page);
    int frozen = page.next();
    int first = page.next();
    for (int line = 0; line < lines.size(); line++) {
      place(page, first + line, lines.get(line));
    }
    lines.forEach(line -> write(page, line));
    inWords(page);
    page.finish(frozen, 1, words.footer());
  }

  private void heading(Page page) {
    page.line(
        Look.TITLE, SheetTitle.RESULT.text() + " – " + words.committee() + ", " + words.month());
    page.line(Look.SUBTITLE, "Belopp i " + words.unit() + ". " + words.signRule());
    List<String> how = new ArrayList<>();
    if (kinds.contains(Kind.ACTUAL) || kinds.contains(Kind.BUDGET)) {
      how.add("Månaden är skillnaden mellan två månaders ackumulerade belopp.");
    }
    if (kinds.contains(Kind.REQUIRED_REST)) {
      how.add("Det som krävs resten av året är helårets avvikelse minus avvikelsen hittills.");
    }
    how.forEach(sentence -> page.line(Look.SUBTITLE, sentence));
    page.skipRow();
  }

  private void header(Page page) {
    XSSFRow header = page.row();
    page.text(header, 0, Look.HEADER, "Område");
    for (int column = 0; column < kinds.size(); column++) {
      page.text(header, 1 + column, Look.NUMBER_HEADER, heading(kinds.get(column)));
    }
  }

  private void inWords(Page page) {
    page.block("I ord");
    AreaWords area = new AreaWords(rows.edition(), words);
    lines.stream()
        .flatMap(line -> Look.inLines(area.of(line), longest()).stream())
        .forEach(line -> page.line(Look.NOTE, line));
    List<String> lastYear = new LastYearWords(rows).sentences();
    if (!lastYear.isEmpty()) {
      page.block("Förra året med dagens organisation");
      lastYear.forEach(line -> page.line(Look.NOTE, line));
    }
  }

  /** Text over the whole width of the table. */
  private int longest() {
    return Math.max(SHORTEST_LINE, WIDTH * (1 + kinds.size()));
  }

  private String heading(Kind kind) {
    return kind == Kind.VARIANCE_YTD
        ? words.headingWithSpan(kind)
        : words.heading(ReportTable.OPERATING, kind);
  }

  private void place(Page page, int row, FactKey line) {
    for (int column = 0; column < kinds.size(); column++) {
      int cell = 1 + column;
      figure(line, kinds.get(column)).ifPresent(figure -> page.place(row, cell, figure));
    }
  }

  private void write(Page page, FactKey line) {
    boolean total = line.equals(rows.committee());
    XSSFRow row = page.row();
    page.text(row, 0, look(Look.TEXT, total), words.org(line.org()));
    for (int column = 0; column < kinds.size(); column++) {
      Kind kind = kinds.get(column);
      Optional<Figure> figure = figure(line, kind);
      page.figure(row, 1 + column, look(look(kind, figure), total), figure);
    }
  }

  private Optional<Figure> figure(FactKey line, Kind kind) {
    return rows.edition().figures().printed(line.with(kind));
  }

  private static Look look(Kind kind, Optional<Figure> figure) {
    if (figure.filter(known -> known.unit() == FigureUnit.PERCENT).isPresent()) {
      return Look.PERCENT;
    }
    if (kind == Kind.INDEX_PRIOR_YEAR) {
      return Look.WHOLE;
    }
    return kind.isBetterWithPlus() ? Look.VARIANCE : Look.AMOUNT;
  }

  private static Look look(Look look, boolean total) {
    return total ? look.inTotal() : look;
  }
}
