package se.uppfoljning.reading;

import java.nio.file.Path;
import java.util.List;
import se.uppfoljning.facts.extract.Extract;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.table.Workbook;
import se.uppfoljning.facts.table.Workbook.Reason;
import se.uppfoljning.facts.table.Workbook.Unreadable;

/** Reads a delivered file, told by its content and never by its name. */
public final class DeliveryReader {
  private DeliveryReader() {}

  /** As {@link WorkbookReader#read}, and what is no workbook as an extract when it is one. */
  public static Workbook read(Path file, List<Layout> layouts, List<Extract> extracts) {
    Workbook workbook = WorkbookReader.read(file, layouts);
    boolean mayBeText = workbook.equals(new Unreadable(Reason.TEXT))
        || workbook.equals(new Unreadable(Reason.NOT_A_WORKBOOK));
    return mayBeText
        ? ExtractReader.read(file, extracts)
            .<Workbook>map(Workbook.Extracted::new)
            .orElse(workbook)
        : workbook;
  }
}
