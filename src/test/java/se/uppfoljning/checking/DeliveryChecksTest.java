package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.reading.WorkbookReader;

/** Each rule once right and once wrong: the code, the severity and the cell, and nothing else. */
class DeliveryChecksTest {
  private static final Municipality HUDIKSVALL = Hudiksvall.municipality();

  private static final String HEADINGS =
      "Kostnadsställe | Utfall | Budget | Avvikelse | Prognos 8 2023 | Budget 2023"
          + " | Avvikelse mot Budget 2023\n";
  private static final String TS =
      "Tillfälligt stöd | -31054 | -32979 | 1925 | -49534 | -50534 | 1000\n";

  @TempDir
  Path folder;

  @Test
  void aRightWorkbookGivesItsFactsInKronor() {
    Verdict verdict = verdict("TS", HEADINGS + TS, null);

    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    Verdict.Accepted accepted = (Verdict.Accepted) verdict;
    assertThat(accepted.period()).isEqualTo(YearMonth.of(2023, 8));
    assertThat(accepted.contents()).containsOnlyKeys("kostnadsstalle");
    assertThat(accepted.facts())
        .extracting(DeliveryChecksTest::words)
        .containsExactlyInAnyOrder(
            "REPORT TS/net//2023-08/actual_ytd -31054000 bok.xlsx#Blad1!B2",
            "REPORT TS/net//2023-08/budget_ytd -32979000 bok.xlsx#Blad1!C2",
            "REPORT TS/net//2023-08/variance_ytd 1925000 bok.xlsx#Blad1!D2",
            "REPORT TS/net//2023-08/forecast -49534000 bok.xlsx#Blad1!E2",
            "REPORT TS/net//2023-08/annual_budget -50534000 bok.xlsx#Blad1!F2",
            "REPORT TS/net//2023-08/forecast_variance 1000000 bok.xlsx#Blad1!G2");
  }

  static Stream<Arguments> economy() {
    return Stream.of(
        // Published as −17 001 and −17 000, 24 650 and 24 651: rounding, no error (handbook 2.3).
        of(
            "a variance one step off is rounding",
            "AO",
            HEADINGS + "Äldreomsorg | -56813 | -46175 | -10638 | -84329 | -67328 | -17000"),
        of(
            "V02 a turned variance is named as such",
            "TS",
            HEADINGS + TS.replace("| 1925", "| -1925"),
            "V02 fel Blad1!D2 omvänd teckenregel"),
        of(
            "V02 a variance that fits no rule",
            "TS",
            HEADINGS + TS.replace("| 1000", "| 1002"),
            "V02 fel Blad1!G2 inte skillnaden"),
        of(
            "V22 a budget that is not the decided one",
            "TS",
            HEADINGS + "Tillfälligt stöd | -31054 | -32979 | 1925 | -49534 | -50000 | 466",
            "V22 fel Blad1!F2"),
        of(
            "V01 an own sum that is not the sum of the rows",
            "TS",
            HEADINGS + TS + "Summa | -31056 | -32979 | 1923 | -49534 | -50534 | 1000",
            "V01 fel Blad1!B3"),
        of(
            "an own sum one step off is rounding",
            "TS",
            HEADINGS + TS + "Summa | -31055 | -32979 | 1924 | -49534 | -50534 | 1000"));
  }

