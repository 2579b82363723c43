package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.Home;
import se.uppfoljning.jobs.JobOutcome;
import se.uppfoljning.jobs.Templates;

/**
 * A rejected workbook comes back with a note and a colour at each cell to correct and is otherwise
 * what it was; corrected in place and dropped again, it is accepted.
 */
class WorkbookBackTest {
  private static final String FILLED = """
      period,org,measure,breakdown,kind,value,unit,source
      2023-08,AO,net,,actual_ytd,-56813000,kr,
      2023-08,AO,net,,forecast,-84329000,kr,
      2023-08,AO,vol-demensboende,,prior_year,63,count,
      2023-08,AO,vol-demensboende,,commitment,503,count,
      2023-08,AO,vol-demensboende,,forecast,495,count,
      """;
  private static final String RED = "FFFFC9C3";
  private static final String INPUT = "FFFFF6D6";

  @TempDir
  Path folder;

  private MonthHome home;
  private byte[] right;

  @BeforeEach
  void aFilledInWorkbook() throws IOException {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
    Path values = Files.writeString(folder.resolve("FACTS.csv"), FILLED);
    new Templates(new Home(home.root()))
        .make(new Templates.Request(MonthHome.AUGUST, "AO", values, folder));
    right = Files.readAllBytes(folder.resolve("AO/AO-2023-08.xlsx"));
  }

