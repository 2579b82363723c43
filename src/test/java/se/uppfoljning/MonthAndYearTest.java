package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.SheetText;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;

/** July, August and a year ago, from their cells to the sheet Månad och år. */
class MonthAndYearTest {
  private static final String AUGUST = """
      Uppföljning januari-augusti 2023
      Organisation | Rad | Utfall | Periodbudget | Årsprognos | Årsbudget 2023 | Kommentar
      Tillfälligt stöd | Resultat | -31054 | -32979 | -49534 | -50534 | Två vakanser
      """;

  @TempDir
  Path folder;

  private MonthHome home;

  @BeforeEach
  void deliver() {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
    drop("aug", AUGUST);
    drop("jul", earlier("januari-juli 2023", "-27100", "-28900"));
    drop("förra", earlier("januari-augusti 2022", "-30000", "-31000"));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void theFiguresOfTheMonthAndTheYearBeforeAreThereWithTheirInputs() {
    assertThat(value("TS/net//2023-08/actual")).isEqualTo("-3954000");
    assertThat(value("TS/net//2023-08/budget")).isEqualTo("-4079000");
    assertThat(value("TS/net//2023-08/variance")).isEqualTo("125000");
    assertThat(value("TS/net//2023-08/actual_ytd~last-month")).isEqualTo("-27100000");
    assertThat(value("TS/net//2023-08/prior_year_ytd")).isEqualTo("-30000000");
    assertThat(value("TS/net//2023-08/index_prior_year")).isEqualTo("103.5133");
    assertThat(value("TS/net//2023-08/required_rest")).isEqualTo("-925000");
  }

  @Test
  void theSheetSaysThemInNumbersAndWords() throws IOException {
    List<String> rows = sheet();
    assertThat(rows)
        .contains("Tillfälligt stöd | -3 954 | -4 079 | 125 | 1 925 | 1 000 | 2,0 % | -925 | 61,5 %"
            + " | -30 000 | -1 054 | 104")
        .contains("Äldreomsorg | – | – | – | – | – | – | – | – | – | – | –")
        .contains("Tillfälligt stöd uppvisar ett överskott på 1 925 tkr mot budget"
            + " januari–augusti 2023. Två vakanser. Årsprognosen är ett överskott på 1 000 tkr mot"
            + " budget.")
        .contains("Uppgifter saknas för Äldreomsorg.");
  }

  /** The file of another area that came in the same run is no cause of what July made another. */
  @Test
  void aCorrectedJulyMakesTheNextEditionOfAugustDue() {
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.NOTHING);
    drop("jul2", earlier("januari-juli 2023", "-27000", "-28900"));
    home.drop("AO", "AO.xlsx", WorkbookCase.of("Tal", """
        Uppföljning januari-augusti 2023
        Organisation | Rad | Utfall | Periodbudget | Årsprognos | Årsbudget 2023 | Kommentar
        Äldreomsorg | Resultat | -56813 | -46175 | -84329 | -67328 | Dyrare än tänkt
        """));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.figures(2).get("TS/net//2023-08/actual").get("value")).isEqualTo("-4054000");
    Path workbook = home.edition(2).resolve("manadsrapport-2023-08.xlsx");
    assertThat(SheetText.lines(workbook, "Ändrat sedan förra"))
        .contains("Tillfälligt stöd | Summa Resultat, Månadens utfall | -3954 | -4054 | -100 | tkr"
            + " | Tillfälligt stöd: jul2.xlsx, mottagen 2023-09-10 10:00")
        .filteredOn(line -> line.startsWith("Tillfälligt stöd | "))
        .isNotEmpty()
        .noneMatch(line -> line.contains("AO.xlsx"));
    assertThat(SheetText.lines(workbook, "Ändrat sedan förra"))
        .anyMatch(line -> line.startsWith("Äldreomsorg | ") && line.contains("AO.xlsx"));
  }

  /** A new home without July and last year: nothing is told of them, and no column is empty. */
  @Test
  void aColumnWithNothingInAnyRowIsLeftOut() throws IOException {
    home = MonthHome.hudiksvall(folder.resolve("nytt hem"));
    drop("aug", AUGUST);
    home.intake();
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    assertThat(sheet())
        .contains(
            "Område | Avvikelse januari–augusti 2023 | Avvikelse helår"
                + " | Avvikelse helår, procent av årsbudget | Avvikelse som krävs resten av året"
                + " | Förbrukat av årsbudgeten",
            "Tillfälligt stöd | 1 925 | 1 000 | 2,0 % | -925 | 61,5 %",
            "Äldreomsorg | – | – | – | – | –")
        .noneMatch(line -> line.startsWith("Månaden är skillnaden"));
    assertThat(value("TS/net//2023-08/actual")).as("known to be missing").isEmpty();
  }

  /** The profile prints last year's, and the senders' workbooks have no such column. */
  @Test
  void aColumnOfLastYearThatNobodyFillsInHasWhatWasReportedThen() {
    home.configure("profile.yml", "tables:\n", """
        tables:
          operating:
            columns:
              actual_ytd: Utfall
              prior_year_ytd: Utfall {last-period}
              budget_ytd: Periodbudget
              variance_ytd: Avvikelse
        """);
    Map.of(
            "FO", "Förvaltningsövergripande",
            "MYN", "Myndighetskontoret",
            "AO", "Äldreomsorg",
            "FN", "Funktionsnedsättning",
            "AF", "Arbetsliv och Försörjning",
            "HSV", "Hälso-sjukvård och övrig verksamhet äldreomsorg")
        .forEach((code, name) -> home.drop(
            code,
            code + " förra.xlsx",
            WorkbookCase.of(
                "Tal",
                earlier("januari-augusti 2022", "-1000", "-1000")
                    .replace("Tillfälligt stöd", name))));
    home.drop("SON", "SON.xlsx", WorkbookCase.of("Tal", """
        Uppföljning januari-augusti 2023
        Organisation | Rad | Utfall | Periodbudget | Årsprognos | Årsbudget 2023 | Kommentar
        Social- och omsorgsnämnden | Resultat | -780514 | -774078 | -1178265 | -1171264 | Totalen
        """));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    Path workbook = home.edition(2).resolve("manadsrapport-2023-08.xlsx");
    assertThat(SheetText.lines(workbook, "Drift per område"))
        .anyMatch(line -> line.startsWith("Tillfälligt stöd | -31054 | -30000 | -32979 | 1925"));
    assertThat(home.figures(2).get("TS/net//2023-08/prior_year_ytd").get("source"))
        .isEqualTo("förra.xlsx#Tal!C3");
    assertThat(home.figures(2).get("SON+/net//2023-08/prior_year_ytd").get("value"))
        .as("the sum of the rows")
        .isEqualTo("-36000000");
    assertThat(home.figures(2).get("SON+/rounding//2023-08/prior_year_ytd").get("value"))
        .isEqualTo("0");
  }

  private void drop(String name, String rows) {
    home.drop("TS", name + ".xlsx", WorkbookCase.of("Tal", rows));
  }

  private static String earlier(String months, String actual, String budget) {
    return AUGUST
        .replace("januari-augusti 2023", months)
        .replace("Årsbudget 2023", "Årsbudget " + months.substring(months.length() - 4))
        .replace("-31054", actual)
        .replace("-32979", budget);
  }

  private String value(String id) {
    return home.figures(1).get(id).get("value");
  }

  /** The rows as shown, a plain space for the no-break space; formulas as last computed. */
  private List<String> sheet() throws IOException {
    DataFormatter shown = new DataFormatter(Locale.forLanguageTag("sv-SE"));
    shown.setUseCachedValuesForFormulaCells(true);
    Path file = home.edition(1).resolve("manadsrapport-2023-08.xlsx");
    List<String> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Row row : workbook.getSheet("Månad och år")) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> {
          if (cell.getCellType() != CellType.BLANK) {
            cells.add(shown.formatCellValue(cell).replace('\u00A0', ' ').replace('\u2212', '-'));
          }
        });
        rows.add(String.join(" | ", cells));
      }
    }
    return rows;
  }
}
