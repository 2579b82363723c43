package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.ReportTable;

/** The sheet Månad och år: the month, the year so far and the whole year of each row. */
record ResultSheet(Rows rows, ReportWords words) {
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

  private static final int HEADER_ROWS = 5;
  private static final int HEAD_WIDTH = 46;
  private static final int WIDTH = 15;
  private static final int LONGEST_LINE = 180;

  void write(Page page) {
    page.widths(IntStream.rangeClosed(0, KINDS.size())
        .map(column -> column == 0 ? HEAD_WIDTH : WIDTH)
        .toArray());
    heading(page);
    header(page);
    List<FactKey> lines = new ArrayList<>();
    rows.areas().stream().map(Org::code).map(rows::total).forEach(lines::add);
    lines.add(rows.committee());
    int first = page.next();
    for (int line = 0; line < lines.size(); line++) {
      place(page, first + line, lines.get(line));
    }
    lines.forEach(line -> write(page, line));
    inWords(page, lines);
    page.finish(HEADER_ROWS, 1, words.footer());
  }

  private void heading(Page page) {
    page.line(
        Look.TITLE, SheetTitle.RESULT.text() + " – " + words.committee() + ", " + words.month());
    page.line(Look.SUBTITLE, "Belopp i " + words.unit() + ". " + words.signRule());
    page.line(
        Look.SUBTITLE,
        "Månaden är skillnaden mellan två månaders ackumulerade belopp. Det som krävs resten av året"
            + " är helårets avvikelse minus avvikelsen hittills.");
    page.skipRow();
  }

  private void header(Page page) {
    XSSFRow header = page.row();
    page.text(header, 0, Look.HEADER, "Område");
    for (int column = 0; column < KINDS.size(); column++) {
      page.text(header, 1 + column, Look.NUMBER_HEADER, heading(KINDS.get(column)));
    }
  }

  private void inWords(Page page, List<FactKey> lines) {
    page.block("I ord");
    AreaWords area = new AreaWords(rows.edition(), words);
    lines.stream()
        .flatMap(line -> inLines(area.of(line)).stream())
        .forEach(line -> page.line(Look.NOTE, line));
    List<String> lastYear = new LastYearWords(rows).sentences();
    if (!lastYear.isEmpty()) {
      page.block("Förra året med dagens organisation");
      lastYear.forEach(line -> page.line(Look.NOTE, line));
    }
  }

  /** Text over the whole width of the table, without merging its cells. */
  private static List<String> inLines(String text) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > LONGEST_LINE) {
      int space = rest.lastIndexOf(' ', LONGEST_LINE);
      int end = space > 0 ? space : LONGEST_LINE;
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    lines.add(rest);
    return lines;
  }

  private String heading(Kind kind) {
    return kind == Kind.VARIANCE_YTD
        ? words.headingWithSpan(kind)
        : words.heading(ReportTable.OPERATING, kind);
  }

  private void place(Page page, int row, FactKey line) {
    for (int column = 0; column < KINDS.size(); column++) {
      int cell = 1 + column;
      figure(line, KINDS.get(column)).ifPresent(figure -> page.place(row, cell, figure));
    }
  }

  private void write(Page page, FactKey line) {
    boolean total = line.equals(rows.committee());
    XSSFRow row = page.row();
    page.text(row, 0, look(Look.TEXT, total), words.org(line.org()));
    for (int column = 0; column < KINDS.size(); column++) {
      Kind kind = KINDS.get(column);
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
