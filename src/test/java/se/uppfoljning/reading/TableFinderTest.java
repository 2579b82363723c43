package se.uppfoljning.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.HudiksvallLayouts;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.layout.HeaderText.Said;
import se.uppfoljning.facts.table.Heading;
import se.uppfoljning.facts.table.Table;
import se.uppfoljning.facts.table.Workbook;

class TableFinderTest {
  @TempDir
  Path folder;

  @Test
  void aTableIsFoundByItsHeadings() {
    assertRead("""
        Kostnadsställe | Utfall | Budget | Avvikelse | Prognos 8 2023 | Budget 2023 | Avvikelse mot Budget 2023
        Äldreomsorg    | -56813 | -46175 | -10638    | -84329         | -67328      | -17000
        Summa          | -56813 | -46175 | -10638    | -84329         | -67328      | -17000
        """, """
        Blad1: kostnadsstalle
          titles: –
          headings: A1 labels | B1 actual_ytd | C1 budget_ytd | D1 variance_ytd | E1 forecast | F1 annual_budget | G1 forecast_variance
          row 2: A2 Äldreomsorg | B2 -56813 | C2 -46175 | F2 -67328 | E2 -84329 | D2 -10638 | G2 -17000
          row 3: A3 Summa | B3 -56813 | C3 -46175 | F3 -67328 | E3 -84329 | D3 -10638 | G3 -17000
        """);
  }

  @Test
  void positionOrderOfColumnsAndBlankRowsDoNotMatter() {
    assertRead("""

         | Uppföljning januari-augusti 2023 | | | (tkr)

         |  | Avvikelse | Budget | | Kostnadsställe | Prognos 8 2023 | Utfall

         |  | -10638    |        | | Äldreomsorg    | -84329         | '−56 813
         |  |           |        | |                |                | 5

         |  |           |        | | Summa          |                |
        """, """
        Blad1: kostnadsstalle
          titles: B2 Uppföljning januari-augusti 2023 | E2 (tkr)
          headings: C4 variance_ytd | D4 budget_ytd | F4 labels | G4 forecast | H4 actual_ytd
          row 6: F6 Äldreomsorg | H6 −56 813 | D6 – | G6 -84329 | C6 -10638
          row 7: – | H7 5 | D7 – | G7 – | C7 –
          row 9: F9 Summa | H9 – | D9 – | G9 – | C9 –
        """);
  }

  @Test
  void whatAHeadingSaysOfTheTimeIsKept() {
    Table table = tables("""
            Kostnadsställe | Utfall Jan - Aug 2023 | Prognos 8, 2023 | Avvikelse mot\\nBudget 2023 | Budget
            """).get(0);
    assertThat(table.headings().stream().map(Heading::said))
        .containsExactly(
            new Said(null, null),
            new Said(null, YearMonth.of(2023, 8)),
            new Said(null, YearMonth.of(2023, 8)),
            new Said(2023, null),
            new Said(null, null));
  }

  @Test
  void ofADoubledHeadingTheFirstColumnIsRead() {
    assertRead("""
        Kostnadsställe | Utfall | Utfall | Budget | Område
        Äldreomsorg    | -1     | -2     | -3     | Norr
        """, """
        Blad1: kostnadsstalle
          titles: –
          headings: A1 labels | B1 actual_ytd | C1 actual_ytd | D1 budget_ytd | E1 labels
          row 2: A2 Äldreomsorg | B2 -1 | D2 -3
        """);
  }

  @Test
  void unknownHeadingsBetweenAndBesideTheKnownAreTold() {
    assertRead("""
        Nr | Kostnadsställe | Utfall | Budget- avvikelse | 2023 | Budget | Anteckning | Ansvarig |  | Utskriven
        1  | Äldreomsorg    | -1     | 2                 | 3    | -3     | Vikarier  | Chefen   |  | i går
           |                |        |                   | 4    |        | Mer       |          |  |
        """, """
        Blad1: kostnadsstalle
          titles: –
          headings: A1 unknown | B1 labels | C1 actual_ytd | D1 unknown | E1 unknown | F1 budget_ytd | G1 unknown | H1 unknown
          row 2: B2 Äldreomsorg | C2 -1 | F2 -3
        """);
  }