  static Stream<Arguments> headings() {
    return Stream.of(
        of(
            "L02 a renamed heading is one finding",
            "TS",
            HEADINGS.replace("Utfall", "Utfal") + TS,
            "L02 fel Blad1!B1 Utfall"),
        of(
            "L02 a renamed label heading is one finding",
            "TS",
            HEADINGS.replace("Kostnadsställe", "Ställe") + TS,
            "L02 fel Blad1!A1 Kostnadsställe"),
        of("L02 a column that is gone", "TS", """
            Uppföljning januari-augusti 2023
            Kostnadsställe   | Utfall | Budget | Avvikelse | Budget 2023
            Tillfälligt stöd | -31054 | -32979 | 1925      | -50534
            """, "L02 fel Blad1!A2 Prognos 8 2023"),
        of(
            "L03 an extra column is said not to be read",
            "TS",
            HEADINGS.strip() + " | Anteckning\n" + TS.strip() + " | ok",
            "L03 upplysning Blad1!H1"),
        of(
            "L04 two label columns",
            "TS",
            HEADINGS.strip() + " | Område\n" + TS.strip() + " | Tillfälligt stöd",
            "L04 fel Blad1!H1"),
        of(
            "L04 the same heading twice",
            "TS",
            HEADINGS.strip() + " | Utfall\n" + TS.strip() + " | -31054",
            "L04 fel Blad1!H1"));
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        of(
            "L05 a row with a name nobody knows",
            "TS",
            HEADINGS + TS + "Tilfälligt stöd | 1 | 1 | 0 | 1 | 1 | 0",
            "L05 fel Blad1!A3"),
        of("L05 numbers without a name", "TS", HEADINGS + TS + " | 7", "L05 fel Blad1!B3"),
        of(
            "a note below the table is no row",
            "TS",
            HEADINGS + TS + "\nKälla: ekonomisystemet | | se bilaga"),
        of("L09 headings and nothing below them", "TS", HEADINGS, "L09 fel Blad1!A1"),
        of(
            "L09 a sum of no rows",
            "TS",
            HEADINGS + "Summa | -31054 | -32979 | 1925 | -49534 | -50534 | 1000",
            "L09 fel Blad1!A1"),
        of(
            "L05 an unknown row is no note because its number can be read in two ways",
            "TS",
            HEADINGS + TS + "Tilfälligt stöd | '-31.054",
            "L05 fel Blad1!A3"),
        of("L06 the same row twice", "TS", HEADINGS + TS + TS, "L06 fel Blad1!A3"),
        of(
            "L07 a row of another area",
            "TS",
            HEADINGS + TS + "Äldreomsorg | -56813 | -46175 | -10638 | -84329 | -67328 | -17000",
            "L07 fel Blad1!A3 Äldreomsorg"));
  }

  static Stream<Arguments> numbers() {
    return Stream.of(
        of(
            "N01 words in a number cell",
            "TS",
            HEADINGS + TS.replace("-31054", "cirka 31"),
            "N01 fel Blad1!B2"),
        of(
            "N02 a number that can be read in two ways",
            "TS",
            HEADINGS + TS.replace("-31054", "'-31.054"),
            "N02 fel Blad1!B2"),
        of(
            "N06 a number larger than any",
            "TS",
            HEADINGS + TS.replace("-31054", "-1" + "0".repeat(300)),
            "N06 fel Blad1!B2"),
        of(
            "N03 an error value",
            "TS",
            HEADINGS + TS.replace("-31054", "#REF!"),
            "N03 fel Blad1!B2"),
        of(
            "N04 a formula that was never calculated",
            "TS",
            HEADINGS + TS.replace("-31054", "?=B9-C9"),
            "N04 fel Blad1!B2"),
        of(
            "N05 an empty cell is never 0",
            "TS",
            HEADINGS + TS.replace("-49534", ""),
            "N05 fel Blad1!E2"),
        of(
            "N05 a dash is never 0",
            "TS",
            HEADINGS + TS.replace("-49534", "'-"),
            "N05 fel Blad1!E2"),
        of(
            "a variance may be left out",
            "TS",
            HEADINGS + "Tillfälligt stöd | -31054 | -32979 | | -49534 | -50534 | "),
        of(
            "amounts as text in every spelling",
            "TS",
            HEADINGS
                + "tillfälligt  STÖD | '−31 054 | '-32 979 tkr | '(-) | '–49 534 | '-50,534 mkr | ",
            "N01 fel Blad1!D2",
            "N02 fel Blad1!F2"));
  }

  static Stream<Arguments> periodsAndFiles() {
    return Stream.of(
        of(
            "P01 a workbook that does not say which month, and everything else that is wrong",
            "TS",
            """
            Kostnadsställe   | Utfall   | Budget | Prognos | Ursprunglig
            Tillfälligt stöd | cirka 31 | -32979 | -49534  | -50534
            """,
            "P01 fel Blad1!",
            "L02 fel Blad1!E1 Budget år",
            "N01 fel Blad1!B2"),
        of(
            "P02 a title left from last month",
            "TS",
            "Uppföljning januari-juli 2023\n" + HEADINGS + TS,
            "P02 fel Blad1!A1"),
        of(
            "P02 a budget of another year",
            "TS",
            HEADINGS.replace("| Budget 2023 |", "| Budget 2022 |") + TS,
            "P02 fel Blad1!F1"),
        of("L01 a workbook without any known table", "TS", "Hej | hopp", "L01 fel !"),
        of(
            "L01 the result statement is the committee's",
            "TS",
            HEADINGS.replace("Kostnadsställe", "Konto") + "Intäkter | 1 | 1 | 0 | 1 | 1 | 0",
            "L02 fel Blad1!A1 Kostnadsställe",
            "L05 fel Blad1!A2"));
  }

  private static Arguments of(String name, String sender, String rows, String... expected) {
    return Arguments.of(name, sender, rows, List.of(expected));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"economy", "headings", "rows", "numbers", "periodsAndFiles"})
  void findings(String name, String sender, String rows, List<String> expected) {
    List<Finding> findings = verdict(sender, rows, null).findings();

    assertThat(findings).as(findings.toString()).hasSameSizeAs(expected);
    for (int index = 0; index < expected.size(); index++) {
      String[] parts = expected.get(index).split(" ", 4);
      Finding finding = findings.get(index);
      assertThat(finding.code() + " " + finding.severity().word() + " "
              + finding.place().sheet() + "!" + finding.place().cell())
          .isEqualTo(parts[0] + " " + parts[1] + " " + parts[2]);
      String words = parts.length > 3 ? parts[3] : "";
      assertThat(finding.message() + " " + finding.expected()).contains(words);
      assertThat(finding.remedy()).isNotEmpty();
    }
  }

  /** An old copy of a sheet is everyday life; which one counts is not for us to guess. */
  @Test
  void l06TheSameRowInTwoTablesOfAWorkbook() {
    WorkbookCase twice = WorkbookCase.of("Ny", HEADINGS + TS)
        .and("Gammal", HEADINGS + TS.replace("-31054", "-31053").replace("1925", "1926"));
    List<Finding> findings = verdict("TS", twice, null).findings();
    assertThat(findings)
        .extracting(finding -> finding.code() + " " + finding.place().words())
        .containsExactly(
            "L06 bok.xlsx, flik Gammal, cell B2", "L06 bok.xlsx, flik Gammal, cell D2");
    assertThat(findings.get(0).message()).contains("flik Ny, cell B2");
    assertThat(findings.get(0).seen().replace('\u00A0', ' ')).isEqualTo("−31 053");
    assertThat(findings.get(0).expected().replace('\u00A0', ' ')).isEqualTo("−31 054");
  }

  /** Copied whole, it says the same once more: each number counts once, where it first stood. */
  @Test
  void theSameNumbersInTwoTablesOfAWorkbookCountOnce() {
    Verdict verdict =
        verdict("TS", WorkbookCase.of("Ny", HEADINGS + TS).and("Kopia", HEADINGS + TS), null);

    assertThat(verdict.findings()).isEmpty();
    assertThat(((Verdict.Accepted) verdict).facts())
        .hasSize(6)
        .allMatch(fact -> fact.source().sheet().equals("Ny"));
  }

  @Test
  void p03AnotherMonthThanTheRuns() {
    List<Finding> findings = verdict("TS", HEADINGS + TS, YearMonth.of(2023, 7)).findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).code()).isEqualTo(FindingCode.P03);
    assertThat(findings.get(0).place().cell()).isEqualTo("E1");
    assertThat(findings.get(0).message())
        .isEqualTo("Arbetsboken är för augusti 2023, men nu tas bara juli 2023 emot.");
  }

  private Verdict verdict(String sender, String rows, @Nullable YearMonth wanted) {
    return verdict(sender, WorkbookCase.of("Blad1", rows), wanted);
  }

  private Verdict verdict(String sender, WorkbookCase workbook, @Nullable YearMonth wanted) {
    Path file = workbook.save(folder.resolve("bok.xlsx"));
    Org org = HUDIKSVALL.organisation().byCode(sender).orElseThrow();
    return DeliveryChecks.check(
        WorkbookReader.read(file, DeliveryChecks.layoutsOf(org, HUDIKSVALL.layouts())),
        new DeliveryContext(HUDIKSVALL, org, "bok.xlsx", wanted));
  }

  private static String words(Fact fact) {
    Role role = fact.role();
    return role + " " + fact.key().id() + " " + fact.value().toPlainString() + " " + fact.source();
  }
}
