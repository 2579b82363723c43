package se.uppfoljning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.ReportSheets;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.FigureTraces;
import se.uppfoljning.jobs.RunRequest;

/** The budget register through intake and report: what it fills in, and what it says of it. */
class BudgetRegisterTest {
  private static final String HEAD =
      "period,org,measure,breakdown,kind,value,unit,source,decided,decision\n";
  private static final String PROFILE =
      "org,measure,from_year,pattern,w01,w02,w03,w04,w05,w06,w07,w08,w09,w10,w11,w12\n";

  /** The accounts: outcome for one area, and nobody says a budget. */
  private static final String LEDGER = """
      Period;Ansvar;Konto;Belopp
      202301;AO;5011;40000000
      202308;AO;5011;6000000
      """;

  private static final String VERSIONS = """
      2023-01,AO,net,,annual_budget,-67000000,kr,,2022-11-28,KF 2022-11-28 § 120
      2023-01,AO,net,,annual_budget,-66000000,kr,,2023-06-19,KF 2023-06-19 § 84
      2023-01,AO,net,,annual_budget,-99000000,kr,,2023-09-18,KF 2023-09-18 § 99
      """;

  @TempDir
  Path folder;

  private MonthHome home;

  @BeforeEach
  void aHome() {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
  }

  @Test
  void theBudgetInForceIsPrintedWhereNobodyDeliversOneAndWithoutProfileNoPeriodBudget()
      throws IOException {
    Map<String, CSVRecord> figures = report(VERSIONS, "");

    assertThat(row(figures, "AO/net//2023-08/annual_budget"))
        .isEqualTo("-66000000 −66 000 budget.csv#KF 2023-06-19 § 84!rad 3");
    assertThat(row(figures, "AO/net//2023-08/budget_ytd")).isEqualTo(" – ");
    assertThat(row(figures, "AO/net//2023-08/variance_ytd")).startsWith(" – ");
    assertThat(figures).doesNotContainKey("AO/net//2023-08/share");
    assertThat(row(figures, "FN/net//2023-08/annual_budget")).isEqualTo(" – ");
  }

  /** 0.1 a month until August is 0.8 of 66 mkr; what is left of the year follows the same profile. */
  @Test
  void aProfileSpreadsTheYearAndTheTraceNamesIt() throws IOException {
    Map<String, CSVRecord> figures =
        report(VERSIONS, "SON,,2023,weights,0.1,0.1,0.1,0.1,0.1,0.1,0.1,0.1,0.05,0.05,0.05,0.05\n");

    assertThat(row(figures, "AO/net//2023-08/budget_ytd"))
        .isEqualTo("-52800000 −52 800 derived:period_budget");
    assertThat(row(figures, "AO/net//2023-08/share"))
        .isEqualTo("80 80,0 % budgetprofil.csv#!rad 2");
    assertThat(row(figures, "AO/net//2023-08/variance_ytd"))
        .isEqualTo("6800000 6 800 derived:variance");
    assertThat(FigureTraces.inputs(home, "AO/net//2023-08/budget_ytd"))
        .containsExactly(
            "AO/net//2023-08/annual_budget −66 000 budget.csv#KF 2023-06-19 § 84!rad 3",
            "AO/net//2023-08/share 80,0 % budgetprofil.csv#!rad 2");
  }

  /** The area delivers an outcome and a forecast; its budgets are decided, so nothing is missing. */
  @Test
  void whatIsDecidedIsNotAskedOfTheArea() throws IOException {
    Path config = home.root().resolve("config");
    Files.writeString(config.resolve("budget.csv"), HEAD + VERSIONS);
    Files.writeString(
        config.resolve("budgetprofil.csv"), PROFILE + "SON,,2023,twelfths,,,,,,,,,,,,\n");
    Path layout = config.resolve("layout-kostnadsstalle.yml");
    Files.writeString(
        layout,
        Files.readString(layout)
            .replaceAll("(?ms)  - kind: (budget_ytd|annual_budget)\n.*?\\]\n", ""));
    home.drop("AO", "AO.xlsx", WorkbookCase.of("Blad1", """
        Januari-augusti 2023

        Kostnadsställe | Utfall | Prognos 8 2023
        Äldreomsorg | -46000 | -66000
        """));
    home.intake();
    home.monthlyReport();

    assertThat(row(home.figures(1), "AO/net//2023-08/variance_ytd"))
        .isEqualTo("-2000000 −2 000 derived:variance");
    assertThat(home.told(1)).noneMatch(told -> told.message().startsWith("Äldreomsorg"));
  }

