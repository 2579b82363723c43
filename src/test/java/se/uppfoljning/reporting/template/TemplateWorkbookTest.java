package se.uppfoljning.reporting.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.ActionStatus;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.template.Prefill;

class TemplateWorkbookTest {
  private static final Path BLANK = Path.of("input-templates", "uppfoljning-mall.xlsx");
  private static final Municipality HUDIKSVALL = Hudiksvall.municipality();
  private static final YearMonth AUGUST = YearMonth.of(2023, 8);

  /** {@code mvn test -Dtest=TemplateWorkbookTest -Dtemplate.write=true} writes it anew. */
  @Test
  void theBlankWorkbookIsMadeOfItsDefinition() throws IOException {
    byte[] made = TemplateWorkbook.blank(HUDIKSVALL);
    if (Boolean.getBoolean("template.write")) {
      Files.write(BLANK, made);
    }

    assertThat(entries(Files.readAllBytes(BLANK))).isEqualTo(entries(made));
  }

  @Test
  void theSheetsAreThoseOfTheDefinition() {
    assertThat(sheets(elderlyCare(Map.of())))
        .containsExactly(
            "Läs mig", "Ekonomi", "Åtgärder", "Volymer", "Investeringar", "Kommentarer");
  }

  @Test
  void theDecidedBudgetAndTheLastDeliveryAreFilledIn() {
    Map<FactKey, BigDecimal> last = Map.of(
        key("net", Kind.ACTUAL_YTD), new BigDecimal("-40000500"),
        key("net", Kind.FORECAST), new BigDecimal("-67500000"),
        key("vol-demensboende", Kind.COMMITMENT), new BigDecimal("503"));
    XSSFWorkbook workbook = elderlyCare(last);

    assertThat(row(workbook, "Ekonomi", "Summa Resultat"))
        .containsExactly(
            "Äldreomsorg",
            "Summa Resultat",
            "",
            "-46175",
            "",
            "-67328",
            "",
            "-40000.5",
            "-67500",
            "");
    assertThat(row(workbook, "Volymer", "Demensboende"))
        .containsExactly("Äldreomsorg", "Demensboende", "antal", "", "503", "", "", "", "");
  }

  @Test
  void openActionsAreCarriedOver() {
    Action action = new Action(
        "AO",
        "Se över nattbemanningen",
        "Hög övertid",
        new BigDecimal("1250000"),
        "Enhetschef",
        LocalDate.of(2023, 10, 31),
        ActionStatus.ONGOING,
        new CellSource("AO.xlsx", "Åtgärder", "A6"));
    XSSFWorkbook workbook =
        workbook(new Prefill(org("AO"), AUGUST, Map.of(), List.of(action), Map.of()));

    assertThat(row(workbook, "Åtgärder", "Se över nattbemanningen"))
        .containsExactly(
            "Se över nattbemanningen", "Hög övertid", "1250", "Enhetschef", "2023-10-31", "Pågår");
  }

