package se.uppfoljning.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.SheetText;
import se.uppfoljning.cases.WorkbookCase;

/** Tables whose plus is worse, on every row or on some. */
class SignRulesTest {
  @TempDir
  Path folder;

  private SmallMunicipality small;

  @BeforeEach
  void aSmallMunicipality() {
    small = SmallMunicipality.in(folder.resolve("hem"));
  }

  /** Net cost with plus and utfall − budget: plus is worse, and is printed so. */
  @Test
  void costWithPlusAndOverspendingWithPlus() {
    small.write("profile.yml", """
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
    small.write("layout-a.yml", """
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
        """ + SmallMunicipality.SENDERS);

    Map<String, String> figures = small.printed(WorkbookCase.of("Drift", """
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
    assertThat(small.value("VO/net//2023-08/variance_ytd")).isEqualTo("-1400000");
    assertThat(small.mail()).contains("Plus betyder underskott mot budget.");
    assertThat(small.home().findings(1)).isEmpty();
  }

  /** Cost and revenue with plus and utfall − budget on both: plus is worse on the one row only. */
  @Test
  void theDifferenceOfTheNumbersAsTheyStandIsPrintedSo() {
    small.write("profile.yml", """
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
    small.write("layout-a.yml", """
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
        """ + SmallMunicipality.SENDERS);

    Map<String, String> figures = small.printed(WorkbookCase.of("Drift", """
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
    assertThat(small.value("SN/cost//2023-08/variance_ytd")).isEqualTo("-30000");
    assertThat(SheetText.lines(
            small
                .home()
                .root()
                .resolve("rapporter/2023-08/manadsrapport-1/manadsrapport-2023-08.xlsx"),
            "Resultaträkning"))
        .contains(
            "Belopp i tkr. Kostnader står med plus. Avvikelse = utfall (prognos) − budget. Minus betyder"
                + " underskott mot budget, men plus på raderna Kostnader.");
    assertThat(small.home().findings(1)).noneMatch(finding -> finding.startsWith("V"));
  }
}