  @Test
  void aDecidedBudgetOfThePeriodGoesBeforeTheProfile() throws IOException {
    Map<String, CSVRecord> figures = report(
        VERSIONS + "2023-08,AO,net,,budget_ytd,-44000000,kr,,,\n",
        "SON,,2023,twelfths,,,,,,,,,,,,\n");

    assertThat(row(figures, "AO/net//2023-08/budget_ytd"))
        .isEqualTo("-44000000 −44 000 budget.csv#!rad 5");
  }

  @Test
  void whatWasDecidedInTheYearHasASheetAndStandsInTheTrace() throws IOException {
    report(VERSIONS, "");

    assertThat(FigureTraces.inputs(home, "AO/net//2023-08/annual_budget"))
        .containsExactly(
            "AO/net//2023-08/annual_budget −66 000 budget.csv#KF 2023-06-19 § 84!rad 3",
            "AO/net//2023-08/annual_budget~version1 −67 000 budget.csv#KF 2022-11-28 § 120!rad 2",
            "AO/net//2023-08/annual_budget~version2 −66 000 budget.csv#KF 2023-06-19 § 84!rad 3");
    assertThat(ReportSheets.text(home.edition(1), "Budgetändringar")).contains("""
        Gäller från | Beslut | Organisation | Rad | Tal | Före | Efter
        2023-06-19 | budget.csv, rad 3 (KF 2023-06-19 § 84) | Äldreomsorg | Summa Resultat | Årsbudget 2023 | -67 000 | -66 000""");
  }

  @Test
  void withoutAChangeThereIsNoSuchSheet() throws IOException {
    report(VERSIONS.lines().findFirst().orElseThrow() + "\n", "");
    assertThat(ReportSheets.text(home.edition(1), "Budgetändringar")).isEmpty();
  }

  @Test
  void aProfileAsLastYearNeedsLastYearsOutcome() throws IOException {
    Map<String, CSVRecord> figures = report(VERSIONS, "AO,,2023,last-year,,,,,,,,,,,,\n");
    assertThat(row(figures, "AO/net//2023-08/budget_ytd")).isEqualTo(" – ");
    assertThat(home.findings(1)).contains("B01 fraga budgetprofil.csv !rad 2");
  }

  /** Last year 30 of 40 mkr by August: three quarters of 66 mkr. */
  @Test
  void lastYearsMonthsOfSieGiveTheProfile() throws IOException {
    Map<String, CSVRecord> figures = report(VERSIONS, "AO,,2023,last-year,,,,,,,,,,,,\n", """
        #FLAGGA 0
        #OMFATTN 20230831
        #PSALDO 0 202308 5011 {1 "AO"} 46000000
        #PSALDO -1 202208 5011 {1 "AO"} 30000000
        #PSALDO -1 202212 5011 {1 "AO"} 10000000
        """);

    assertThat(row(figures, "AO/net//2023-08/budget_ytd"))
        .isEqualTo("-49500000 −49 500 derived:period_budget");
    assertThat(FigureTraces.inputs(home, "AO/net//2023-08/share"))
        .containsExactly(
            "AO/net//2023-08/prior_year_ytd~control −30 000 Huvudbok#!rad 4",
            "AO/net//2023-08/prior_year~control −40 000 Huvudbok#!rad 4 och 1 till");
    assertThat(home.findings(1)).noneMatch(finding -> finding.startsWith("B01"));
  }

