package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.published.Hudiksvall2023;

/** M01: we reckon AO's year between 72 and 68 mnkr, of no earlier year. What AO itself says is asked about. */
class ForecastRulesTest {
  private static final YearMonth AUGUST = YearMonth.of(2023, 8);
  private static final CellSource CELL = new CellSource("AO augusti.xlsx", "Blad1", "E2");

  private final Municipality municipality = Hudiksvall2023.municipality();

  @ParameterizedTest
  @CsvSource({"-72000001, 1", "-72000000, 0", "-70000000, 0", "-68000000, 0", "-67999999, 1"})
  void whatLiesOutsideTheIntervalIsAskedAbout(String forecastKr, int questions) {
    assertThat(check(fact("AO", "net", forecastKr, Role.REPORT))).hasSize(questions);
  }

  @Test
  void theQuestionNamesTheCellAndBothEnds() {
    assertThat(check(fact("AO", "net", "-60000000", Role.REPORT)))
        .singleElement()
        .satisfies(question -> {
          assertThat(question.code().name()).isEqualTo("M01");
          assertThat(question.place().toString()).contains("AO augusti.xlsx", "Blad1", "E2");
          assertThat(question.seen().replace('\u00A0', ' ')).isEqualTo("−60 000");
          assertThat(question.expected().replace('\u00A0', ' ')).isEqualTo("−72 000 till −68 000");
        });
  }

  /** The controller tells of what is central, an area of its units. */
  @Test
  void whatAnotherTellsOfAUnitIsAskedAboutToo() {
    assertThat(check(fact("AO", "net", "-60000000", Role.ON_BEHALF))).hasSize(1);
  }

  /** Neither the controller's table, nor the committee, nor a line of the statement, nor an outcome. */
  @Test
  void onlyWhatAUnitForecastsOfItsYearIsAskedAbout() {
    FactKey outcome = FactKey.of("AO", "net", AUGUST, Kind.ACTUAL_YTD);

    assertThat(check(
            fact("AO", "net", "-60000000", Role.CONTROL),
            fact("SON", "net", "-60000000", Role.REPORT),
            fact("AO", "personnelCost", "-60000000", Role.REPORT),
            new Fact(outcome, new BigDecimal("-1"), FigureUnit.KR, Role.REPORT, CELL)))
        .isEmpty();
  }

  @Test
  void withoutAReckonedIntervalThereIsNothingToAsk() {
    assertThat(new ForecastRules(municipality, new Figures(List.of()))
            .check(List.of(fact("AO", "net", "-60000000", Role.REPORT)), List.of()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"AO, net, 0", "AO, personnelCost, 0", "AO, , 1", "MYN, net, 1", "AO, netOutlay, 1"})
  void aCommentBesideTheUnitsMoneyIsAReason(String org, String measure, int questions) {
    assertThat(new ForecastRules(municipality, reckoned())
            .check(
                List.of(fact("AO", "net", "-60000000", Role.REPORT)),
                List.of(new Comment(org, measure, "", "Två avdelningar stänger.", CELL))))
        .hasSize(questions);
  }

  private List<Finding> check(Fact... facts) {
    return new ForecastRules(municipality, reckoned()).check(List.of(facts), List.of());
  }

  private static Fact fact(String org, String measure, String forecastKr, Role role) {
    FactKey key = FactKey.of(org, measure, AUGUST, Kind.FORECAST);
    return new Fact(key, new BigDecimal(forecastKr), FigureUnit.KR, role, CELL);
  }

  /** The same interval for all that could be asked about. */
  private Figures reckoned() {
    List<Figure> figures = new ArrayList<>();
    for (String org : List.of("AO", "SON")) {
      for (String measure : List.of("net", "personnelCost")) {
        figures.add(figure(org, measure, Kind.MODEL_LOW80, "-72000000"));
        figures.add(figure(org, measure, Kind.MODEL_HIGH80, "-68000000"));
      }
    }
    return new Figures(figures);
  }

  private Figure figure(String org, String measure, Kind kind, String kr) {
    FactKey key = FactKey.of(org, measure, AUGUST, kind);
    BigDecimal value = new BigDecimal(kr);
    return new Figure(
        key.id(),
        key,
        value,
        FigureUnit.KR,
        new Origin.Missing(),
        municipality.display(key, value, FigureUnit.KR));
  }
}
