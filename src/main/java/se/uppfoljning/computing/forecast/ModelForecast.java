package se.uppfoljning.computing.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.organisation.Org;

/**
 * A forecast of the year for each area, what is central and the committee (handbook 2.5), beside the
 * units' own, which is what is printed as the committee's. Kronor, cost −.
 */
public final class ModelForecast {
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
  private static final int OERE = 2;

  private final Municipality municipality;
  private final YearMonth period;
  private final Figures economy;

  private ModelForecast(Municipality municipality, YearMonth period, Figures economy) {
    this.municipality = municipality;
    this.period = period;
    this.economy = economy;
  }

  /**
   * One figure a row, by the formula that its numbers allow:
   *
   * <ul>
   *   <li>budget profile: actual + (annual budget − period budget). What is left of the year goes by
   *       its budget, so a unit that spends most in summer is not shamed in May.
   *   <li>linear, where there is no period budget: actual × 12 / months, rounded half up to the öre.
   * </ul>
   *
   * A row without actual has a figure without value. Where the committee itself has no period
   * budget, its forecast is the sum of its rows', which may have; without one of these it is linear.
   *
   * @param economy the figures of the operating economy
   */
  public static List<Figure> compute(Municipality municipality, YearMonth period, Figures economy) {
    ModelForecast model = new ModelForecast(municipality, period, economy);
    List<Figure> forecasts = new ArrayList<>(
        municipality.organisation().rows(period).stream().map(model::forecast).toList());
    forecasts.add(model.total(municipality.organisation().committee(), forecasts));
    return forecasts;
  }

  private Figure total(Org committee, List<Figure> rows) {
    Figure own = forecast(committee);
    boolean byProfile = own.origin() instanceof Origin.Derived derived
        && derived.formula() == Formula.BUDGET_PROFILE;
    List<BigDecimal> values =
        rows.stream().flatMap(row -> Stream.ofNullable(row.value())).toList();
    if (byProfile || rows.isEmpty() || values.size() < rows.size()) {
      return own;
    }
    BigDecimal sumKr = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return figure(own.key(), sumKr, derived(Formula.SUM, rows.toArray(Figure[]::new)));
  }

  private Figure forecast(Org org) {
    FactKey row =
        FactKey.of(org.code(), municipality.profile().areas(), period, Kind.MODEL_FORECAST);
    Optional<Figure> actual = known(row.with(Kind.ACTUAL_YTD));
    Optional<Figure> annual = known(row.with(Kind.ANNUAL_BUDGET));
    Optional<Figure> budget = known(row.with(Kind.BUDGET_YTD));
    if (actual.isEmpty()) {
      return figure(row, null, new Origin.Missing());
    }
    BigDecimal actualKr = value(actual.get());
    if (annual.isEmpty() || budget.isEmpty()) {
      return figure(row, linear(actualKr), derived(Formula.LINEAR, actual.get()));
    }
    BigDecimal restKr = value(annual.get()).subtract(value(budget.get()));
    return figure(
        row,
        actualKr.add(restKr),
        derived(Formula.BUDGET_PROFILE, actual.get(), annual.get(), budget.get()));
  }

  private BigDecimal linear(BigDecimal actualKr) {
    return actualKr
        .multiply(MONTHS)
        .divide(BigDecimal.valueOf(period.getMonthValue()), OERE, RoundingMode.HALF_UP);
  }

  private Optional<Figure> known(FactKey key) {
    return economy.printed(key).filter(figure -> figure.value() != null);
  }

  private static BigDecimal value(Figure figure) {
    return Optional.ofNullable(figure.value()).orElseThrow();
  }

  private static Origin derived(Formula formula, Figure... inputs) {
    return new Origin.Derived(formula, List.of(inputs).stream().map(Figure::id).toList());
  }

  private Figure figure(FactKey key, @Nullable BigDecimal valueKr, Origin origin) {
    return new Figure(
        Variant.PRINTED.id(key),
        key,
        valueKr,
        municipality.unit(key.measure()),
        origin,
        municipality.display(key, valueKr, municipality.unit(key.measure())));
  }
}
