package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.HudiksvallTables;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.JobOutcome;
import se.uppfoljning.jobs.RunRequest;

/** A month from dropped files to sent mail, as a department lives it. Budgets are the decided ones. */
class MonthEndToEndTest {
  private static final String HEADINGS = """
      Uppföljning januari-augusti 2023

      Kostnadsställe | Utfall | Budget | Avvikelse | Prognos 8 2023 | Budget 2023 | Avvikelse mot Budget 2023
      """;
  private static final String FO =
      "Förvaltningsövergripande | -34879 | -59529 | 24651 | -56227 | -89577 | 33350\n";
  private static final String MYN =
      "Myndighetskontoret | -399698 | -389950 | -9748 | -599705 | -587655 | -12050\n";
  private static final String AO =
      "Äldreomsorg | -56813 | -46175 | -10638 | -84329 | -67328 | -17000\n";
  private static final String FN =
      "Funktionsnedsättning | -148948 | -140916 | -8032 | -222969 | -216869 | -6100\n";
  private static final String TS =
      "Tillfälligt stöd | -31054 | -32979 | 1925 | -49534 | -50534 | 1000\n";
  private static final String AF =
      "Arbetsliv och Försörjning | -55204 | -55981 | 777 | -84634 | -84634 | 0\n";
  private static final String HSV =
      "Hälso-sjukvård och övrig verksamhet äldreomsorg | -53918 | -48547 | -5371 | -80867 | -74667 | -6200\n";
  private static final String SUMMA =
      "Summa | -780513 | -774078 | -6435 | -1178264 | -1171264 | -7000\n";

  private static final WorkbookCase CONTROLLER = WorkbookCase.of(
          "Blad1", HEADINGS + FO + MYN + AO + FN + TS + AF + HSV + SUMMA)
      .and("Blad2", """
              Konto | Utfall | Budget | Avvikelse | Prognos 8 2023 | Budget 2023 | Avvikelse mot Budget 2023
              Intäkter | 146441 | 114227 | 32214 | 199010 | 171323 | 27687
              Kommunbidrag intäkter | 259850 | 253924 | 5926 | 379141 | 381141 | -2000
              Kommunbidrag kostnader | -259850 | -253831 | -6019 | -389141 | -381141 | -8000
              Personalkostnader | -652202 | -639978 | -12224 | -978532 | -970357 | -8175
              Övrigt | -274752 | -248420 | -26332 | -388742 | -372229 | -16513
              Summa Resultat | -780513 | -774078 | -6435 | -1178264 | -1171264 | -7000
              """);

  @TempDir
  Path folder;

  private MonthHome home;

  @BeforeEach
  void aHome() {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
  }

  @Test
  void everyoneDelivers() throws Exception {
    allAreas().drop("SON", "tabeller.xlsx", CONTROLLER);

    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.dispatch().code()).isEqualTo(ExitCode.DONE);

