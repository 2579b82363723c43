package se.uppfoljning.reporting;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Kind;

/** The sheet Sammanfattning: what must be known, first; it all stands on the other sheets. */
record SummarySheet(Rows rows, ReportWords words) {
  private static final int MOST_QUESTIONS = 15;
  private static final int TITLE_ROWS = 3;

  /** The two that the mail begins with, then those they are computed from. */
  private static final List<Kind> KEY_NUMBERS = List.of(
      Kind.VARIANCE_YTD,
      Kind.FORECAST_VARIANCE,
      Kind.REQUIRED_REST,
      Kind.ACTUAL_YTD,
      Kind.BUDGET_YTD,
      Kind.FORECAST,
      Kind.ANNUAL_BUDGET);

  void write(Page page) {
    page.widths(64, 16, 8, 40);
    page.line(Look.TITLE, words.titleWithEdition());
    page.line(
        Look.BLOCK, words.committee() + ", " + rows.edition().municipality().name());
    page.line(Look.SUBTITLE, "Framställd " + ReportWords.minute(rows.edition().createdAt()));
    page.skipRow();
    keyNumbers(page);
    deliveries(page);
    questions(page);
    contents(page);
    page.finish(TITLE_ROWS, 0, words.footer());
    page.onOnePage();
  }

  private void keyNumbers(Page page) {
    XSSFRow header = page.row();
    page.text(header, 0, Look.HEADER, "Nyckeltal");
    page.text(header, 1, Look.NUMBER_HEADER, "Belopp");
    page.text(header, 2, Look.HEADER, "Enhet");
    page.text(header, 3, Look.HEADER, "I ord");
    for (Kind kind : KEY_NUMBERS) {
      rows.edition()
          .figures()
          .printed(rows.committee().with(kind))
          .ifPresent(figure -> keyNumber(page, figure));
    }
    StaffWords staff = new StaffWords(rows.edition(), words);
    staff.committee().ifPresent(figure -> sickLeave(page, staff, figure));
    page.line(Look.NOTE, words.signRule() + " " + words.costSign());
  }

  private void keyNumber(Page page, Figure figure) {
    boolean variance = figure.key().kind().isVariance();
    XSSFRow row = page.row();
    page.text(
        row, 0, variance ? Look.STRONG : Look.TEXT, words.keyNumber(figure.key().kind()));
    page.figure(row, 1, variance ? Look.STRONG_VARIANCE : Look.AMOUNT, figure);
    page.text(row, 2, Look.TEXT, words.unit());
    page.text(row, 3, Look.TEXT, variance ? words.direction(figure.value()) : "");
  }

  private static void sickLeave(Page page, StaffWords staff, Figure figure) {
    XSSFRow row = page.row();
    page.text(row, 0, Look.STRONG, staff.label());
    page.figure(row, 1, Look.STRONG_PERCENT, figure);
    page.text(row, 2, Look.TEXT, "");
    page.text(row, 3, Look.TEXT, staff.origin());
  }

  private void deliveries(Page page) {
    page.block(SheetTitle.DELIVERIES.text());
    words.deliveries().forEach(sentence -> page.line(Look.NOTE, sentence));
    words.changes().forEach(sentence -> page.line(Look.NOTE, sentence));
  }

  private void questions(Page page) {
    page.block("Frågor att besvara");
    List<Finding> questions = words.questions();
    if (questions.isEmpty()) {
      page.line(Look.NOTE, "Inga frågor.");
    }
    questions.stream().limit(MOST_QUESTIONS).forEach(question -> {
      XSSFRow row = page.row();
      page.text(row, 0, Look.TEXT, question.message());
      page.text(row, 1, Look.NOTE, question.place().words());
    });
    if (questions.size() > MOST_QUESTIONS) {
      page.line(Look.NOTE, ReportWords.MORE_QUESTIONS);
    }
  }

  private void contents(Page page) {
    page.block("Flikar");
    for (SheetTitle title : rows.sheets()) {
      if (title != SheetTitle.SUMMARY) {
        XSSFRow row = page.row();
        page.link(row, 0, words.sheet(title));
        page.text(row, 1, Look.NOTE, title.contents());
      }
    }
  }
}
