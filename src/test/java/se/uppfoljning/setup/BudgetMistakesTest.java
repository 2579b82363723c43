package se.uppfoljning.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.facts.budget.BudgetRow;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;

/** The versions of budget.csv, and budgetprofil.csv. */
class BudgetMistakesTest {
  private static final String HEAD =
      "period,org,measure,breakdown,kind,value,unit,source,decided,decision\n";
  private static final String PROFILE =
      "org,measure,from_year,pattern,w01,w02,w03,w04,w05,w06,w07,w08,w09,w10,w11,w12\n";

  @TempDir
  private Path folder;

  private ConfigCopy config = new ConfigCopy(Path.of(""));

  @BeforeEach
  void copy() {
    config = ConfigCopy.in(folder);
  }

  @Test
  void everyVersionIsKeptWithItsDecision() {
    config.write("budget.csv", HEAD + """
        2023-01,AO,net,,annual_budget,-67000000,kr,,,
        2023-01,AO,net,,annual_budget,-67328000,kr,,2023-06-19,KF 2023-06-19 § 84
        """);

    FactKey august = FactKey.of("AO", "net", YearMonth.of(2023, 8), Kind.ANNUAL_BUDGET);
    assertThat(config.municipality().budget().known(august))
        .extracting(BudgetRow::value, BudgetRow::words)
        .containsExactly(
            tuple(new BigDecimal("-67000000"), "budget.csv, rad 2"),
            tuple(new BigDecimal("-67328000"), "budget.csv, rad 3 (KF 2023-06-19 § 84)"));
  }

  @Test
  void theSameBudgetIsDecidedOnceADayAndADecisionHasADay() {
    config.write("budget.csv", HEAD + """
        2023-01,AO,net,,annual_budget,-1,kr,,2023-06-19,KF § 84
        2023-01,AO,net,,annual_budget,-2,kr,,2023-06-19,KF § 85
        2023-01,AO,net,,annual_budget,-3,kr,,,KF § 86
        2023-01,AO,net,,annual_budget,-4,kr,,2023-06-31,
        """);

    assertThat(config.mistakes())
        .containsExactly(
            "S05 budget.csv, rad 3: Budgeten för \"AO/net//2023-01/annual_budget/2023-06-19\" finns"
                + " redan: budget.csv, rad 2. [AO/net//2023-01/annual_budget/2023-06-19 → ]",
            "S03 budget.csv, rad 4: \"decided\" saknas eller är tom: ett beslut har en dag."
                + " [ → decided]",
            "S04 budget.csv, rad 5: Ogiltigt värde för \"decided\". [2023-06-31 → en dag som"
                + " 2023-08-31]");
  }

  @Test
  void oneOfTheTwoColumnsMayBeLackingToo() {
    config.write("budget.csv", """
        period,org,measure,breakdown,kind,value,unit,source,decided
        2023-01,AO,net,,annual_budget,-1,kr,,2023-06-19
        """);
    assertThat(config.mistakes()).isEmpty();
  }

  @Test
  void theWeightsOfAProfileAreTwelveAndSumToOne() {
    config.write("budgetprofil.csv", PROFILE + """
        AO,net,2023,weights,0.1,0.1,0.1,0.1,0.1,0.1,0.1,0.1,0.1,0.1,0.000001,0
        AO,revenue,2023,weights,1,,,,,,,,,,,0
        FN,,2023,twelfths,0.5,,,,,,,,,,,
        """);

    assertThat(config.mistakes())
        .contains(
            "S04 budgetprofil.csv, rad 2: Andelarna är tillsammans inte 1. [1.000001 → andelar"
                + " som tillsammans är precis 1]")
        .contains(
            "S03 budgetprofil.csv, rad 3: \"w02\" saknas eller är tom: mönstret weights har en"
                + " andel för varje månad. [ → w02]")
        .contains("S04 budgetprofil.csv, rad 4: \"w01–w12\" ska vara tom. Bara mönstret weights har"
            + " en andel för varje månad. [0.5 → ]")
        .hasSize(12);
  }

  @Test
  void aProfileIsOfWhatExistsAndGivenOnceAYear() {
    config.write("budgetprofil.csv", PROFILE + """
        ÄO,nett,23,tolftedelar,,,,,,,,,,,,
        SON,,2023,last-year,,,,,,,,,,,,
        SON,,2023,twelfths,,,,,,,,,,,,
        """);

    assertThat(config.mistakes())
        .hasSize(5)
        .anyMatch(told -> told.startsWith("S06 budgetprofil.csv, rad 2: Organisationen \"ÄO\""))
        .anyMatch(told -> told.startsWith("S06 budgetprofil.csv, rad 2: Måttet \"nett\""))
        .contains("S04 budgetprofil.csv, rad 2: Ogiltigt värde för \"from_year\". [23 → ett år som"
            + " 2023]")
        .contains("S04 budgetprofil.csv, rad 2: Ogiltigt värde för \"pattern\". [tolftedelar →"
            + " weights | twelfths | last-year]")
        .anyMatch(
            told -> told.startsWith("S05 budgetprofil.csv, rad 4: Profilen för \"SON//2023\""));
  }
}
