package se.uppfoljning.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.uppfoljning.reporting.SheetText.cells;
import static se.uppfoljning.reporting.SheetText.numbers;
import static se.uppfoljning.reporting.SheetText.reopened;
import static se.uppfoljning.reporting.SheetText.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.figures.Figure;

/** The workbook as a file: traceable numbers, cached values, text that stays text, same bytes. */
class WorkbookFileTest {
  private static final List<String> TABLES =
      List.of("Sammanfattning", "Drift per område", "Resultaträkning", "Avstämning");

  @Test
  void everyNumberInTheTablesIsAFigure() {
    for (Edition edition : Editions.all()) {
      Set<Double> figures = edition.figures().all().stream()
          .map(Figure::value)
          .filter(Objects::nonNull)
          .map(value -> value.movePointLeft(3).doubleValue())
          .collect(Collectors.toSet());
      XSSFWorkbook workbook = reopened(edition);
      int numbers = 0;
      for (String table : TABLES) {
        for (Cell cell : numbers(workbook.getSheet(table))) {
          assertThat(figures).contains(cell.getNumericCellValue());
          numbers++;
        }
      }
      assertThat(numbers).isGreaterThan(30);
    }
  }

  @Test
  void theCachedValuesOfTheFormulasAreWhatTheyEvaluateTo() {
    for (Edition edition : Editions.all()) {
      XSSFWorkbook workbook = reopened(edition);
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      int formulas = 0;
      for (Sheet sheet : workbook) {
        for (Cell cell : numbers(sheet)) {
          if (cell.getCellType() == CellType.FORMULA) {
            assertThat(evaluator.evaluate(cell).getNumberValue())
                .describedAs(sheet.getSheetName() + "!" + cell.getAddress())
                .isCloseTo(cell.getNumericCellValue(), within(1e-6));
            formulas++;
          }
        }
      }
      assertThat(formulas).isGreaterThan(20);
    }
  }

  @Test
  void aFileNameThatLooksLikeAFormulaIsText() {
    String name = "=HYPERLINK(\"http://x.example.se\")";
    XSSFWorkbook workbook = reopened(Editions.withFileName(name));
    int seen = 0;
    for (Sheet sheet : workbook) {
      for (Cell cell : cells(sheet)) {
        if (cell.getCellType() == CellType.FORMULA) {
          assertThat(cell.getCellFormula()).doesNotContain("HYPERLINK");
        } else if (cell.getCellType() == CellType.STRING
            && cell.getStringCellValue().equals(name)) {
          assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
          seen++;
        }
      }
    }
    // As question on the summary; message, file, sheet, cell, seen, expected and remedy; delivery.
    assertThat(seen).isEqualTo(1 + 7 + 1);
  }

  @Test
  void textThatIsTooLongForACellIsCutAndSaysSo() {
    String text = text(Editions.withFileName("x".repeat(40_000)), "Leveranser");

    assertThat(text).contains("x".repeat(1000) + " … (avkortat) | 2023-09-12");
  }

  @Test
  void everySheetOpensAndPrintsDecently() {
    for (Sheet sheet : reopened(Editions.complete())) {
      assertThat(sheet.getActiveCell()).hasToString("A1");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getRepeatingRows().getFirstRow()).isZero();
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
      assertThat(sheet.getFooter().getRight()).isEqualTo("Sida &P av &N");
      assertThat(sheet.getNumMergedRegions()).isZero();
      assertThat(sheet.isSelected()).isEqualTo(sheet.getSheetName().equals("Sammanfattning"));
    }
  }

  @Test
  void thePropertiesNameNobody() throws Exception {
    var core = reopened(Editions.complete()).getProperties().getCoreProperties();

    assertThat(core.getTitle())
        .isEqualTo("Social- och omsorgsnämnden: Månadsrapport augusti 2023, utgåva 1");
    assertThat(core.getCreator()).isEqualTo("Uppföljning");
    assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("sv-SE");
    Date created = Date.from(Instant.parse("2023-09-12T09:00:00Z"));
    assertThat(core.getCreated()).isEqualTo(created);
    assertThat(core.getUnderlyingProperties().getModifiedProperty()).contains(created);
  }

  @Test
  void theSameEditionGivesTheSameBytes() {
    assertThat(ReportWorkbook.render(Editions.complete()))
        .isEqualTo(ReportWorkbook.render(Editions.complete()));
  }

  @Test
  void theZipCarriesNoClockAndNoChance() throws IOException {
    byte[] workbook = ReportWorkbook.render(Editions.complete());
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
        names.add(entry.getName());
      }
    }

    assertThat(names).startsWith("[Content_Types].xml", "_rels/.rels", "docProps/app.xml");
    assertThat(names.subList(2, names.size())).isSorted();
  }
}
