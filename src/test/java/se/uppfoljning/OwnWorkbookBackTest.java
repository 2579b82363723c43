package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;

/** The workbook that a municipality has already comes back too; what cannot is answered by text. */
class OwnWorkbookBackTest {
  private static final String HEADINGS =
      "Kostnadsställe | Utfall | Budget | Avvikelse | Prognos 8 2023 | Budget 2023\n";

  /** Without the year's budget in F2. */
  private static final WorkbookCase FAULTY = WorkbookCase.of(
      "Blad 1", HEADINGS + "Tillfälligt stöd | -31054 | -32979 | =B2-C2 | -49534 |");

  @TempDir
  Path folder;

  private MonthHome home;

  @BeforeEach
  void anEmptyHome() {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
  }

  @Test
  void aCellThatWasNotThereIsMadeInTheStyleBesideIt() {
    byte[] sent = changed(FAULTY.bytes(), book -> {
      var style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat("#,##0"));
      book.getSheetAt(0).getRow(1).getCell(4).setCellStyle(style);
    });

    XSSFCell missing = rejected("bok.xlsx", sent).getSheetAt(0).getRow(1).getCell(5);

    assertThat(missing.getCellComment().getString().getString()).contains("Fel: ");
    assertThat(missing.getCellStyle().getDataFormatString()).isEqualTo("#,##0");
    assertThat(missing.getCellStyle().getFillForegroundXSSFColor().getARGBHex())
        .isEqualTo("FFFFC9C3");
  }

  /** What POI does not show as cells: charts, conditional formats, formulas and what they gave. */
  @Test
  void chartsAndFormulasAreAsTheyWere() {
    byte[] sent = changed(FAULTY.bytes(), OwnWorkbookBackTest::furnish);
    XSSFWorkbook back = rejected("bok.xlsx", sent);
    XSSFSheet sheet = back.getSheetAt(0);
    XSSFCell formula = sheet.getRow(1).getCell(3);

    assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(1);
    assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
        .isEqualTo(1);
    assertThat(formula.getCellFormula()).isEqualTo("B2-C2");
    assertThat(formula.getRawValue()).as("not calculated anew").isEqualTo("17");
    assertThat(sheet.getColumnWidth(1)).isEqualTo(5000);
    assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
    assertThat(back.getForceFormulaRecalculation()).isFalse();
  }

  @Test
  void macrosAreNotGivenBack() throws IOException, InvalidFormatException {
    byte[] sent = changed(FAULTY.bytes(), book -> {
      book.setWorkbookType(XSSFWorkbookType.XLSM);
      try {
        book.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    XSSFWorkbook back = rejected("bok.xlsm", sent);

    assertThat(back.isMacroEnabled()).isFalse();
    assertThat(back.getWorkbookType()).isEqualTo(XSSFWorkbookType.XLSX);
    assertThat(
            back.getPackage().getParts().stream().map(part -> part.getPartName().getName()))
        .noneMatch(name -> name.contains("vba"));
    assertThat(home.text("svar/TS/bok.xlsm_RATTA.txt")).contains("Makron lämnas inte tillbaka");
    home.drop("TS", "rättad.xlsx", changed(bytes(back), OwnWorkbookBackTest::correct));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aLargeWorkbookIsAnsweredByTextAlone() {
    byte[] sent = changed(FAULTY.bytes(), book -> {
      XSSFSheet sheet = book.createSheet("Underlag");
      for (int row = 0; row < 501; row++) {
        var line = sheet.createRow(row);
        for (int column = 0; column < 100; column++) {
          line.createCell(column);
        }
      }
    });
    home.drop("TS", "stor.xlsx", sent);

    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    assertThat(home.files("svar/TS")).containsExactly("stor_RATTA.txt");
    assertThat(home.text("svar/TS/stor_RATTA.txt"))
        .contains("Arbetsboken är för stor för att lämnas tillbaka med anteckningar.");
  }

  @Test
  void whatIsNoWorkbookIsAnsweredByTextAlone() {
    home.drop("TS", "brev.xlsx", new byte[] {'P', 'K', 3, 4, 5});
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    assertThat(home.files("svar/TS")).containsExactly("brev_RATTA.txt");
    assertThat(home.text("svar/TS/brev_RATTA.txt")).doesNotContain("med anteckningar");
  }

  @Test
  void theAnswerOfAnEarlierVersionIsTakenAway() {
    rejected("bok.xlsx", FAULTY.bytes());
    assertThat(home.files("svar/TS")).containsExactly("bok_RATTA.txt", "bok_RATTA.xlsx");

    home.drop("TS", "bok.xlsx", changed(FAULTY.bytes(), OwnWorkbookBackTest::correct));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.files("svar/TS")).containsExactly("bok_KVITTO.txt");

    rejected("bok.xlsx", FAULTY.bytes());
    assertThat(home.files("svar/TS")).containsExactly("bok_RATTA.txt", "bok_RATTA.xlsx");
  }

  private static void correct(XSSFWorkbook book) {
    var row = book.getSheetAt(0).getRow(1);
    (row.getCell(5) == null ? row.createCell(5) : row.getCell(5)).setCellValue(-50534);
  }

  private static void furnish(XSSFWorkbook book) {
    XSSFSheet sheet = book.getSheetAt(0);
    sheet.getRow(1).getCell(3).getCTCell().setV("17"); // as if calculated by other rules
    sheet.setColumnWidth(1, 5000);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    var formats = sheet.getSheetConditionalFormatting();
    formats.addConditionalFormatting(
        new CellRangeAddress[] {CellRangeAddress.valueOf("B2:E2")},
        formats.createConditionalFormattingRule("B2<0"));
    var drawing = sheet.createDrawingPatriarch();
    var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, 10, 5, 20));
    var data = chart.createData(ChartTypes.PIE, null, null);
    data.addSeries(
        XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("A2:A2")),
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("B2:B2")));
    chart.plot(data);
  }

  private XSSFWorkbook rejected(String name, byte[] sent) {
    home.drop("TS", name, sent);
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    String answer = name.replace(".xlsx", "") + "_RATTA.xlsx";
    assertThat(home.files("svar/TS")).containsAll(List.of(answer));
    try {
      return open(Files.readAllBytes(home.root().resolve("svar/TS").resolve(answer)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private static byte[] bytes(XSSFWorkbook book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }
}
