package se.uppfoljning.computing.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactBooks;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.series.ForecastMethod;
import se.uppfoljning.published.Hudiksvall2023;

/** The reckoned forecast beside the units' own, and the way to both. */
class ForecastFiguresTest {
  private static final YearMonth AUGUST = YearMonth.of(2023, 8);

  /** AO costs 5 000 tkr every month; in 2023 its budget is that, and a third more is spent. */
  private final ToldMonths told = new ToldMonths()
      .year("AO", 2020, 12, month -> "-5000")
      .year("AO", 2021, 12, month -> "-5000")
      .year("AO", 2022, 12, month -> "-5000")
      .year("AO", 2023, 8, month -> "-6000")
      .say("AO", "2023-08", Kind.ANNUAL_BUDGET, "-60000")
      .say("AO", "2023-08", Kind.BUDGET_YTD, "-40000")
      .say("AO", "2023-08", Kind.FORECAST, "-66000")
      .say("AO", "2023-07", Kind.BUDGET_YTD, "-35000")
      .say("AO", "2023-07", Kind.FORECAST, "-64000");

  private Municipality municipality = Hudiksvall2023.municipality();

  /** Handbook 2.5: a method code stands beside every forecast. */
  @ParameterizedTest
  @CsvSource({
    "LINEAR, −72 000, derived:linear", // 48 000 × 12 / 8
    "BUDGET_REMAINING, −68 000, derived:budget_remaining", // 48 000 + 60 000 − 40 000
    "BUDGET_PROFILE, −72 000, derived:budget_profile", // 48 000 / (40 000 / 60 000)
    "LAST_YEAR_PROFILE, −72 000, derived:last_year_profile"
  })
  void theMethodIsTheMunicipalitysAndItsCodeStandsBeside(
      ForecastMethod method, String forecast, String source) {
    municipality = Hudiksvall2023.municipality(Hudiksvall2023.forecastingBy(method));

    Figure model = figure("AO/net//2023-08/model_forecast");
    assertThat(shown(model)).isEqualTo(forecast);
    assertThat(model.origin().source()).isEqualTo(source);
    assertThat(figures().byId("AO/net//2023-08/model_low80")).isEmpty();
  }

  /** The year is over budget so far, and most but not all of that is expected of the rest. */
  @Test
  void oursLiesBetweenTheBudgetAndMoreOfTheSame() {
    assertThat(tkr("AO/net//2023-08/model_forecast")).isBetween(-72000.0, -68000.0);
    assertThat(figure("AO/net//2023-08/model_forecast").origin().source())
        .isEqualTo("derived:default");
    assertThat(tkr("AO/net//2023-08/model_low80"))
        .isLessThan(tkr("AO/net//2023-08/model_forecast"));
    assertThat(tkr("AO/net//2023-08/model_high80"))
        .isGreaterThan(tkr("AO/net//2023-08/model_forecast"));
  }

  /** The unit's own forecast stays what is printed as the forecast; the gap is said beside. */
  @Test
  void theUnitsForecastIsLeftAlone() {
    BigDecimal gap = kr("AO/net//2023-08/forecast").subtract(kr("AO/net//2023-08/model_forecast"));

    assertThat(shown(figure("AO/net//2023-08/forecast"))).isEqualTo("−66 000");
    assertThat(kr("AO/net//2023-08/model_gap")).isEqualByComparingTo(gap);
  }

  @Test
  void withoutOutcomeThereIsNone() {
    assertThat(shown(figure("TS/net//2023-08/model_forecast"))).isEqualTo("–");
    assertThat(figures().byId("TS/net//2023-08/model_low80")).isEmpty();
  }

  /** What the year was learnt of is told: each year that is over, by the cell it stood in. */
  @Test
  void theYearsBehindItAreFiguresWithTheirOwnDate() {
    Figure before = figure("AO/net//2022-12/actual_ytd");

    assertThat(before.origin().source()).isEqualTo("AO 2022-12.xlsx#Blad1!B2");
    assertThat(shown(before)).isEqualTo("−60 000");
  }

