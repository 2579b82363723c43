package se.uppfoljning.reporting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.series.ForecastStep.From;

/**
 * The sheet Prognosbrygga: the steps from the budget, and from the forecast of the month before, to the
 * forecast; in figures and, of the committee, as waterfalls.
 */
record ForecastStepSheet(Rows rows, ReportWords words) {
  private static final int HEADER_ROWS = 3;
  private static final List<String> NOTES = List.of(
      "Utfall: det som blev annorlunda än periodbudgeten, eller än det som väntades av månaden, utan"
          + " engångsposter.",
      "Engångsposter: det av utfallet som är mer än månader brukar variera, och det som är känt som"
          + " engångspost, också sådant som ska komma.",
      "Ändrad profil: resten av året så som planen säger (budget och förra året, fördelade efter tidigare"
          + " års säsong), mot budgeten för de månaderna eller mot planen månaden före.",
      "Fortsatt avvikelse: så mycket av årets avvikelse hittills som väntas hålla i sig.",
      "Bedömning: vad området väntar sig utöver det räknade, eller hur mycket det har ändrats från månaden"
          + " före.",
      "Utan egen prognos går bryggan till den räknade.");

  void write(Page page) {
    page.widths(46, 18, 18, 18, 18, 18, 18, 18, 18, 18);
    page.line(
        Look.TITLE,
        SheetTitle.FORECAST_STEPS.text() + " – " + words.committee() + ", " + words.span());
    page.line(
        Look.SUBTITLE,
        "Belopp i " + words.unit()
            + ". Plus gör året bättre. Första kolumnen plus stegen blir den sista.");
    List<ForecastWay> ways = Stream.of(From.values())
        .map(from -> new ForecastWay(rows, words, from))
        .filter(way -> !way.lines().isEmpty())
        .toList();
    ways.forEach(way -> table(page, way));
    page.block("Så läses stegen");
    NOTES.forEach(note -> page.line(Look.NOTE, note));
    charts(
        page,
        ways.stream().flatMap(way -> way.waterfall(rows.committee()).stream()).toList());
    page.finish(HEADER_ROWS, 1, words.footer());
  }

  private void table(Page page, ForecastWay way) {
    page.block(way.title());
    XSSFRow header = page.row();
    page.text(header, 0, Look.HEADER, "Område");
    List<String> headings = way.headings();
    for (int column = 0; column < headings.size(); column++) {
      page.text(header, 1 + column, Look.NUMBER_HEADER, headings.get(column));
    }
    page.text(header, 1 + headings.size(), Look.HEADER, "Prognosen är");
    way.lines().forEach(line -> write(page, way, line));
  }

  private void write(Page page, ForecastWay way, FactKey line) {
    boolean total = line.equals(rows.committee());
    XSSFRow row = page.row();
    page.text(row, 0, look(Look.TEXT, total), words.org(line.org()));
    List<Optional<Figure>> cells = way.cells(line);
    for (int column = 0; column < cells.size(); column++) {
      boolean step = column > 0 && column < cells.size() - 1;
      int cell = 1 + column;
      cells.get(column).ifPresent(figure -> page.place(row.getRowNum(), cell, figure));
      page.figure(row, cell, look(step ? Look.VARIANCE : Look.AMOUNT, total), cells.get(column));
    }
    String whose = way.isOwn(line) ? "egen" : "räknad";
    page.text(row, 1 + cells.size(), look(Look.TEXT, total), whose);
  }

  /** The charts, and below them the numbers that they are drawn of. */
  private void charts(Page page, List<Waterfall> waterfalls) {
    if (waterfalls.isEmpty()) {
      return;
    }
    page.breakBefore();
    page.block("Diagram");
    int first = page.next();
    page.skipRows(waterfalls.size() * WaterfallChart.ROWS);
    page.block("Underlag till diagrammen");
    page.line(
        Look.NOTE,
        "Avvikelse mot årsbudgeten i " + words.unit()
            + ". Det som ligger över och under noll staplas var för sig.");
    for (int chart = 0; chart < waterfalls.size(); chart++) {
      page.waterfall(first + chart * WaterfallChart.ROWS, waterfalls.get(chart));
    }
  }

  private static Look look(Look look, boolean total) {
    return total ? look.inTotal() : look;
  }
}
