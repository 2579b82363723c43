package se.uppfoljning.computing.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.uppfoljning.computing.economy.EconomyFigures;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.published.Hudiksvall2023;

/** Handbook 2.5: a method code stands beside every forecast. */
class ModelForecastTest {
  private static final YearMonth AUGUST = YearMonth.of(2023, 8);
  private final List<Fact> facts = new ArrayList<>();

  /** Äldreomsorg as published, tkr: −56 813 + (−67 328 + 46 175) = −77 966. */
  @Test
  void whatIsLeftOfTheYearGoesByItsBudget() {
    ao(Kind.ACTUAL_YTD, "-56813").ao(Kind.BUDGET_YTD, "-46175").ao(Kind.ANNUAL_BUDGET, "-67328");

    assertThat(forecasts())
        .contains("AO/net//2023-08/model_forecast −77 966 derived:budget_profile");
  }

  @Test
  void withoutPeriodBudgetItIsLinearAndSaidToBe() {
    ao(Kind.ACTUAL_YTD, "-56813").ao(Kind.ANNUAL_BUDGET, "-67328");

    assertThat(forecasts()).contains("AO/net//2023-08/model_forecast −85 220 derived:linear");
    assertThat(forecast("AO").value()).isEqualByComparingTo("-85219500");
  }

  @Test
  void withoutActualThereIsNone() {
    ao(Kind.BUDGET_YTD, "-46175").ao(Kind.ANNUAL_BUDGET, "-67328");

    assertThat(forecasts()).contains("AO/net//2023-08/model_forecast – ");
  }

  /** The unit's own forecast stays what is printed as the forecast. */
  @Test
  void theUnitsForecastIsLeftAlone() {
    ao(Kind.ACTUAL_YTD, "-56813").ao(Kind.FORECAST, "-84329");

    assertThat(economy().printed(key("AO", Kind.FORECAST)).orElseThrow().value())
        .isEqualByComparingTo("-84329000");
    assertThat(forecast("AO").value()).isEqualByComparingTo("-85219500");
  }

  /** The committee by its own numbers, as published: −780 513 + (−1 171 264 + 774 078). */
  @Test
  void theCommitteeHasOneOfItsOwn() {
    facts.addAll(Hudiksvall2023.reports());

    assertThat(forecast("SON").display().replace('\u00A0', ' ')).isEqualTo("−1 177 699");
  }

  /** One area without period budget must not make the whole committee another method's. */
  @Test
  void withoutABudgetOfItsOwnTheCommitteeIsTheSumOfItsRows() {
    Hudiksvall2023.reports().stream()
        .filter(fact -> fact.key().kind() != Kind.BUDGET_YTD
            || !List.of("SON", "AO").contains(fact.key().org()))
        .forEach(facts::add);

    List<Figure> rows = ModelForecast.compute(municipality(), AUGUST, economy());
    BigDecimal sum = rows.stream()
        .filter(figure -> !figure.key().org().equals("SON"))
        .map(Figure::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(forecast("AO").origin().source()).isEqualTo("derived:linear");
    assertThat(forecast("SON").origin().source()).isEqualTo("derived:sum");
    assertThat(forecast("SON").value()).isEqualByComparingTo(sum);
  }

  private ModelForecastTest ao(Kind kind, String tkr) {
    facts.add(new Fact(
        key("AO", kind),
        new BigDecimal(tkr).movePointRight(3),
        FigureUnit.KR,
        Role.REPORT,
        new CellSource("AO.xlsx", "Blad1", "B2")));
    return this;
  }

  private static FactKey key(String org, Kind kind) {
    return FactKey.of(org, "net", AUGUST, kind);
  }

  private Figures economy() {
    return new Figures(EconomyFigures.compute(municipality(), AUGUST, new FactBook(facts)));
  }

  private static Municipality municipality() {
    return Hudiksvall2023.municipality();
  }

  private Figure forecast(String org) {
    return ModelForecast.compute(municipality(), AUGUST, economy()).stream()
        .filter(figure -> figure.key().org().equals(org))
        .findFirst()
        .orElseThrow();
  }

  private String forecasts() {
    return ModelForecast.compute(municipality(), AUGUST, economy()).stream()
        .map(figure -> figure.id() + " " + figure.display().replace('\u00A0', ' ') + " "
            + figure.origin().source())
        .collect(Collectors.joining("\n"));
  }
}
