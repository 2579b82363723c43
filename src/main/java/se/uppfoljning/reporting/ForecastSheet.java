package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.organisation.Org;

/** The sheet Prognos: the units' own forecasts, which count, beside ours. */
record ForecastSheet(Rows rows, ReportWords words) {
  private static final List<Kind> KINDS = List.of(
      Kind.FORECAST, Kind.MODEL_FORECAST, Kind.MODEL_LOW80, Kind.MODEL_HIGH80, Kind.MODEL_GAP);
  private static final List<String> HEADINGS =
      List.of("Egen prognos", "Räknad prognos", "Sämre änden", "Bättre änden", "Egen − räknad");
  private static final int HEADER_ROWS = 5;
  private static final int LONGEST_LINE = 165;

  void write(Page page) {
    page.widths(54, 16, 16, 16, 16, 16, 20, 20);
    page.line(
        Look.TITLE, SheetTitle.FORECAST.text() + " – " + words.committee() + ", " + words.span());
    page.line(
        Look.SUBTITLE,
        "Belopp i " + words.unit() + ". Områdets egen prognos är den som räknas i rapporten.");
    page.line(
        Look.SUBTITLE,
        "Den räknade står bredvid för jämförelse"
            + (learns()
                ? ": året slutar fyra gånger av fem mellan dess sämre och bättre ände."
                : "."));
    page.skipRow();
    List<FactKey> areas = new ArrayList<>();
    rows.areas().stream().map(Org::code).map(rows::total).forEach(areas::add);
    areas.add(rows.committee());
    table(page, "Område", areas);
    List<FactKey> others = others(areas);
    if (!others.isEmpty()) {
      page.block("Andra rader");
      table(page, "Organisation och rad", others);
    }
    inWords(page, "I ord", areas);
    if (!others.isEmpty()) {
      inWords(page, "Andra rader i ord", others);
    }
    methods(page, areas);
    page.finish(HEADER_ROWS, 1, words.footer());
  }

  /** The lines of the result statement, and the rows of units. */
  private List<FactKey> others(List<FactKey> areas) {
    return rows.edition().figures().all().stream()
        .filter(figure -> figure.id().equals(Variant.PRINTED.id(figure.key()))
            && figure.key().kind() == Kind.MODEL_FORECAST)
        .map(figure -> rows.of(figure.key().org(), figure.key().measure()))
        .filter(line -> !areas.contains(line))
        .toList();
  }

  private void table(Page page, String head, List<FactKey> lines) {
    XSSFRow header = page.row();
    page.text(header, 0, Look.HEADER, head);
    for (int column = 0; column < HEADINGS.size(); column++) {
      page.text(header, 1 + column, Look.NUMBER_HEADER, HEADINGS.get(column));
    }
    page.text(header, 1 + HEADINGS.size(), Look.HEADER, "Egen prognos ligger");
    page.text(header, 2 + HEADINGS.size(), Look.HEADER, "Metod");
    int first = page.next();
    for (int line = 0; line < lines.size(); line++) {
      place(page, first + line, lines.get(line));
    }
    lines.forEach(line -> write(page, line));
  }

  /** "Äldreomsorg", or "Äldreomsorg, Personalkostnader" of another row than its result. */
  private String name(FactKey line) {
    boolean area = line.measure().equals(rows.committee().measure());
    return words.org(line.org()) + (area ? "" : ", " + words.measure(line.measure()));
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
    page.text(row, 0, look(Look.TEXT, total), name(line));
    for (int column = 0; column < KINDS.size(); column++) {
      Look look = KINDS.get(column) == Kind.MODEL_GAP ? Look.VARIANCE : Look.AMOUNT;
      page.figure(row, 1 + column, look(look, total), figure(line, KINDS.get(column)));
    }
    page.text(row, 1 + KINDS.size(), look(Look.TEXT, total), placeOfOwn(line));
    page.text(
        row,
        2 + KINDS.size(),
        look(Look.TEXT, total),
        figure(line, Kind.MODEL_FORECAST).map(ForecastWords::method).orElse(""));
  }

  private String placeOfOwn(FactKey line) {
    boolean both = figure(line, Kind.MODEL_GAP).isPresent()
        && figure(line, Kind.MODEL_LOW80).isPresent();
    return both ? inWords().isOutside(line) ? "utanför intervallet" : "i intervallet" : "";
  }

  private void inWords(Page page, String head, List<FactKey> lines) {
    page.block(head);
    lines.stream()
        .filter(line -> figure(line, Kind.MODEL_FORECAST)
            .filter(model -> model.value() != null)
            .isPresent())
        .map(line -> name(line) + ". " + String.join(" ", inWords().sentences(line)))
        .flatMap(text -> Look.inLines(text, LONGEST_LINE).stream())
        .forEach(line -> page.line(Look.NOTE, line));
  }

  private void methods(Page page, List<FactKey> lines) {
    page.block("Så är den räknade prognosen gjord");
    lines.stream()
        .flatMap(line -> figure(line, Kind.MODEL_FORECAST).stream())
        .filter(model -> model.origin() instanceof Origin.Derived)
        .map(model -> ForecastWords.method(model) + ": "
            + ((Origin.Derived) model.origin()).formula().text() + ".")
        .distinct()
        .forEach(text -> page.line(Look.NOTE, text));
    if (learns()) {
      page.line(Look.NOTE, "Kommunens rader lär av varandra.");
    }
    page.line(
        Look.NOTE,
        "Hur prognoserna har träffat står på fliken " + SheetTitle.FORECAST_SCORES.text()
            + ", när det finns år att jämföra med.");
  }

  /** Whether the method has intervals, and learns of other rows. */
  private boolean learns() {
    return rows.edition().figures().all().stream()
        .anyMatch(figure -> figure.key().kind() == Kind.MODEL_LOW80);
  }

  private ForecastWords inWords() {
    return new ForecastWords(rows.edition().municipality(), rows.edition().figures()::printed);
  }

  private Optional<Figure> figure(FactKey line, Kind kind) {
    return rows.edition().figures().printed(line.with(kind));
  }

  private static Look look(Look look, boolean total) {
    return total ? look.inTotal() : look;
  }
}
