package se.uppfoljning.reporting;

import java.util.List;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.outbox.Attachment;
import se.uppfoljning.facts.outbox.Draft;

/** The mail to the management group. */
public final class ManagementMail {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private ManagementMail() {}

  /**
   * The mail about an edition: a text part and an HTML part that each say all of it, beginning with
   * the period's variance and the year's forecast against budget, and the workbook attached.
   *
   * @param workbook the edition's workbook as {@link EditionFiles} rendered it
   */
  public static Draft draft(Edition edition, byte[] workbook) {
    MailContent content = MailContent.of(edition);
    return new Draft(
        content.subject(),
        MailText.of(content),
        MailPage.of(content),
        List.of(new Attachment(EditionFiles.workbookName(edition), XLSX, workbook)));
  }
}
