package se.uppfoljning.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.outbox.Attachment;
import se.uppfoljning.facts.outbox.Cut;
import se.uppfoljning.facts.outbox.Draft;

/** The mail about an edition, to those who get a cut of it. */
public final class ReportMail {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv; charset=utf-8";

  private ReportMail() {}

  /**
   * A text part and an HTML part that each say all of it, beginning with the period's variance and the
   * year's forecast against budget; the management group's shows the variances in a picture. Attached
   * is the workbook, or the files of the cut.
   *
   * @param files the edition's as {@link EditionFiles} rendered them
   */
  public static Draft draft(Edition edition, Cut cut, SortedMap<String, byte[]> files) {
    SortedMap<String, byte[]> attached = attached(edition, cut, files);
    MailContent content = MailContent.of(edition, cut, List.copyOf(attached.keySet()));
    Optional<Attachment> picture =
        cut.isWhole() && !cut.asFiles() ? VariancePicture.of(edition) : Optional.empty();
    return new Draft(
        content.subject(),
        MailText.of(content),
        MailPage.of(content, picture),
        picture.stream().toList(),
        attached.entrySet().stream().map(ReportMail::attachment).toList());
  }

  private static SortedMap<String, byte[]> attached(
      Edition edition, Cut cut, SortedMap<String, byte[]> files) {
    String folder = cut.folder();
    SortedMap<String, byte[]> attached = new TreeMap<>();
    files.forEach((name, content) -> {
      if (name.startsWith(folder)) {
        attached.put(name.substring(folder.length()), content);
      } else if (cut.isWhole()
          && !cut.asFiles()
          && name.equals(EditionFiles.workbookName(edition))) {
        attached.put(name, content);
      }
    });
    return attached;
  }

  private static Attachment attachment(Map.Entry<String, byte[]> file) {
    String name = file.getKey();
    return new Attachment(name, name.endsWith(".csv") ? CSV : XLSX, file.getValue());
  }
}
