package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.organisation.Org;

/** The sheet Prognos: the units' own forecasts, which count, beside ours. */
record ForecastSheet(Rows rows, ReportWords words) {
  private static final List<Kind> KINDS = List.of(Kind.FORECAST, Kind.MODEL_FORECAST);
  private static final int HEADER_ROWS = 5;

  void write(Page page) {
    page.widths(46, 18, 18, 40);
    page.line(
        Look.TITLE, SheetTitle.FORECAST.text() + " – " + words.committee() + ", " + words.span());
    page.line(
        Look.SUBTITLE,
        "Belopp i " + words.unit() + ". Områdets egen prognos är den som räknas i rapporten.");
    page.line(
        Look.SUBTITLE,
        "Den räknade är till för jämförelse: resten av året går enligt periodbudgeten, eller, utan"
            + " periodbudget, som hittills.");
    page.skipRow();
    XSSFRow header = page.row();
    page.text(header, 0, Look.HEADER, "Område");
    page.text(header, 1, Look.NUMBER_HEADER, "Egen prognos");
    page.text(header, 2, Look.NUMBER_HEADER, "Räknad prognos");
    page.text(header, 3, Look.HEADER, "Så är den räknad");
    List<FactKey> lines = new ArrayList<>();
    rows.areas().stream().map(Org::code).map(rows::total).forEach(lines::add);
    lines.add(rows.committee());
    lines.forEach(line -> write(page, line));
    page.finish(HEADER_ROWS, 1, words.footer());
  }

  private void write(Page page, FactKey line) {
    boolean total = line.equals(rows.committee());
    XSSFRow row = page.row();
    page.text(row, 0, look(Look.TEXT, total), words.org(line.org()));
    for (int column = 0; column < KINDS.size(); column++) {
      Optional<Figure> figure = rows.edition().figures().printed(line.with(KINDS.get(column)));
      int cell = 1 + column;
      figure.ifPresent(found -> page.place(row.getRowNum(), cell, found));
      page.figure(row, cell, look(Look.AMOUNT, total), figure);
    }
    String method = rows.edition()
        .figures()
        .printed(line.with(Kind.MODEL_FORECAST))
        .map(figure -> figure.origin() instanceof Origin.Derived derived
            ? derived.formula().text() + " (" + derived.formula().code() + ")"
            : "")
        .orElse("");
    page.text(row, 3, look(Look.TEXT, total), method);
  }

  private static Look look(Look look, boolean total) {
    return total ? look.inTotal() : look;
  }
}
