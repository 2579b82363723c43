package se.uppfoljning.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.SheetText;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.RunRequest;

/**
 * Luleå, January–August 2025, by other layouts than its year 2024 (handbook 2.2 and 10): net cost
 * with minus and forecast − budget in mkr, investments in tkr with plus and budget − actual. The
 * headings are those the handbook quotes; of the tables we know the totals alone.
 */
class Lulea2025Test {
  private static final YearMonth AUGUST = YearMonth.of(2025, 8);
  private static final String SENDERS = """
      senders:
        - {sender: committee, rows: report, total: report}
      """;

  private static final String OPERATING = """
      name: drift
      table: operating
      unit: mkr
      row-key: org
      measure: net
      label-headers: ["4.1 Drift"]
      columns:
        - {kind: actual_ytd, headers: ["Utfall {period}"]}
        - {kind: prior_year_ytd, headers: ["Utfall {last-period}"], may-be-empty: true}
        - {kind: forecast, headers: ["Årsprognos {year}"]}
        - {kind: annual_budget, headers: ["Budget {year}"]}
        - {kind: forecast_variance, headers: ["Avvikelse {year}"]}
      """ + SENDERS;

  /** The same with the column that the period variances of the paper's text must come of. */
  private static final String WITH_PERIOD_BUDGET = OPERATING.replace(
      "columns:\n", "columns:\n  - {kind: budget_ytd, headers: [Periodbudget]}\n");

  private static final String INVESTMENT = """
      name: investering
      table: investment
      unit: tkr
      row-key: measure
      label-headers: ["4.2 Investering"]
      columns:
        - {kind: actual_ytd, headers: ["Utfall {period}"]}
        - {kind: budget_ytd, headers: ["Budget {year}"]}
        - {kind: variance_ytd, headers: ["Periodens avvikelse {year}"]}
        - {kind: annual_budget, headers: ["Årsbudget {year}"]}
      cost-positive: [netOutlay]
      variance: budget-minus-actual
      """ + SENDERS;

  private static final String PROFILE = """
      unit: mkr
      decimals: 1
      lines: [municipalGrant, netCost]
      total: result
      areas: net
      tables:
        operating:
          columns:
            actual_ytd: Utfall {period}
            prior_year_ytd: Utfall {last-period}
            budget_ytd: Periodbudget
            variance_ytd: Periodens avvikelse
            forecast: Årsprognos {year}
            annual_budget: Budget {year}
            forecast_variance: Avvikelse {year}
        investment:
          total: netOutlay
          columns:
            actual_ytd: Utfall {period}
            budget_ytd: Budget {year}
            variance_ytd: Periodens avvikelse {year}
            annual_budget: Årsbudget {year}
      measures:
        - {measure: netOutlay, unit: tkr, decimals: 0, cost-positive: true}
      """;

  @TempDir
  Path folder;

  @Test
  void oneDocumentPrintsItsTwoTablesInTwoUnitsAndTwoSigns() throws IOException {
    MonthHome home = home(OPERATING);
    home.drop("SN", "delår.xlsx", WorkbookCase.of("Delår", """
        4.1 Drift | Utfall jan-aug 2025 | Utfall jan-aug 2024 | Årsprognos 2025 | Budget 2025 | Avvikelse 2025
        Socialnämnden | -1463.3 | -1453.0 | -2232.6 | -2232.6 | 0

        4.2 Investering | Utfall jan-aug 2025 | Budget 2025 | Periodens avvikelse 2025 | Årsbudget 2025
        Nettoinvesteringar | 1201 | 90760 | 89559 | 136140
        """));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    Path edition = interimReport(home, AUGUST);
    Map<String, CSVRecord> figures = MonthHome.figures(edition);

    assertThat(printed(figures, "SN/net//2025-08/actual_ytd")).isEqualTo("−1 463,3");
    assertThat(printed(figures, "SN/net//2025-08/prior_year_ytd")).isEqualTo("−1 453,0");
    assertThat(printed(figures, "SN/net//2025-08/forecast")).isEqualTo("−2 232,6");
    assertThat(printed(figures, "SN/net//2025-08/annual_budget")).isEqualTo("−2 232,6");
    assertThat(printed(figures, "SN/net//2025-08/forecast_variance")).isEqualTo("0,0");
    assertThat(printed(figures, "SN/netOutlay//2025-08/actual_ytd")).isEqualTo("1 201");
    assertThat(printed(figures, "SN/netOutlay//2025-08/budget_ytd")).isEqualTo("90 760");
    assertThat(printed(figures, "SN/netOutlay//2025-08/variance_ytd")).isEqualTo("89 559");
    assertThat(printed(figures, "SN/netOutlay//2025-08/annual_budget")).isEqualTo("136 140");
    assertThat(figures.get("SN/netOutlay//2025-08/actual_ytd").get("value")).isEqualTo("-1201000");
    assertThat(MonthHome.findings(edition))
        .as("the column Budget is 8/12 of the year's, exactly: V06 says so")
        .contains("V06 fraga delår.xlsx Delår!C5");
  }

