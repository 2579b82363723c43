package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.SafeText;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.outbox.Cut;

/**
 * What the mail says, in order; the text part and the HTML part say the same.
 *
 * @param subject one line
 * @param about the organisation it is about
 * @param keyNumbers the numbers it begins with
 * @param deliveries who has not delivered or was rejected, and what that changed, a sentence each
 * @param text an organisation's numbers in words, and how its actions stand; a sentence or more each
 * @param caption what the table is
 * @param head heading of its first column
 * @param headings headings of the number columns
 * @param rows its lines
 * @param questions what is to be answered, a sentence each
 * @param moreQuestions whether there are more than these
 * @param closing what is attached, and who answers
 * @param words what the edition is called
 */
record MailContent(
    String subject,
    String about,
    List<KeyNumber> keyNumbers,
    List<String> deliveries,
    List<String> text,
    String caption,
    String head,
    List<String> headings,
    List<Row> rows,
    List<String> questions,
    boolean moreQuestions,
    List<String> closing,
    ReportWords words) {
  private static final int MOST_QUESTIONS = 10;
  private static final List<Kind> KINDS = List.of(Kind.VARIANCE_YTD, Kind.FORECAST_VARIANCE);

  /**
   * A number with its words.
   *
   * @param amount display and unit
   * @param direction surplus or deficit, in words; of sick leave where the hours come from
   */
  record KeyNumber(String label, String amount, String direction) {}

  /**
   * A line of the table.
   *
   * @param note empty, or that a control stands in
   * @param displays one for each number column
   * @param total whether it is the committee
   */
  record Row(String name, String note, List<String> displays, boolean total) {}

  /**
   * The content for those who get a cut.
   *
   * @param attached names of the files that are attached
   */
  static MailContent of(Edition edition, Cut cut, List<String> attached) {
    return cut.isWhole() ? whole(edition, attached) : part(edition, cut, attached);
  }

  private static MailContent whole(Edition edition, List<String> attached) {
    ReportWords words = new ReportWords(edition);
    Rows rows = new Rows(edition);
    List<Finding> questions = words.questions();
    return new MailContent(
        subject(edition, words, words.committee()),
        words.committee(),
        Stream.concat(keyNumbers(rows, words, rows.committee()), sickLeave(edition, words))
            .toList(),
        Stream.concat(words.deliveries().stream(), words.changes().stream()).toList(),
        new AreaWords(edition, words).openActions(org -> true).stream().toList(),
        "Avvikelse mot budget per område, " + words.unit(),
        "Område",
        List.of(words.span(), "helår " + edition.period().getYear()),
        rows(rows, words),
        questions.stream().limit(MOST_QUESTIONS).map(MailContent::sentence).toList(),
        questions.size() > MOST_QUESTIONS,
        words.closing(attached),
        words);
  }

  /** An organisation's own numbers, and nothing of any other's. */
  private static MailContent part(Edition edition, Cut cut, List<String> attached) {
    ReportWords words = new ReportWords(edition);
    Rows rows = new Rows(edition);
    FactKey own = rows.total(cut.org().code());
    List<Finding> questions = words.questionsTo(cut.org().code());
    return new MailContent(
        subject(edition, words, cut.org().name()),
        cut.org().name(),
        keyNumbers(rows, words, own).toList(),
        words.deliveries(cut.org().code()),
        text(edition, words, own),
        cut.org().name() + ", " + words.unit(),
        "Uppgift",
        List.of("Belopp"),
        rows.figures(Variant.PRINTED, own).stream()
            .flatMap(Optional::stream)
            .map(figure ->
                new Row(words.keyNumber(figure.key().kind()), "", List.of(figure.display()), false))
            .toList(),
        questions.stream().limit(MOST_QUESTIONS).map(MailContent::sentence).toList(),
        false,
        words.closing(attached),
        words);
  }

  private static List<String> text(Edition edition, ReportWords words, FactKey own) {
    AreaWords area = new AreaWords(edition, words);
    return Stream.concat(Stream.of(area.of(own)), area.openActions(own.org()::equals).stream())
        .map(SafeText::of)
        .toList();
  }

  private static String subject(Edition edition, ReportWords words, String about) {
    String what = words.followUp() + " " + words.covers();
    return SafeText.of(String.join(" — ", what, about, "utgåva " + edition.number()));
  }

  private static Stream<KeyNumber> sickLeave(Edition edition, ReportWords words) {
    StaffWords staff = new StaffWords(edition, words);
    return staff.committee().stream()
        .map(figure -> new KeyNumber(staff.label(), figure.display(), SafeText.of(staff.origin())));
  }

  private static Stream<KeyNumber> keyNumbers(Rows rows, ReportWords words, FactKey row) {
    return KINDS.stream()
        .flatMap(kind -> rows.edition().figures().printed(row.with(kind)).stream())
        .map(figure -> keyNumber(words, figure));
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

  /** What minus means in what is shown: an organisation's own table has costs too. */
  String signRule() {
    return headings.size() == KINDS.size()
        ? words.signRule()
        : "En avvikelse med " + words.worse() + " är ett underskott mot budget. "
            + words.costSign();
  }

  /** What the picture shows, for those who do not see it. */
  public String pictureInWords() {
    return "Stapeldiagram: " + caption + ", " + headings.get(0) + ". "
        + rows.stream()
            .map(row -> row.name() + " " + row.displays().get(0))
            .collect(Collectors.joining("; "))
        + ".";
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
