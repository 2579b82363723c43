package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.budget.Budget;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.organisation.Org;

/** What is asked across deliveries: seven rows of 100 tkr each in every column, total 700. */
class EditionChecksTest {
  /** Without the decided budget: the amounts of the tests are no budgets anybody decided. */
  private static final Municipality HUDIKSVALL = Hudiksvall.municipality().withBudget(Budget.NONE);

  private static final YearMonth AUGUST = YearMonth.of(2023, 8);
  private static final List<Kind> KINDS =
      List.of(Kind.ACTUAL_YTD, Kind.BUDGET_YTD, Kind.FORECAST, Kind.ANNUAL_BUDGET);

  private final List<Fact> facts = new ArrayList<>();

  @BeforeEach
  void everyoneReportsAHundredAndTheControllerAgrees() {
    for (Org org : HUDIKSVALL.organisation().rows(AUGUST)) {
      for (Kind kind : KINDS) {
        facts.add(fact(Role.REPORT, org.code(), kind, "-100"));
        facts.add(fact(Role.CONTROL, org.code(), kind, "-100"));
      }
    }
    for (Kind kind : KINDS) {
      facts.add(fact(Role.REPORT, "SON", kind, "-700"));
      facts.add(fact(Role.CONTROL, "SON", kind, "-700"));
    }
  }

  @Test
  void whatAgreesIsNotAskedAbout() {
    assertThat(findings()).isEmpty();
  }

  @Test
  void oneStepOffIsRounding() {
    replace(fact(Role.CONTROL, "AO", Kind.ACTUAL_YTD, "-101"));
    replace(fact(Role.REPORT, "SON", Kind.FORECAST, "-707"));
    replace(fact(Role.CONTROL, "SON", Kind.FORECAST, "-707"));
    assertThat(findings()).isEmpty();
  }

  @Test
  void r01NamesBothCells() {
    replace(fact(Role.CONTROL, "AO", Kind.ACTUAL_YTD, "-102"));
    assertThat(findings())
        .containsExactly("R01 fråga AO-REPORT.xlsx!actual_ytd −100 −102: Rapporterat belopp och"
            + " controllerns i AO-CONTROL.xlsx, flik Blad1, cell actual_ytd är olika.");
  }

  @Test
  void r01AlsoForTheTotalOfTheTwoTables() {
    replace(fact(Role.CONTROL, "SON", Kind.BUDGET_YTD, "-702"));
    assertThat(findings()).singleElement().asString().startsWith("R01 fråga SON-REPORT.xlsx");
  }

  @Test
  void v01WhenTheAreasDoNotSumToTheCommittee() {
    replace(fact(Role.REPORT, "SON", Kind.FORECAST, "-708"));
    replace(fact(Role.CONTROL, "SON", Kind.FORECAST, "-708"));
    assertThat(findings())
        .containsExactly("V01 fråga SON-REPORT.xlsx!forecast −708 −700: Områdena summerar inte till"
            + " nämndens total (Prognos).");
  }

  @Test
  void d01WhenTheControlStandsIn() {
    facts.removeIf(fact -> fact.role() == Role.REPORT && fact.key().org().equals("AO"));
    assertThat(findings())
        .containsExactly(
            "D01 upplysning AO-CONTROL.xlsx!actual_ytd  : Äldreomsorg har ingen godkänd"
                + " leverans; controllerns uppgift används.");
  }

  @Test
  void d02WhenNobodyKnows() {
    facts.removeIf(fact -> fact.key().org().equals("AO"));
    assertThat(findings())
        .containsExactly("D02 fråga !  : Äldreomsorg har ingen godkänd leverans, och"
            + " controllern har ingen uppgift.");
  }

  /** It has delivered: only what it lacks is said. */
  @Test
  void d02OfOneColumnThatNobodyHas() {
    facts.removeIf(fact -> fact.key().org().equals("AO") && fact.key().kind() == Kind.BUDGET_YTD);
    assertThat(findings())
        .containsExactly(
            "D02 fråga !  : Äldreomsorg saknar periodbudget, och controllern har ingen uppgift.");
  }

  /** Where the year is not spread over the months, only its budget is followed up. */
  @Test
  void noD02OfAPeriodBudgetThatNoAreaHas() {
    facts.removeIf(fact -> fact.key().kind() == Kind.BUDGET_YTD);
    assertThat(findings()).isEmpty();
  }

  private List<String> findings() {
    return EditionChecks.check(HUDIKSVALL, AUGUST, new FactBook(facts), new FactBook(List.of()))
        .stream()
        .map(EditionChecksTest::words)
        .toList();
  }

  private static String words(Finding finding) {
    return finding.code() + " " + finding.severity().word() + " "
        + finding.place().file() + "!"
        + finding.place().cell() + " " + finding.seen() + " " + finding.expected() + ": "
        + finding.message();
  }

  private void replace(Fact fact) {
    facts.removeIf(old -> old.key().equals(fact.key()) && old.role() == fact.role());
    facts.add(fact);
  }

  private static Fact fact(Role role, String org, Kind kind, String tkr) {
    return new Fact(
        FactKey.of(org, "net", AUGUST, kind),
        new BigDecimal(tkr).scaleByPowerOfTen(3),
        FigureUnit.KR,
        role,
        new CellSource(org + "-" + role + ".xlsx", "Blad1", kind.code()));
  }
}
