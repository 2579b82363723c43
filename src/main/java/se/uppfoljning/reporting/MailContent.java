package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.Kind;

/**
 * What the mail says, in order; the text part and the HTML part say the same.
 *
 * @param subject one line
 * @param keyNumbers the two numbers it begins with
 * @param deliveries who has not delivered or was rejected, a sentence each
 * @param headings headings of the two number columns
 * @param rows the areas, what is left, the committee
 * @param questions what is to be answered, a sentence each
 * @param moreQuestions whether there are more than these
 * @param words what the edition is called
 */
record MailContent(
    String subject,
    List<KeyNumber> keyNumbers,
    List<String> deliveries,
    List<String> headings,
    List<Row> rows,
    List<String> questions,
    boolean moreQuestions,
    ReportWords words) {
  private static final int MOST_QUESTIONS = 10;
  private static final List<Kind> KINDS = List.of(Kind.VARIANCE_YTD, Kind.FORECAST_VARIANCE);

  /**
   * A number with its words.
   *
   * @param amount display and unit
   * @param direction surplus or deficit, in words
   */
  record KeyNumber(String label, String amount, String direction) {}

  /**
   * A line of the table.
   *
   * @param note empty, or that a control stands in
   * @param displays one for each of the two columns
   * @param total whether it is the committee
   */
  record Row(String name, String note, List<String> displays, boolean total) {}

  static MailContent of(Edition edition) {
    ReportWords words = new ReportWords(edition);
    Rows rows = new Rows(edition);
    List<Finding> questions = words.questions();
    return new MailContent(
        subject(edition, words),
        keyNumbers(rows, words),
        words.deliveries(),
        List.of(words.span(), "helår " + edition.period().getYear()),
        rows(rows, words),
        questions.stream().limit(MOST_QUESTIONS).map(MailContent::sentence).toList(),
        questions.size() > MOST_QUESTIONS,
        words);
  }

  private static String subject(Edition edition, ReportWords words) {
    String what = words.followUp() + " " + words.month();
    return SafeText.of(String.join(" — ", what, words.committee(), "utgåva " + edition.number()));
  }

  private static List<KeyNumber> keyNumbers(Rows rows, ReportWords words) {
    return rows.figures(Variant.PRINTED, rows.committee()).stream()
        .flatMap(Optional::stream)
        .filter(figure -> KINDS.contains(figure.key().kind()))
        .map(figure -> keyNumber(words, figure))
        .toList();
  }

  private static KeyNumber keyNumber(ReportWords words, Figure figure) {
    String direction = words.direction(figure.value());
    String after = figure.value() == null ? "(" + direction + ")" : words.unit();
    return new KeyNumber(
        words.keyNumber(figure.key().kind()), figure.display() + " " + after, direction);
  }

  private static List<Row> rows(Rows rows, ReportWords words) {
    TableLines lines = new TableLines(rows, words);
    List<Row> table = new ArrayList<>();
    rows.areas().forEach(org -> {
      FactKey row = rows.total(org.code());
      table.add(row(rows, row, org.name(), lines.remark(row), false));
    });
    if (rows.exists(rows.left())) {
      table.add(row(rows, rows.left(), words.measure(ReportWords.ROUNDING), "", false));
    }
    table.add(row(rows, rows.committee(), words.committee(), "", true));
    return table;
  }

  private static Row row(Rows rows, FactKey row, String name, String note, boolean total) {
    List<String> displays = KINDS.stream()
        .map(kind -> rows.edition()
            .figures()
            .printed(row.with(kind))
            .map(Figure::display)
            .orElse(""))
        .toList();
    return new Row(name, note, displays, total);
  }

  private static String sentence(Finding question) {
    String where = question.place().words();
    return SafeText.of(question.message() + (where.isEmpty() ? "" : " Se " + where + "."));
  }
}
