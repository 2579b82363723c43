package se.uppfoljning.computing.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.facts.series.ForecastMethod;
import se.uppfoljning.facts.series.KnownEvent;
import se.uppfoljning.facts.series.MonthlySeries;
import se.uppfoljning.facts.series.Months;
import se.uppfoljning.facts.series.SeriesYear;
import se.uppfoljning.facts.series.YearForecast;

/** What a controller asks of a forecast; amounts in tkr, a year is the twelve amounts of its months. */
class SeriesForecastsTest {
  private static final String EVEN = "100 100 100 100 100 100 100 100 100 100 100 100";
  private static final String NOTHING = "0 0 0 0 0 0 0 0 0 0 0 0";
  private static final String SUMMER = "60 60 60 60 80 200 260 220 60 60 60 60";
  private static final String OVER = "110 110 110 110 110 110 - - - - - -";

  @Test
  void aYearOnPlanEndsAtItsPlan() {
    assertThat(point(series("A", EVEN, EVEN, "100 100 100 100 - - - - - - - -"), 4))
        .isCloseTo(1200, within(.01));
  }

  /** After four months 240 of 1,240 are used: a linear forecast would say 720. */
  @Test
  void whatIsSpentInSummerIsToCome() {
    assertThat(point(series("A", SUMMER, SUMMER, SUMMER, "60 60 60 60 - - - - - - - -"), 4))
        .isBetween(1150.0, 1250.0);
  }

  @Test
  void partOfADeviationIsCarriedForward() {
    double total = point(series("A", EVEN, EVEN, EVEN, OVER), 6);

    assertThat(total).isBetween(1260.0 + 10, 1320.0);
  }

  /** Two months of 100 are known; had the month between been 0, the year would look much cheaper. */
  @Test
  void aMonthThatIsNotBookedIsNotZero() {
    MonthlySeries unbooked = series("A", EVEN, EVEN, "100 - 100 - - - - - - - - -");
    MonthlySeries zero = series("A", EVEN, EVEN, "100 0 100 - - - - - - - - -");

    assertThat(point(unbooked, 3)).isCloseTo(1200, within(.01));
    assertThat(point(zero, 3)).isLessThan(1150);
  }

  @Test
  void aYearThatIsOverIsWhatItIs() {
    YearForecast over = forecast(series("A", SUMMER, EVEN, SUMMER), 12);

    assertThat(over.point()).isEqualByComparingTo("1240.00");
    assertThat(interval(over).low80()).isEqualByComparingTo("1240.00");
    assertThat(interval(over).high80()).isEqualByComparingTo("1240.00");
  }

  @Test
  void withoutHistoryTheBudgetIsThePlan() {
    MonthlySeries young = withBudget(series("A", "60 60 60 60 - - - - - - - -"), SUMMER);

    assertThat(point(young, 4)).isCloseTo(1240, within(.01));
  }

  @Test
  void withoutHistoryAndBudgetItIsLinear() {
    assertThat(point(series("A", "60 60 - - - - - - - - - -"), 2)).isCloseTo(720, within(.01));
  }

  /** Nothing is not 0. */
  @Test
  void ofNothingAtAllThereIsNoForecast() {
    YearForecast nothing = forecast(series("A", "- - - - - - - - - - - -"), 2);

    assertThat(nothing.point()).isNull();
    assertThat(nothing.interval()).isNull();
  }

  /** On a budget of 1,200 since the year began; what was nothing before is no year to learn of. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aRowThatHasJustBegunGoesByItsBudget(int emptyYears) {
    List<String> years = new ArrayList<>(Collections.nCopies(emptyYears, NOTHING));
    years.add("100 101 99 100 - - - - - - - -");
    YearForecast begun = forecast(withBudget(series("A", years.toArray(String[]::new)), EVEN), 4);

    assertThat(number(begun.point())).isCloseTo(1200, within(1.0));
    assertThat(begun.oneOffs().of(1).orElseThrow()).isEqualByComparingTo("0");
    assertThat(number(interval(begun).high80())).isGreaterThan(1210);
  }

  /** Nothing that was left out of a past year is taken for 0. */
  @Test
  void aPastYearThatLacksAMonthIsLeftOut() {
    String broken = "100 100 100 - 100 100 100 100 100 100 100 100";

    assertThat(point(series("A", EVEN, EVEN, broken, OVER), 6))
        .isEqualTo(point(series("A", EVEN, EVEN, OVER), 6));
  }

  @Test
  void aOneOffStaysInTheYearAndIsNotCarriedForward() {
    double total = point(series("A", EVEN, EVEN, EVEN, "100 600 100 - - - - - - - - -"), 3);

    assertThat(total).isCloseTo(1200 + 500, within(5.0));
  }

