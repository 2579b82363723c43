package se.uppfoljning.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.RunRequest;

/** Ale's budget for 2024: forecast and budgets without variances, and a plan of investments. */
class Ale2024Test {
  private static final PublishedTable AREAS =
      new PublishedTable("ale-2024-budget-verksamhetsomrade");
  private static final PublishedTable PLAN = new PublishedTable("ale-2024-investeringsplan");

  @TempDir
  Path folder;

  private Map<String, CSVRecord> figures = Map.of();
  private MonthHome home;

  @BeforeEach
  void theControllerDelivers() {
    home = MonthHome.of("ale", folder.resolve("hem"));
    home.drop("SN", "budget 2024.xlsx", workbook());
    RunRequest intake = new RunRequest("intake", MonthHome.AUGUST, Duration.ZERO, false);
    assertThat(home.run(intake).code()).isEqualTo(ExitCode.DONE);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    figures = home.figures(1);
  }

  @Test
  void everyNumberComesOutAsPrinted() {
    Map<String, String> printed = AREAS.printed(
        Map.of(
            "Centralt socialtjänstförvaltningen", "CS/net//2023-08/%s",
            "Individ- och familjeomsorg", "IFO/net//2023-08/%s",
            "Funktionsstöd", "FS/net//2023-08/%s",
            "Myndighet och specialiststöd", "MS/net//2023-08/%s",
            "Äldreomsorg", "AO/net//2023-08/%s",
            "Totalt", "SN/net//2023-08/%s"),
        Map.of(
            "prognos_2023", "forecast",
            "budget_2023", "annual_budget",
            "budget_2024", "next_annual_budget"));
    printed.putAll(PLAN.printed(
        Map.of(
            "Årsanslag", "SN/inv-arsanslag//2023-08/%s",
            "Utbyte grundutrustning", "SN/inv-grundutrustning//2023-08/%s",
            "E-Hälsa", "SN/inv-e-halsa//2023-08/%s"),
        Map.of("2024", "next_annual_budget")));

    assertThat(printed).hasSize(21);
    assertThat(PublishedTable.displays(figures, printed.keySet())).isEqualTo(printed);
  }

  @Test
  void whatIsNotPrintedInTheTableIsWorkedOutAllTheSame() {
    assertThat(value("SN/net//2023-08/forecast_variance")).isEqualTo("-7000000");
    assertThat(value("SN+/net//2023-08/forecast")).isEqualTo("-690434000");
    assertThat(value("SN+/net//2023-08/next_annual_budget")).isEqualTo("-738467000");
    assertThat(value("SN+/rounding//2023-08/annual_budget")).isEqualTo("0");
    assertThat(value("SN/netOutlay//2023-08/next_annual_budget")).isEqualTo("-3000000");
    assertThat(figures.get("SN/netOutlay//2023-08/next_annual_budget").get("display"))
        .isEqualTo("3\u00A0000");
    assertThat(figures).doesNotContainKey("SN/net//2023-08/variance_ytd");
  }

  @Test
  void nothingIsWrongWithIt() {
    assertThat(home.findings(1)).isEmpty();
  }

  /** The next plan, 2025 to 2028, in a report of 2024: no year stands in the configuration. */
  @Test
  void thePlanOfAnotherYearIsReadByTheSameConfiguration() {
    MonthHome next = MonthHome.of("ale", folder.resolve("nästa"));
    next.drop("SN", "plan.xlsx", WorkbookCase.of("4.2", """
        Januari-augusti 2024

        Investering | 2025 | 2026 | 2027 | 2028
        Årsanslag   | 2100 | 2200 | 2300 | 2400
        """));
    next.drop("SN", "kort plan.xlsx", WorkbookCase.of("4.2", """
        Januari-augusti 2025

        Investering | 2027 | 2026
        Årsanslag   | 2200 | 2300
        """));
    assertThat(next.run(new RunRequest("intake", null, Duration.ZERO, false)).code())
        .isEqualTo(ExitCode.DONE);
    assertThat(printed(next, 2024)).isEqualTo("2\u00A0100");
    assertThat(printed(next, 2025)).isEqualTo("2\u00A0300");
  }

  private static String printed(MonthHome home, int year) {
    YearMonth august = YearMonth.of(year, 8);
    assertThat(home.run(new RunRequest("monthly-report", august, null, false)).code())
        .isEqualTo(ExitCode.DONE);
    return MonthHome.figures(home.root().resolve("rapporter/" + august + "/manadsrapport-1"))
        .get("SN/inv-arsanslag//" + august + "/next_annual_budget")
        .get("display");
  }

  /** The years of the plan stand as numbers. */
  static WorkbookCase workbook() {
    return WorkbookCase.of(
            "4.1",
            AREAS.rows(
                "", "Besluts/verksamhetsområden", "Prognos 2023", "Budget 2023", "Budget 2024"))
        .and("4.2", PLAN.rows("", "Investering", "2024", "2025", "2026", "2027"));
  }

  private String value(String id) {
    return figures.get(id).get("value");
  }
}
