package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Verdict;

/**
 * V24 "workbook with cached formula values missing or #REF!, hidden rows/sheets, merged cells in
 * data area" (handbook 11), as amended: what is hidden is read and said to be; merged labels hold
 * for their rows, merged amounts are a fault; a missing value is one (N04) only where it is read.
 */
class HiddenAndMergedTest {
  private static final WorkbookCase PROJECTS = WorkbookCase.of("Blad1", """
          Investeringar januari-augusti 2023
          Projekt | Utfall jan-aug 2023 | Budget 2023 | Årsprognos | Anteckning
          8002 - Äldre- och demensbo. LSS, IFO | -798 | -10500 | -5000
          8105 - Digitalisering | -91 | -3000 | -3000
          8210 - Möbler och Inventarier SOM | -2615 | -15000 | -7000
          Summa | -3504 | -28500 | -15000
          Källa: ekonomisystemet
          """);
  private static final String UNREAD = "L03 upplysning E2";

  @TempDir
  Path folder;

  private List<Finding> findings(WorkbookCase workbook) {
    return Sender.of("SON", folder).verdict(workbook).findings();
  }

  private String told(WorkbookCase workbook) {
    return Sender.of("SON", folder).told(workbook);
  }

  @Test
  void hiddenRowsAreReadAndSaidToBe() {
    WorkbookCase hidden = PROJECTS.hidingRow("Blad1", 4).hidingRow("Blad1", 5);
    assertThat(told(hidden)).isEqualTo(UNREAD + ", V24 upplysning A4");
    Verdict verdict = Sender.of("SON", folder).verdict(hidden);
    assertThat(verdict.findings().get(1).message())
        .isEqualTo("Tabellen har dolda rader: 2 dolda rader ingår, −2\u00A0706 tkr.");
    assertThat(((Verdict.Accepted) verdict).facts()).hasSize(4 * 3);
  }

  /** Titles, headings and notes hold no amounts. */
  @ParameterizedTest
  @CsvSource({"1", "2", "7", "20"})
  void aHiddenRowWithoutAmountsIsNothing(int row) {
    assertThat(told(PROJECTS.hidingRow("Blad1", row))).isEqualTo(UNREAD);
  }

  @ParameterizedTest
  @CsvSource({"A, V24 upplysning A2", "D, V24 upplysning D2"})
  void hiddenColumnsThatAreReadAreSaidToBe(String column, String expected) {
    List<Finding> findings = findings(PROJECTS.hidingColumn("Blad1", column));
    assertThat(findings).extracting(Sender::words).containsExactly(UNREAD, expected);
    assertThat(findings.get(1).message())
        .isEqualTo("Tabellen har dolda kolumner: 1 dold kolumn ingår.");
  }

  @ParameterizedTest
  @CsvSource({"E", "F"})
  void aHiddenColumnThatIsNotReadIsNothing(String column) {
    assertThat(told(PROJECTS.hidingColumn("Blad1", column))).isEqualTo(UNREAD);
  }

  @ParameterizedTest
  @EnumSource(
      value = SheetVisibility.class,
      names = {"HIDDEN", "VERY_HIDDEN"})
  void aHiddenSheetWithATableIsReadAndSaidToBe(SheetVisibility visibility) {
    WorkbookCase workbook = PROJECTS.and("Blad2", "Bara text").hiding("Blad1", visibility);
    List<Finding> findings = findings(workbook.hidingRow("Blad1", 4));
    assertThat(findings)
        .extracting(Sender::words)
        .containsExactly("L08 upplysning", UNREAD, "V24 upplysning");
    assertThat(findings.get(2).place().sheet()).isEqualTo("Blad1");
    assertThat(findings.get(2).message())
        .isEqualTo("Fliken är dold: 4 dolda rader ingår, −3\u00A0504 tkr.");
  }

  /** One cause, one finding: neither the cells left empty nor the sum is told as well. */
  @ParameterizedTest
  @CsvSource({"B3:B4, V24 fel B3", "B4:C4, V24 fel B4", "C3:D5, V24 fel C3"})
  void mergedAmountsAreAFault(String range, String expected) {
    List<Finding> findings = findings(PROJECTS.merging("Blad1", range));
    assertThat(findings).extracting(Sender::words).containsExactly(UNREAD, expected);
    assertThat(findings.get(1).seen()).isEqualTo(range);
  }

  /** Required numbers, too: an empty cell of a merged range is not missing (N05). */
  @Test
  void mergedAmountsThatMustBeThere() {
    WorkbookCase area = WorkbookCase.of("Blad1", """
            Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023
            Tillfälligt stöd | -31054 | | -49534 | -50534
            """).merging("Blad1", "B2:C2");
    assertThat(Sender.of("TS", folder).told(area)).isEqualTo("V24 fel B2");
  }