  /** An amount that no month of three years has had is told by its month, and not carried forward. */
  @Test
  void aOneOffIsNamedAndNotCarriedForward() {
    ToldMonths usual = history().year("AO", 2023, 8, month -> "-5000");
    ToldMonths once = history().year("AO", 2023, 8, month -> month == 3 ? "-15000" : "-5000");
    Figures figures = figures(once.books(), AUGUST);
    Figure oneOff =
        figures.byId("AO/net/month=03|step=one-offs/2023-08/forecast_step").orElseThrow();

    assertThat(kr(oneOff).doubleValue()).isBetween(-10_000_000.0, -8_000_000.0);
    assertThat(kr(figures.byId("AO/net//2023-08/model_forecast").orElseThrow())
            .subtract(kr(figures(usual.books(), AUGUST)
                .byId("AO/net//2023-08/model_forecast")
                .orElseThrow()))
            .doubleValue())
        .isBetween(-10_500_000.0, -9_500_000.0);
  }

  /** Nobody delivered July: its and August's sum is known, and the year goes on from there. */
  @Test
  void aMonthThatNobodyDeliveredIsInTheNextOnesSum() {
    ToldMonths gap = history().year("AO", 2023, 6, month -> "-6000");
    gap.say("AO", "2023-08", Kind.ACTUAL_YTD, "-48000");
    Figure whole = figures(history().year("AO", 2023, 8, month -> "-6000").books(), AUGUST)
        .byId("AO/net//2023-08/model_forecast")
        .orElseThrow();

    assertThat(kr(
            figures(gap.books(), AUGUST).byId("AO/net//2023-08/model_forecast").orElseThrow()))
        .isEqualByComparingTo(kr(whole));
  }

  /** May to July are known as one sum: whatever is odd in it is told once, where the sum was. */
  @Test
  void aOneOffInASumOfMonthsIsToldWhereTheSumWas() {
    ToldMonths summed = history().year("AO", 2023, 4, month -> "-5000");
    summed.say("AO", "2023-07", Kind.ACTUAL_YTD, "-65000");

    Figures figures = figures(summed.books(), YearMonth.of(2023, 7));

    assertThat(figures.all().stream()
            .map(Figure::id)
            .filter(id -> id.contains("/month=") && id.contains("step=one-offs")))
        .containsExactly("AO/net/month=07|step=one-offs/2023-07/forecast_step");
  }

  /** July is the last that is known: August counts as not booked, never as 0. */
  @Test
  void anAreaThatHasNotDeliveredIsForecastFromItsLastMonth() {
    double forecast = kr(figures(history().year("AO", 2023, 7, month -> "-6000").books(), AUGUST)
            .byId("AO/net//2023-08/model_forecast")
            .orElseThrow())
        .doubleValue();

    assertThat(forecast).isBetween(-72_000_000.0, -66_000_000.0);
  }

  /** Each area has its forecast; the committee's is their sum, by now and a month ago, and says so. */
  @Test
  void theCommitteesForecastIsTheSumOfItsAreas() {
    Figures november = figures(allButAo(), YearMonth.of(2023, 11));
    BigDecimal sum = BigDecimal.ZERO;
    List<String> areas = new ArrayList<>();
    for (Org org : Hudiksvall2023.municipality().organisation().rows(AUGUST)) {
      areas.add(org.code() + "/net//2023-11/model_forecast");
      sum = sum.add(kr(november.byId(areas.get(areas.size() - 1)).orElseThrow()));
    }

    Figure committee = november.byId("SON/net//2023-11/model_forecast").orElseThrow();
    assertThat(kr(committee)).isCloseTo(sum, within(new BigDecimal("0.05")));
    assertThat(committee.origin()).isEqualTo(new Origin.Derived(Formula.SUM, areas));
  }

