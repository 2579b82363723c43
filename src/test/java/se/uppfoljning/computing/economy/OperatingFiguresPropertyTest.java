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
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.published.Hudiksvall2023;

class OperatingFiguresPropertyTest {
  private static final List<Kind> DELIVERED =
      ReportTable.OPERATING.columns().stream().filter(kind -> !kind.derived()).toList();
  private final Municipality municipality = Hudiksvall2023.municipality();

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theCommitteeIsTheSumOfItsRowsAndWhatIsLeft(@ForAll("facts") List<Fact> facts) {
    Figures figures = compute(facts);

    for (Kind kind : ReportTable.OPERATING.columns()) {
      BigDecimal committee = value(figures, "SON", "net", kind);
      BigDecimal sum = sum(figures, kind);
      List<BigDecimal> left = left(figures, kind);
      if (figures.printed(key("SON+", "net", kind)).isEmpty()) {
        assertThat(committee).isEqualTo(sum);
      } else if (sum == null || committee == null) {
        assertThat(left).containsExactly((BigDecimal) null);
      } else {
        assertThat(left).hasSize(1);
        assertThat(committee).isEqualByComparingTo(sum.add(left.get(0)));
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aVarianceIsOutcomeMinusBudgetAndMissingWhenOneIs(@ForAll("facts") List<Fact> facts) {
    Figures figures = compute(facts);

    for (Org org : municipality.organisation().senders()) {
      assertThat(value(figures, org.code(), "net", Kind.VARIANCE_YTD))
          .isEqualTo(minus(figures, org.code(), Kind.ACTUAL_YTD, Kind.BUDGET_YTD));
      assertThat(value(figures, org.code(), "net", Kind.FORECAST_VARIANCE))
          .isEqualTo(minus(figures, org.code(), Kind.FORECAST, Kind.ANNUAL_BUDGET));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void everyInputOfADerivedFigureIsAFigure(@ForAll("facts") List<Fact> facts) {
    Figures figures = compute(facts);
    List<String> ids = figures.all().stream().map(Figure::id).toList();

    for (Figure figure : figures.all()) {
      if (figure.origin() instanceof Origin.Derived derived) {
        assertThat(ids).containsAll(derived.inputs());
      }
    }
  }

  /**
   * For every sender and delivered kind nothing, a report, a control or both; in half of the cases
   * nobody delivers the committee. Small amounts, so that what is left is now within the tolerance
   * and now beyond it.
   */
  @Provide
  Arbitrary<List<Fact>> facts() {
    List<Arbitrary<Optional<Fact>>> facts = new ArrayList<>();
    for (Org org : municipality.organisation().senders()) {
      for (Kind kind : DELIVERED) {
        for (Role role : Role.values()) {
          facts.add(fact(key(org.code(), "net", kind), role));
        }
      }
    }
    return Combinators.combine(
            Combinators.combine(facts).as(some -> some), Arbitraries.of(true, false))
        .as((some, withCommittee) -> some.stream()
            .flatMap(Optional::stream)
            .filter(fact -> withCommittee || !fact.key().org().equals("SON"))
            .toList());
  }

  private static Arbitrary<Optional<Fact>> fact(FactKey key, Role role) {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.valueOf(-4000), BigDecimal.valueOf(4000))
        .ofScale(2)
        .map(value ->
            new Fact(key, value, FigureUnit.KR, role, new CellSource("a.xlsx", "Blad1", "B2")))
        .optional(0.9);
  }

  private Figures compute(List<Fact> facts) {
    return new Figures(
        EconomyFigures.compute(municipality, Hudiksvall2023.AUGUST, new FactBook(facts)));
  }

  private @Nullable BigDecimal sum(Figures figures, Kind kind) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Org org : municipality.organisation().rows(Hudiksvall2023.AUGUST)) {
      BigDecimal value = value(figures, org.code(), "net", kind);
      if (value == null) {
        return null;
      }
      sum = sum.add(value);
    }
    return sum;
  }

  private static List<@Nullable BigDecimal> left(Figures figures, Kind kind) {
    List<@Nullable BigDecimal> left = new ArrayList<>();
    figures.printed(key("SON+", "rounding", kind)).ifPresent(figure -> left.add(figure.value()));
    return left;
  }

  private static @Nullable BigDecimal minus(
      Figures figures, String org, Kind outcome, Kind budget) {
    BigDecimal first = value(figures, org, "net", outcome);
    BigDecimal second = value(figures, org, "net", budget);
    return first == null || second == null ? null : first.subtract(second);
  }

  private static @Nullable BigDecimal value(
      Figures figures, String org, String measure, Kind kind) {
    return figures.printed(key(org, measure, kind)).orElseThrow().value();
  }

  private static FactKey key(String org, String measure, Kind kind) {
    return FactKey.of(org, measure, Hudiksvall2023.AUGUST, kind);
  }
}