  @Test
  void underARenamedHeadingTheLabelsAreTheLeftmostTexts() {
    assertRead("""
        Nr | Avdelning   | Utfall   | Budget | Prognos 8 2023 | Anteckning
        1  | Äldreomsorg | '−56 813 | -46175 | -84329         | Vikarier
        2  |             | -1       | -2     | -3             |
        Källa: ekonomisystemet
        """, """
        Blad1: kostnadsstalle
          titles: –
          headings: A1 unknown | B1 unknown | C1 actual_ytd | D1 budget_ytd | E1 forecast | F1 unknown
          row 2: B2 Äldreomsorg | C2 −56 813 | D2 -46175 | E2 -84329
          row 3: – | C3 -1 | D3 -2 | E3 -3
        """);
  }

  @Test
  void numbersWrittenAsTextAreNoLabels() {
    assertRead("""
        Utfall   | Avdelning   | Budget | Prognos 8 2023
        '−56 813 | Äldreomsorg | -46175 | -84329
        """, """
        Blad1: kostnadsstalle
          titles: –
          headings: A1 actual_ytd | B1 unknown | C1 budget_ytd | D1 forecast
          row 2: B2 Äldreomsorg | A2 −56 813 | C2 -46175 | D2 -84329
        """);
  }

  @Test
  void notesBelowATableAreRowsOfIt() {
    assertRead("""
        Konto          | Utfall | Budget
        Övrigt         | -1     | -2

        Källa: ekonomisystemet
        """, """
        Blad1: resultatrakning
          titles: –
          headings: A1 labels | B1 actual_ytd | C1 budget_ytd
          row 2: A2 Övrigt | B2 -1 | C2 -2
          row 4: A4 Källa: ekonomisystemet | B4 – | C4 –
        """);
  }

  @Test
  void aSheetMayHoldSeveralTables() {
    assertRead("""
        Resultaträkning januari-augusti 2023
        Konto          | Utfall | Budget
        Övrigt         | -1     | -2
        Summa Resultat |        |
        * preliminärt

        Per kostnadsställe
        | i tkr
        Kostnadsställe | Budget | Utfall
        Äldreomsorg    | -3     | -4
        Utan uppehåll  |
        Konto          | Utfall | Budget
        Intäkter       | 5      | 6
        """, """
        Blad1: resultatrakning
          titles: A1 Resultaträkning januari-augusti 2023
          headings: A2 labels | B2 actual_ytd | C2 budget_ytd
          row 3: A3 Övrigt | B3 -1 | C3 -2
          row 4: A4 Summa Resultat | B4 – | C4 –
          row 5: A5 * preliminärt | B5 – | C5 –
        Blad1: kostnadsstalle
          titles: A7 Per kostnadsställe | B8 i tkr
          headings: A9 labels | B9 budget_ytd | C9 actual_ytd
          row 10: A10 Äldreomsorg | C10 -4 | B10 -3
        Blad1: resultatrakning
          titles: A11 Utan uppehåll
          headings: A12 labels | B12 actual_ytd | C12 budget_ytd
          row 13: A13 Intäkter | B13 5 | C13 6
        """);
  }

  @Test
  void twoHeadingsWithThatOfTheLabelsMakeATable() {
    assertRead("""
        Konto    | Utfall
        Intäkter | 5
        """, """
        Blad1: resultatrakning
          titles: –
          headings: A1 labels | B1 actual_ytd
          row 2: A2 Intäkter | B2 5
        """);
  }

  @Test
  void withoutThatOfTheLabelsHalfOfTheColumnsMustBeThere() {
    assertRead("""
        Vad      | Utfall | Budget
        Intäkter | 5      | 6
        """, "other sheets: Blad1\n");
    assertRead("""
        Vad      | Utfall | Budget | Prognos
        Intäkter | 5      | 6      | 7
        """, """
        Blad1: kostnadsstalle
          titles: –
          headings: A1 unknown | B1 actual_ytd | C1 budget_ytd | D1 forecast
          row 2: A2 Intäkter | B2 5 | C2 6 | D2 7
        """);
  }