  @Test
  void theCommitteesForecastOfLastMonthIsTheSumOfItsAreasThen() {
    Figures august = figures(allUntil(8).books(), AUGUST);

    assertThat(august
            .byId("SON/net//2023-08/model_forecast~last-month")
            .orElseThrow()
            .origin())
        .isEqualTo(new Origin.Derived(
            Formula.SUM,
            Hudiksvall2023.municipality().organisation().rows(AUGUST).stream()
                .map(org -> org.code() + "/net//2023-08/model_forecast~last-month")
                .toList()));
  }

  /** One area is missing: the committee goes by its own total. */
  @Test
  void aCommitteeWithoutAllItsAreasGoesByItsOwnMonths() {
    Figures figures = figures(history().year("SON", 2023, 8, month -> "-90000").books(), AUGUST);

    assertThat(figures
            .byId("SON/net//2023-08/model_forecast")
            .orElseThrow()
            .origin()
            .source())
        .isEqualTo("derived:default");
  }

  @Test
  void whatItIsMadeOfIsTold() {
    assertThat(figure("AO/net//2023-08/model_forecast").origin())
        .isEqualTo(new Origin.Derived(
            Formula.DEFAULT,
            List.of(
                "AO/net//2023-08/actual_ytd",
                "AO/net//2023-08/annual_budget",
                "AO/net//2022-12/actual_ytd",
                "AO/net//2021-12/actual_ytd",
                "AO/net//2020-12/actual_ytd")));
  }

  /** Every line of money that is told, once; not what is counted or invested. */
  @Test
  void everyLineOfTheOperatingEconomyHasOne() {
    told.year("AO/personnelCost", 2023, 8, month -> "-4000")
        .year("AO/netOutlay", 2023, 8, month -> "-400");

    assertThat(figures().all().stream()
            .filter(figure -> figure.key().kind() == Kind.MODEL_FORECAST && figure.value() != null)
            .map(Figure::id))
        .containsExactlyInAnyOrder(
            "AO/net//2023-08/model_forecast",
            "AO/net//2023-08/model_forecast~last-month",
            "AO/personnelCost//2023-08/model_forecast");
  }

  @Test
  void inJanuaryThereIsNoMonthBefore() {
    Figures january = figures(
        history()
            .year("AO", 2023, 1, month -> "-5000")
            .say("AO", "2022-12", Kind.FORECAST, "-60000")
            .books(),
        YearMonth.of(2023, 1));

    assertThat(january.byId("AO/net//2023-01/model_forecast")).isPresent();
    assertThat(january.all()).noneMatch(figure -> figure.id().contains("last-month"));
  }

  /** What is not delivered is as unsure in November as in August: the interval goes by what is known. */
  @Test
  void anAreaThatHasStoppedDeliveringIsNotSurerAsTimeGoes() {
    FactBooks untilJuly = history().year("AO", 2023, 7, month -> "-6000").books();

    assertThat(width(figures(untilJuly, YearMonth.of(2023, 11)), "2023-11"))
        .isEqualByComparingTo(width(figures(untilJuly, AUGUST), "2023-08"));
  }

  /** Nor is the committee: √(1.5·Σarm²) of what its rows reach each, nothing being known of other years. */
  @Test
  void aCommitteeIsNotSurerOfAPartThatHasStoppedDelivering() {
    Figures inNovember = figures(allButAo(), YearMonth.of(2023, 11));
    double squares = Hudiksvall2023.municipality().organisation().rows(AUGUST).stream()
        .mapToDouble(org -> Math.pow(reachKr(inNovember, org.code()), 2))
        .sum();

    assertThat(reachKr(inNovember, "SON")).isCloseTo(Math.sqrt(1.5 * squares), within(1.0));
  }

  private static double reachKr(Figures figures, String org) {
    String row = org + "/net//2023-11/";
    return kr(figures.byId(row + "model_high80").orElseThrow())
        .subtract(kr(figures.byId(row + "model_forecast").orElseThrow()))
        .doubleValue();
  }

