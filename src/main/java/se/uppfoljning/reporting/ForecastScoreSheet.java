package se.uppfoljning.reporting;

import java.time.YearMonth;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Kind;

/** The sheet Prognosträff: how the units' forecasts of earlier years came out. */
record ForecastScoreSheet(Rows rows, ReportWords words) {
  private static final List<Kind> KINDS = List.of(
      Kind.OUTCOMES,
      Kind.FORECAST_BIAS,
      Kind.FORECAST_WAPE,
      Kind.INTERVAL_HITS,
      Kind.VALUE_ADDED,
      Kind.TRACKING_SIGNAL);
  private static final List<String> NOTES = List.of(
      "En prognos som ledde till åtgärder är ingen dålig prognos: året blev ett annat för att den gjordes.",
      "Utfall − prognos i snitt: plus är år som blev bättre än prognosen.",
      "Fel i snitt: felens storlek oavsett tecken, i procent av utfallen.",
      "Utfall i intervallet: så ofta låg utfallet i den räknade prognosens intervall; meningen är fyra av"
          + " fem.",
      "Bättre än räknad: så många procentenheter mindre var felen än den räknade prognosens; minus är"
          + " större.",
      "Åt samma håll: felens summa i genomsnittliga fel, från sex år. Över 4 eller under −4 har felen nästan"
          + " alltid samma tecken.");
  private static final int HEADER_ROWS = 4;

  void write(Page page) {
    page.widths(46, 16, 10, 18, 14, 16, 16, 16);
    page.line(
        Look.TITLE,
        SheetTitle.FORECAST_SCORES.text() + " – " + words.committee() + ", till och med "
            + (rows.edition().period().getYear() - 1));
    page.line(
        Look.SUBTITLE,
        "Egna helårsprognoser mot vad åren blev, efter den månad de gjordes i. Belopp i "
            + words.unit() + ".");
    page.skipRow();
    header(page);
    rows.edition().figures().all().stream()
        .map(Figure::key)
        .filter(key -> key.kind() == Kind.OUTCOMES)
        .forEach(row -> write(page, row));
    page.block("Så läses siffrorna");
    NOTES.forEach(note -> page.line(Look.NOTE, note));
    page.finish(HEADER_ROWS, 1, words.footer());
  }

  private void header(Page page) {
    XSSFRow header = page.row();
    page.text(header, 0, Look.HEADER, "Område");
    page.text(header, 1, Look.HEADER, "Prognos efter");
    for (int column = 0; column < KINDS.size(); column++) {
      String heading = words.heading(rows.committee().with(KINDS.get(column)));
      page.text(header, 2 + column, Look.NUMBER_HEADER, heading);
    }
  }

  private void write(Page page, FactKey row) {
    XSSFRow line = page.row();
    page.text(line, 0, Look.TEXT, words.org(row.org()));
    page.text(line, 1, Look.TEXT, month(row));
    for (int column = 0; column < KINDS.size(); column++) {
      Kind kind = KINDS.get(column);
      page.figure(line, 2 + column, look(kind), rows.edition().figures().printed(row.with(kind)));
    }
  }

  private static String month(FactKey row) {
    int month = Integer.parseInt(row.breakdown().substring("month=".length()));
    return new PeriodWords(YearMonth.of(row.period().getYear(), month)).monthAlone();
  }

  private static Look look(Kind kind) {
    return switch (kind) {
      case FORECAST_BIAS -> Look.VARIANCE;
      case FORECAST_WAPE, INTERVAL_HITS -> Look.PERCENT;
      case VALUE_ADDED, TRACKING_SIGNAL -> Look.TENTHS;
      default -> Look.WHOLE;
    };
  }
}