  @Test
  void whatIsMarkedAsAOneOffIsAddedAndForgotten() {
    MonthlySeries calm = series("A", SUMMER, EVEN, SUMMER, "60 65 62 - - - - - - - - -");
    MonthlySeries marked = with(
        series("A", SUMMER, EVEN, SUMMER, "60 85 62 - - - - - - - - -"),
        new KnownEvent(2, new BigDecimal("20"), BigDecimal.ZERO));

    YearForecast without = forecast(calm, 3);
    YearForecast seen = forecast(marked, 3);

    assertThat(seen.point()).isEqualByComparingTo(add(without.point(), "20"));
    assertThat(interval(seen).low80())
        .isEqualByComparingTo(add(interval(without).low80(), "20"));
    assertThat(interval(seen).high80())
        .isEqualByComparingTo(add(interval(without).high80(), "20"));
  }

  @Test
  void whatIsKnownToComeMovesTheForecastAndItsUncertaintyWidensIt() {
    MonthlySeries calm = series("A", EVEN, EVEN, EVEN, "100 101 99 - - - - - - - - -");
    MonthlySeries moving =
        with(calm, new KnownEvent(9, new BigDecimal("-300"), new BigDecimal("400")));

    YearForecast without = forecast(calm, 3);
    YearForecast seen = forecast(moving, 3);

    assertThat(seen.point()).isEqualByComparingTo(add(without.point(), "-300"));
    assertThat(number(seen.point()) - number(interval(seen).low80()))
        .isCloseTo(
            Math.hypot(number(without.point()) - number(interval(without).low80()), 400),
            within(.02));
  }

  @Test
  void historyIsAsLongAsAskedFor() {
    MonthlySeries series = series("A", SUMMER, SUMMER, EVEN, OVER);

    assertThat(
            number(forecasts(List.of(series), ForecastMethod.DEFAULT, 1).get(6).point()))
        .isEqualTo(point(series("A", EVEN, OVER), 6))
        .isNotEqualTo(point(series, 6));
  }

  /** A net that is nearly nothing has no season and no percentage, but a forecast all the same. */
  @ParameterizedTest
  @EnumSource(names = {"DEFAULT", "REFERENCE"})
  void aNetThatChangesItsSignHasAForecastWithinItsInterval(ForecastMethod method) {
    MonthlySeries net = series(
        "A",
        "100 -90 80 -100 90 -70 100 -110 95 -85 90 -100",
        "-50 40 -60 70 -30 20 -80 60 -20 10 -40 50",
        "30 -5 10 - - - - - - - - -");

    YearForecast seen = forecasts(List.of(net), method, 5).get(3);

    assertThat(number(seen.point()))
        .isBetween(number(interval(seen).low80()), number(interval(seen).high80()));
    assertThat(number(seen.point())).isBetween(-400.0, 400.0);
  }

  @Test
  void anInvoiceOnceAYearIsWaitedFor() {
    String june = "0 0 0 0 0 1200 0 0 0 0 0 0";

    assertThat(point(series("A", june, june, june, "0 0 0 0 - - - - - - - -"), 4))
        .isBetween(1000.0, 1300.0);
    assertThat(point(series("A", june, june, june, "0 0 0 0 0 1300 - - - - - -"), 6))
        .isCloseTo(1300, within(60.0));
  }

  /**
   * Ten percent over plan after four months, in a year of 1,240: 1,364 if it goes on. Alone it is told
   * 1,160; by a group with regular seasons 1,258; by a group with this very season more.
   */
  @Test
  void aYoungSeriesLearnsItsSeasonOfTheOthers() {
    List<MonthlySeries> group = new ArrayList<>();
    for (int each = 0; each < 30; each++) {
      group.add(series("B" + each, SUMMER, SUMMER, SUMMER, "60 60 60 60 - - - - - - - -"));
    }
    MonthlySeries young = series("A", SUMMER, "66 66 66 66 - - - - - - - -");
    double alone = point(young, 4);
    group.add(young);

    double together =
        number(forecasts(group, ForecastMethod.DEFAULT, 5).get(30 * 13 + 4).point());

    assertThat(together)
        .isBetween(alone, 1364.0)
        .as("not only that seasons are regular")
        .isGreaterThan(1270);
  }

  @ParameterizedTest
  @EnumSource(ForecastMethod.class)
  void theOrderOfTheSeriesDoesNotMatter(ForecastMethod method) {
    List<MonthlySeries> series = Stream.of("C", "A", "B")
        .map(id ->
            withBudget(series(id, SUMMER, EVEN, id.hashCode() + EVEN.substring(3), OVER), EVEN))
        .toList();
    List<MonthlySeries> reversed = new ArrayList<>(series);
    Collections.reverse(reversed);

    assertThat(forecasts(reversed, method, 5))
        .containsExactlyInAnyOrderElementsOf(forecasts(series, method, 5));
  }

