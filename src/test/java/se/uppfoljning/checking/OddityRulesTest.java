package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.delivery.Finding;

/** H06, H07 and H10: three inconsistencies of Hudiksvall's published report, found in a workbook. */
class OddityRulesTest {
  private static final String STATEMENT = """
      Konto | Utfall | Budget | Prognos 8 2023 | Budget 2023
      Kommunbidrag intäkter | 259850 | 253924 | 379141 | 381141
      """;

  @TempDir
  Path folder;

  /** Published: 503 stands on the row of 63, beside 438 and 23 without: they sum to 524. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "as published                   ; 438 | | | 0   ; 63 | 503 | 495 | -8 ; H06 fråga F3",
        "without variance               ; 438 | | |     ; 63 | 503 | 495 | -8 ; ''",
        "with a forecast                ; 438 | | 400 | 0 ; 63 | 503 | 495 | -8 ; ''",
        "beside a row that rose fivefold; 438 | | | 0   ; 63 | 315 | 315 | 0  ; ''",
        "and more than fivefold         ; 438 | | | 0   ; 63 | 315 | 316 | 1  ; H06 fråga F3",
        "beside a row that was 0        ; 438 | | | 0   ; 0 | 503 | 495 | -8  ; ''",
      })
  void h06ZeroBesideARowThatTookTheNumbersOfOthers(
      String name, String empty, String risen, String expected) {
    String rows = """
        Kvantiteter januari-augusti 2023
        Grupp | Kvantitet | Utfall 2022 | Åtagande 2023 | Prognos 2023 | Avvikelse
        Äldreomsorg | Platser i särskilt boende | %s
         | Demensboende | %s
        """.formatted(empty, risen);
    assertThat(Sender.of("SON", folder).told(rows))
        .isEqualTo(expected.equals("''") ? "" : expected);
  }

  @Test
  void h06OnlyWithinTheGroup() {
    assertThat(Sender.of("SON", folder).told("""
            Kvantiteter januari-augusti 2023
            Grupp | Kvantitet | Utfall 2022 | Åtagande 2023 | Prognos 2023 | Avvikelse
            Funktionsnedsättning | Frivillig psykiatri "Träffen", platser | 6 | | | 0
            Äldreomsorg | Demensboende | 63 | 503 | 495 | -8
            """)).isEmpty();
  }

  /** Published: investments are budget − forecast, the operating tables forecast − budget. */
  @Test
  void h07OnceForATableWhoseSignRuleIsTurned() {
    String rows = """
        Projekt | Utfall jan-aug 2023 | Budget 2023 | Årsprognos | Avvikelse prognos mot budget
        8105 - Digitalisering | -91 | -3000 | -2000 | -1000
        8008 - Trygghetslarm  | -9  | -125  | -125  | 0
        """;
    List<Finding> findings =
        Sender.of("SON", folder).verdict(WorkbookCase.of("Blad1", rows)).findings();
    assertThat(findings).extracting(Sender::words).containsExactly("H07 upplysning E1");
    assertThat(findings.get(0).message())
        .isEqualTo("Tecknet är omvänt mot driftens tabeller:"
            + " i den här tabellen är minus bättre än budget.");
  }

  @Test
  void h07NothingIsTurnedInATableWithoutVariances() {
    String rows = """
        Projekt | Utfall jan-aug 2023 | Budget 2023 | Årsprognos
        8105 - Digitalisering | -91 | -3000 | -2000
        """;
    assertThat(Sender.of("SON", folder).told(rows)).isEmpty();
  }

  /** Published: nets to 0 in the outcome and the annual budget, to +93 and −10 000 in the others. */
  @Test
  void h10InternalRevenueAndCostTakeEachOtherOut() {
    String cost = "Kommunbidrag kostnader | -259850 | -253831 | -389141 | -381141\n";
    List<Finding> findings = Sender.of("SON", folder)
        .verdict(WorkbookCase.of("Blad1", STATEMENT + cost))
        .findings();

    assertThat(findings)
        .extracting(finding -> Sender.words(finding) + ": " + finding.seen() + " / "
            + finding.expected() + " " + finding.message())
        .map(text -> text.replace('\u00A0', ' '))
        .containsExactly(
            "H10 fråga C3: −253 831 / −253 924"
                + " Interna intäkter och kostnader tar inte ut varandra: 93 är kvar.",
            "H10 fråga D3: −389 141 / −379 141"
                + " Interna intäkter och kostnader tar inte ut varandra: −10 000 är kvar.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "two rounded numbers  ; -259848 | -253831 | -379141 | -381141 ; H10 fråga C3",
        "one step more        ; -259847 | -253831 | -379141 | -381141 ; H10 fråga B3, H10 fråga C3",
        "a slip is told alone ; 259850  | -253831 | -379141 | -381141 ; T01 fråga B3, H10 fråga C3",
      })
  void h10(String name, String cost, String expected) {
    assertThat(Sender.of("SON", folder).told(STATEMENT + "Kommunbidrag kostnader | " + cost))
        .isEqualTo(expected);
  }

  @Test
  void h10OneOfThemAloneIsNotJudged() {
    assertThat(Sender.of("SON", folder).told(STATEMENT)).isEmpty();
  }
}
