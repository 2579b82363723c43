package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.Kind;

/**
 * V05 "magnitude against last month and annual budget; factor about 1 000 or 1/1 000" (handbook 11)
 * and T01, a sign opposite to the budget's.
 */
class SlipRulesTest {
  private static final String HEADINGS =
      "Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023\n";

  @TempDir
  Path folder;

  /** The decided budget of Tillfälligt stöd is −32 979 and −50 534 tkr. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "as published           | -31054     | -32979    | -49534    | -50534 | ''",
        "actual in kronor       | -31054000  | -32979    | -49534    | -50534 | V05 fel B2",
        "forecast in millions   | -31054     | -32979    | '-49,5    | -50534 | V05 fel D2",
        "double 1 000 times     | -65958000  | -32979    | -49534    | -50534 | V05 fel B2",
        "more than double       | -65958001  | -32979    | -99000000 | -50534 | V05 fel B2, V05 fel D2",
        "a million times        | -32979000000 | -32979  | -49534    | -50534 | V05 fel B2",
        "half of 1 000 times    | -16489500  | -32979    | -49534    | -50534 | V05 fel B2",
        "less than half         | -16489499  | -32979    | -25266999 | -50534 | V05 fråga B2, V05 fråga D2",
        "a hundred times        | -3297900   | -32979    | -5053300  | -50534 | V05 fråga B2",
        "two thousandths        | -66        | -32979    | -49534    | -50534 | ''",
        "twice is no slip       | -62000     | -32979    | -99000    | -50534 | ''",
        "actual turned          | 31054      | -32979    | -49534    | -50534 | T01 fråga B2",
        "forecast turned        | -31054     | -32979    | 49534     | -50534 | T01 fråga D2",
        "both slips at once     | 31054000   | -32979    | -49534    | -50534 | V05 fel B2, T01 fråga B2",
        "nothing spent yet      | 0          | -32979    | -49534    | -50534 | ''",
        "the budget alone       | -31054     | -32979000 | -49534    | -50534 | V22 fel C2",
      })
  void eachSlipIsToldAtItsOwnCell(
      String name, String actual, String budget, String forecast, String annual, String expected) {
    String row = String.join(" | ", "Tillfälligt stöd", actual, budget, forecast, annual);
    assertThat(Sender.of("TS", folder).told(HEADINGS + row))
        .isEqualTo(expected.equals("''") ? "" : expected);
  }

  /** A right amount must be deliverable: with a comment it is asked about, and no longer rejected. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "without a comment | ''           | V05 fel C2",
        "with a comment    | Stor affär.  | V05 fråga C2",
        "a dash says nothing | -          | V05 fel C2",
      })
  void aCommentTurnsTheFaultToAQuestion(String name, String comment, String expected) {
    String rows = """
        Organisation     | Rad      | Utfall januari-augusti 2023 | Periodbudget | Årsprognos | Årsbudget 2023 | Kommentar
        Tillfälligt stöd | Resultat | -31054000 | -32979       | -49534     | -50534         | %s
        """.formatted(comment.equals("''") ? "" : comment.equals("-") ? "'-" : comment);
    assertThat(Sender.of("TS", folder).told(rows)).isEqualTo(expected);
  }

  @Test
  void theFindingNamesWhatTheAmountIsHeldAgainst() {
    Finding finding = Sender.of("TS", folder)
        .verdict(WorkbookCase.of(
            "Blad1", HEADINGS + "Tillfälligt stöd | -31054000 | -32979 | -49534 | -50534"))
        .findings()
        .get(0);
    assertThat(finding.seen()).isEqualTo("-31054000");
    assertThat(finding.expected()).isEqualTo("omkring −32\u00A0979");
    assertThat(finding.message()).isEqualTo("Beloppet är omkring tusen gånger större än budgeten.");
  }

  /** No budget was decided for July: the row's own is all there is, and here all is in kronor. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "without last month nothing is known | 0      | 0      | ''",
        "last month tells both               | -27000 | -49000 | V05 fel B2, V05 fel D2",
        "last month's actual alone           | -27000 | 0      | V05 fel B2",
      })
  void lastMonthTellsWhatTheBudgetCannot(String name, long actual, long forecast, String expected) {
    Sender sender = Sender.of("TS", folder)
        .whoReported(YearMonth.of(2023, 6), "net", Kind.ACTUAL_YTD, actual)
        .whoReported(YearMonth.of(2023, 6), "net", Kind.FORECAST, forecast);
    String rows = HEADINGS.replace("Prognos 8", "Prognos 7")
        + "Tillfälligt stöd | -31054000 | -32979000 | -49534000 | -50534000";
    assertThat(sender.told(rows)).isEqualTo(expected.equals("''") ? "" : expected);
  }

  @Test
  void aYearBeginsAnew() {
    Sender sender =
        Sender.of("TS", folder).whoReported(YearMonth.of(2022, 12), "net", Kind.ACTUAL_YTD, -4000);
    String rows =
        HEADINGS.replace("Prognos 8", "Prognos 1") + "Tillfälligt stöd | -4 | -7 | -49534 | -50534";
    assertThat(sender.told(rows)).isEmpty();
  }

  /** A project that has just begun has spent little: a question. It has the annual budget alone. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "as published    | -91      | -3000 | -3000 | ''",
        "a thousandth    | -3       | -3000 | -3000 | V05 fråga B2",
        "in kronor       | -3000000 | -3000 | -3000 | V05 fråga B2",
        "sign turned     | 91       | -3000 | -3000 | T01 fråga B2",
        "budget 0        | 91       | 0     | 3000  | ''",
        "budget missing  | 91       |       | 3000  | ''",
      })
  void ofAProjectItIsAsked(
      String name, String actual, String budget, String forecast, String expected) {
    String headings = "Projekt | Utfall jan-aug 2023 | Budget 2023 | Årsprognos\n";
    String row =
        String.join(" | ", "8105 - Digitalisering", actual, budget == null ? "" : budget, forecast);
    assertThat(Sender.of("SON", folder).told(headings + row))
        .isEqualTo(expected.equals("''") ? "" : expected);
  }

  /** The controller's table of areas is a control: its questions go to the areas themselves. */
  @Test
  void aControlAndASumAreNotAsked() {
    String row = "Tillfälligt stöd | 31054 | -32979 | 49534 | -50534\n";
    assertThat(Sender.of("SON", folder).told(HEADINGS + row)).isEmpty();
    String sum = "Summa | 31054 | -32979 | 49534 | -50534\n";
    assertThat(Sender.of("TS", folder).told(HEADINGS + row + sum))
        .isEqualTo("T01 fråga B2, T01 fråga D2");
  }
}
