package se.uppfoljning.reporting;

import org.apache.poi.xssf.usermodel.XSSFRow;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Origin;

/** The sheet Spår: where every figure of the edition comes from. */
record TraceSheet(Rows rows, ReportWords words) {
  private static final String[] HEADINGS = {
    "Organisation",
    "Rad",
    "Tal",
    "Uppgift",
    "Visas som",
    "I",
    "Värde",
    "Enhet",
    "Källa",
    "Räknat ur",
    "Id"
  };
  private static final int DISPLAY = 4;
  private static final int VALUE = 6;
  private static final int HEADER_ROWS = 4;

  void write(Page page) {
    page.widths(44, 24, 18, 22, 14, 6, 18, 8, 46, 58, 56);
    page.line(Look.TITLE, SheetTitle.TRACE.text() + " – varje tal i rapporten");
    page.line(
        Look.SUBTITLE,
        "Källa är fil#flik!cell för lämnade tal och formeln för beräknade."
            + " Filtrera på organisation, rad och tal.");
    page.skipRow();
    int headerRow = page.next();
    header(page);
    rows.edition().figures().all().forEach(figure -> write(page, figure));
    page.filter(headerRow, HEADINGS.length);
    page.finish(HEADER_ROWS, 1, words.footer());
  }

  private static void header(Page page) {
    XSSFRow row = page.row();
    for (int column = 0; column < HEADINGS.length; column++) {
      boolean numbers = column == DISPLAY || column == VALUE;
      page.text(row, column, numbers ? Look.NUMBER_HEADER : Look.HEADER, HEADINGS[column]);
    }
  }

  private void write(Page page, Figure figure) {
    XSSFRow row = page.row();
    page.text(row, 0, Look.TEXT, words.org(figure.key().org()));
    page.text(row, 1, Look.TEXT, words.measure(figure.key()));
    page.text(row, 2, Look.TEXT, words.heading(figure.key()));
    String voice = words.voice(figure.id(), figure.key());
    page.text(row, 3, Look.TEXT, voice.isEmpty() ? "i rapporten" : voice);
    page.text(row, DISPLAY, Look.RIGHT_TEXT, figure.display());
    page.text(row, 5, Look.TEXT, words.unit(figure.key(), figure.unit()));
    page.canonical(row, VALUE, figure);
    page.text(row, 7, Look.TEXT, figure.unit().code());
    page.text(row, 8, Look.TEXT, source(figure));
    page.text(row, 9, Look.TEXT, inputs(figure.origin()));
    page.text(row, 10, Look.TEXT, figure.id());
  }

  private String source(Figure figure) {
    Origin origin = figure.origin();
    if (origin instanceof Origin.Derived derived) {
      boolean reversed = rows.edition().municipality().isReversed(figure.key());
      return derived.formula().text() + (reversed ? ", visas med omvänt tecken" : "");
    }
    if (origin instanceof Origin.Suppressed hidden) {
      return hidden.formula().text() + "; redovisas inte";
    }
    return origin instanceof Origin.Missing ? "ingen har lämnat talet" : origin.source();
  }

  private static String inputs(Origin origin) {
    return origin instanceof Origin.Derived derived ? String.join(" ", derived.inputs()) : "";
  }
}