  @Test
  void twoHeadingsWithoutThatOfTheLabelsAreTooFew() {
    assertRead("""
        Vad      | Prognos 2023 | Avvikelse
        Vikarier | 5            | 6
        """, "other sheets: Blad1\n");
  }

  @Test
  void aColumnOfGroupsIsReadAsItStands() {
    assertRead("""
        Grupp       | Kvantitet    | Utfall 2022 | Åtagande -23 | Prognos -23 | Avvikelse
        Äldreomsorg | Demensboende | 63          | 503          | '-          |
                    | Korttid      | 23          |              |             |
        Slut        |              |             |              |             |
        """, """
        Blad1: kvantiteter
          titles: –
          headings: A1 groups | B1 labels | C1 prior_year | D1 commitment | E1 forecast | F1 forecast_variance
          row 2: (A2 Äldreomsorg) | B2 Demensboende | E2 - | C2 63 | D2 503 | F2 –
          row 3: B3 Korttid | E3 – | C3 23 | D3 – | F3 –
          row 4: (A4 Slut) | – | E4 – | C4 – | D4 – | F4 –
        """);
  }

  @Test
  void headingsThatSayTheSameCountOnce() {
    assertRead("Utfall | Utfall | Ack utfall | Utfall januari 2023", "other sheets: Blad1\n");
    assertRead("Kostnadsställe | Område", "other sheets: Blad1\n");
  }

  @Test
  void theLayoutWithMostHeadingsWins() {
    List<Table> tables = tables("Konto | Kostnadsställe | Utfall | Budget | Avvikelse");
    assertThat(tables).extracting(table -> table.layout().name()).containsExactly("kostnadsstalle");

    assertThat(tables("Konto | Utfall | Budget | Avvikelse"))
        .extracting(table -> table.layout().name())
        .containsExactly("resultatrakning");
  }

  @Test
  void aTableWithoutRowsIsATable() {
    assertRead("Konto | Utfall | Budget", """
        Blad1: resultatrakning
          titles: –
          headings: A1 labels | B1 actual_ytd | C1 budget_ytd
        """);
  }

  @Test
  void sheetsAreReadInTheirOrderAndOthersAreNamed() {
    WorkbookCase workbook = WorkbookCase.of("Sheet", "Konto | Utfall\nÖvrigt | -1")
        .and("Anteckningar", "Ring controllern")
        .and("Tom", "")
        .and("Blad1", "Område | Budget\nÄldreomsorg | -2")
        .and("Diagram", "1");
    assertThat(Shown.workbook(read(workbook))).isEqualTo("""
            Sheet: resultatrakning
              titles: –
              headings: A1 labels | B1 actual_ytd
              row 2: A2 Övrigt | B2 -1
            Blad1: kostnadsstalle
              titles: –
              headings: A1 labels | B1 budget_ytd
              row 2: A2 Äldreomsorg | B2 -2
            other sheets: Anteckningar | Diagram
            """);
  }

  @Test
  void everyKindOfCellKeepsItsPlace() {
    assertRead("""
        Kostnadsställe | Utfall | Budget   | Avvikelse | Prognos 8 2023 | Budget 2023
        Äldreomsorg    | 0.1    | ?=B2+B2  | =B2+B2    | #REF!          | SANT
        """, """
        Blad1: kostnadsstalle
          titles: –
          headings: A1 labels | B1 actual_ytd | C1 budget_ytd | D1 variance_ytd | E1 forecast | F1 annual_budget
          row 2: A2 Äldreomsorg | B2 0,1 | C2 ? | F2 SANT | E2 #REFERENS! | D2 0,2
        """);
  }

  private void assertRead(String sheet, String shown) {
    assertThat(Shown.workbook(read(WorkbookCase.of("Blad1", sheet)))).isEqualTo(shown);
  }

  private List<Table> tables(String sheet) {
    return ((Workbook.Opened) read(WorkbookCase.of("Blad1", sheet))).tables();
  }

  private Workbook read(WorkbookCase workbook) {
    return WorkbookReader.read(workbook.save(folder.resolve("fil.xlsx")), HudiksvallLayouts.ALL);
  }
}
