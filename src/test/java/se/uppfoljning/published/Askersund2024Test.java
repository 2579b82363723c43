package se.uppfoljning.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.RunRequest;

/** Askersund's year 2024: net cost with plus by activity, with minus in the result; varav rows. */
class Askersund2024Test {
  private static final YearMonth DECEMBER = YearMonth.of(2024, 12);
  private static final String TITLE = "Januari-december 2024";
  private static final List<String> CODES = List.of("10", "51", "55", "56", "57", "60", "92");
  private static final PublishedTable ACTIVITIES =
      new PublishedTable("askersund-2024-driftredovisning-verksamhet");
  private static final PublishedTable RESULT = new PublishedTable("askersund-2024-resultat");
  private static final PublishedTable ANALYSIS =
      new PublishedTable("askersund-2024-verksamhetsanalys");

  private static final PublishedTable SIXTEEN = new PublishedTable("askersund-2024-verksamhet-51");
  private static final Map<String, String> COLUMNS =
      Map.of("utfall", "actual_ytd", "budget", "budget_ytd", "avvikelse", "variance_ytd");

  @TempDir
  Path folder;

  @Test
  void everyNumberComesOutAsPrintedAndNothingIsWrong() {
    MonthHome home = MonthHome.of("askersund", folder.resolve("hem"));
    home.drop("SN", "bokslut.xlsx", workbook());
    RunRequest intake = new RunRequest("intake", null, Duration.ZERO, false);
    assertThat(home.run(intake).code()).isEqualTo(ExitCode.DONE);
    RunRequest report = new RunRequest("monthly-report", DECEMBER, null, false);
    assertThat(home.run(report).code()).isEqualTo(ExitCode.DONE);
    Path edition = home.root().resolve("rapporter/2024-12/manadsrapport-1");
    Map<String, CSVRecord> figures = MonthHome.figures(edition);

    Map<String, String> printed = activities();
    printed.putAll(result());
    printed.putAll(analysis());
    assertThat(printed).hasSize(24 + 20 + 28);
    assertThat(PublishedTable.displays(figures, printed.keySet())).isEqualTo(printed);
    assertThat(figures.get("51/net//2024-12/actual_ytd").get("value")).isEqualTo("-251612000");
    assertThat(figures.get("51/net//2024-12/variance_ytd").get("value")).isEqualTo("-6215000");
    assertThat(figures.get("SN/result//2024-12/actual_ytd").get("value")).isEqualTo("-331882000");
    assertThat(MonthHome.findings(edition)).isEmpty();
  }

  /** As by the other table's rule: with minus, the variances would be told with a turned sign. */
  @Test
  void theTwoSignRulesAreNotMixedUp() {
    String turned = activityRows().replace("| -6215", "| 6215").replace("904 | 71", "904 | 72");
    Path workbook = WorkbookCase.of("Blad1", turned).save(folder.resolve("bok.xlsx"));

    assertThat(PublishedTable.findings("askersund", workbook)).containsExactly("V02 Blad1!D5");
  }

  /** Handbook 10: a budget may be negative or 0; the sixteen sum exactly to 251 612 and 245 397. */
  @Test
  void theSixteenRowsOfOneActivityAreUnitsBelowIt() throws IOException {
    MonthHome home = MonthHome.of("askersund", folder.resolve("hem"));
    Path organisation = home.root().resolve("config/organisation.csv");
    Map<String, String> ids = new LinkedHashMap<>();
    StringBuilder units = new StringBuilder(Files.readString(organisation));
    for (CSVRecord row : SIXTEEN.records()) {
      if (!row.get("etikett").equals("Summa")) {
        String code = "51-" + (ids.size() + 1);
        units.append(code + ",51,unit," + row.get("etikett") + ",,,\n");
        ids.put(row.get("etikett"), code + "/net//2024-12/%s");
      }
    }
    Files.writeString(organisation, units);
    home.drop(
        "SN",
        "bokslut.xlsx",
        WorkbookCase.of("Driftredovisning", activityRows())
            .and(
                "51",
                SIXTEEN.rows(
                    TITLE, "Redovisning verksamhet 51*", "Utfall", "Budget", "Avvikelse")));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.run(new RunRequest("monthly-report", DECEMBER, null, false)).code())
        .isEqualTo(ExitCode.DONE);
    Path edition = home.root().resolve("rapporter/2024-12/manadsrapport-1");
    Map<String, CSVRecord> figures = MonthHome.figures(edition);

