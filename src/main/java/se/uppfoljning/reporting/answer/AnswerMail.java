package se.uppfoljning.reporting.answer;

import java.time.YearMonth;
import java.util.List;
import se.uppfoljning.facts.delivery.Verdict;
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
   * The answer's text, and the workbook to correct when there is one, unless it is about a person.
   * Nothing that stood in the file, nor its name, is in the subject or the name of the attachment.
   */
  public static Draft rejected(
      Org sender, Verdict.Rejected verdict, String text, ReturnedWorkbook returned) {
    YearMonth period = verdict.period();
    String month = period == null ? "" : ", " + new PeriodWords(period).month();
    String name = sender.code() + (period == null ? "" : "-" + period) + "_RATTA.xlsx";
    return new Draft(
        "Rätta och lämna igen: " + sender.name() + month,
        text,
        "",
        List.of(),
        returned instanceof ReturnedWorkbook.Made made && !verdict.isAboutAPerson()
            ? List.of(new Attachment(name, XLSX, made.content()))
            : List.of());
  }
}