  /** Whatever comes first, the area's own or the decision: the area's budget is another. */
  @Test
  void theControllersWorkbookIsAVersionOfTheBudget() throws IOException {
    Path config = home.root().resolve("config");
    Files.writeString(config.resolve("budget.csv"), HEAD + VERSIONS);
    Files.writeString(config.resolve("layout-beslutad.yml"), """
        name: beslutad
        table: operating
        unit: tkr
        row-key: org
        measure: net
        label-headers: [Område]
        columns:
          - kind: annual_budget
            headers: ["Beslutad budget {year}"]
        period-titles: ["Gäller från {month} {year}"]
        senders:
          - {sender: committee, rows: budget, total: own-sum}
        """);
    home.drop("SON", "Tilläggsbudget.xlsx", WorkbookCase.of("Beslut", """
        Gäller från juli 2023

        Område | Beslutad budget 2023
        Äldreomsorg | -65000
        """));
    assertThat(home.intake().code())
        .as(() -> home.files("svar").stream()
            .map(f -> home.text("svar/" + f))
            .toList()
            .toString())
        .isEqualTo(ExitCode.DONE);
    home.drop("AO", "AO.xlsx", WorkbookCase.of("Blad1", """
        Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023
        Äldreomsorg | -46000 | -44000 | -66000 | -66000
        """));
    home.intake();
    assertThat(home.text("svar/AO/AO_RATTA.txt"))
        .contains(
            "Budgeten är en annan än den beslutade i Tilläggsbudget.xlsx, flik Beslut, cell B4.");
    home.drop("SON", "Huvudbok.csv", LEDGER.getBytes(UTF_8));
    home.intake();
    home.monthlyReport();
    assertThat(row(home.figures(1), "AO/net//2023-08/annual_budget"))
        .isEqualTo("-65000000 −65 000 Tilläggsbudget.xlsx#Beslut!B4");
    assertThat(ReportSheets.text(home.edition(1), "Budgetändringar").lines())
        .endsWith("2023-07-01 | Tilläggsbudget.xlsx, flik Beslut, cell B4 | Äldreomsorg"
            + " | Summa Resultat | Årsbudget 2023 | -66 000 | -65 000");
  }

  /** It stands in the file before it is decided; the month's report counts it from its end on. */
  @Test
  void whatWasDecidedLaterWasNotKnownThen() throws IOException {
    home = home.at("2023-08-25T08:00:00Z");
    Map<String, CSVRecord> figures = report(
        VERSIONS + "2023-01,AO,net,,annual_budget,-65000000,kr,,2023-08-28,KF 2023-08-28 § 90\n",
        "");
    assertThat(row(figures, "AO/net//2023-08/annual_budget")).startsWith("-65000000 ");

    Path out = folder.resolve("då");
    RunRequest.AsOf asOf = new RunRequest.AsOf(Instant.parse("2023-08-25T08:00:00Z"), out);
    home.run(new RunRequest("monthly-report", MonthHome.AUGUST, null, false, asOf));
    assertThat(row(MonthHome.figures(out), "AO/net//2023-08/annual_budget"))
        .startsWith("-66000000 ");
  }

  private Map<String, CSVRecord> report(String budget, String profile) throws IOException {
    return report(budget, profile, LEDGER);
  }

  private Map<String, CSVRecord> report(String budget, String profile, String ledger)
      throws IOException {
    Path config = home.root().resolve("config");
    Files.writeString(config.resolve("budget.csv"), HEAD + budget);
    if (!profile.isEmpty()) {
      Files.writeString(config.resolve("budgetprofil.csv"), PROFILE + profile);
    }
    home.drop("SON", "Huvudbok", ledger.getBytes(UTF_8));
    home.intake();
    home.monthlyReport();
    return home.figures(1);
  }

  private static String row(Map<String, CSVRecord> figures, String id) {
    CSVRecord row = figures.get(id);
    return String.join(" ", row.get("value"), row.get("display"), row.get("source"))
        .replace('\u00A0', ' ');
  }
}
