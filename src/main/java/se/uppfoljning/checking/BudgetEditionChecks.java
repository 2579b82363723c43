package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.B01;
import static se.uppfoljning.facts.delivery.FindingCode.V22;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.budget.MonthlyProfile;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.Org;

/** The budgets of an edition beside the register. */
final class BudgetEditionChecks {
  private static final String REMEDY =
      "Lämna förra årets månader, till exempel i ett SIE-uttag, eller välj ett annat mönster i"
          + " budgetprofil.csv; till dess trycks ingen periodbudget.";

  private final Municipality municipality;
  private final FactBook facts;

  private BudgetEditionChecks(Municipality municipality, FactBook facts) {
    this.municipality = municipality;
    this.facts = facts;
  }

  static List<Finding> check(Municipality municipality, YearMonth period, FactBook facts) {
    BudgetEditionChecks checks = new BudgetEditionChecks(municipality, facts);
    String committee = municipality.organisation().committee().code();
    String net = municipality.profile().areas();
    Stream<FactKey> areas = municipality.organisation().rows(period).stream()
        .map(org -> FactKey.of(org.code(), net, period, Kind.BUDGET_YTD));
    Stream<FactKey> lines = Stream.concat(
            Stream.of(net, municipality.profile().total()), municipality.profile().lines().stream())
        .map(measure -> FactKey.of(committee, measure, period, Kind.BUDGET_YTD));
    return Stream.concat(
            facts.allReported().stream().flatMap(fact -> checks.old(fact).stream()),
            Stream.concat(areas, lines).distinct().flatMap(key -> checks.gap(key).stream()))
        .toList();
  }

  /** Whether the register has a budget that its area need not deliver: it did deliver an outcome. */
  static boolean isDecided(Municipality municipality, FactBook facts, FactKey key) {
    boolean byProfile = key.kind() == Kind.BUDGET_YTD
        && municipality
            .budget()
            .profile(key, municipality.organisation())
            .flatMap(profile -> profile.sharePercent(key, facts))
            .isPresent();
    return facts.reported(key.with(Kind.ACTUAL_YTD)).isPresent()
        && (municipality.budget().inForce(key).isPresent() || byProfile);
  }

  /** V22: a budget that was right when it was delivered, and has been decided anew. */
  private Optional<Finding> old(Fact reported) {
    BigDecimal tolerance =
        municipality.profile().tolerance(reported.key().measure(), reported.unit());
    return municipality
        .budget()
        .inForce(reported.key())
        .filter(row -> row.value().subtract(reported.value()).abs().compareTo(tolerance) > 0)
        .map(
            row -> new Finding(
                V22,
                Severity.FRAGA,
                new Place(
                    reported.source().file(),
                    reported.source().sheet(),
                    reported.source().cell()),
                municipality.display(reported.key(), reported.value(), reported.unit()),
                municipality.display(reported.key(), row.value(), reported.unit()),
                "Budgeten är en annan än den beslutade i " + row.words() + ".",
                "Lämna arbetsboken på nytt med den beslutade budgeten; till dess skrivs den lämnade ut."));
  }

  /** B01: an annual budget that should be spread as last year's outcome, which nobody delivered. */
  private Optional<Finding> gap(FactKey key) {
    boolean wanted = facts.printed(key.with(Kind.ACTUAL_YTD)).isPresent()
        && !isKnown(key)
        && isKnown(key.with(Kind.ANNUAL_BUDGET));
    return wanted
        ? municipality
            .budget()
            .profile(key, municipality.organisation())
            .filter(profile -> profile.sharePercent(key, facts).isEmpty())
            .map(profile -> told(key, profile))
        : Optional.empty();
  }

  private boolean isKnown(FactKey key) {
    return facts.printed(key).isPresent() || municipality.budget().inForce(key).isPresent();
  }

  private Finding told(FactKey key, MonthlyProfile profile) {
    String org = municipality.organisation().byCode(key.org()).map(Org::name).orElse(key.org());
    String line =
        municipality.measures().byCode(key.measure()).map(Measure::name).orElse(key.measure());
    String message = "Budgeten för " + org + ", " + line
        + " ska fördelas som förra årets utfall, men det är inte lämnat.";
    Words words = new Words("", "utfall för " + (key.period().getYear() - 1), message, REMEDY);
    return new TablePlace(profile.source().file(), "")
        .fraga(B01, profile.source().cell(), words);
  }
}
