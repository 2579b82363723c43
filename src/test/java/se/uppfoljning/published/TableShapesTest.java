package se.uppfoljning.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.WorkbookCase;

/**
 * Tables as committees print them, each read and printed by configuration alone.
 */
class TableShapesTest {
  private static final String MKR = """
      unit: mkr
      decimals: 1
      lines: [revenue, cost]
      total: net
      """;
  private static final String TO_DATE = MKR + """
      tables:
        operating:
          columns: {actual_ytd: Utfall, budget_ytd: Budget, variance_ytd: Avvikelse}
      """;

  @TempDir
  Path folder;

  private SmallMunicipality small;

  @BeforeEach
  void aSmallMunicipality() {
    small = SmallMunicipality.in(folder.resolve("hem"));
  }

  @Test
  void headingsInTwoRowsTheUpperMergedOverItsColumns() {
    small.write("profile.yml", MKR);
    small.write("layout-a.yml", """
        name: a
        table: operating
        unit: mkr
        row-key: org
        measure: net
        label-headers: [Verksamhet]
        columns:
          - {kind: actual_ytd, headers: ["{period} Utfall"]}
          - {kind: budget_ytd, headers: ["{period} Budget"]}
          - {kind: variance_ytd, headers: ["{period} Avvikelse"]}
          - {kind: forecast, headers: ["Helår {year} Prognos"]}
          - {kind: annual_budget, headers: ["Helår {year} Budget"]}
          - {kind: forecast_variance, headers: ["Helår {year} Avvikelse"]}
        total-labels: [Totalt]
        """ + SmallMunicipality.SENDERS);

    Map<String, String> figures = small.printed(WorkbookCase.of("Drift", """
            Ekonomisk uppföljning

            Verksamhet         | Januari–augusti 2023 |        |           | Helår 2023 |        |
                               | Utfall               | Budget | Avvikelse | Prognos    | Budget | Avvikelse
            Vård och omsorg    | -80.4                | -79.5  | -0.9      | -120.9     | -118.5 | -2.4

            Individ och familj | -40.2                | -40.5  | 0.3       | -60.0      | -61.5  | 1.5
            Totalt             | -120.6               | -120.0 | -0.6      | -180.9     | -180.0 | -0.9
            """)
        .merging("Drift", "A3:A4")
        .merging("Drift", "B3:D3")
        .merging("Drift", "E3:G3"));

    assertThat(figures)
        .containsEntry("VO/net//2023-08/actual_ytd", "−80,4")
        .containsEntry("VO/net//2023-08/forecast_variance", "−2,4")
        .containsEntry("IF/net//2023-08/variance_ytd", "0,3")
        .containsEntry("SN/net//2023-08/annual_budget", "−180,0");
    assertThat(small.home().findings(1)).isEmpty();
  }

  @Test
  void unitsBelowTheirAreaAreNotAddedTwiceAndSubtotalsAreSkipped() {
    small.write("profile.yml", TO_DATE);
    small.write("layout-a.yml", table("[Verksamhet]") + """
        skipped-rows: ["Summa *"]
        total-labels: [Totalt]
        period-titles: ["{year}-{month}-31"]
        """ + SmallMunicipality.SENDERS);

    Map<String, String> figures = small.printed(WorkbookCase.of("Drift", """
        Utfall per 2023-08-31
        Verksamhet            | Utfall | Budget
        Vård och omsorg       | -80.4  | -79.0
        varav hemtjänst       | -30.1  | -29.5
        varav särskilt boende | -49.0  | -48.5
        Summa verksamheter    | -80.4  | -79.0

        Individ och familj    | -40.2  | -41.0
        Totalt                | -120.6 | -120.0
        """));

    assertThat(figures)
        .containsEntry("SN/net//2023-08/actual_ytd", "−120,6")
        .containsEntry("SN+/rounding//2023-08/actual_ytd", "0,0")
        .containsEntry("VO/net//2023-08/variance_ytd", "−1,4");
    assertThat(small.home().findings(1)).isEmpty();
  }

