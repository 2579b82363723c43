package se.uppfoljning.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.computing.economy.EconomyFigures;
import se.uppfoljning.computing.economy.LastYear;
import se.uppfoljning.computing.economy.ResultFigures;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.PrintedFigure;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.jobs.HomeReader.Trace;
import se.uppfoljning.published.Hudiksvall2023;

class FigureTracePropertyTest {
  private static final List<Kind> DELIVERED =
      List.of(Kind.ACTUAL_YTD, Kind.BUDGET_YTD, Kind.FORECAST, Kind.ANNUAL_BUDGET);

  /** What each formula, as people read it, makes of its inputs; null when one is missing. */
  private static final Map<String, Function<List<BigDecimal>, BigDecimal>> FORMULAS = Map.of(
      Formula.VARIANCE.text(), FigureTracePropertyTest::difference,
      Formula.FORECAST_VARIANCE.text(), FigureTracePropertyTest::difference,
      Formula.ROUNDING.text(), FigureTracePropertyTest::difference,
      Formula.MONTH.text(), FigureTracePropertyTest::difference,
      Formula.MONTH_VARIANCE.text(), FigureTracePropertyTest::difference,
      Formula.CHANGE_PRIOR_YEAR.text(), FigureTracePropertyTest::difference,
      Formula.REQUIRED_REST.text(), FigureTracePropertyTest::difference,
      Formula.SUM.text(), inputs -> inputs.stream().reduce(BigDecimal.ZERO, BigDecimal::add));

  /** Those whose answer is hundredths, and not always there. */
  private static final List<String> RATIOS = List.of(
      Formula.BUDGET_USED.text(),
      Formula.INDEX_PRIOR_YEAR.text(),
      Formula.FORECAST_VARIANCE_PERCENT.text());

  private final Municipality municipality = Hudiksvall2023.municipality();

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
  void aFiguresTraceRecomputesToTheFigure(@ForAll("facts") List<Fact> facts) {
    List<PrintedFigure> figures = figures(facts).stream().map(PrintedFigure::of).toList();

    for (PrintedFigure figure : figures) {
      Trace trace =
          ((Lookup.Found<Trace>) FigureTrace.of("utgåva 1", figures, figure.id())).value();
      assertThat(trace.figure()).isEqualTo(figure);
      assertThat(recomputed(trace)).as(figure.id()).isEqualTo(figure.value());
    }
  }

  /** Those facts this month, a month and a year ago. */
  private List<Figure> figures(List<Fact> facts) {
    List<Figure> figures = new ArrayList<>(
        EconomyFigures.compute(municipality, Hudiksvall2023.AUGUST, new FactBook(facts)));
    figures.addAll(LastYear.compute(
        municipality,
        Hudiksvall2023.AUGUST,
        new Figures(figures),
        book(facts, Hudiksvall2023.AUGUST.minusYears(1))));
    figures.addAll(ResultFigures.compute(
        municipality,
        Hudiksvall2023.AUGUST,
        new Figures(figures),
        new FactBook(facts),
        book(facts, Hudiksvall2023.AUGUST.minusMonths(1))));
    return figures;
  }

  /** Other amounts, every fifth missing. */
  private static FactBook book(List<Fact> facts, YearMonth month) {
    List<Fact> others = new ArrayList<>();
    for (int index = 0; index < facts.size(); index++) {
      Fact fact = facts.get(index);
      FactKey key =
          FactKey.of(fact.key().org(), fact.key().measure(), month, fact.key().kind());
      if (index % 5 != 0) {
        BigDecimal value = fact.value().subtract(BigDecimal.valueOf(index * 100L));
        others.add(new Fact(key, value, fact.unit(), fact.role(), fact.source()));
      }
    }
    return new FactBook(others);
  }

  private static @Nullable String recomputed(Trace trace) {
    List<@Nullable String> values =
        trace.inputs().stream().map(PrintedFigure::value).toList();
    if (values.isEmpty() || values.stream().anyMatch(Objects::isNull)) {
      return null;
    }
    String formula = trace.figure().formula();
    if (formula != null && RATIOS.contains(formula)) {
      return ratio(
          new BigDecimal(values.get(0)),
          new BigDecimal(values.get(1)),
          formula.equals(Formula.FORECAST_VARIANCE_PERCENT.text()));
    }
    return formula == null
        ? values.get(0)
        : Objects.requireNonNull(FORMULAS.get(formula), formula)
            .apply(values.stream().map(BigDecimal::new).toList())
            .stripTrailingZeros()
            .toPlainString();
  }

  private static @Nullable String ratio(BigDecimal part, BigDecimal whole, boolean ofAmount) {
    if (whole.signum() == 0 || (!ofAmount && part.signum() == -whole.signum())) {
      return null;
    }
    return part.movePointRight(2)
        .divide(ofAmount ? whole.abs() : whole, 4, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static BigDecimal difference(List<BigDecimal> inputs) {
    assertThat(inputs).hasSize(2);
    return inputs.get(0).subtract(inputs.get(1));
  }

  /** For every sender and delivered kind nothing, a report, a control or both. */
  @Provide
  Arbitrary<List<Fact>> facts() {
    List<Arbitrary<Optional<Fact>>> facts = new ArrayList<>();
    for (Org org : municipality.organisation().senders()) {
      for (Kind kind : DELIVERED) {
        for (Role role : Role.values()) {
          facts.add(fact(FactKey.of(org.code(), "net", Hudiksvall2023.AUGUST, kind), role));
        }
      }
    }
    return Combinators.combine(facts)
        .as(some -> some.stream().flatMap(Optional::stream).toList());
  }

  private static Arbitrary<Optional<Fact>> fact(FactKey key, Role role) {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.valueOf(-4000), BigDecimal.valueOf(4000))
        .ofScale(2)
        .map(value ->
            new Fact(key, value, FigureUnit.KR, role, new CellSource("a.xlsx", "Blad1", "B2")))
        .optional(0.9);
  }
}
