package se.uppfoljning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.ReportSheets;
import se.uppfoljning.cases.WorkbookCase;

/** What a unit reports beside the accounts: by organisation, line and month, on one sheet. */
class LedgerReconciliationTest {
  @TempDir
  Path folder;

  /** AO reports accumulated figures alone; in July it had said 700 where the accounts have 690. */
  @Test
  void theMonthComputedOfTwoAccumulatedOnesStandsBesideTheAccounts() throws Exception {
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    Files.writeString(home.root().resolve("config/layout-slag.yml"), """
        name: slag
        table: operating
        unit: tkr
        row-key: measure
        label-headers: [Kostnadsslag]
        columns:
          - {kind: actual_ytd, headers: [Ackumulerat]}
        period-titles: ["{period}"]
        senders:
          - {sender: area, rows: report, total: own-sum}
        """);
    String august = """
        januari-augusti 2023

        Kostnadsslag | Ackumulerat
        Personalkostnader | -3000
        Övrigt | -900
        """;
    home.drop("AO", "AO.xlsx", WorkbookCase.of("Blad1", august));
    home.drop(
        "AO",
        "AO juli.xlsx",
        WorkbookCase.of(
            "Blad1",
            august.replace("augusti", "juli").replace("-3000", "-2000").replace("-900", "-700")));
    home.drop("SON", "Huvudbok.csv", """
        Period;Ansvar;Konto;Belopp
        202307;AO;5011;2000000
        202308;AO;5011;1000000
        202307;AO;6011;690000
        202308;AO;6011;210000
        """.getBytes(UTF_8));
    home.intake();
    home.monthlyReport();

    assertThat(home.findings(1).stream().filter(finding -> finding.startsWith("R01")))
        .containsExactly("R01 fraga AO.xlsx Blad1!B5");
    assertThat(home.figures(1).get("AO/otherCost//2023-08/actual").get("value"))
        .isEqualTo("-200000");
    assertThat(ReportSheets.text(home.edition(1), "Avstämning").lines())
        .contains(
            "Äldreomsorg, Övrigt | Bokföringen | -200 | -210 | Olika: Månadens utfall",
            "Äldreomsorg, Personalkostnader | Bokföringen | -1 000 | -1 000 | Lika");
  }

  @Test
  void linesAndMonthsStandBesideTheAccountsAlsoWhereTheyAgreeWithinRounding() throws Exception {
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    Files.writeString(home.root().resolve("config/layout-slag.yml"), """
        name: slag
        table: operating
        unit: tkr
        row-key: measure
        label-headers: [Kostnadsslag]
        columns:
          - {kind: actual, headers: [Månad]}
          - {kind: actual_ytd, headers: [Ackumulerat]}
        period-titles: ["{period}"]
        senders:
          - {sender: area, rows: report, total: own-sum}
        """);
    home.drop("AO", "AO.xlsx", WorkbookCase.of("Blad1", """
        januari-augusti 2023

        Kostnadsslag | Månad | Ackumulerat
        Personalkostnader | -1000 | -3000
        Övrigt | -200 | -900
        """));
    home.drop("SON", "Huvudbok.csv", """
        Period;Ansvar;Konto;Belopp
        202307;AO;5011;2000400
        202308;AO;5011;1000300
        202307;AO;6011;690000
        202308;AO;6011;210000
        """.getBytes(UTF_8));
    home.intake();
    home.monthlyReport();

    assertThat(home.findings(1)).containsOnlyOnce("R01 fraga AO.xlsx Blad1!B5");
    assertThat(home.findings(1)).noneMatch(finding -> finding.endsWith("!B4"));
    String sheet = ReportSheets.text(home.edition(1), "Avstämning");
    assertThat(sheet)
        .contains("Äldreomsorg, Personalkostnader | I rapporten | -3 000")
        .contains(" | Bokföringen | -3 001 |")
        .contains("Lika inom avrundning")
        .contains("""
            Månadens utfall mot kontrolluppgifter
            Rad | Kontroll | I rapporten | Kontroll | Jämförelse
            Äldreomsorg, Övrigt | Bokföringen | -200 | -210 | Olika: Månadens utfall
            Äldreomsorg, Personalkostnader | Bokföringen | -1 000 | -1 000 | Lika""");
  }
}