  /** Title, headings and note; a label with what stands beside it; cells outside the table. */
  @ParameterizedTest
  @CsvSource({"A1:E1", "A7:D7", "E2:F2", "B9:D9", "F3:F5"})
  void mergedCellsWithoutAmountsAreNothing(String range) {
    assertThat(told(PROJECTS.merging("Blad1", range))).isEqualTo(UNREAD);
  }

  @Test
  void aMergedGroupHoldsForItsRows() {
    WorkbookCase volumes = WorkbookCase.of("Blad1", """
            Volymer januari-augusti 2023
            Grupp | Kvantitet | Utfall 2022 | Åtagande 2023 | Prognos 2023 | Avvikelse
            Äldreomsorg | Demensboende | 63 | 80 | 75 | -5
             | Korttidsplatser | 23 | 25 | 25 | 0
            """).merging("Blad1", "A3:A4");
    Verdict verdict = Sender.of("SON", folder).verdict(volumes);
    assertThat(verdict.findings()).isEmpty();
    assertThat(((Verdict.Accepted) verdict).facts())
        .extracting(fact -> fact.key().org())
        .containsOnly("AO")
        .hasSize(8);
  }

  /** The second row is the first one's, too; a row without numbers in it is none. */
  @Test
  void aMergedLabelHoldsForItsRows() {
    String rows = """
        Projekt | Utfall jan-aug 2023 | Budget 2023 | Årsprognos
        8105 - Digitalisering | -91 | -3000 | -3000
         | -1 | -2 | -3
        """;
    WorkbookCase merged = WorkbookCase.of("Blad1", rows).merging("Blad1", "A2:A3");
    assertThat(told(WorkbookCase.of("Blad1", rows))).isEqualTo("L05 fel B3");
    assertThat(told(merged)).isEqualTo("L06 fel A2");
    assertThat(told(WorkbookCase.of("Blad1", rows.replace(" | -1 | -2 | -3", ""))
            .merging("Blad1", "A2:A3")))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "an amount                  | -31054 | N04 fel B2, L03 upplysning F1",
        "a column that is not read  | egen   | L03 upplysning F1",
      })
  void n04AValueThatWasNeverCalculatedIsMissedWhereItIsRead(
      String name, String cell, String expected) {
    String rows = """
        Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023 | Egna tal
        Tillfälligt stöd | -31054 | -32979 | -49534 | -50534 | egen
        """;
    List<String> told =
        List.of(Sender.of("TS", folder).told(rows.replace(cell, "?=C2+1")).split(", "));
    assertThat(told).containsExactlyInAnyOrder(expected.split(", "));
  }

  @Test
  void n04NotOnASheetWithoutTableNorInATitle() {
    WorkbookCase workbook = WorkbookCase.of("Blad1", """
            Utskriven | ?=TODAY()
            Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023
            Tillfälligt stöd | -31054 | -32979 | -49534 | -50534
            """).and("Beräkning", "Summa | ?=1+1");
    assertThat(Sender.of("TS", folder).told(workbook)).isEqualTo("L08 upplysning");
  }

  /** Words that nobody sees are printed all the same. */
  @Test
  void hiddenWordsAreReadAndSaidToBe() {
    WorkbookCase words = WorkbookCase.of("Text", """
            Januari-augusti 2023
            Gäller | Kommentar
            Ekonomi | Bra.
            Personal | Två vakanser.
            """).and("Göra", """
            Åtgärd | Orsak | Effekt i år | Ansvarig | Klart senast | Status
            Se över schemat | Övertid | 500 | Enhetschefen | 2023-12-31 | Pågår
            """);
    assertThat(Sender.of("TS", folder).told(words)).isEmpty();
    assertThat(Sender.of("TS", folder).told(words.hidingRow("Text", 4)))
        .isEqualTo("V24 upplysning A4");
    assertThat(Sender.of("TS", folder).told(words.hidingRow("Text", 5))).isEmpty();
    List<Finding> sheet = Sender.of("TS", folder)
        .verdict(words.hiding("Göra", SheetVisibility.HIDDEN))
        .findings();
    assertThat(sheet).extracting(Sender::words).containsExactly("V24 upplysning");
    assertThat(sheet.get(0).place().sheet()).isEqualTo("Göra");
    assertThat(sheet.get(0).message()).isEqualTo("Fliken är dold: 1 dold rad ingår.");
  }
}
