package se.uppfoljning.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.table.Workbook;

/** Tables with columns of words, and tables of nothing else. */
class NoteTablesTest {
  /** The municipality's own first, then those of our workbook. */
  private static final List<Layout> LAYOUTS = Hudiksvall.municipality().layouts();

  @TempDir
  Path folder;

  @Test
  void numbersWithCommentsAndAColumnThatIsNotRead() {
    assertRead("""
        Uppföljning januari-augusti 2023
        Organisation     | Rad      | Utfall | Periodbudget | Årsprognos | Årsbudget | Förra prognosen | Kommentar
        Tillfälligt stöd | Resultat | -31054 | -32979 | -49534         | -50534      | -49000          | Två vakanser.
                         | Intäkter | 5      |        |                |             | hemligt         |
                         |          |        |        |                |             |                 | Löst
        """, """
        Blad1: mall-ekonomi
          titles: A1 Uppföljning januari-augusti 2023
          headings: A2 groups | B2 labels | C2 actual_ytd | D2 budget_ytd | E2 forecast | F2 annual_budget | G2 unread | H2 comment
          row 3: (A3 Tillfälligt stöd) | B3 Resultat | C3 -31054 | D3 -32979 | F3 -50534 | E3 -49534 | [H3 Två vakanser.]
          row 4: B4 Intäkter | C4 5 | D4 – | F4 – | E4 –
          row 5: – | C5 – | D5 – | F5 – | E5 – | [H5 Löst]
        """);
  }

  @Test
  void actions() {
    assertRead("""
        Åtgärd             | Orsak      | Effekt i år | Ansvarig     | Klart senast | Status
        Se över schemat    | Övertid    | 500         | Enhetschefen | 45199        | Pågår

        Färre konsulter    |            |             |              |              |
        """, """
        Blad1: mall-atgarder
          titles: –
          headings: A1 labels | B1 cause | C1 effect | D1 owner | E1 due | F1 status
          row 2: A2 Se över schemat | [B2 Övertid] | [C2 500] | [D2 Enhetschefen] | [E2 45199] | [F2 Pågår]
          row 4: A4 Färre konsulter
        """);
  }

  @Test
  void comments() {
    assertRead("""
        Gäller   | Kommentar
        Personal | Svårt att rekrytera.
                 | Mer i bilagan.
        Volymer  |
        """, """
        Blad1: mall-kommentarer
          titles: –
          headings: A1 labels | B1 comment
          row 2: A2 Personal | [B2 Svårt att rekrytera.]
          row 3: – | [B3 Mer i bilagan.]
          row 4: A4 Volymer
        """);
  }

  @Test
  void underARenamedHeadingTheActionsAreTheLeftmostTexts() {
    assertRead("""
        Nr | Vad             | Orsak   | Effekt i år | Status | Klart senast
        1  | Se över schemat | Övertid | 500         | Pågår  | 2023-10-31
        2  |                 | Frånvaro |            |        |
        """, """
        Blad1: mall-atgarder
          titles: –
          headings: A1 unknown | B1 unknown | C1 cause | D1 effect | E1 status | F1 due
          row 2: B2 Se över schemat | [C2 Övertid] | [D2 500] | [F2 2023-10-31] | [E2 Pågår]
          row 3: – | [C3 Frånvaro]
        """);
  }

  @Test
  void commentsAndColumnsThatAreNotReadAreNoLabels() {
    assertRead("""
        Kommentar | Förra prognosen | Vad      | Utfall | Periodbudget | Årsprognos 2023 | Årsbudget 2023
        Vakanser  | hög             | Resultat | 1      | 2      | 3              | 4
        """, """
        Blad1: mall-ekonomi
          titles: –
          headings: A1 comment | B1 unread | C1 unknown | D1 actual_ytd | E1 budget_ytd | F1 forecast | G1 annual_budget
          row 2: C2 Resultat | D2 1 | E2 2 | G2 4 | F2 3 | [A2 Vakanser]
        """);
  }

  /** A blank row among the actions does not make the rest of them titles of the table below. */
  @Test
  void actionsAfterABlankRowAreTheirTablesNotTheTitlesOfTheNext() {
    assertRead("""
        Åtgärd          | Orsak   | Status
        Se över schemat | Övertid | Pågår

        Byt leverantör  | Avtal januari-mars 2024 | Ej påbörjad

        Kommentarer i övrigt
        Gäller   | Kommentar
        Personal | Svårt att rekrytera.
        """, """
        Blad1: mall-atgarder
          titles: –
          headings: A1 labels | B1 cause | C1 status
          row 2: A2 Se över schemat | [B2 Övertid] | [C2 Pågår]
          row 4: A4 Byt leverantör | [B4 Avtal januari-mars 2024] | [C4 Ej påbörjad]
        Blad1: mall-kommentarer
          titles: A6 Kommentarer i övrigt
          headings: A7 labels | B7 comment
          row 8: A8 Personal | [B8 Svårt att rekrytera.]
        """);
  }

  /** An own workbook whose comments nobody asked for is read as before. */
  @Test
  void ofEquallyManyHeadingsTheMunicipalitysOwnLayoutWins() {
    String sheet = "Organisation | Område | Utfall | Periodbudget | Årsprognos | Kommentar";
    assertThat(layoutOf(sheet, LAYOUTS)).isEqualTo("kostnadsstalle");

    List<Layout> oursFirst = new ArrayList<>(LAYOUTS);
    Collections.reverse(oursFirst);
    assertThat(layoutOf(sheet, oursFirst)).as("it is a tie").isEqualTo("mall-ekonomi");
  }

  @Test
  void theLayoutWithMoreHeadingsWinsWhicheverStandsFirst() {
    String ours = "Organisation | Rad | Utfall | Periodbudget | Förra prognosen";
    String theirs = "Kostnadsställe | Utfall | Periodbudget | Avvikelse | Rad";
    List<Layout> oursFirst = new ArrayList<>(LAYOUTS);
    Collections.reverse(oursFirst);
    for (List<Layout> order : List.of(LAYOUTS, oursFirst)) {
      assertThat(layoutOf(ours, order)).isEqualTo("mall-ekonomi");
      assertThat(layoutOf(theirs, order)).isEqualTo("kostnadsstalle");
    }
  }

  private String layoutOf(String sheet, List<Layout> order) {
    return Shown.workbook(read(sheet, order)).lines().findFirst().orElseThrow().substring(7);
  }

  private void assertRead(String sheet, String shown) {
    assertThat(Shown.workbook(read(sheet, LAYOUTS))).isEqualTo(shown);
  }

  private Workbook read(String sheet, List<Layout> order) {
    Path file = WorkbookCase.of("Blad1", sheet).save(folder.resolve("fil.xlsx"));
    return WorkbookReader.read(file, order);
  }
}
