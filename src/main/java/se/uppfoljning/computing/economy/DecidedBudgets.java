package se.uppfoljning.computing.economy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.budget.BudgetRow;
import se.uppfoljning.facts.budget.MonthlyProfile;
import se.uppfoljning.facts.budget.MonthlyProfile.Pattern;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;

/**
 * The budgets of rows whose sender delivers none: from the register, and the budget of the period by
 * its monthly profile (handbook 2.4). Without a profile there is no budget of the period, and so no
 * variance: an invented one would shame whoever spends most in summer.
 */
record DecidedBudgets(Municipality municipality, FactBook facts) {
  private static final int PERCENT = 2;
  private static final int OERE = 2;

  /** The decided number, where the row has an outcome or a forecast; who said nothing gets no row. */
  Optional<Figure> inForce(FactKey key) {
    boolean has = Stream.of(Kind.ACTUAL_YTD, Kind.FORECAST)
        .anyMatch(kind -> facts.printed(key.with(kind)).isPresent());
    return has
        ? municipality.budget().inForce(key).map(row -> figure(key, row, Variant.PRINTED.id(key)))
        : Optional.empty();
  }

  /** The annual budget × the share of the year; empty without profile, annual budget or share. */
  Optional<Figure> byProfile(FactKey key, Figure annual) {
    return annual.value() == null
        ? Optional.empty()
        : share(key).map(share -> part(key, annual, share));
  }

  private Figure part(FactKey key, Figure annual, Figure share) {
    BigDecimal value = Objects.requireNonNull(annual.value())
        .multiply(Objects.requireNonNull(share.value()))
        .movePointLeft(PERCENT)
        .setScale(OERE, RoundingMode.HALF_UP);
    return new Figure(
        Variant.PRINTED.id(key),
        key,
        value,
        annual.unit(),
        new Origin.Derived(Formula.PERIOD_BUDGET, List.of(annual.id(), share.id())),
        municipality.display(key, value, annual.unit()));
  }

  /** The share of the year of each budget that was made by profile. */
  Stream<Figure> shares(List<Figure> figures) {
    return figures.stream()
        .filter(figure -> figure.origin() instanceof Origin.Derived derived
            && derived.formula() == Formula.PERIOD_BUDGET)
        .flatMap(figure -> share(figure.key()).stream());
  }

  private Optional<Figure> share(FactKey row) {
    FactKey key = row.with(Kind.SHARE);
    return municipality
        .budget()
        .profile(row, municipality.organisation())
        .flatMap(profile -> profile
            .sharePercent(row, facts)
            .map(share -> new Figure(
                Variant.PRINTED.id(key),
                key,
                share,
                FigureUnit.PERCENT,
                origin(profile, row),
                municipality.profile().display(share, FigureUnit.PERCENT))));
  }

  private Origin origin(MonthlyProfile profile, FactKey row) {
    return profile.pattern() == Pattern.LAST_YEAR
        ? new Origin.Derived(
            Formula.LAST_YEARS_SHARE,
            List.of(id(row.with(Kind.PRIOR_YEAR_YTD)), id(row.with(Kind.PRIOR_YEAR))))
        : new Origin.Delivered(profile.source());
  }

  /** What was reported always has a figure of its own; what the accounts say, as a control. */
  private String id(FactKey key) {
    return (facts.reported(key).isPresent() ? Variant.PRINTED : Variant.CONTROL).id(key);
  }

  private Figure figure(FactKey key, BudgetRow row, String id) {
    FigureUnit unit = municipality.unit(key.measure());
    CellSource source = row.source();
    return new Figure(
        id,
        key,
        row.value(),
        unit,
        new Origin.Delivered(source),
        municipality.display(key, row.value(), unit));
  }

  /**
   * Every version that was decided by the end of the month, of the budgets that are printed and have
   * more than one or name a decision: so the trace of a budget tells the decisions behind it.
   */
  Stream<Figure> versions(List<Figure> printed) {
    return printed.stream().map(Figure::key).distinct().flatMap(key -> {
      List<BudgetRow> known = municipality.budget().known(key);
      boolean told = known.size() > 1
          || known.stream().anyMatch(row -> !row.source().sheet().isEmpty());
      return told
          ? known.stream().map(row -> figure(key, row, BudgetRow.id(key, known.indexOf(row))))
          : Stream.empty();
    });
  }
}
