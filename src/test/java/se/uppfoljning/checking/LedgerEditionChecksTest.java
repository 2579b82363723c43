package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.computing.economy.EconomyFigures;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;

/** The accounts beside what an area reported and what the controller has. */
class LedgerEditionChecksTest {
  private static final Municipality HUDIKSVALL = Hudiksvall.municipality();
  private static final FactKey NET =
      FactKey.of("AO", "net", YearMonth.of(2023, 8), Kind.ACTUAL_YTD);

  private final List<Fact> facts = new ArrayList<>();
  private final List<Fact> before = new ArrayList<>();

  @Test
  void whatAgreesIsNotAskedAbout() {
    say(Role.REPORT, "-100");
    say(Role.CONTROL, "-100");
    say(Role.LEDGER, "-101");
    assertThat(questions()).isEmpty();
  }

  @Test
  void theReportIsHeldAgainstBothAndEachIsNamed() {
    say(Role.REPORT, "-100");
    say(Role.CONTROL, "-110");
    say(Role.LEDGER, "-120");
    assertThat(questions())
        .containsExactly(
            "R01 REPORT −100 −110 Rapporterat belopp och controllerns i CONTROL, rad 7 är olika.",
            "R01 REPORT −100 −120 Rapporterat belopp och bokföringens i LEDGER, rad 7 är olika:"
                + " Äldreomsorg, Summa Resultat, utfall.");
  }

  /** Not only the year so far: what a line of an area says of the month is held against it too. */
  @Test
  void theMonthOfALineIsHeldAgainstTheAccounts() {
    FactKey month = FactKey.of("AO", "personnelCost", NET.period(), Kind.ACTUAL);
    say(month, Role.REPORT, "-10");
    say(month, Role.LEDGER, "-12");
    assertThat(questions())
        .containsExactly("R01 REPORT −10 −12 Rapporterat belopp och bokföringens i LEDGER, rad 7 är"
            + " olika: Äldreomsorg, Personalkostnader, månadens utfall.");
  }

  /** A unit that reports the year so far alone: its month is what that has grown by since July. */
  @Test
  void theMonthOfALineThatIsReportedAccumulatedIsComputedAndHeldAgainstTheAccounts() {
    FactKey line = FactKey.of("AO", "personnelCost", NET.period(), Kind.ACTUAL_YTD);
    say(line, Role.REPORT, "-100");
    say(line, Role.LEDGER, "-100");
    say(line.with(Kind.ACTUAL), Role.LEDGER, "-13");
    sayInJuly(line, Role.REPORT, "-90");
    assertThat(questions())
        .containsExactly("R01 REPORT −10 −13 Månaden, räknad som beloppet här minus förra månadens"
            + " i juli.xlsx, flik Blad1, cell B2, och bokföringens i LEDGER, rad 7 är olika:"
            + " Äldreomsorg, Personalkostnader, månadens utfall.");
  }

  @Test
  void aComputedMonthIsOfTwoRoundedNumbers() {
    say(NET, Role.REPORT, "-100");
    say(NET.with(Kind.ACTUAL), Role.LEDGER, "-12");
    sayInJuly(NET, Role.REPORT, "-90");
    assertThat(questions()).isEmpty();
  }

  @Test
  void aMonthThatWasReportedAloneIsNotComputedToo() {
    say(NET, Role.REPORT, "-100");
    say(NET.with(Kind.ACTUAL), Role.REPORT, "-13");
    say(NET.with(Kind.ACTUAL), Role.LEDGER, "-13");
    sayInJuly(NET, Role.REPORT, "-90");
    assertThat(questions()).isEmpty();
  }

  /** In July nobody reported: what stood in for it then is no word of the unit. */
  @Test
  void aMonthThatTheUnitSaysNothingOfIsNotCompared() {
    say(NET, Role.REPORT, "-100");
    say(NET.with(Kind.ACTUAL), Role.LEDGER, "-13");
    sayInJuly(NET, Role.CONTROL, "-90");
    assertThat(questions()).isEmpty();
  }

  @Test
  void withoutReportTheControllersIsPrintedAndHeldAgainstTheAccounts() {
    say(Role.LEDGER, "-120");
    say(Role.CONTROL, "-110");
    assertThat(book().printed(NET).map(Fact::role)).contains(Role.CONTROL);
    assertThat(questions())
        .containsExactly(
            "R02 CONTROL −110 −120 Controllerns belopp och bokföringens i LEDGER, rad 7"
                + " är olika: Äldreomsorg, Summa Resultat, utfall.");
  }

  @Test
  void theAccountsStandInWhereNobodyElseSaysAnything() {
    say(Role.LEDGER, "-120");
    assertThat(book().printed(NET).map(Fact::role)).contains(Role.LEDGER);
    assertThat(book().isStoodIn(NET)).isTrue();
    assertThat(EditionChecks.check(HUDIKSVALL, NET.period(), book(), new FactBook(before)).stream()
            .map(Finding::message))
        .contains("Äldreomsorg har ingen godkänd leverans; bokföringens uppgift används där den"
            + " finns.");
  }

  /** Both keep an id that ends in ~control; the controller's is the one it always had. */
  @Test
  void bothControlsAreFiguresWithIdsOfTheirOwn() {
    say(Role.REPORT, "-100");
    say(Role.LEDGER, "-120");
    assertThat(ids()).contains(NET.id() + "~control -120000");
    say(Role.CONTROL, "-110");
    assertThat(ids())
        .contains(NET.id() + " -100000")
        .contains(NET.id() + "~control -110000")
        .contains(NET.id() + "~ledger~control -120000")
        .doesNotHaveDuplicates();
  }

  private List<String> ids() {
    return EconomyFigures.compute(HUDIKSVALL, NET.period(), book()).stream()
        .flatMap(figure -> Optional.ofNullable(figure.value())
            .map(value -> figure.id() + " " + value.toPlainString())
            .stream())
        .toList();
  }

  private void say(Role role, String tkr) {
    say(NET, role, tkr);
  }

  private void say(FactKey key, Role role, String tkr) {
    BigDecimal value = new BigDecimal(tkr).scaleByPowerOfTen(3);
    facts.add(new Fact(key, value, FigureUnit.KR, role, new CellSource(role.name(), "", "rad 7")));
  }

  private void sayInJuly(FactKey august, Role role, String tkr) {
    BigDecimal value = new BigDecimal(tkr).scaleByPowerOfTen(3);
    FactKey july = august.in(august.period().minusMonths(1));
    before.add(
        new Fact(july, value, FigureUnit.KR, role, new CellSource("juli.xlsx", "Blad1", "B2")));
  }

  private FactBook book() {
    return new FactBook(facts);
  }

  private List<String> questions() {
    return EditionChecks.check(HUDIKSVALL, NET.period(), book(), new FactBook(before)).stream()
        .filter(finding -> finding.code().name().startsWith("R"))
        .map(finding -> String.join(
            " ",
            finding.code().name(),
            finding.place().file(),
            finding.seen(),
            finding.expected(),
            finding.message()))
        .toList();
  }
}