    Map<String, CSVRecord> figures = home.figures(1);
    assertThat(value(figures, "SON/net//2023-08/actual_ytd")).isEqualTo("-780513000");
    assertThat(value(figures, "SON/net//2023-08/variance_ytd")).isEqualTo("-6435000");
    assertThat(value(figures, "SON/net//2023-08/forecast_variance")).isEqualTo("-7000000");
    assertThat(value(figures, "SON+/net//2023-08/actual_ytd")).isEqualTo("-780514000");
    assertThat(value(figures, "SON+/rounding//2023-08/actual_ytd")).isEqualTo("1000");
    assertThat(value(figures, "FO/net//2023-08/variance_ytd")).isEqualTo("24650000");
    assertThat(value(figures, "FO/net//2023-08/variance_ytd~reported")).isEqualTo("24651000");
    assertThat(value(figures, "AO/net//2023-08/forecast_variance~reported")).isEqualTo("-17000000");
    assertThat(figures.get("SON/net//2023-08/forecast").get("display"))
        .isEqualTo("−1\u00A0178\u00A0264");
    assertThat(figures.get("AO/net//2023-08/actual_ytd").get("source"))
        .isEqualTo("AO.xlsx#Blad1!B4");
    assertThat(home.findings(1))
        .containsExactly("H10 fraga tabeller.xlsx Blad2!C4", "H10 fraga tabeller.xlsx Blad2!E4");
    assertThat(firstLines(mails().get(0)))
        .contains("Avvikelse mot budget januari–augusti 2023: −6 435 tkr")
        .contains("Prognos för helåret 2023 mot budget: −7 000 tkr")
        .contains("Alla har lämnat.");
  }

  @Test
  void oneIsMissingAndOneTurnedItsSigns() throws Exception {
    allAreas().drop("SON", "tabeller.xlsx", CONTROLLER);
    Files.delete(home.root().resolve("inkommande/AO/AO.xlsx"));
    home.drop(
        "MYN",
        "MYN.xlsx",
        WorkbookCase.of(
            "Blad1",
            HEADINGS
                + "Myndighetskontoret | -399698 | -389950 | 9748 | -599705 | -587655 | 12050\n"));

    JobOutcome intake = home.intake();

    assertThat(intake.code()).isEqualTo(ExitCode.REJECTED);
    assertThat(home.files("svar/MYN")).containsExactly("MYN_RATTA.txt", "MYN_RATTA.xlsx");
    assertThat(home.text("svar/MYN/MYN_RATTA.txt"))
        .contains("flik Blad1, cell D4  [V02 ", "cell G4  [V02 ", "omvänd teckenregel");
    assertThat(home.files("avvisade")).hasSize(1);
    assertThat(home.files("arkiv")).hasSize(6);

    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    Map<String, CSVRecord> figures = home.figures(1);
    assertThat(figures.get("MYN/net//2023-08/actual_ytd").get("source"))
        .isEqualTo("tabeller.xlsx#Blad1!B5");
    assertThat(value(figures, "AO/net//2023-08/forecast_variance")).isEqualTo("-17001000");
    assertThat(value(figures, "SON+/net//2023-08/actual_ytd")).isEqualTo("-780514000");
    home.dispatch();
    assertThat(firstLines(mails().get(0)))
        .contains("Äldreomsorg", "Myndighetskontoret", "controllerns uppgift används");
  }

  @Test
  void projectsAndVolumesAndAnAreaThatKnowsBetterThanTheController() throws IOException {
    home.drop(
        "SON",
        "tabeller.xlsx",
        CONTROLLER
            .and("Investeringar", HudiksvallTables.INVESTMENTS)
            .and("Kvantiteter", HudiksvallTables.VOLUMES));
    home.drop("FN", "FN.xlsx", WorkbookCase.of("Blad1", HEADINGS + FN).and("Volymer", """
        Kvantitet | Utfall 2022 | Åtagande 2023 | Prognos 2023 | Avvikelse
        Kontaktpersoner SOL och LSS | 300 | 300 | 310 | 10
        """));

    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    home.monthlyReport();

    Map<String, CSVRecord> figures = home.figures(1);
    assertThat(value(figures, "SON/netOutlay//2023-08/forecast_variance")).isEqualTo("14500000");
    assertThat(figures.get("SON/netOutlay//2023-08/forecast_variance").get("display"))
        .isEqualTo("−14\u00A0500");
    assertThat(figures.get("AO/vol-demensboende//2023-08/forecast").get("source"))
        .isEqualTo("tabeller.xlsx#Kvantiteter!E4");
    assertThat(figures.get("FN/vol-kontaktpersoner//2023-08/forecast").get("source"))
        .isEqualTo("FN.xlsx#Volymer!D2");
    assertThat(value(figures, "FN/vol-kontaktpersoner//2023-08/forecast_variance"))
        .isEqualTo("10");
    assertThat(value(figures, "FN/vol-kontaktpersoner//2023-08/forecast~control"))
        .isEqualTo("300");
    assertThat(home.text("rapporter/2023-08/manadsrapport-1/findings.csv"))
        .contains("R01,fraga,FN.xlsx,Volymer,D2,310,300,");
    assertThat(home.text("svar/FN/FN_KVITTO.txt"))
        .contains("Kontaktpersoner SOL och LSS: Prognos 2023 310 st, Utfall 2022 300 st");
  }

  @Test
  void aCorrectedWorkbookIsTakenAndMakesTheNextEdition() {
    allAreas().drop("SON", "tabeller.xlsx", CONTROLLER);
    home.intake();
    home.monthlyReport();

    home.drop(
        "TS",
        "TS ny.xlsx",
        WorkbookCase.of(
            "Blad1",
            HEADINGS + "Tillfälligt stöd | -31000 | -32979 | 1979 | -49534 | -50534 | 1000\n"));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);

    assertThat(home.text("svar/TS/TS ny_KVITTO.txt"))
        .contains("Tillfälligt stöd, Utfall (Blad1!B4): −31 054 tkr blev −31 000 tkr")
        .doesNotContain("Prognos 2023 (Blad1");
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    assertThat(value(home.figures(1), "TS/net//2023-08/actual_ytd")).isEqualTo("-31054000");
    assertThat(value(home.figures(2), "TS/net//2023-08/actual_ytd")).isEqualTo("-31000000");
    assertThat(home.text("rapporter/2023-08/manadsrapport-2/findings.csv"))
        .contains("R01,fraga,TS ny.xlsx,Blad1,B4,−31 000,−31 054,");
  }

  @Test
  void theSameFileAgainUnderAnotherNameIsAFriendlyLine() {
    byte[] workbook = WorkbookCase.of("Blad1", HEADINGS + TS).bytes();
    home.drop("TS", "TS.xlsx", workbook);
    home.intake();
    home.monthlyReport();

    home.drop("TS", "Kopia av TS.xlsx", workbook);
    JobOutcome again = home.intake();

    assertThat(again.code()).isEqualTo(ExitCode.DONE);
    assertThat(home.text("svar/TS/Kopia av TS_KVITTO.txt"))
        .contains("den här filen har vi redan", "som TS.xlsx", "inget har ändrats");
    assertThat(home.files("arkiv")).hasSize(1);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.NOTHING);
  }

  @Test
  void anOlderVersionAgainIsNamedAsSuchAndChangesNothing() {
    byte[] first = WorkbookCase.of("Blad1", HEADINGS + TS).bytes();
    home.drop("TS", "v1.xlsx", first);
    home.intake();
    home.drop("TS", "v2.xlsx", WorkbookCase.of("Blad1", HEADINGS + TS.replace("-31054", "-31053")));
    home.intake();

    home.drop("TS", "v1 igen.xlsx", first);
    home.intake();

    assertThat(home.text("svar/TS/v1 igen_KVITTO.txt")).contains("äldre version");
    home.monthlyReport();
    assertThat(value(home.figures(1), "TS/net//2023-08/actual_ytd")).isEqualTo("-31053000");
  }

  @Test
  void whatIsNoLongerInTheNewVersionIsSaidInTheReceipt() {
    home.drop("SON", "v1.xlsx", CONTROLLER);
    home.intake();
    home.drop("SON", "v2.xlsx", WorkbookCase.of("Blad1", HEADINGS + FO + MYN + AO + FN + TS + HSV));
    home.intake();
    assertThat(home.text("svar/SON/v2_KVITTO.txt"))
        .contains("Arbetsliv och Försörjning, Utfall: −55 204 tkr finns inte längre med");
  }

  @Test
  void aRejectedFileDroppedAgainIsCheckedAnew() {
    byte[] wrong = WorkbookCase.of("Blad1", HEADINGS + AO).bytes();
    home.drop("TS", "bok.xlsx", wrong);
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    home.drop("TS", "bok.xlsx", wrong);
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    assertThat(home.files("avvisade")).hasSize(1);
  }

  @Test
  void nothingNewIsNothingToDo() {
    assertThat(home.intake().code()).isEqualTo(ExitCode.NOTHING);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.NOTHING);
    assertThat(home.dispatch().code()).isEqualTo(ExitCode.NOTHING);
  }

  @Test
  void mailIsSentOnceHoweverOftenDispatchIsRun() throws Exception {
    home.drop("TS", "TS.xlsx", WorkbookCase.of("Blad1", HEADINGS + TS));
    home.intake();
    home.monthlyReport();
    assertThat(home.dispatch().code()).isEqualTo(ExitCode.DONE);
    List<String> sent = home.files("utskick");
    assertThat(home.dispatch().code()).isEqualTo(ExitCode.NOTHING);
    assertThat(home.files("utskick")).isEqualTo(sent).hasSize(4);
    Set<String> ids = new HashSet<>();
    for (MimeMessage mail : mails()) {
      ids.add(mail.getMessageID());
    }
    assertThat(ids).hasSize(4);
  }

  @Test
  void withoutTheControllerTheAreasAreTheTotalAndAMissingOneLeavesItOpen() {
    allAreas();
    home.intake();
    home.monthlyReport();
    Map<String, CSVRecord> figures = home.figures(1);
    assertThat(value(figures, "SON/net//2023-08/actual_ytd")).isEqualTo("-780514000");
    assertThat(figures.get("SON/net//2023-08/actual_ytd").get("source")).isEqualTo("derived:sum");
    assertThat(figures).doesNotContainKey("SON+/net//2023-08/actual_ytd");
  }

  @Test
  void aMissingAreaWithoutControlIsNeverZero() throws Exception {
    home.drop("TS", "TS.xlsx", WorkbookCase.of("Blad1", HEADINGS + TS));
    home.intake();
    home.monthlyReport();
    CSVRecord missing = home.figures(1).get("AO/net//2023-08/variance_ytd");
    assertThat(missing.get("value")).isEmpty();
    assertThat(missing.get("display")).isEqualTo("–");
    assertThat(value(home.figures(1), "SON/net//2023-08/actual_ytd")).isEmpty();
    assertThat(home.text("rapporter/2023-08/manadsrapport-1/findings.csv"))
        .contains("D02,fraga", "Äldreomsorg har ingen godkänd leverans");
  }

  @Test
  void twoHomesWithTheSameFilesAndClockGiveTheSameBytes() throws IOException {
    byte[] area = WorkbookCase.of("Blad1", HEADINGS + TS).bytes();
    byte[] controller = CONTROLLER.bytes();
    MonthHome other = MonthHome.hudiksvall(folder.resolve("annat"));
    home.drop("TS", "TS.xlsx", area).drop("SON", "tabeller.xlsx", controller);
    home.intake();
    other.drop("SON", "tabeller.xlsx", controller);
    other.intake();
    other.drop("TS", "TS.xlsx", area);
    other.intake();
    for (MonthHome each : List.of(home, other)) {
      each.monthlyReport();
      each.dispatch();
    }
    for (String part : List.of("rapporter", "utskick")) {
      assertThat(home.files(part)).isEqualTo(other.files(part)).isNotEmpty();
      for (String file : home.files(part)) {
        assertThat(home.root().resolve(part).resolve(file))
            .hasSameBinaryContentAs(other.root().resolve(part).resolve(file));
      }
    }
  }

  @Test
  void withoutTheShareNothingIsReadAndNobodyIsBlamed() throws IOException {
    home.drop("TS", "TS.xlsx", WorkbookCase.of("Blad1", HEADINGS + TS));
    Files.delete(home.root().resolve("inkommande/.uppfoljning"));
    JobOutcome outcome = home.intake();
    assertThat(outcome.code()).isEqualTo(ExitCode.FAULT);
    assertThat(outcome.lines().get(0)).contains("inkommande/.uppfoljning saknas");
    assertThat(home.files("inkommande")).containsExactly("TS/TS.xlsx");
  }

  @Test
  void aDryRunKnowsWhatHasBeenAcceptedBefore() {
    byte[] workbook = WorkbookCase.of("Blad1", HEADINGS + TS).bytes();
    home.drop("TS", "TS.xlsx", workbook);
    home.intake();
    home.drop("TS", "igen.xlsx", workbook);
    assertThat(home.run(new RunRequest("intake", null, Duration.ZERO, true)).lines())
        .containsExactly("Skulle bli: Redan mottagen  inkommande/TS/igen.xlsx");
  }

  @Test
  void aDryRunSaysWhatWouldBeDoneAndWritesNothing() {
    home.drop("TS", "TS.xlsx", WorkbookCase.of("Blad1", HEADINGS + TS));
    List<String> before = home.files("");
    JobOutcome outcome = home.run(new RunRequest("intake", null, Duration.ZERO, true));
    assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
    assertThat(outcome.lines()).containsExactly("Skulle bli: Godkänd  inkommande/TS/TS.xlsx");
    assertThat(home.files("")).isEqualTo(before);

    home.intake();
    before = home.files("");
    JobOutcome report = home.run(new RunRequest("monthly-report", MonthHome.AUGUST, null, true));
    assertThat(report.code()).isEqualTo(ExitCode.DONE);
    assertThat(report.lines())
        .hasSize(5)
        .first()
        .isEqualTo("Skulle göra utgåva 1 av manadsrapport för 2023-08");
    assertThat(home.files("")).isEqualTo(before);
  }

  @Test
  void anotherMonthThanTheRunsIsRejected() {
    home.drop("TS", "TS.xlsx", WorkbookCase.of("Blad1", HEADINGS + TS));
    JobOutcome outcome =
        home.run(new RunRequest("intake", YearMonth.of(2023, 7), Duration.ZERO, false));
    assertThat(outcome.code()).isEqualTo(ExitCode.REJECTED);
    assertThat(home.text("svar/TS/TS_RATTA.txt")).contains("[P03 Fel period]", "2023-07");
  }

  private MonthHome allAreas() {
    Map.of("FO", FO, "MYN", MYN, "AO", AO, "FN", FN, "TS", TS, "AF", AF, "HSV", HSV)
        .forEach((code, row) ->
            home.drop(code, code + ".xlsx", WorkbookCase.of("Blad1", HEADINGS + row)));
    return home;
  }

  private List<MimeMessage> mails() throws Exception {
    List<MimeMessage> mails = new ArrayList<>();
    for (String file : home.files("utskick")) {
      try (InputStream in = Files.newInputStream(home.root().resolve("utskick").resolve(file))) {
        mails.add(new MimeMessage(Session.getInstance(new Properties()), in));
      }
    }
    return mails;
  }

  /** The beginning of the text part. */
  private static String firstLines(MimeMessage mail) throws Exception {
    MimeMultipart mixed = (MimeMultipart) mail.getContent();
    MimeMultipart related = (MimeMultipart) mixed.getBodyPart(0).getContent();
    MimeMultipart alternative = (MimeMultipart) related.getBodyPart(0).getContent();
    String text = (String) alternative.getBodyPart(0).getContent();
    return String.join("\n", text.lines().limit(12).toList()).replace('\u00A0', ' ');
  }

  private static String value(Map<String, CSVRecord> figures, String id) {
    return figures.get(id).get("value");
  }
}