  @Test
  void onlyWhatIsToBeFilledInIsUnlockedAndThereIsNoPassword() {
    XSSFWorkbook workbook = elderlyCare(Map.of());
    XSSFSheet economy = workbook.getSheet("Ekonomi");

    assertThat(economy.getProtect()).isTrue();
    assertThat(economy.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
    assertThat(economy.getCTWorksheet().getSheetProtection().isSetHashValue()).isFalse();
    // The row of the total: actual, forecast and comment; the decided budgets are locked.
    assertThat(unlocked(economy, 10)).containsExactly("C11", "E11", "J11");
    // A row without decided budget: the budgets may be filled in.
    assertThat(unlocked(economy, 5)).containsExactly("C6", "D6", "E6", "F6", "J6");
    assertThat(unlocked(economy, 4)).isEmpty();
  }

  @Test
  void everyInputHasARuleThatIsToldInSwedish() {
    XSSFWorkbook workbook = elderlyCare(Map.of());

    assertThat(rules(workbook, "Ekonomi"))
        .containsExactly(
            "C6:C11 Inte ett tal",
            "D6:D11 Inte ett tal",
            "E6:E11 Inte ett tal",
            "F6:F11 Inte ett tal",
            "J6:J11 För lång text");
    assertThat(rules(workbook, "Åtgärder"))
        .containsExactly(
            "A6:A17 För lång text",
            "B6:B17 För lång text",
            "C6:C17 Inte ett tal",
            "D6:D17 För lång text",
            "E6:E17 Inte ett datum",
            "F6:F17 Inte en status");
  }

  @Test
  void inputsAndMarksHaveNamesAndFormsAreTables() {
    XSSFWorkbook workbook = elderlyCare(Map.of());
    List<String> names = workbook.getAllNames().stream().map(Name::getNameName).toList();

    assertThat(names)
        .contains(
            "mall_id",
            "mall_version",
            "mall_omrade",
            "mall_period",
            "mall_fasta_celler",
            "mall_kontrollsumma",
            "Ekonomi_Utfall",
            "Ekonomi_Årsprognos",
            "Volymer_Prognos_helår",
            "Åtgärder_Effekt",
            "Kommentarer_Kommentar");
    assertThat(workbook.getName("Ekonomi_Utfall").getRefersToFormula())
        .isEqualTo("Ekonomi!$C$6:$C$11");
    assertThat(workbook.getSheet("Ekonomi").getTables().get(0).getArea().formatAsString())
        .isEqualTo("A5:J11");
  }

  @Test
  void headingsStayInSightAndOnEveryPrintedPage() {
    XSSFSheet economy = elderlyCare(Map.of()).getSheet("Ekonomi");

    assertThat(economy.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
    assertThat(economy.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 2);
    assertThat(economy.getRepeatingRows().formatAsString()).isEqualTo("4:5");
    assertThat(economy.getFitToPage()).isTrue();
  }

  private static XSSFWorkbook elderlyCare(Map<FactKey, BigDecimal> last) {
    return workbook(new Prefill(org("AO"), AUGUST, last, List.of(), Map.of()));
  }

  private static XSSFWorkbook workbook(Prefill prefill) {
    try {
      return new XSSFWorkbook(
          new ByteArrayInputStream(TemplateWorkbook.prefilled(HUDIKSVALL, prefill, "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Org org(String code) {
    return HUDIKSVALL.organisation().byCode(code).orElseThrow();
  }

  private static FactKey key(String measure, Kind kind) {
    return FactKey.of("AO", measure, AUGUST, kind);
  }

  private static List<String> sheets(XSSFWorkbook workbook) {
    List<String> names = new ArrayList<>();
    workbook.forEach(sheet -> names.add(sheet.getSheetName()));
    return names;
  }

  /** What the cells of the row with that label hold; formulas as what they show. */
  private static List<String> row(XSSFWorkbook workbook, String sheet, String label) {
    List<String> texts = new ArrayList<>();
    for (var row : workbook.getSheet(sheet)) {
      boolean wanted = false;
      for (Cell cell : row) {
        wanted |=
            cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(label);
      }
      if (wanted && texts.isEmpty()) {
        row.forEach(cell -> texts.add(text(cell)));
      }
    }
    return texts;
  }

  private static String text(Cell cell) {
    if (cell.getCellType() == CellType.NUMERIC) {
      return cell.getCellStyle().getDataFormatString().startsWith("yyyy")
          ? new DataFormatter().formatCellValue(cell)
          : new BigDecimal(Double.toString(cell.getNumericCellValue()))
              .stripTrailingZeros()
              .toPlainString();
    }
    return cell.getStringCellValue();
  }

  private static List<String> unlocked(XSSFSheet sheet, int row) {
    List<String> addresses = new ArrayList<>();
    for (Cell cell : sheet.getRow(row)) {
      if (!cell.getCellStyle().getLocked()) {
        addresses.add(new CellReference(cell).formatAsString(false));
      }
    }
    return addresses;
  }

  private static List<String> rules(XSSFWorkbook workbook, String sheet) {
    return workbook.getSheet(sheet).getDataValidations().stream()
        .filter(DataValidation::getShowErrorBox)
        .map(rule -> rule.getRegions().getCellRangeAddresses()[0].formatAsString()
            + " "
            + rule.getErrorBoxTitle())
        .toList();
  }

  private static Map<String, String> entries(byte[] zip) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }
}