  /** The committee's net cost, as the total of the areas and as the last line of the statement. */
  @Test
  void aTotalThatStandsInTwoTablesOfAWorkbookIsOne() {
    small.write("profile.yml", TO_DATE);
    small.write(
        "layout-a.yml",
        table("[Verksamhet]") + "total-labels: [Totalt]\n" + "period-titles: [\"{period}\"]\n"
            + SmallMunicipality.SENDERS);
    small.write(
        "layout-b.yml",
        table("[Slag]")
                .replace("name: a", "name: b")
                .replace("row-key: org", "row-key: measure")
                .replace("measure: net\n", "")
            + "period-titles: [\"{period}\"]\n" + SmallMunicipality.SENDERS);
    String areas = """
        Januari-augusti 2023
        Verksamhet         | Utfall | Budget
        Vård och omsorg    | -80.4  | -79.0
        Individ och familj | -40.2  | -41.0
        Totalt             | -120.6 | -120.0
        """;
    String statement = """
        Januari-augusti 2023
        Slag         | Utfall | Budget
        Intäkter     | 10.0   | 9.0
        Kostnader    | -130.6 | -129.0
        Nettokostnad | -120.6 | -120.0
        """;
    assertThat(small.printed(WorkbookCase.of("Områden", areas).and("Slag", statement)))
        .containsEntry("SN/net//2023-08/actual_ytd", "−120,6")
        .containsEntry("SN/revenue//2023-08/variance_ytd", "1,0");
    assertThat(small.home().findings(1)).isEmpty();

    String other = statement.replace("-130.6", "-130.9").replace("-120.6", "-120.9");
    small.home().drop("SN", "ny.xlsx", WorkbookCase.of("Områden", areas).and("Slag", other));
    small.home().intake();
    assertThat(small.home().text("svar/SN/ny_RATTA.txt").replace('\u00A0', ' '))
        .contains("flik Slag, cell B5")
        .contains("−120,9")
        .contains("−120,6")
        .contains("Samma uppgift står med ett annat värde i flik Områden, cell B5;");
  }

  @Test
  void anEmptyCornerHasNoHeading() {
    small.write("profile.yml", TO_DATE);
    small.write("layout-a.yml", table("[]") + """
        total-labels: [Totalt]
        period-titles: ["{period}"]
        """ + SmallMunicipality.SENDERS);

    Map<String, String> figures = small.printed(WorkbookCase.of("Drift", """
        Januari-augusti 2023
                           | Utfall | Budget
        Vård och omsorg    | -80.4  | -79.0
        Individ och familj | -40.2  | -41.0
        Totalt             | -120.6 | -120.0
        """));

    assertThat(figures).containsEntry("IF/net//2023-08/variance_ytd", "0,8");
    assertThat(small.home().findings(1)).isEmpty();
  }

  /** The investments stand in tkr beside an operating table in mkr, years as numbers, newest first. */
  @Test
  void yearsAsNumbersAndAMeasureInAUnitOfItsOwn() {
    small.write("profile.yml", MKR + """
        tables:
          investment:
            total: netOutlay
            columns: {actual: Utfall, annual_budget: Budget}
        measures:
          - {measure: inv-arsanslag, unit: tkr, decimals: 0}
          - {measure: inv-grundutrustning, unit: tkr, decimals: 0}
          - {measure: inv-e-halsa, unit: tkr, decimals: 0}
          - {measure: netOutlay, unit: tkr, decimals: 0}
        """);
    small.write("layout-a.yml", """
        name: a
        table: investment
        unit: tkr
        row-key: measure
        label-headers: [Projekt]
        columns:
          - {kind: actual, headers: ["{year}"]}
          - {kind: prior_year, headers: ["{last-year}"], may-be-empty: true}
        total-labels: [Summa]
        total-measure: netOutlay
        period-titles: ["{period}"]
        """ + SmallMunicipality.SENDERS);

    Map<String, String> figures = small.printed(WorkbookCase.of("Investeringar", """
        Januari-augusti 2023
        Projekt                | 2023  | 2022
        Årsanslag              | -1201 | -2000
        Utbyte grundutrustning | -65   |
        Summa                  | -1266 | -2000
        """));

    assertThat(figures)
        .containsEntry("SN/inv-arsanslag//2023-08/actual", "−1 201")
        .containsEntry("SN/netOutlay//2023-08/actual", "−1 266");
    assertThat(small.value("SN/inv-arsanslag//2023-08/actual")).isEqualTo("-1201000");
  }

  private static String table(String labels) {
    return """
        name: a
        table: operating
        unit: mkr
        row-key: org
        measure: net
        label-headers: %s
        columns:
          - {kind: actual_ytd, headers: [Utfall]}
          - {kind: budget_ytd, headers: [Budget]}
        """.formatted(labels);
  }
}
