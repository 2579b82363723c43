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
 * V07 "accumulated actual does not fall for a pure cost line; else ask for reversal text" and V08
 * "|forecast| ≥ |actualYtd| for cost lines unless commented" (handbook 11).
 */
class ReachRulesTest {
  private static final YearMonth JULY = YearMonth.of(2023, 7);
  private static final String HEADINGS = "Konto | Utfall | Budget | Prognos 8 2023 | Budget 2023\n";

  @TempDir
  Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "as published           | -652202 | -978532 | ''",
        "less than spent        | -652202 | -652200 | V08 fråga D2",
        "rounded to less        | -652202 | -652201 | ''",
        "exactly what is spent  | -652202 | -652202 | ''",
        "a slip is told alone   | -652202 | 978532  | T01 fråga D2",
      })
  void aYearDoesNotEndWithLessThanIsSpent(
      String name, long actual, long forecast, String expected) {
    String row = "Personalkostnader | %d | -639978 | %d | -970357".formatted(actual, forecast);
    assertThat(Sender.of("SON", folder).told(HEADINGS + row))
        .isEqualTo(expected.equals("''") ? "" : expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "more than last month       | -652202 | ''",
        "the same                   | -600000 | ''",
        "rounded to less            | -599999 | ''",
        "less than last month       | -599998 | V07 fråga B2",
        "a slip is told alone       | 652202  | T01 fråga B2",
      })
  void aCostDoesNotShrink(String name, long actual, String expected) {
    Sender sender =
        Sender.of("SON", folder).whoReported(JULY, "personnelCost", Kind.ACTUAL_YTD, -600000);
    String row = "Personalkostnader | " + actual + " | -639978 | -978532 | -970357";
    assertThat(sender.told(HEADINGS + row)).isEqualTo(expected.equals("''") ? "" : expected);
  }

  @Test
  void theReversalIsAskedFor() {
    Finding finding = Sender.of("SON", folder)
        .whoReported(JULY, "personnelCost", Kind.ACTUAL_YTD, -600000)
        .verdict(WorkbookCase.of(
            "Blad1", HEADINGS + "Personalkostnader | -500000 | -639978 | -978532 | -970357"))
        .findings()
        .get(0);
    assertThat(finding.expected()).isEqualTo("−600\u00A0000 eller mer");
    assertThat(finding.remedy())
        .isEqualTo("Rätta utfallet, eller kommentera vad som har återförts och varför.");
  }

  @Test
  void revenueAndTheNetMayFall() {
    Sender committee = Sender.of("SON", folder)
        .whoReported(JULY, "revenue", Kind.ACTUAL_YTD, 200000)
        .whoReported(JULY, "net", Kind.ACTUAL_YTD, -900000);
    assertThat(committee.told(HEADINGS + "Intäkter | 146441 | 114227 | 199010 | 171323\n"))
        .isEmpty();
    assertThat(
            committee.told(HEADINGS + "Nettokostnad | -780513 | -774078 | -1178264 | -1171264\n"))
        .isEmpty();
  }

  /** June says nothing of August, and a new year begins at 0. */
  @Test
  void onlyTheMonthBeforeInTheSameYearIsHeldAgainst() {
    String row = "Personalkostnader | -50000 | -60000 | -978532 | -970357";
    Sender june = Sender.of("SON", folder)
        .whoReported(YearMonth.of(2023, 6), "personnelCost", Kind.ACTUAL_YTD, -400000);
    assertThat(june.told(HEADINGS.replace("Prognos 8", "Prognos 5") + row)).isEmpty();
    Sender december = Sender.of("SON", folder)
        .whoReported(YearMonth.of(2022, 12), "personnelCost", Kind.ACTUAL_YTD, -900000);
    assertThat(december.told(HEADINGS.replace("Prognos 8", "Prognos 1") + row)).isEmpty();
  }
}
