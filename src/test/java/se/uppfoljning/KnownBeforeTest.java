package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.RunRequest;

/**
 * What was delivered before is held against what comes: V23 "same workbook or same period already
 * loaded → new version, keep the old", V05 and V07 against last month (handbook 11).
 */
class KnownBeforeTest {
  private static final String TS = """
      Uppföljning januari-augusti 2023
      Kostnadsställe | Utfall | Budget | Avvikelse | Prognos 8 2023 | Budget 2023
      Tillfälligt stöd | -31054 | -32979 | 1925 | -49534 | -50534
      """;
  private static final String PERSONNEL = """
      Konto | Utfall | Budget | Prognos 8 2023 | Budget 2023
      Personalkostnader | -652202 | -639978 | -978532 | -970357
      """;
  private static final String REPLACES =
      "TS.xlsx togs emot 2023-09-10 10:00 för samma månad; den här filen ersätter den.";
  private static final String STANDS =
      "TS.xlsx togs emot 2023-09-10 10:00 för samma månad och räknas tills en ny version är godkänd.";

  @TempDir
  Path folder;

  private MonthHome home;

  @BeforeEach
  void aHomeInWhichTsHasDelivered() {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
    drop("TS", "TS.xlsx", TS);
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.text("svar/TS/TS_KVITTO.txt")).doesNotContain("V23");
  }

  @Test
  void v23ANewVersionSaysWhatItReplaces() {
    drop("TS", "ny.xlsx", TS.replace("-31054", "-31055"));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.text("svar/TS/ny_KVITTO.txt"))
        .contains("1. ny.xlsx  [V23 Ersätter en tidigare leverans]", REPLACES);
  }

  @Test
  void v23ARejectedVersionReplacesNothing() {
    drop("TS", "fel.xlsx", TS.replace("1925", "1900"));
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    assertThat(home.text("svar/TS/fel_RATTA.txt")).contains(STANDS);
    drop("TS", "ny.xlsx", TS.replace("-31054", "-31055"));
    home.intake();
    assertThat(home.text("svar/TS/ny_KVITTO.txt")).contains(REPLACES);
  }

  @Test
  void v23NeitherOfAnotherMonthNorOfAnotherTableNorOfTheSameBytes() {
    drop("TS", "juli.xlsx", july(TS));
    drop("TS", "volymer.xlsx", """
        Volymer januari-augusti 2023
        Kvantitet | Utfall 2022 | Åtagande 2023 | Prognos 2023
        Kontaktpersoner | 1 | 1 | 1
        """);
    byte[] same = WorkbookCase.of("Blad1", PERSONNEL).bytes();
    home.drop("SON", "tabell.xlsx", same);
    home.intake();
    home.drop("SON", "igen.xlsx", same);
    home.intake();
    List<String> answers =
        home.files("svar").stream().filter(name -> name.endsWith(".txt")).toList();
    assertThat(answers).hasSize(5);
    for (String answer : answers) {
      assertThat(home.text("svar/" + answer)).as(answer).doesNotContain("V23");
    }
  }

  @Test
  void aDryRunKnowsWhatIntakeKnows() {
    drop("TS", "ny.xlsx", TS.replace("-31054", "-31055"));
    assertThat(home.run(new RunRequest("intake", null, Duration.ZERO, true)).lines())
        .contains("    upplysning ny.xlsx: " + REPLACES);
  }

  /** Of September no budget is decided: that all is in kronor is seen against August alone. */
  @Test
  void v05AMonthInAnotherUnitThanTheOneBefore() {
    drop("TS", "sep.xlsx", """
        Kostnadsställe | Utfall | Budget | Prognos 9 2023 | Budget 2023
        Tillfälligt stöd | -35100000 | -37100000 | -49534000 | -50534000
        """);
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    assertThat(home.text("svar/TS/sep_RATTA.txt"))
        .contains("cell B2  [V05 ", "cell D2  [V05 ", "än förra månadens belopp")
        .doesNotContain("cell C2");
  }

  @Test
  void v07ACostThatIsLessThanTheMonthBefore() {
    drop("SON", "juli.xlsx", july(PERSONNEL).replace("-652202", "-700000"));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    drop("SON", "augusti.xlsx", PERSONNEL);
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.text("svar/SON/augusti_KVITTO.txt"))
        .contains("cell B2  [V07 ", "Väntat: −700 000 eller mer");
  }

  /** A comment that stood there before anybody asked hides no turned sign; in the next version it does. */
  @Test
  void aQuestionIsAnsweredByTheCommentOfTheNextVersion() {
    String turned = """
        Uppföljning januari-augusti 2023
        Organisation | Rad | Utfall | Periodbudget | Årsprognos | Årsbudget 2023 | Kommentar
        Äldreomsorg | Resultat | 56813 | -46175 | -84329 | -67328 | %s
        """;
    drop("AO", "v1.xlsx", turned.formatted("Två vakanser."));
    home.intake();
    assertThat(home.text("svar/AO/v1_KVITTO.txt")).contains("cell C3  [T01 ");
    drop("AO", "v2.xlsx", turned.formatted("Två vakanser. En återbetalning."));
    home.intake();
    assertThat(home.text("svar/AO/v2_KVITTO.txt")).doesNotContain("T01");
    drop("AO", "v3.xlsx", turned.formatted("En återbetalning."));
    home.intake();
    assertThat(home.text("svar/AO/v3_KVITTO.txt")).as("still answered").doesNotContain("T01");
    drop("AO", "v4.xlsx", turned.formatted(""));
    home.intake();
    assertThat(home.text("svar/AO/v4_KVITTO.txt")).contains("cell C3  [T01 ");
  }

  private void drop(String sender, String name, String rows) {
    home.drop(sender, name, WorkbookCase.of("Blad1", rows));
  }

  private static String july(String rows) {
    return rows.replace("januari-augusti", "januari-juli").replace("Prognos 8", "Prognos 7");
  }
}
