package se.uppfoljning.computing.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.profile.PrintProfile;
import se.uppfoljning.published.Hudiksvall2023;

/** Whatever is delivered of projects and volumes, and whatever is not. */
class TableFiguresPropertyTest {
  private static final List<ReportTable> TABLES =
      List.of(ReportTable.INVESTMENT, ReportTable.VOLUME);
  private final Municipality municipality = Hudiksvall2023.municipality();

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void everyDeliveredNumberStandsAmongTheFiguresAsItWasDelivered(
      @ForAll("facts") List<Fact> facts) {
    Figures figures = compute(facts);

    for (Fact fact : facts) {
      if (!fact.key().kind().derived()) {
        Figure figure = figures.printed(fact.key()).orElseThrow();
        assertThat(figure.value()).isEqualByComparingTo(fact.value());
        assertThat(figure.unit()).isEqualTo(fact.unit());
      }
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whatIsNotDeliveredIsMissingOrTheSumOfWhatIsNotMissing(@ForAll("facts") List<Fact> facts) {
    FactBook book = new FactBook(facts);

    for (Figure figure : compute(facts).all()) {
      if (figure.origin() instanceof Origin.Missing) {
        assertThat(book.printed(figure.key())).isEmpty();
        assertThat(figure.value()).isNull();
      }
      assertThat(figure.display().equals(PrintProfile.MISSING)).isEqualTo(figure.value() == null);
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aVarianceIsForecastMinusPlanInOurSignAndPrintsAsItsTableDoes(
      @ForAll("facts") List<Fact> facts) {
    Figures figures = compute(facts);

    for (Figure variance : variances(figures)) {
      boolean volume = municipality.table(variance.key().measure()) == ReportTable.VOLUME;
      BigDecimal forecast = value(figures, variance.key().with(Kind.FORECAST));
      BigDecimal plan =
          value(figures, variance.key().with(volume ? Kind.COMMITMENT : Kind.ANNUAL_BUDGET));
      if (forecast == null || plan == null) {
        assertThat(variance.value()).isNull();
      } else {
        assertThat(variance.value()).isEqualByComparingTo(forecast.subtract(plan));
        BigDecimal printed = volume ? forecast.subtract(plan) : plan.subtract(forecast);
        assertThat(variance.display())
            .isEqualTo(municipality.profile().display(printed, variance.unit()));
      }
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whatASenderPrintedOtherwiseIsShownBesideAndNothingElse(@ForAll("facts") List<Fact> facts) {
    Figures figures = compute(facts);
    FactBook book = new FactBook(facts);

    for (Figure variance : variances(figures)) {
      Optional<String> printed = book.reported(variance.key())
          .map(fact -> municipality.display(fact.key(), fact.value(), fact.unit()))
          .filter(display -> !display.equals(variance.display()));
      assertThat(figures.find(Variant.REPORTED, variance.key()).map(Figure::display))
          .isEqualTo(printed);
    }
  }

  /** Of every project and volume some numbers, none of others; the total in half of the cases. */
  @Provide
  Arbitrary<List<Fact>> facts() {
    List<Arbitrary<Optional<Fact>>> facts = new ArrayList<>();
    for (ReportTable table : TABLES) {
      for (Measure measure : municipality.measures().in(table)) {
        table.columns().forEach(kind -> facts.add(fact(measure, kind)));
      }
    }
    return Combinators.combine(facts)
        .as(some -> some.stream().flatMap(Optional::stream).toList());
  }

  private static Arbitrary<Optional<Fact>> fact(Measure measure, Kind kind) {
    String org = measure.org() == null ? "SON" : measure.org();
    return Arbitraries.bigDecimals()
        .between(BigDecimal.valueOf(-4000), BigDecimal.valueOf(4000))
        .ofScale(measure.unit() == FigureUnit.KR ? 2 : 0)
        .map(value -> new Fact(
            FactKey.of(org, measure.code(), Hudiksvall2023.AUGUST, kind),
            value,
            measure.unit(),
            org.equals("SON") ? Role.REPORT : Role.ON_BEHALF,
            new CellSource("a.xlsx", "Blad1", "B2")))
        .optional(measure.code().equals("netOutlay") ? 0.5 : 0.8);
  }

  private static List<Figure> variances(Figures figures) {
    return figures.all().stream()
        .filter(figure -> figure.key().kind() == Kind.FORECAST_VARIANCE)
        .filter(figure -> figure.id().equals(Variant.PRINTED.id(figure.key())))
        .filter(figure -> !figure.key().measure().matches("net|rounding|revenue|.*Cost|.*Revenue"))
        .toList();
  }

  private Figures compute(List<Fact> facts) {
    return new Figures(
        EconomyFigures.compute(municipality, Hudiksvall2023.AUGUST, new FactBook(facts)));
  }

  private static @Nullable BigDecimal value(Figures figures, FactKey key) {
    return figures.printed(key).orElseThrow().value();
  }
}
