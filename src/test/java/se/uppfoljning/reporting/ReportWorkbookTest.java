package se.uppfoljning.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
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
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.FigureUnit;

class ReportWorkbookTest {
  private static final List<String> TABLES = List.of(
      "Sammanfattning",
      "Drift per område",
      "Resultaträkning",
      "Investeringar",
      "Kvantiteter",
      "Avstämning");

  @Test
  void theSheetsInOrder() {
    XSSFWorkbook workbook = Reopened.workbook(Editions.complete());

    List<String> names = new ArrayList<>();
    workbook.forEach(sheet -> names.add(sheet.getSheetName()));
    assertThat(names)
        .containsExactly(
            "Sammanfattning",
            "Drift per område",
            "Resultaträkning",
            "Månad och år",
            "Prognos",
            "Investeringar",
            "Kvantiteter",
            "Kommentarer och åtgärder",
            "Avstämning",
            "Leveranser",
            "Spår");
    assertThat(workbook.getActiveSheetIndex()).isZero();
  }

  /** A series without a colour of its own is drawn as nothing by some programs. */
  @Test
  void theVariancesOfTheAreasAreAChartWithColoursOfItsOwn() {
    XSSFSheet areas = Reopened.workbook(Editions.complete()).getSheet("Drift per område");

    XSSFChart chart = areas.getDrawingPatriarch().getCharts().get(0);
    CTBarChart bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
    assertThat(chart.getTitleText().getString()).isEqualTo("Avvikelse mot budget per område, tkr");
    assertThat(bars.getSerList())
        .extracting(series -> series.getVal().getNumRef().getF())
        .containsExactly("'Drift per område'!$D$5:$D$11", "'Drift per område'!$G$5:$G$11");
    assertThat(bars.getSerList())
        .extracting(series -> series.getCat().getStrRef().getF())
        .containsOnly("'Drift per område'!$A$5:$A$11");
    assertThat(bars.getSerList()).allMatch(series -> series.getSpPr().isSetSolidFill());
  }

  @Test
  void sumsVariancesAndRoundingAreFormulasAndDeliveredTotalsAreNot() {
    Sheet sheet = Reopened.workbook(Editions.complete()).getSheet("Drift per område");

    assertThat(Reopened.formulas(sheet, "D7", "G7")).containsExactly("B7-C7", "E7-F7");
    assertThat(Reopened.formulas(sheet, "B12", "D12"))
        .containsExactly("SUM(B5:B11)", "SUM(D5:D11)");
    assertThat(Reopened.formulas(sheet, "B13", "D13")).containsExactly("B14-B12", "D14-D12");
    assertThat(Reopened.formulas(sheet, "B14", "D14", "E14")).containsExactly("", "B14-C14", "");
  }

  @Test
  void withoutADeliveredTotalTheCommitteeIsAFormula() {
    Sheet sheet = Reopened.workbook(Editions.withoutTotal()).getSheet("Drift per område");

    assertThat(Reopened.formulas(sheet, "A12", "B12", "D12"))
        .containsExactly("", "SUM(B5:B11)", "B12-C12");
    assertThat(Reopened.cell(sheet, "A12").getStringCellValue())
        .isEqualTo("Social- och omsorgsnämnden");
    assertThat(Reopened.cell(sheet, "H12").getStringCellValue()).isEqualTo("summan av raderna");
  }

  @Test
  void amountsAreUnroundedInTheProfilesUnitAndTheFormatRounds() {
    Sheet sheet = Reopened.workbook(Editions.inMkr()).getSheet("Drift per område");

    assertThat(Reopened.cell(sheet, "B5").getNumericCellValue()).isEqualTo(-34.879);
    assertThat(Reopened.cell(sheet, "B5").getCellStyle().getDataFormatString())
        .isEqualTo("#,##0.0");
    assertThat(Reopened.cell(sheet, "D14").getNumericCellValue()).isEqualTo(-6.435);
    assertThat(Reopened.cell(sheet, "D14").getCellStyle().getDataFormatString())
        .isEqualTo("#,##0.0;[Red]\\-#,##0.0");
    assertThat(Reopened.cell(sheet, "A2").getStringCellValue()).startsWith("Belopp i mkr. ");
  }

  @Test
  void everyNumberInTheTablesIsAFigure() {
    for (Edition edition : Editions.all()) {
      Set<Double> figures = edition.figures().all().stream()
          .filter(figure -> figure.value() != null)
          .map(figure -> printed(edition, figure))
          .collect(Collectors.toSet());
      XSSFWorkbook workbook = Reopened.workbook(edition);
      int numbers = 0;
      for (String table : TABLES) {
        Sheet sheet = workbook.getSheet(table);
        for (Cell cell : sheet == null ? List.<Cell>of() : Reopened.numbers(sheet)) {
          assertThat(figures).contains(cell.getNumericCellValue());
          numbers++;
        }
      }
      assertThat(numbers).isGreaterThan(30);
    }
  }

  /** In the unit and with the sign of its table. */
  private static double printed(Edition edition, Figure figure) {
    BigDecimal value = Objects.requireNonNull(figure.value());
    BigDecimal signed = edition.municipality().isReversed(figure.key()) ? value.negate() : value;
    return (figure.unit() == FigureUnit.KR ? signed.movePointLeft(3) : signed).doubleValue();
  }

  @Test
  void theCachedValuesOfTheFormulasAreWhatTheyEvaluateTo() {
    for (Edition edition : Editions.all()) {
      XSSFWorkbook workbook = Reopened.workbook(edition);
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      int formulas = 0;
      for (Sheet sheet : workbook) {
        for (Cell cell : Reopened.numbers(sheet)) {
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
    XSSFWorkbook workbook = Reopened.workbook(Editions.withFileName(name));
    int seen = 0;
    for (Sheet sheet : workbook) {
      for (Cell cell : Reopened.cells(sheet)) {
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
    String text = Reopened.text(Editions.withFileName("x".repeat(40_000)), "Leveranser");

    assertThat(text).contains("x".repeat(1000) + " … (avkortat) | 2023-09-12");
  }

  /** The others are as long as their rows. */
  @Test
  void theFirstSheetIsOneUprightPage() {
    for (Sheet sheet : Reopened.workbook(Editions.complete())) {
      boolean first = sheet.getSheetName().equals("Sammanfattning");
      assertThat(sheet.getPrintSetup().getLandscape()).isNotEqualTo(first);
      assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) (first ? 1 : 0));
    }
  }

  @Test
  void everySheetOpensAndPrintsDecently() {
    for (Sheet sheet : Reopened.workbook(Editions.complete())) {
      assertThat(sheet.getActiveCell()).hasToString("A1");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getRepeatingRows().getFirstRow()).isZero();
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getFooter().getRight()).isEqualTo("Sida &P av &N");
      assertThat(sheet.getNumMergedRegions()).isZero();
      assertThat(sheet.isSelected()).isEqualTo(sheet.getSheetName().equals("Sammanfattning"));
    }
  }

  @Test
  void thePropertiesNameNobody() throws Exception {
    var core = Reopened.workbook(Editions.complete()).getProperties().getCoreProperties();

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
        assertThat(entry.getExtra()).as("no time of a zone").isNull();
        assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
        names.add(entry.getName());
      }
    }

    assertThat(names).startsWith("[Content_Types].xml", "_rels/.rels", "docProps/app.xml");
    assertThat(names.subList(2, names.size())).isSorted();
  }
}
