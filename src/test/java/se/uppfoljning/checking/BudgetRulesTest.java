package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.budget.Budget;
import se.uppfoljning.facts.budget.MonthlyProfile;
import se.uppfoljning.facts.budget.MonthlyProfile.Pattern;
import se.uppfoljning.facts.figures.CellSource;

/**
 * V06 "column called 'Budget' equals 8/12, m/12 or the annual budget: tell which it is" (handbook
 * 11). No budget was decided for July, so that there is something to ask about.
 */
class BudgetRulesTest {
  private static final String JULY = "Konto | Utfall | Budget | Prognos 7 2023 | Budget 2023\n";

  @TempDir
  Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a budget by its own profile   | 100100 | -560000 | ''",
        "the annual budget             | 171324 | -970356 | V06 fråga C2",
        "seven twelfths                | 99939  | -566041 | V06 fråga C2",
        "seven twelfths, rounded       | 99938  | -566042 | V06 fråga C2",
        "of one row alone it is chance | 99939  | -560000 | ''",
      })
  void theColumnIsAskedAboutOnce(String name, int revenue, int personnel, String expected) {
    String rows = JULY
        + "Intäkter | 100000 | " + revenue + " | 171000 | 171324\n"
        + "Personalkostnader | -550000 | " + personnel + " | -970000 | -970356\n";
    assertThat(Sender.of("SON", folder).told(rows))
        .isEqualTo(expected.equals("''") ? "" : expected);
  }

  @Test
  void itIsSaidWhatTheColumnIs() {
    String row = "Intäkter | 100000 | 99939 | 171000 | 171324\n";
    assertThat(Sender.of("SON", folder)
            .verdict(WorkbookCase.of("Blad1", JULY + row))
            .findings()
            .get(0)
            .message())
        .isEqualTo("Kolumnen för periodens budget är 7 tolftedelar av årsbudgeten.");
  }

  /** In December both spans are the year. */
  @Test
  void inDecemberTheAnnualBudgetIsThePeriods() {
    String row = "Intäkter | 170000 | 171324 | 170000 | 171324\n";
    assertThat(Sender.of("SON", folder).told(JULY.replace("Prognos 7", "Prognos 12") + row))
        .isEmpty();
  }

  /** Of August both budgets are decided: another one is V22, and a decided one is right. */
  @Test
  void aDecidedBudgetIsNotAskedAbout() {
    String twelfths = "Intäkter | 146441 | 114215 | 199010 | 171323\n";
    assertThat(Sender.of("SON", folder).told(JULY.replace("Prognos 7", "Prognos 8") + twelfths))
        .isEqualTo("V22 fel C2");
  }

  /** The year's budget is no month's, whatever the profile. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"99939 | ''", "171324 | V06 fråga C2"})
  void twelfthsThatAreSettledAreNotAskedAbout(int budget, String expected) {
    MonthlyProfile twelfths = new MonthlyProfile(
        "SON",
        null,
        2023,
        Pattern.TWELFTHS,
        List.of(),
        new CellSource("budgetprofil.csv", "", "rad 2"));
    Sender usual = Sender.of("SON", folder);
    Budget budgets = new Budget(usual.municipality().budget().versions(), List.of(twelfths));
    Sender sender = new Sender(
        usual.municipality().withBudget(budgets), usual.code(), usual.folder(), usual.before());
    assertThat(sender.told(JULY + "Intäkter | 100000 | " + budget + " | 171000 | 171324\n"))
        .isEqualTo(expected);
  }
}
