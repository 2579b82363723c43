package se.uppfoljning.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.SheetText;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.JobOutcome;

/**
 * Tables as committees print them, each read and printed by configuration alone: a municipality of
 * two areas, one with two units, whose layout and profile the test writes.
 */
class TableShapesTest {
  private static final String SENDERS = """
      senders:
        - {sender: committee, rows: report, total: report}
      """;
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

  private MonthHome home;

  @BeforeEach
  void aSmallMunicipality() {
    home = MonthHome.of("ale", folder.resolve("hem"));
    delete("layout-verksamhetsomrade.yml");
    delete("layout-investeringsplan.yml");
    write("budget.csv", "period,org,measure,breakdown,kind,value,unit,source\n");
    write("organisation.csv", """
        code,parent,level,name,synonyms,valid_from,valid_to
        SN,,committee,Omsorgsnämnden,,,
        VO,SN,area,Vård och omsorg,,,
        HT,VO,unit,varav hemtjänst,,,
        SB,VO,unit,varav särskilt boende,,,
        IF,SN,area,Individ och familj,,,
        """);
    write("recipients.csv", """
        role,org,name,email
        ledningsgrupp,SN,,a@ale.example.se
        ekonomi,SN,,b@ale.example.se
        verksamhetschef,VO,,c@ale.example.se
        """);
  }

