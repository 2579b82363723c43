package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * V04 "result = revenue + cost (signed)" (handbook 11), within one step a summed row; and that one
 * cause is one finding: what follows from a cell that has been told is not judged.
 */
class SumRulesTest {
  /** "Nettokostnad" is a name of the result that is no total row in the layout. */
  private static final String STATEMENT = """
      Konto | Utfall | Budget | Avvikelse | Prognos 7 2023 | Budget 2023
      Intäkter | 146441 | 114227 | | 199010 | 171323
      Kommunbidrag intäkter | 259850 | 253924 | | 379141 | 381141
      Kommunbidrag kostnader | -259850 | -253924 | | -379141 | -381141
      Personalkostnader | -652202 | -639978 | | -978532 | -970357
      Övrigt | -274752 | -248420 | | -388742 | -372229
      Nettokostnad | -780513 | -774171 | | -1168264 | -1171263
      """;

  @TempDir
  Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "as it should be                  | -780513    | -780513  | ''",
        "five rounded lines               | -780513    | -780508  | ''",
        "one step more                    | -780513    | -780507  | V04 fel B7",
        "the forecast                     | -1168264   | -1160000 | V04 fel E7",
        "a line is missing                | Intäkter   | Noter    | ''",
        "a number is missing              | 146441     | ''       | N05 fel B2",
        "a line in kronor is the only one | -652202    | -652202000 | V05 fel B5",
        "a line turned is the only one    | 146441     | -146441  | T01 fråga B2",
        "the result itself is in kronor   | -780513    | -780513000 | V05 fel B7",
      })
  void theResultIsTheSumOfItsLines(String name, String was, String is, String expected) {
    String changed = STATEMENT.replaceFirst(was, is.equals("''") ? "" : is);
    if (is.equals("Noter")) {
      changed = STATEMENT.replaceFirst("Intäkter .*\\n", "");
    }
    assertThat(Sender.of("SON", folder).told(changed))
        .isEqualTo(expected.equals("''") ? "" : expected);
  }

  @Test
  void aResultThatIsTheTotalRowIsToldByItsRows() {
    String total = STATEMENT.replace("Nettokostnad", "Summa Resultat");
    assertThat(Sender.of("SON", folder).told(total.replace("-780513", "-780000")))
        .isEqualTo("V01 fel B7");
  }

  /** An area has a budget of its result alone: a slip in another line is found by the sum. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "as it should be          | x      | x         | ''",
        "a line in kronor         | -1200  | -1200000  | V05 fel C6",
        "kronor, not rounded      | -1200  | -1200499  | V05 fel C6",
        "a line turned            | -1200  | 1200      | T01 fel C6",
        "one revenue turned       | 5400   | -5400     | T01 fel C2",
        "a line is otherwise off  | -1200  | -1300     | V04 fel C7",
        "a line in millions       | -1200  | -1,2      | V04 fel C7",
        "one of two that cancel   | -700   | 700       | V04 fel C7, H10 fråga C4",
        "only its actual          | -35154 | 35154     | T01 fel C5",
      })
  void aSlipThatTheSumProvesIsToldAtItsLine(String name, String was, String is, String expected) {
    String lines = """
        Organisation     | Rad                    | Utfall januari-augusti 2023 | Periodbudget | Årsprognos | Årsbudget 2023 | Kommentar
        Tillfälligt stöd | Intäkter               | 5400   |              |            |
        Tillfälligt stöd | Kommunbidrag intäkter  | 700    |              |            |
        Tillfälligt stöd | Kommunbidrag kostnader | -700   |              |            |
        Tillfälligt stöd | Personalkostnader      | -35154 |              |            |
        Tillfälligt stöd | Övrigt                 | -1200  |              |            |
        Tillfälligt stöd | Resultat               | -30954 | -32979       | -49534     | -50534
        """;
    assertThat(Sender.of("TS", folder).told(lines.replaceFirst(was + " ", is + " ")))
        .isEqualTo(expected.equals("''") ? "" : expected);
  }

  /** The total of the projects has no budget in this table: its own slips are found by the sum, too. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "as it should be       | -3506 | -3506    | ''",
        "another total         | -3506 | -3600    | V04 fel C5",
        "the total in kronor   | -3506 | -3506000 | V05 fel C5",
        "the total turned      | -3506 | 3506     | T01 fel C5",
        "a project in kronor   | -91   | -91000   | V05 fel C3",
        "a project turned      | -2615 | 2615     | T01 fel C4",
        "a project is not there yet | -91 | ''    | ''",
      })
  void theTotalOfProjectsIsTheirSum(String name, String was, String is, String expected) {
    String projects = """
        Organisation     | Investeringsprojekt                 | Utgift jan-aug 2023 | Projektbudget 2023 | Utgiftsprognos 2023 | Kommentar
        Tillfälligt stöd | 8002 - Äldre- och demensbo. LSS, IFO | -800                |                    |
        Tillfälligt stöd | 8105 - Digitalisering               | -91                 |                    |
        Tillfälligt stöd | 8210 - Möbler och Inventarier SOM   | -2615               |                    |
        Tillfälligt stöd | Summa Alla projekt                  | -3506               |                    |
        """;
    assertThat(Sender.of("TS", folder)
            .told(projects.replace(was + " ", is.equals("''") ? " " : is + " ")))
        .isEqualTo(expected.equals("''") ? "" : expected);
  }

  /** Whose numbers stand in the rows is not known while a column is missing: it is told alone. */
  @Test
  void sumsAreNotJudgedWhereAColumnIsMissing() {
    String wrong = STATEMENT.replace("-780513", "-790513");
    assertThat(Sender.of("SON", folder).told(wrong)).isEqualTo("V04 fel B7");
    assertThat(Sender.of("SON", folder).told(wrong.replace("| Budget |", "| Bugdet |")))
        .isEqualTo("L02 fel C1");
  }

  /** The variance, the sum and the forecast's reach follow from the actual: it is told alone. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "V05 an actual in kronor       | -31054  | -31054000 | V05 fel B2",
        "T01 an actual turned          | -31054  | 31054     | T01 fråga B2",
        "V22 a budget not decided      | -32979  | -30000    | V22 fel C2",
        "V05 a forecast in kronor      | -49534  | -49534000 | V05 fel E2",
        "N01 an actual that is no number | -31054 | ca       | N01 fel B2",
        "otherwise each relation is told | -31054 | -31000   | V01 fel B3, V02 fel D2",
      })
  void oneCauseIsOneFinding(String name, String was, String is, String expected) {
    String rows = """
        Kostnadsställe   | Utfall | Budget | Avvikelse | Prognos 8 2023 | Budget 2023
        Tillfälligt stöd | -31054 | -32979 | 1925      | -49534         | -50534
        Summa            | -31054 | -32979 | 1925      | -49534         | -50534
        """;
    assertThat(Sender.of("TS", folder).told(rows.replaceFirst(was, is))).isEqualTo(expected);
  }
}
