package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.organisation.ReportTable;

/** A sheet whose rows are measures: projects, or volumes by area. */
record MeasureSheet(Rows rows, ReportWords words, ReportTable table) {
  private static final int HEADER_ROWS = 4;
  private static final int AREA_WIDTH = 36;
  private static final int NAME_WIDTH = 46;
  private static final int UNIT_WIDTH = 10;
  private static final int NUMBER_WIDTH = 16;
  private static final int TAIL_WIDTH = 24;

  void write(Page page, SheetTitle title) {
    List<FigureTable.Line> lines = lines();
    List<String> heads = heads(words.sheet(title));
    int numbers = words.kinds(table).size();
    page.widths(widths(numbers));
    page.line(Look.TITLE, words.sheet(title) + " – " + words.committee() + ", " + words.span());
    page.line(Look.SUBTITLE, words.explanation(table));
    page.skipRow();
    new FigureTable(table, heads, "Uppgift", heads.size() + numbers, lines).write(page, words);
    page.finish(HEADER_ROWS, byArea() ? 2 : 1, words.footer());
  }

  private List<FigureTable.Line> lines() {
    TableLines lines = new TableLines(rows, words);
    List<FigureTable.Line> table = new ArrayList<>();
    String last = "";
    for (FactKey row : keys()) {
      boolean total = row.measure().equals(words.total(this.table));
      table.add(lines.measured(heads(row, last), row, total));
      last = row.org();
    }
    return table;
  }

  private Set<FactKey> keys() {
    return rows.of(table, Variant.PRINTED);
  }

  /** Volumes always belong to areas; projects are mostly the committee's. */
  private boolean byArea() {
    return table == ReportTable.VOLUME
        || keys().stream().map(FactKey::org).distinct().count() > 1;
  }

  private List<String> heads(String title) {
    List<String> heads = new ArrayList<>();
    if (byArea()) {
      heads.add("Område");
    }
    heads.add(table == ReportTable.INVESTMENT ? "Projekt" : title);
    if (table == ReportTable.VOLUME) {
      heads.add("Enhet");
    }
    return heads;
  }

  /** An organisation is named on the first of its rows. */
  private List<String> heads(FactKey row, String lastOrg) {
    List<String> heads = new ArrayList<>();
    if (byArea()) {
      heads.add(row.org().equals(lastOrg) ? "" : words.org(row.org()));
    }
    heads.add(words.measure(row.measure()));
    if (table == ReportTable.VOLUME) {
      heads.add(words.unit(row, rows.edition().municipality().unit(row.measure())));
    }
    return heads;
  }

  private int[] widths(int numbers) {
    List<Integer> widths = new ArrayList<>();
    if (byArea()) {
      widths.add(AREA_WIDTH);
    }
    widths.add(NAME_WIDTH);
    if (table == ReportTable.VOLUME) {
      widths.add(UNIT_WIDTH);
    }
    for (int column = 0; column < numbers; column++) {
      widths.add(NUMBER_WIDTH);
    }
    widths.add(TAIL_WIDTH);
    return widths.stream().mapToInt(Integer::intValue).toArray();
  }
}
