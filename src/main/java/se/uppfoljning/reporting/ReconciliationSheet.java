package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFRow;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.organisation.ReportTable;

/**
 * The sheet Avstämning: sums beside totals, what senders printed beside what we compute, findings,
 * controls beside what is printed.
 */
record ReconciliationSheet(Rows rows, ReportWords words) {
  private static final int TITLE_ROWS = 3;
  private static final int TAIL_COLUMN = 8;
  private static final String PRINTED_BY_SENDERS =
      "Avvikelser som avsändaren skrivit med annat värde än det beräknade";
  private static final String LEDGER = "Bokföringen";
  private static final String TAIL = "Jämförelse";

  void write(Page page) {
    page.widths(46, 24, 16, 16, 16, 16, 16, 16, 44);
    page.line(
        Look.TITLE,
        SheetTitle.RECONCILIATION.text() + " – " + words.committee() + ", " + words.span());
    page.line(Look.SUBTITLE, "Belopp i " + words.unit() + ". " + words.costSign());
    block(
        page,
        "Summan av områdena mot nämndens total",
        table -> table == ReportTable.OPERATING ? sums() : List.of(),
        "Ingen total är lämnad.");
    block(page, PRINTED_BY_SENDERS, this::printedBySenders, "Inga.");
    new FindingList(rows.edition().findings()).write(page);
    block(page, "Kontrolluppgifter mot rapporten", this::controls, "Inga kontrolluppgifter.");
    months(page);
    page.finish(TITLE_ROWS, 1, words.footer());
  }

  /** The month alone, where a report and a control have it: no column of the tables above is it. */
  private void months(Page page) {
    List<Figure> controls = rows.edition().figures().all().stream()
        .filter(figure -> figure.key().kind() == Kind.ACTUAL && isControl(figure))
        .filter(figure -> ours(figure).isPresent())
        .toList();
    if (controls.isEmpty()) {
      return;
    }
    page.block("Månadens utfall mot kontrolluppgifter");
    page.line(Look.HEADER, "Rad", "Kontroll", "I rapporten", "Kontroll", "Jämförelse");
    controls.forEach(control -> month(page, control));
  }

  private void month(Page page, Figure control) {
    Optional<Figure> ours = ours(control);
    XSSFRow row = page.row();
    page.text(row, 0, Look.TEXT, name(control.key()));
    page.text(row, 1, Look.TEXT, source(List.of(Optional.of(control))));
    page.figure(row, 2, Look.AMOUNT, ours);
    page.figure(row, 3, Look.AMOUNT, control);
    Comparison comparison = new Comparison(rows, words);
    page.text(row, 4, Look.TEXT, comparison.words(List.of(ours), List.of(Optional.of(control))));
  }

  private static boolean isControl(Figure figure) {
    return figure.id().equals(Variant.CONTROL.id(figure.key()))
        || figure.id().equals(Variant.LEDGER.id(figure.key()));
  }

  private Optional<Figure> ours(Figure control) {
    return rows.edition().figures().printed(control.key());
  }

  /** One table for each of the edition's that has lines, under one heading. */
  private void block(
      Page page, String title, Function<ReportTable, List<FigureTable.Line>> lines, String none) {
    page.block(title);
    boolean isFirst = true;
    for (ReportTable table : ReportTable.values()) {
      List<FigureTable.Line> found = lines.apply(table);
      if (!found.isEmpty()) {
        if (!isFirst) {
          page.skipRow();
        }
        isFirst = false;
        write(page, table, found);
      }
    }
    if (isFirst) {
      page.line(Look.NOTE, none);
    }
  }

  private void write(Page page, ReportTable table, List<FigureTable.Line> lines) {
    if (table != ReportTable.OPERATING) {
      page.line(Look.NOTE, words.sheet(table) + ". " + words.varianceRule(table));
    }
    List<String> heads = List.of("Rad", "Tal");
    int tail = Math.max(TAIL_COLUMN, heads.size() + words.kinds(table).size());
    new FigureTable(table, heads, TAIL, tail, lines).write(page, words);
  }

  private List<FigureTable.Line> sums() {
    List<FigureTable.Line> lines = new ArrayList<>();
    if (rows.exists(rows.sum())) {
      lines.add(line(words.committee(), "I rapporten", printed(rows.committee()), ""));
      lines.add(line(words.org(rows.sum().org()), "I rapporten", printed(rows.sum()), ""));
      String left = words.measure(ReportWords.ROUNDING);
      lines.add(line(left, "Total − summa", printed(rows.left()), ""));
    }
    return lines;
  }

  private List<FigureTable.Line> printedBySenders(ReportTable table) {
    List<FigureTable.Line> lines = new ArrayList<>();
    Comparison comparison = new Comparison(rows, words);
    for (FactKey row : rows.of(table, Variant.REPORTED)) {
      List<Optional<Figure>> theirs = rows.figures(Variant.REPORTED, row);
      lines.add(line(name(row), "Beräknad, i rapporten", only(printed(row), theirs), ""));
      lines.add(line("", "Skriven av avsändaren", theirs, comparison.words(printed(row), theirs)));
    }
    return lines;
  }

  private List<FigureTable.Line> controls(ReportTable table) {
    List<FigureTable.Line> lines = new ArrayList<>();
    Comparison comparison = new Comparison(rows, words);
    for (FactKey row : rows.of(table, Variant.CONTROL)) {
      List<Optional<Figure>> controls = rows.figures(Variant.CONTROL, row);
      boolean printed = rows.exists(row);
      if (printed) {
        lines.add(line(name(row), "I rapporten", printed(row), ""));
      }
      lines.add(line(
          printed ? "" : name(row), source(controls), controls, comparison.words(row, controls)));
      List<Optional<Figure>> ledger = rows.figures(Variant.LEDGER, row);
      if (ledger.stream().anyMatch(Optional::isPresent)) {
        List<Optional<Figure>> ours = rows.figures(Variant.PRINTED, row);
        lines.add(line("", LEDGER, ledger, comparison.words(ours, ledger)));
      }
    }
    return lines;
  }

  /** Whose the controls of a row are. */
  private String source(List<Optional<Figure>> controls) {
    boolean ledger = controls.stream()
        .flatMap(Optional::stream)
        .allMatch(figure -> figure.id().equals(Variant.LEDGER.id(figure.key()))
            || rows.edition()
                .facts()
                .control(figure.key())
                .filter(fact -> fact.role() == Role.LEDGER)
                .isPresent());
    return ledger ? LEDGER : "Kontrolluppgift";
  }

  private List<Optional<Figure>> printed(FactKey row) {
    return rows.figures(Variant.PRINTED, row);
  }

  /** The figures of columns in which the others have one too. */
  private static List<Optional<Figure>> only(
      List<Optional<Figure>> figures, List<Optional<Figure>> others) {
    List<Optional<Figure>> kept = new ArrayList<>();
    for (int column = 0; column < figures.size(); column++) {
      kept.add(others.get(column).isPresent() ? figures.get(column) : Optional.empty());
    }
    return kept;
  }

  private String name(FactKey row) {
    boolean total = row.measure().equals(rows.committee().measure());
    return words.org(row.org()) + (total ? "" : ", " + words.measure(row.measure()));
  }

  private static FigureTable.Line line(
      String name, String what, List<Optional<Figure>> figures, String tail) {
    return new FigureTable.Line(List.of(name, what), figures, tail, false);
  }
}
