package se.uppfoljning.reporting.answer;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.outbox.Attachment;
import se.uppfoljning.facts.outbox.Draft;
import se.uppfoljning.reporting.PeriodWords;

/** The mail to a sender whose file was rejected. */
public final class AnswerMail {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private AnswerMail() {}

  /**
   * The answer's text, and the workbook to correct when there is one. Nothing that stood in the file,
   * nor its name, is in the subject or the name of the attachment.
   *
   * @param period the report month; null when it could not be told
   */
  public static Draft rejected(
      Org sender, @Nullable YearMonth period, String text, ReturnedWorkbook returned) {
    String month = period == null ? "" : ", " + new PeriodWords(period).month();
    String name = sender.code() + (period == null ? "" : "-" + period) + "_RATTA.xlsx";
    return new Draft(
        "Rätta och lämna igen: " + sender.name() + month,
        text,
        "",
        List.of(),
        returned instanceof ReturnedWorkbook.Made made
            ? List.of(new Attachment(name, XLSX, made.content()))
            : List.of());
  }
}
