package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.List;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.profile.PrintProfile;

/** The sheets Drift per område and Resultaträkning. */
record OperatingSheets(Rows rows, ReportWords words) {
  private static final int HEADER_ROWS = 4;
  private static final String OUTCOME_MINUS_BUDGET = "Avvikelse = utfall (prognos) − budget. ";

  void areas(Page page) {
    TableLines lines = new TableLines(rows, words);
    List<FigureTable.Line> table = new ArrayList<>();
    for (Org org : rows.areas()) {
      table.add(lines.delivered(org.name(), rows.total(org.code())));
    }
    table.addAll(lines.totals());
    write(page, SheetTitle.AREAS, "Område", List.of(rows.committee().measure()), table);
    chart(page);
  }

  /** Below the table; only where both variances are printed. */
  private void chart(Page page) {
    List<Kind> kinds = words.kinds(ReportTable.OPERATING);
    int period = kinds.indexOf(Kind.VARIANCE_YTD);
    int year = kinds.indexOf(Kind.FORECAST_VARIANCE);
    int areas = rows.areas().size();
    if (period >= 0 && year >= 0 && areas > 0) {
      page.chart(HEADER_ROWS, HEADER_ROWS + areas - 1)
          .add(
              page.next() + 1,
              "Avvikelse mot budget per område, " + words.unit(),
              1 + period,
              words.headingWithSpan(Kind.VARIANCE_YTD),
              1 + year,
              words.heading(ReportTable.OPERATING, Kind.FORECAST_VARIANCE));
    }
  }

  void statement(Page page) {
    TableLines lines = new TableLines(rows, words);
    String committee = rows.committee().org();
    List<FigureTable.Line> table = new ArrayList<>();
    for (String measure : rows.edition().municipality().profile().lines()) {
      table.add(lines.delivered(words.measure(measure), rows.of(committee, measure)));
    }
    table.add(lines.total(words.measure(rows.result().measure()), rows.result()));
    write(
        page,
        SheetTitle.STATEMENT,
        "Slag",
        rows.edition().municipality().profile().lines(),
        table);
  }

  private void write(
      Page page,
      SheetTitle title,
      String head,
      List<String> measures,
      List<FigureTable.Line> lines) {
    page.widths(46, 16, 16, 16, 16, 16, 16, 24);
    page.line(Look.TITLE, title.text() + " – " + words.committee() + ", " + words.span());
    page.line(
        Look.SUBTITLE,
        "Belopp i " + words.unit(measures) + ". " + words.costSign(measures) + variance(measures));
    page.skipRow();
    int tail = 1 + words.kinds(ReportTable.OPERATING).size();
    new FigureTable(ReportTable.OPERATING, List.of(head), "Uppgift", tail, lines)
        .write(page, words);
    page.finish(HEADER_ROWS, 1, words.footer());
  }

  /** How a variance is read; nothing where none is printed. */
  private String variance(List<String> measures) {
    PrintProfile profile = rows.edition().municipality().profile();
    if (words.kinds(ReportTable.OPERATING).stream().noneMatch(Kind::isVariance)) {
      return "";
    }
    String formula = switch (profile.variance(ReportTable.OPERATING)) {
      case ACTUAL_MINUS_BUDGET -> OUTCOME_MINUS_BUDGET;
      case BUDGET_MINUS_ACTUAL -> "Avvikelse = budget − utfall (prognos). ";
      case PLUS_IS_BETTER ->
        measures.stream().noneMatch(profile::isCostPositive) ? OUTCOME_MINUS_BUDGET : "";
    };
    return " " + formula + words.signRule(measures);
  }
}