  @Test
  void eachCellToCorrectHasANoteAColourAndALink() {
    try (XSSFWorkbook back = rejected("bok", fourSlips())) {
      assertThat(note(back, "Ekonomi", "E11"))
          .startsWith("Uppföljning:\nFel: ")
          .contains("\nGör så här: ");
      assertThat(note(back, "Ekonomi", "C11")).startsWith("Uppföljning:\nFråga: ");
      assertThat(filled(back))
          .containsExactly("Ekonomi!C11", "Ekonomi!E11", "Ekonomi!F11", "Volymer!G5");
      assertThat(noted(back)).isEqualTo(filled(back));
      assertThat(lines(back))
          .containsExactly(
              "Fel | Ekonomi | F11 | 'Ekonomi'!F11",
              "Fel | Ekonomi | E11 | 'Ekonomi'!E11",
              "Fel | Volymer | G5 | 'Volymer'!G5",
              "Fråga | Ekonomi | C11 | 'Ekonomi'!C11");
      assertThat(back.getSheetName(back.getActiveSheetIndex())).isEqualTo("Rättningar");
      assertThat(back.getSheetAt(0).isSelected()).as("or people write in both").isFalse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(home.text("svar/AO/bok_RATTA.txt")).contains("slutar på _RATTA.xlsx");
  }

  @Test
  void everythingElseIsAsItWas() throws IOException {
    byte[] sent = fourSlips();
    try (XSSFWorkbook before = open(sent);
        XSSFWorkbook back = rejected("bok", sent)) {
      assertThat(cells(back)).isEqualTo(cells(before));
      assertThat(settings(back)).isEqualTo(settings(before));
      assertThat(back.getForceFormulaRecalculation())
          .isEqualTo(before.getForceFormulaRecalculation());
      assertThat(cell(back, "Ekonomi", "E11").getCellStyle().getLocked())
          .as("can be written in")
          .isFalse();
    }
  }

  @Test
  void correctedInPlaceItIsAccepted() throws IOException {
    byte[] back = bytes(rejected("bok", fourSlips()));

    home.drop("AO", "bok_RATTA.xlsx", changed(back, book -> correct(book)));
    JobOutcome outcome = home.intake();

    assertThat(outcome.code()).as(text("bok_RATTA")).isEqualTo(ExitCode.DONE);
    assertThat(home.text("svar/AO/bok_RATTA_KVITTO.txt"))
        .doesNotContain("Rättningar")
        .doesNotContain("[");
    assertThat(home.files("svar/AO"))
        .as("what is corrected is no longer asked for")
        .containsExactly("bok_RATTA_KVITTO.txt");
  }

  @Test
  void rejectedAgainItHasTheNewMarksAlone() throws IOException {
    byte[] first = bytes(rejected("bok", fourSlips()));
    byte[] half = changed(first, book -> {
      correct(book);
      cell(book, "Ekonomi", "F11").setCellValue(-67001);
    });

    try (XSSFWorkbook second = rejected("bok", half)) {
      assertThat(filled(second)).containsExactly("Ekonomi!F11");
      assertThat(noted(second)).containsExactly("Ekonomi!F11");
      assertThat(note(second, "Ekonomi", "F11")).containsOnlyOnce("Uppföljning:");
      assertThat(lines(second)).containsExactly("Fel | Ekonomi | F11 | 'Ekonomi'!F11");
      assertThat(fill(cell(second, "Ekonomi", "E11"))).isEqualTo(INPUT);
      assertThat(names(second)).containsOnlyOnce("uppfoljning_rattningar");
    }
  }

  @Test
  void theSendersOwnNoteStaysAboveOurs() throws IOException {
    byte[] sent = changed(fourSlips(), book -> note(book, "Ekonomi", "E11", "Ring Ekonomi först"));
    byte[] first = bytes(rejected("bok", sent));
    try (XSSFWorkbook back = open(first)) {
      assertThat(note(back, "Ekonomi", "E11"))
          .startsWith("Ring Ekonomi först\n\nUppföljning:\nFel: ");
    }
    byte[] half = changed(first, book -> {
      correct(book);
      cell(book, "Ekonomi", "F11").setCellValue(-67001);
    });
    try (XSSFWorkbook second = rejected("bok", half)) {
      assertThat(note(second, "Ekonomi", "E11")).isEqualTo("Ring Ekonomi först");
      assertThat(noted(second)).containsExactly("Ekonomi!E11", "Ekonomi!F11");
    }
  }

  /** The sender has a sheet called so: it stays, and what stands in it is theirs. */
  @Test
  void aSheetOfTheSendersOwnIsNotTakenForOurs() throws IOException {
    byte[] sent = changed(
        fourSlips(),
        book -> book.createSheet("Rättningar").createRow(0).createCell(0).setCellValue("egna"));
    try (XSSFWorkbook back = rejected("bok", sent)) {
      assertThat(back.getSheet("Rättningar").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("egna");
      assertThat(back.getSheet("Rättningar 2")).isNotNull();
    }
    assertThat(home.text("svar/AO/bok_RATTA.txt")).contains("flik Rättningar  [L08");
  }

  @Test
  void theSameFileGivesTheSameBytes() throws IOException {
    byte[] sent = fourSlips();
    rejected("bok", sent).close();
    byte[] first = Files.readAllBytes(home.root().resolve("svar/AO/bok_RATTA.xlsx"));
    rejected("bok", sent).close();
    assertThat(home.root().resolve("svar/AO/bok_RATTA.xlsx")).hasBinaryContent(first);
  }

  private byte[] fourSlips() {
    return changed(right, book -> {
      cell(book, "Ekonomi", "C11").setCellValue(56813); // turned sign
      cell(book, "Ekonomi", "E11").setCellValue(-84329000); // kronor, not thousands
      cell(book, "Ekonomi", "F11").setCellValue(-67000); // another annual budget
      cell(book, "Volymer", "G5").setCellValue("=Prognos"); // renamed heading
    });
  }

  private static void correct(XSSFWorkbook book) {
    cell(book, "Ekonomi", "C11").setCellValue(-56813);
    cell(book, "Ekonomi", "E11").setCellValue(-84329);
    cell(book, "Ekonomi", "F11").setCellValue(-67328);
    cell(book, "Volymer", "G5").setCellValue("Prognos helår 2023");
  }

  private XSSFWorkbook rejected(String name, byte[] sent) {
    home.drop("AO", name + ".xlsx", sent);
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    try {
      return open(Files.readAllBytes(home.root().resolve("svar/AO/" + name + "_RATTA.xlsx")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String name) {
    return home.files("svar/AO").contains(name + "_RATTA.txt")
        ? home.text("svar/AO/" + name + "_RATTA.txt")
        : "";
  }

  private static byte[] changed(byte[] content, Consumer<XSSFWorkbook> change) {
    try (XSSFWorkbook book = open(content)) {
      change.accept(book);
      return bytes(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XSSFWorkbook open(byte[] content) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(content));
  }

  private static byte[] bytes(XSSFWorkbook book) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      book.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static XSSFCell cell(XSSFWorkbook book, String sheet, String address) {
    CellReference at = new CellReference(address);
    return book.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol());
  }

  private static String note(XSSFWorkbook book, String sheet, String address) {
    return cell(book, sheet, address).getCellComment().getString().getString();
  }

  private static void note(XSSFWorkbook book, String sheet, String address, String text) {
    var drawing = book.getSheet(sheet).createDrawingPatriarch();
    var note = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 5, 5, 7, 9));
    note.setString(book.getCreationHelper().createRichTextString(text));
    note.setAuthor("Ekonomi");
    cell(book, sheet, address).setCellComment(note);
  }

  private static String fill(XSSFCell cell) {
    var colour = cell.getCellStyle().getFillForegroundXSSFColor();
    return colour == null ? "" : colour.getARGBHex();
  }

  private static List<String> filled(XSSFWorkbook book) {
    return all(book).stream()
        .filter(cell -> fill(cell).equals(RED))
        .map(WorkbookBackTest::place)
        .toList();
  }

  private static List<String> noted(XSSFWorkbook book) {
    return all(book).stream()
        .filter(cell -> cell.getCellComment() != null)
        .map(WorkbookBackTest::place)
        .toList();
  }

  /** The findings in the sheet Rättningar: severity, sheet, cell and where its link leads. */
  private static List<String> lines(XSSFWorkbook book) {
    XSSFSheet sheet = book.getSheet("Rättningar");
    List<String> lines = new ArrayList<>();
    for (int number = 5; number <= sheet.getLastRowNum(); number++) {
      Row row = sheet.getRow(number);
      lines.add(String.join(
          " | ",
          row.getCell(0).getStringCellValue(),
          row.getCell(1).getStringCellValue(),
          row.getCell(2).getStringCellValue(),
          Optional.ofNullable(row.getCell(2).getHyperlink())
              .map(link -> link.getAddress())
              .orElse("")));
      row.forEach(cell -> assertThat(cell.getCellType().name()).isEqualTo("STRING"));
    }
    return lines;
  }

  private static List<XSSFCell> all(XSSFWorkbook book) {
    List<XSSFCell> cells = new ArrayList<>();
    book.forEach(sheet -> {
      if (!sheet.getSheetName().equals("Rättningar")) {
        sheet.forEach(row -> row.forEach(cell -> cells.add((XSSFCell) cell)));
      }
    });
    return cells;
  }

  private static String place(Cell cell) {
    return cell.getSheet().getSheetName() + "!" + cell.getAddress();
  }

  /** Each cell's stored value, formula and style without its fill. */
  private static Map<String, String> cells(XSSFWorkbook book) {
    Map<String, String> cells = new TreeMap<>();
    for (XSSFCell cell : all(book)) {
      var style = cell.getCellStyle();
      cells.put(
          place(cell),
          String.join(
              " | ",
              cell.getCellType().name(),
              String.valueOf(cell.getRawValue() == null ? "" : cell.toString()),
              style.getDataFormatString(),
              style.getFont().getFontName()
                  + style.getFont().getFontHeight()
                  + style.getFont().getBold(),
              style.getAlignment() + " " + style.getWrapText() + " " + style.getLocked(),
              style.getBorderTop() + " " + style.getBorderBottom(),
              style.getCoreXf().getXfId() + ""));
    }
    return cells;
  }

  /** What else people see or rely on, as the sheets' XML says it. */
  private static Map<String, String> settings(XSSFWorkbook book) {
    Map<String, String> settings = new TreeMap<>();
    book.forEach(each -> {
      XSSFSheet sheet = (XSSFSheet) each;
      if (!sheet.getSheetName().equals("Rättningar")) {
        var xml = sheet.getCTWorksheet();
        settings.put(
            sheet.getSheetName(),
            String.join(
                "\n",
                List.of(
                    xml.getColsList().toString(),
                    String.valueOf(xml.getDataValidations()),
                    String.valueOf(xml.getSheetProtection()),
                    String.valueOf(xml.getPageSetup()),
                    String.valueOf(xml.getHeaderFooter()),
                    xml.getConditionalFormattingList().toString(),
                    sheet.getTables().toString().length() + "")));
      }
    });
    settings.put(
        "names",
        names(book).stream()
            .filter(name -> !name.matches("uppf.*|_xlnm.*"))
            .toList()
            .toString());
    settings.put("normal", book.getStylesSource().getStyleAt(0).getCoreXf().toString());
    return settings;
  }

  private static List<String> names(XSSFWorkbook book) {
    return book.getAllNames().stream().map(name -> name.getNameName()).toList();
  }
}