  /**
   * The period variances that the paper tells in its text: +25,4 and the year before −9,3. What is
   * required of the rest of the year is −25,4, since the forecast is the year's budget.
   */
  @Test
  void thePeriodVariancesAndTheRestOfTheYear() throws IOException {
    MonthHome home = home(WITH_PERIOD_BUDGET);
    home.drop("SN", "2024.xlsx", WorkbookCase.of("Delår", """
        4.1 Drift | Utfall jan-aug 2024 | Utfall jan-aug 2023 | Periodbudget | Årsprognos 2024 | Budget 2024 | Avvikelse 2024
        Socialnämnden | -1453.0 | | -1443.7 | -2150.0 | -2150.0 | 0
        """));
    home.drop("SN", "2025.xlsx", WorkbookCase.of("Delår", """
        4.1 Drift | Utfall jan-aug 2025 | Utfall jan-aug 2024 | Periodbudget | Årsprognos 2025 | Budget 2025 | Avvikelse 2025
        Socialnämnden | -1463.3 | -1453.0 | -1488.7 | -2232.6 | -2232.6 | 0
        """));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    Map<String, CSVRecord> before = MonthHome.figures(interimReport(home, AUGUST.minusYears(1)));
    Map<String, CSVRecord> now = MonthHome.figures(interimReport(home, AUGUST));

    assertThat(printed(before, "SN/net//2024-08/variance_ytd")).isEqualTo("−9,3");
    assertThat(printed(now, "SN/net//2025-08/variance_ytd")).isEqualTo("25,4");
    assertThat(now.get("SN/net//2025-08/variance_ytd").get("value")).isEqualTo("25400000");
    assertThat(printed(now, "SN/net//2025-08/required_rest")).isEqualTo("−25,4");
    assertThat(printed(now, "SN/net//2025-08/prior_year_ytd")).isEqualTo("−1 453,0");
    assertThat(printed(now, "SN/net//2025-08/change_prior_year")).isEqualTo("−10,3");
  }

  /** The months of a heading of the profile are told once where it stands alone (handbook 10, L25). */
  @Test
  void aHeadingThatTellsTheMonthsDoesNotTellThemTwice() throws IOException {
    MonthHome home = home(WITH_PERIOD_BUDGET);
    home.drop("SN", "delår.xlsx", WorkbookCase.of("Delår", """
        4.1 Drift | Utfall jan-aug 2025 | Utfall jan-aug 2024 | Periodbudget | Årsprognos 2025 | Budget 2025 | Avvikelse 2025
        Socialnämnden | -1463.3 | -1453.0 | -1488.7 | -2232.6 | -2232.6 | 0
        """));
    home.intake();
    Path workbook = interimReport(home, AUGUST).resolve("delarsrapport-2025-08.xlsx");

    assertThat(SheetText.lines(workbook, "Sammanfattning"))
        .anyMatch(line -> line.startsWith("Utfall januari–augusti 2025 | "))
        .anyMatch(line -> line.startsWith("Periodbudget januari–augusti 2025 | "));
    assertThat(SheetText.lines(workbook, "Drift per område"))
        .anyMatch(line -> line.startsWith(
            "Område | Utfall januari–augusti 2025 | Utfall januari–augusti 2024 | "));
    assertThat(SheetText.lines(workbook, "Månad och år"))
        .anyMatch(line -> line.contains(" | Periodens avvikelse januari–augusti 2025 | "));
  }

  private MonthHome home(String operating) throws IOException {
    Path config = folder.resolve("hem/config");
    MonthHome home = MonthHome.of("lulea", folder.resolve("hem"));
    Files.writeString(config.resolve("layout-driftredovisning.yml"), operating);
    Files.writeString(config.resolve("layout-investeringsredovisning.yml"), INVESTMENT);
    Files.writeString(config.resolve("profile.yml"), PROFILE);
    return home;
  }

  private static Path interimReport(MonthHome home, YearMonth period) {
    assertThat(home.run(new RunRequest("interim-report", period, null, false)).code())
        .isEqualTo(ExitCode.DONE);
    return home.root().resolve("rapporter/" + period + "/delarsrapport-1");
  }

  private static String printed(Map<String, CSVRecord> figures, String id) {
    return figures.get(id).get("display").replace('\u00A0', ' ');
  }
}
