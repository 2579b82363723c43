package se.uppfoljning.facts.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading a file gave; most are workbooks. */
public sealed interface Workbook {

  /**
   * A workbook that could be opened.
   *
   * @param tables the tables found, in the order of the sheets
   * @param otherSheets names of sheets with content but without any known table
   * @param stamp what tells that it was made of our template; null when nothing does
   */
  record Opened(
      List<Table> tables,
      List<String> otherSheets,
      @Nullable TemplateStamp stamp) implements Workbook {
    public Opened {
      tables = List.copyOf(tables);
      otherSheets = List.copyOf(otherSheets);
    }
  }

  /** No workbook but a text file with rows from the HR system. */
  record Extracted(ExtractTable table) implements Workbook {}

  /** A file that is no workbook we read. */
  record Unreadable(Reason reason) implements Workbook {}

  /** Why a file could not be read. */
  enum Reason {
    /** Another kind of file: no zip archive, or one without a workbook in XML. */
    NOT_A_WORKBOOK,
    /** Password-protected, or in the old binary format (.xls): both are OLE2 files. */
    OLD_OR_ENCRYPTED,
    /** A zip archive that is cut off, or a workbook whose inside is damaged. */
    DAMAGED
  }
}