  /** All areas have delivered until November, AO until July. */
  private static FactBooks allButAo() {
    ToldMonths told = new ToldMonths();
    for (Org org : Hudiksvall2023.municipality().organisation().rows(AUGUST)) {
      told.year(
          org.code(),
          2023,
          org.code().equals("AO") ? 7 : 11,
          month -> month % 2 == 0 ? "-6000" : "-5000");
    }
    return told.books();
  }

  private static BigDecimal width(Figures figures, String month) {
    return kr(figures.byId("AO/net//" + month + "/model_high80").orElseThrow())
        .subtract(kr(figures.byId("AO/net//" + month + "/model_low80").orElseThrow()));
  }

  /** So the receipt of the first to deliver says what the report will say, others' years being known. */
  @Test
  void whoElseHasDeliveredThisMonthChangesNothing() {
    Figures first = figures(lumpyOthers(0).books(), AUGUST);
    Figures all = figures(lumpyOthers(8).books(), AUGUST);
    Figures without = figures(history().year("AO", 2023, 8, month -> "-6000").books(), AUGUST);

    for (String kind : List.of("model_forecast", "model_low80", "model_high80")) {
      String id = "AO/net//2023-08/" + kind;
      assertThat(kr(first.byId(id).orElseThrow()))
          .isEqualByComparingTo(kr(all.byId(id).orElseThrow()))
          .as("the others' years are learnt of")
          .isNotEqualByComparingTo(kr(without.byId(id).orElseThrow()));
    }
    assertThat(first.byId("TS/net//2023-08/model_forecast").orElseThrow().value())
        .isNull();
  }

  /** AO as before, and three that have had other years each. */
  private static ToldMonths lumpyOthers(int deliveredMonths) {
    ToldMonths told = history().year("AO", 2023, 8, month -> "-6000");
    for (String org : List.of("TS", "FN", "AF")) {
      for (int year = 2020; year < 2023; year++) {
        int often = year - 2018;
        told.year(org, year, 12, month -> month % often == 0 ? "-9000" : "-100");
      }
      told.year(org, 2023, deliveredMonths, month -> "-4000");
    }
    return told;
  }

  @Test
  void ofAYearThatIsOverNothingIsUnsure() {
    Figures december =
        figures(history().year("AO", 2023, 12, month -> "-6000").books(), YearMonth.of(2023, 12));

    assertThat(kr(december.byId("AO/net//2023-12/model_forecast").orElseThrow()))
        .isEqualByComparingTo("-72000000");
    assertThat(december.byId("AO/net//2023-12/model_low80")).isEmpty();
  }

  private static ToldMonths allUntil(int month) {
    ToldMonths told = new ToldMonths();
    for (Org org : Hudiksvall2023.municipality().organisation().rows(AUGUST)) {
      told.year(org.code(), 2023, month, each -> "-5000");
    }
    return told;
  }

  private static ToldMonths history() {
    return new ToldMonths()
        .year("AO", 2020, 12, month -> "-5000")
        .year("AO", 2021, 12, month -> "-5000")
        .year("AO", 2022, 12, month -> "-5000");
  }

  private Figure figure(String id) {
    return figures().byId(id).orElseThrow(() -> new AssertionError(id));
  }

  private BigDecimal kr(String id) {
    return kr(figure(id));
  }

  private static BigDecimal kr(Figure figure) {
    return Objects.requireNonNull(figure.value());
  }

  private double tkr(String id) {
    return kr(id).movePointLeft(3).doubleValue();
  }

  private static String shown(Figure figure) {
    return figure.display().replace('\u00A0', ' ');
  }

  private Figures figures() {
    return figures(told.books(), AUGUST);
  }

  private Figures figures(FactBooks books, YearMonth period) {
    return ReckonedMonth.of(municipality, books, period);
  }
}
