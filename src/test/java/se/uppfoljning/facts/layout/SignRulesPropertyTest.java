package se.uppfoljning.facts.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.profile.MeasureProfile;
import se.uppfoljning.facts.profile.PrintProfile;
import se.uppfoljning.facts.profile.TableProfile;
import se.uppfoljning.published.Hudiksvall2023;

/** What a table says is turned into our sign and, printed by the same rules, back again. */
class SignRulesPropertyTest {
  private static final FactKey VARIANCE =
      FactKey.of("SON", "net", Hudiksvall2023.AUGUST, Kind.VARIANCE_YTD);

  @Property
  void turnedTwiceIsAsItStood(
      @ForAll VarianceRule rule, @ForAll boolean costPositive, @ForAll BigDecimal number) {
    Layout layout = layout(rule, costPositive);

    assertThat(layout.turn("net", layout.turn("net", number))).isEqualTo(number);
    assertThat(layout.turnVariance("net", layout.turnVariance("net", number))).isEqualTo(number);
  }

  @Property
  void aTableComesOutAsItStood(
      @ForAll VarianceRule rule,
      @ForAll boolean costPositive,
      @ForAll @IntRange(min = -5000, max = 5000) int tkr) {
    Layout layout = layout(rule, costPositive);
    Municipality printing = Hudiksvall2023.municipality(profile(rule, costPositive));
    BigDecimal stood = BigDecimal.valueOf(tkr * 1000L);

    assertThat(printing.display(
            VARIANCE.with(Kind.ACTUAL_YTD), layout.turn("net", stood), FigureUnit.KR))
        .isEqualTo(printing.profile().display(stood, FigureUnit.KR));
    assertThat(printing.display(VARIANCE, layout.turnVariance("net", stood), FigureUnit.KR))
        .isEqualTo(printing.profile().display(stood, FigureUnit.KR));
  }

  /** Of the numbers as they stand a variance is the difference that the rule names. */
  @Property
  void aVarianceIsOfTheNumbersAsTheyStandOrOurOwn(
      @ForAll VarianceRule rule,
      @ForAll boolean costPositive,
      @ForAll BigDecimal actual,
      @ForAll BigDecimal budget) {
    Layout layout = layout(rule, costPositive);
    BigDecimal ours = layout.turn("net", actual).subtract(layout.turn("net", budget));

    assertThat(layout.turnVariance("net", ours))
        .isEqualByComparingTo(
            switch (rule) {
              case ACTUAL_MINUS_BUDGET -> actual.subtract(budget);
              case BUDGET_MINUS_ACTUAL -> budget.subtract(actual);
              case PLUS_IS_BETTER -> ours;
            });
  }

  private static Layout layout(VarianceRule rule, boolean costPositive) {
    return new Layout(
        "a",
        ReportTable.OPERATING,
        AmountUnit.KR,
        RowKey.ORG,
        "net",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        rule,
        costPositive ? List.of("net") : List.of(),
        List.of(),
        List.of());
  }

  private static PrintProfile profile(VarianceRule rule, boolean costPositive) {
    return new PrintProfile(
        AmountUnit.TKR,
        0,
        List.of("revenue"),
        "net",
        List.of(),
        Map.of(),
        Map.of(ReportTable.OPERATING, new TableProfile(null, null, rule, Map.of())),
        null,
        List.of(),
        Map.of(),
        List.of(new MeasureProfile("net", null, null, costPositive, false)),
        null);
  }
}