  @Test
  void headingsInTwoRowsTheUpperMergedOverItsColumns() {
    write("profile.yml", MKR);
    write("layout-a.yml", """
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
        """ + SENDERS);

    Map<String, String> figures = printed(WorkbookCase.of("Drift", """
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
    assertThat(home.findings(1)).isEmpty();
  }

  /** Net cost with plus and utfall − budget: plus is worse, and is printed so. */
  @Test
  void costWithPlusAndOverspendingWithPlus() {
    write("profile.yml", """
        unit: tkr
        decimals: 0
        lines: [revenue, cost]
        total: net
        tables:
          operating:
            variance: actual-minus-budget
            columns: {actual_ytd: Utfall, budget_ytd: Budget, variance_ytd: Avvikelse}
        measures:
          - {measure: net, cost-positive: true}
        """);
    write("layout-a.yml", """
        name: a
        table: operating
        unit: tkr
        row-key: org
        measure: net
        label-headers: [Verksamhet]
        columns:
          - {kind: actual_ytd, headers: [Utfall]}
          - {kind: budget_ytd, headers: [Budget]}
          - {kind: variance_ytd, headers: [Avvikelse]}
        unread-headers: [Förbrukat %, Förbrukat]
        note-columns:
          - {note: comment, headers: [Anmärkning]}
        cost-positive: [net]
        variance: actual-minus-budget
        total-labels: [Omsorgsnämnden totalt]
        period-titles: ["{month} {year}"]
        """ + SENDERS);

    Map<String, String> figures = printed(WorkbookCase.of("Drift", """
        Uppföljning t.o.m. augusti 2023
        Verksamhet            | Förbrukat % | Avvikelse | Budget | Utfall | Anmärkning
        Omsorgsnämnden totalt | 101         | 600       | 120000 | 120600 |
        Vård och omsorg       | 102         | 1400      | 79000  | 80400  | Vikarier i sommar
        Individ och familj    | 98          | -800      | 41000  | 40200  |
        """));

    assertThat(figures)
        .containsEntry("VO/net//2023-08/actual_ytd", "80 400")
        .containsEntry("VO/net//2023-08/variance_ytd", "1 400")
        .containsEntry("IF/net//2023-08/variance_ytd", "−800")
        .containsEntry("SN/net//2023-08/variance_ytd", "600");
    assertThat(value("VO/net//2023-08/variance_ytd")).isEqualTo("-1400000");
    assertThat(mail()).contains("Plus betyder underskott mot budget.");
    assertThat(home.findings(1)).isEmpty();
  }

  /** Cost and revenue with plus and utfall − budget on both: plus is worse on the one row only. */
  @Test
  void theDifferenceOfTheNumbersAsTheyStandIsPrintedSo() {
    write("profile.yml", """
        unit: tkr
        decimals: 0
        lines: [revenue, cost]
        total: net
        tables:
          operating:
            variance: actual-minus-budget
            columns: {actual_ytd: Utfall, budget_ytd: Budget, variance_ytd: Avvikelse}
        measures:
          - {measure: cost, cost-positive: true}
        """);
    write("layout-a.yml", """
        name: a
        table: operating
        unit: tkr
        row-key: measure
        label-headers: [Resultaträkning]
        columns:
          - {kind: actual_ytd, headers: [Utfall]}
          - {kind: budget_ytd, headers: [Budget]}
          - {kind: variance_ytd, headers: [Avvikelse]}
        cost-positive: [cost]
        variance: actual-minus-budget
        period-titles: ["{period}"]
        """ + SENDERS);

    Map<String, String> figures = printed(WorkbookCase.of("Drift", """
        Januari-augusti 2023
        Resultaträkning | Utfall | Budget | Avvikelse
        Intäkter        | 100    | 90     | 10
        Kostnader       | 230    | 200    | 30
        Nettokostnad    | -130   | -110   | -20
        """));

    assertThat(figures)
        .containsEntry("SN/revenue//2023-08/variance_ytd", "10")
        .containsEntry("SN/cost//2023-08/variance_ytd", "30")
        .containsEntry("SN/net//2023-08/variance_ytd", "−20");
    assertThat(value("SN/cost//2023-08/variance_ytd")).isEqualTo("-30000");
    assertThat(SheetText.lines(
            home.root().resolve("rapporter/2023-08/manadsrapport-1/manadsrapport-2023-08.xlsx"),
            "Resultaträkning"))
        .contains(
            "Belopp i tkr. Kostnader står med plus. Avvikelse = utfall (prognos) − budget. Minus betyder"
                + " underskott mot budget, men plus på raderna Kostnader.");
    assertThat(home.findings(1)).noneMatch(finding -> finding.startsWith("V"));
  }

  @Test
  void unitsBelowTheirAreaAreNotAddedTwiceAndSubtotalsAreSkipped() {
    write("profile.yml", TO_DATE);
    write("layout-a.yml", table("[Verksamhet]") + """
        skipped-rows: ["Summa *"]
        total-labels: [Totalt]
        period-titles: ["{year}-{month}-31"]
        """ + SENDERS);

    Map<String, String> figures = printed(WorkbookCase.of("Drift", """
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
    assertThat(home.findings(1)).isEmpty();
  }

  @Test
  void anEmptyCornerHasNoHeading() {
    write("profile.yml", TO_DATE);
    write("layout-a.yml", table("[]") + """
        total-labels: [Totalt]
        period-titles: ["{period}"]
        """ + SENDERS);

    Map<String, String> figures = printed(WorkbookCase.of("Drift", """
        Januari-augusti 2023
                           | Utfall | Budget
        Vård och omsorg    | -80.4  | -79.0
        Individ och familj | -40.2  | -41.0
        Totalt             | -120.6 | -120.0
        """));

    assertThat(figures).containsEntry("IF/net//2023-08/variance_ytd", "0,8");
    assertThat(home.findings(1)).isEmpty();
  }

  /** The investments stand in tkr beside an operating table in mkr, years as numbers, newest first. */
  @Test
  void yearsAsNumbersAndAMeasureInAUnitOfItsOwn() {
    write("profile.yml", MKR + """
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
    write("layout-a.yml", """
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
        """ + SENDERS);

    Map<String, String> figures = printed(WorkbookCase.of("Investeringar", """
        Januari-augusti 2023
        Projekt                | 2023  | 2022
        Årsanslag              | -1201 | -2000
        Utbyte grundutrustning | -65   |
        Summa                  | -1266 | -2000
        """));

    assertThat(figures)
        .containsEntry("SN/inv-arsanslag//2023-08/actual", "−1 201")
        .containsEntry("SN/netOutlay//2023-08/actual", "−1 266");
    assertThat(value("SN/inv-arsanslag//2023-08/actual")).isEqualTo("-1201000");
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

  /** What the report prints for each figure, its no-break spaces shown as spaces. */
  private Map<String, String> printed(WorkbookCase workbook) {
    home.drop("SN", "uppfoljning.xlsx", workbook);
    JobOutcome intake = home.intake();
    assertThat(intake.code()).as(answers(intake)).isEqualTo(ExitCode.DONE);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    Map<String, String> printed = new LinkedHashMap<>();
    for (Map.Entry<String, CSVRecord> figure : home.figures(1).entrySet()) {
      printed.put(figure.getKey(), figure.getValue().get("display").replace('\u00A0', ' '));
    }
    return printed;
  }

  private String answers(JobOutcome intake) {
    List<String> answers = home.files("svar").stream()
        .filter(file -> file.endsWith(".txt"))
        .map(file -> home.text("svar/" + file))
        .toList();
    return intake.lines() + "\n" + answers;
  }

  private String value(String id) {
    return home.figures(1).get(id).get("value");
  }

  private String mail() {
    home.dispatch();
    return home.files("utskick").stream()
        .map(file -> home.text("utskick/" + file))
        .filter(text -> text.contains("a@ale.example.se"))
        .findFirst()
        .orElse("");
  }

  private void write(String file, String text) {
    try {
      Files.writeString(home.root().resolve("config").resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(String file) {
    try {
      Files.delete(home.root().resolve("config").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
