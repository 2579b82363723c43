package se.uppfoljning.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.table.Table;
import se.uppfoljning.facts.table.Workbook;
import se.uppfoljning.facts.table.Workbook.Opened;
import se.uppfoljning.facts.table.Workbook.Reason;
import se.uppfoljning.facts.table.Workbook.Unreadable;

/**
 * Reads the tables of a workbook (.xlsx, .xlsm). Formulas are never evaluated: a cell gives what was
 * stored when the workbook was last calculated and saved. Hidden sheets, rows and columns are read
 * as any others. A hostile file may exhaust stack or memory; it is then damaged like any other.
 */
public final class WorkbookReader {
  /** Is told the kind of a fault alone: its message may quote cells. */
  private static final Logger LOG = LoggerFactory.getLogger(WorkbookReader.class);

  /** As many as the longest mark of a file type has. */
  private static final int HEAD_BYTES = 44;

  private WorkbookReader() {}

  /**
   * The tables of a file that have the headings of a layout. What a file holds never makes it throw.
   *
   * @param layouts the tables to look for; where a table fits several equally well, the first counts
   * @throws UncheckedIOException if there is no such file or it may not be read
   */
  public static Workbook read(Path file, List<Layout> layouts) {
    FileMagic magic = magic(file);
    try {
      return switch (magic) {
        case OOXML -> open(file, layouts);
        case OLE2, BIFF2, BIFF3, BIFF4 -> new Unreadable(Reason.OLD_OR_ENCRYPTED);
        default -> new Unreadable(Reason.NOT_A_WORKBOOK);
      };
    } catch (InternalError | UnknownError e) {
      throw e; // the machine is ill, not the file
    } catch (Throwable e) {
      LOG.info("A workbook could not be read: {}", e.getClass().getName());
      return new Unreadable(Reason.DAMAGED);
    }
  }

  private static FileMagic magic(Path file) {
    try (InputStream input = Files.newInputStream(file)) {
      byte[] head = input.readNBytes(HEAD_BYTES);
      return FileMagic.valueOf(Arrays.copyOf(head, HEAD_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Workbook open(Path file, List<Layout> layouts)
      throws IOException, OpenXML4JException, XMLStreamException {
    if (!isOfficeDocument(file)) {
      return new Unreadable(Reason.NOT_A_WORKBOOK);
    }
    try (OPCPackage content = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      if (!isWorkbook(content)) {
        return new Unreadable(Reason.NOT_A_WORKBOOK);
      }
      XSSFReader reader = new XSSFReader(content);
      CellValues values = new CellValues(sharedStrings(reader));
      XSSFReader.SheetIterator sheets = reader.getSheetIterator();
      return sheets.hasNext()
          ? tables(sheets, hiddenSheets(reader), values, layouts, names(reader))
          : new Unreadable(Reason.DAMAGED);
    }
  }

  /** POI reads what it can of an archive that was cut off; the JDK refuses it. */
  private static boolean isOfficeDocument(Path file) throws IOException {
    try (ZipFile archive = new ZipFile(file.toFile())) {
      return archive.getEntry("[Content_Types].xml") != null;
    }
  }

  /** Whether the document is a workbook in XML, not a letter or a binary workbook. */
  private static boolean isWorkbook(OPCPackage content) throws OpenXML4JException {
    return content.getParts().stream()
        .anyMatch(part -> part.getContentType()
            .matches("application/vnd\\.(?:openxmlformats-officedocument\\.spreadsheetml"
                + "|ms-excel)\\.(?:sheet|template)(?:\\.macroEnabled)?\\.main\\+xml"));
  }

  private static Workbook tables(
      XSSFReader.SheetIterator sheets,
      Set<String> hidden,
      CellValues values,
      List<Layout> layouts,
      Map<String, String> names)
      throws IOException, XMLStreamException {
    List<Table> tables = new ArrayList<>();
    List<String> otherSheets = new ArrayList<>();
    Map<String, Grid> grids = new HashMap<>();
    while (sheets.hasNext()) {
      Grid grid = nextSheet(sheets, values);
      String name = sheets.getSheetName();
      grids.put(name, grid);
      List<Table> found = TableFinder.find(name, hidden.contains(name), grid, layouts);
      tables.addAll(found);
      if (found.isEmpty() && !grid.rows().isEmpty()) {
        otherSheets.add(name);
      }
    }
    return new Opened(tables, otherSheets, new StampReader(names, grids).read());
  }

  private static Map<String, String> names(XSSFReader reader)
      throws IOException, OpenXML4JException, XMLStreamException {
    try (InputStream xml = reader.getWorkbookData()) {
      return SheetXml.names(xml);
    }
  }

  private static Grid nextSheet(XSSFReader.SheetIterator sheets, CellValues values)
      throws IOException, XMLStreamException {
    try (InputStream xml = sheets.next()) {
      return SheetXml.cells(xml, values);
    }
  }

  private static Set<String> hiddenSheets(XSSFReader reader)
      throws IOException, OpenXML4JException, XMLStreamException {
    try (InputStream xml = reader.getWorkbookData()) {
      return SheetXml.hiddenSheets(xml);
    }
  }

  private static List<String> sharedStrings(XSSFReader reader)
      throws IOException, OpenXML4JException, XMLStreamException {
    try (InputStream xml = reader.getSharedStringsData()) {
      return xml == null ? List.of() : SheetXml.strings(xml);
    }
  }
}