  /** Kronor or tkr, costs as + or −: the forecast is the same amount of money. */
  @ParameterizedTest
  @EnumSource(names = {"DEFAULT", "REFERENCE"})
  void signAndUnitAreTheCallersOwn(ForecastMethod method) {
    String costs = "-60000 -60000 -61000 -60000 -80000 -200000 -260000 -220000 -60000 -60000 -60000"
        + " -60000";
    String positive = costs.replace("-", "").replace("000", "");

    YearForecast kronor =
        forecasts(List.of(series("A", costs, costs, costs)), method, 5).get(5);
    YearForecast tkr =
        forecasts(List.of(series("A", positive, positive, positive)), method, 5).get(5);

    assertThat(number(kronor.point())).isCloseTo(-1000 * number(tkr.point()), within(6.0));
    assertThat(number(interval(kronor).low80()))
        .isCloseTo(-1000 * number(interval(tkr).high80()), within(6.0));
    assertThat(number(interval(kronor).high80()))
        .isCloseTo(-1000 * number(interval(tkr).low80()), within(6.0));
  }

  /** Handbook 2.5, 520 are booked by June of a year like the last; the budget is even. */
  @ParameterizedTest
  @CsvSource({
    "LINEAR, 1040.00",
    "BUDGET_REMAINING, 1120.00",
    "BUDGET_PROFILE, 1040.00",
    "LAST_YEAR_PROFILE, 1240.00"
  })
  void thePlainMethodsAreWhatTheirNamesSay(ForecastMethod method, BigDecimal expected) {
    MonthlySeries series = withBudget(series("A", SUMMER, SUMMER), EVEN);

    YearForecast june = forecasts(List.of(series), method, 5).get(6);

    assertThat(june.point()).isEqualByComparingTo(expected);
    assertThat(june.interval()).isNull();
    assertThat(june.method()).isEqualTo(method);
  }

  @ParameterizedTest
  @EnumSource(names = {"LINEAR", "BUDGET_REMAINING", "BUDGET_PROFILE", "LAST_YEAR_PROFILE"})
  void aPlainMethodThatHasNothingToReckonWithSaysNothing(ForecastMethod method) {
    MonthlySeries nothing = series("A", "- - - - - - - - - - - -");

    assertThat(forecasts(List.of(nothing), method, 5).get(6).point()).isNull();
  }

  static MonthlySeries series(String id, String... years) {
    List<SeriesYear> all = new ArrayList<>();
    for (String year : years) {
      all.add(new SeriesYear(2001 + all.size(), months(year), null));
    }
    return MonthlySeries.of(id, "grupp", all);
  }

  private static Months months(String text) {
    List<@Nullable BigDecimal> amounts = new ArrayList<>();
    Arrays.stream(text.split(" "))
        .forEach(word -> amounts.add(word.equals("-") ? null : new BigDecimal(word)));
    return new Months(amounts);
  }

  static MonthlySeries withBudget(MonthlySeries series, String budget) {
    List<SeriesYear> years = new ArrayList<>(series.years());
    SeriesYear last = series.last();
    years.set(years.size() - 1, new SeriesYear(last.year(), last.actual(), months(budget)));
    return MonthlySeries.of(series.id(), series.group(), years);
  }

  private static MonthlySeries with(MonthlySeries series, KnownEvent event) {
    return new MonthlySeries(series.id(), series.group(), series.years(), List.of(event), Set.of());
  }

  /** After 0, 1, … 12 months. */
  static List<YearForecast> forecasts(
      List<MonthlySeries> series, ForecastMethod method, int mostYears) {
    List<Integer> months = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    return SeriesForecasts.of(series, method, mostYears, months).each();
  }

  private static YearForecast forecast(MonthlySeries series, int months) {
    return forecasts(List.of(series), ForecastMethod.DEFAULT, 5).get(months);
  }

  private static double point(MonthlySeries series, int months) {
    return number(forecast(series, months).point());
  }

  private static YearForecast.Interval interval(YearForecast forecast) {
    return Objects.requireNonNull(forecast.interval());
  }

  private static double number(@Nullable BigDecimal amount) {
    return Objects.requireNonNull(amount).doubleValue();
  }

  private static BigDecimal add(@Nullable BigDecimal amount, String more) {
    return Objects.requireNonNull(amount).add(new BigDecimal(more));
  }
}