    Map<String, String> printed = SIXTEEN.printed(ids, COLUMNS);
    assertThat(printed)
        .hasSize(48)
        .containsEntry("51-1/net//2024-12/variance_ytd", "\u2212760")
        .containsEntry("51-2/net//2024-12/variance_ytd", "\u22122\u00A0388");
    printed.putAll(activities());
    assertThat(PublishedTable.displays(figures, printed.keySet())).isEqualTo(printed);
    assertThat(MonthHome.findings(edition)).isEmpty();
  }

  /** The merged net variance stands for revenue and cost together: -6215 of 52449 and -304062. */
  @Test
  void aNetVarianceThatTheTwoRowsDoNotGiveIsFound() {
    String rows = analysisRows();
    Path slip = WorkbookCase.of("Blad1", rows.replace("| -6215", "| -6125"))
        .merging("Blad1", "E6:E7")
        .save(folder.resolve("fel.xlsx"));
    Path turned = WorkbookCase.of("Blad1", rows.replace("| -6215", "| 6215"))
        .save(folder.resolve("vänd.xlsx"));

    assertThat(PublishedTable.findings("askersund", slip)).containsExactly("V02 Blad1!E6");
    assertThat(PublishedTable.findings("askersund", turned)).containsExactly("V02 Blad1!E6");
  }

  /** Handbook V03: varav 281 924 of the costs 396 527, not 481 924. */
  @Test
  void aPartThatIsMoreThanItsLineIsFound() {
    Path workbook = WorkbookCase.of("Blad1", resultRows().replace("-281924", "-481924"))
        .save(folder.resolve("bok.xlsx"));

    assertThat(PublishedTable.findings("askersund", workbook)).containsExactly("V03 Blad1!C6");
  }

  static WorkbookCase workbook() {
    return WorkbookCase.of("Driftredovisning", activityRows())
        .and("Driftresultat", resultRows())
        .and("Verksamhetsanalys", analysisRows())
        .merging("Verksamhetsanalys", "E4:E5");
  }

  private static String resultRows() {
    return RESULT.rows(
        TITLE, "(tkr)", "Bokslut 2023", "Bokslut 2024", "Budget 2024", "Budgetavvikelse");
  }

  private static String analysisRows() {
    return ANALYSIS.rows(
        TITLE, "Verksamhet", "(tkr)", "Utfall 2024", "Budget 2024", "Nettoavvikelse mot budget");
  }

  private static String activityRows() {
    return ACTIVITIES.rows(TITLE, "Verksamhet", "Utfall", "Budget", "Avvikelse");
  }

  private static Map<String, String> activities() {
    Map<String, String> ids = new LinkedHashMap<>();
    ACTIVITIES.records().forEach(row -> {
      String label = row.get("etikett");
      String org = label.equals("Summa") ? "SN" : label.substring(0, 2);
      ids.put(label, org + "/net//2024-12/%s");
    });
    return ACTIVITIES.printed(ids, COLUMNS);
  }

  private static Map<String, String> result() {
    return RESULT.printed(
        Map.of(
            "Intäkter", "SN/revenue//2024-12/%s",
            "Kostnader", "SN/cost//2024-12/%s",
            "varav personalkostnader", "SN/personnelCost//2024-12/%s",
            "varav kapitalkostnader", "SN/capitalCost//2024-12/%s",
            "Resultat", "SN/result//2024-12/%s"),
        Map.of(
            "bokslut_2023", "prior_year",
            "bokslut_2024", "actual_ytd",
            "budget_2024", "budget_ytd",
            "budgetavvikelse", "variance_ytd"));
  }

  /** Two rows a code, revenue before cost. */
  private static Map<String, String> analysis() {
    Map<String, String> printed = new LinkedHashMap<>();
    List<CSVRecord> rows = ANALYSIS.records();
    IntStream.range(0, rows.size()).forEach(row -> {
      String id = CODES.get(row / 2) + (row % 2 == 0 ? "/revenue" : "/cost") + "//2024-12/";
      printed.put(id + "actual_ytd", PublishedTable.inSwedish(rows.get(row).get("utfall_2024")));
      printed.put(id + "budget_ytd", PublishedTable.inSwedish(rows.get(row).get("budget_2024")));
    });
    return printed;
  }
}
