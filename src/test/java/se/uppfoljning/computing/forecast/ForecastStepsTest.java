package se.uppfoljning.computing.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.series.ForecastMethod;
import se.uppfoljning.facts.series.ForecastStep;
import se.uppfoljning.facts.series.ForecastStep.From;
import se.uppfoljning.facts.series.RowEvent;
import se.uppfoljning.published.Hudiksvall2023;
import se.uppfoljning.reporting.ForecastWords;

/** The way to a forecast (handbook 2.5): steps that can be reckoned by hand with the plain methods; tkr. */
class ForecastStepsTest {
  private static final YearMonth AUGUST = YearMonth.of(2023, 8);

  /** AO has 60 000 for the year, 5 000 a month, and spends 6 000; it says 66 000, a month ago 64 000. */
  private final ToldMonths told = new ToldMonths()
      .year("AO", 2022, 12, ForecastStepsTest::lastYear)
      .year("AO", 2023, 8, month -> "-6000")
      .say("AO", "2023-08", Kind.ANNUAL_BUDGET, "-60000")
      .say("AO", "2023-08", Kind.BUDGET_YTD, "-40000")
      .say("AO", "2023-08", Kind.FORECAST, "-66000")
      .say("AO", "2023-07", Kind.ANNUAL_BUDGET, "-60000")
      .say("AO", "2023-07", Kind.BUDGET_YTD, "-35000")
      .say("AO", "2023-07", Kind.FORECAST, "-64000");

  /**
   * By last year's profile: 48 000 × 60 000 / 32 000 = 90 000. 8 000 over so far; last year had 28 000
   * left where the budget has 20 000; and the 50 % over of so far goes on: 14 000 of 28 000.
   */
  @Test
  void fromTheBudgetTheProfileIsWhatLastYearHadLeftAgainstWhatTheBudgetHas() {
    assertThat(steps(ForecastMethod.LAST_YEAR_PROFILE, From.BUDGET))
        .containsExactly(
            entry("actual", "-8000"),
            entry("one-offs", "0"),
            entry("profile", "-8000"),
            entry("carried", "-14000"),
            entry("judgement", "24000")); // 66 000 is said, not 90 000
  }

  @ParameterizedTest
  @CsvSource({
    "BUDGET_REMAINING, 0, 0, 2000", // 68 000: nothing goes on
    "BUDGET_PROFILE, 0, -4000, 6000", // 72 000: 20 % over of the 20 000 that are left
    "LINEAR, 0, -4000, 6000"
  })
  void whatGoesByTheBudgetHasItsProfile(
      ForecastMethod method, String profile, String carried, String judgement) {
    assertThat(steps(method, From.BUDGET))
        .contains(
            entry("profile", profile), entry("carried", carried), entry("judgement", judgement));
  }

  /** The linear method takes every month for alike: 20 000 are left where the budget has 26 000. */
  @Test
  void theLinearMethodHasAnEvenProfile() {
    told.say("AO", "2023-08", Kind.BUDGET_YTD, "-34000");

    assertThat(steps(ForecastMethod.LINEAR, From.BUDGET))
        .contains(entry("actual", "-14000"), entry("profile", "6000"), entry("carried", "-4000"));
  }

  /** July said 60 000 + 42 000 − 35 000 = 67 000. August was to cost 5 000. */
  @Test
  void fromLastMonthTheOutcomeIsHeldAgainstWhatWasExpectedOfTheMonth() {
    assertThat(steps(ForecastMethod.BUDGET_REMAINING, From.LAST_MONTH))
        .containsExactly(
            entry("actual", "-1000"),
            entry("one-offs", "0"),
            entry("profile", "0"),
            entry("carried", "0"),
            entry("judgement", "-1000")); // 3 000 better than reckoned, then 2 000
  }

  /** In August the budget is 66 000, of which 24 000 is left; in July 20 000 was planned for then. */
  @Test
  void aBudgetThatWasRaisedIsAnotherProfileThanLastMonths() {
    told.say("AO", "2023-08", Kind.ANNUAL_BUDGET, "-66000");
    told.say("AO", "2023-08", Kind.BUDGET_YTD, "-42000");

    Figures figures = figures(ForecastMethod.BUDGET_REMAINING, List.of());

    assertThat(tkr(figures, "AO/net//2023-08/model_forecast~last-month")).isEqualTo("-67000");
    assertThat(tkr(figures, "AO/net//2023-08/planned_rest~last-month")).isEqualTo("-20000");
    assertThat(steps(figures, From.LAST_MONTH))
        .contains(entry("actual", "-1000"), entry("profile", "-4000"), entry("carried", "0"));
  }

  /** Nobody has a budget: what is left of a year of 72 000 is 6 000 a month, in July too. */
  @Test
  void withoutAProfileWhatIsToComeIsEven() {
    ToldMonths unplanned = new ToldMonths().year("AO", 2023, 8, month -> "-6000");
    Figures figures =
        ReckonedMonth.of(municipality(ForecastMethod.LINEAR, List.of()), unplanned.books(), AUGUST);

    assertThat(tkr(figures, "AO/net//2023-08/model_month")).isEqualTo("-6000");
    assertThat(steps(figures, From.LAST_MONTH))
        .containsExactly(entry("actual", "0"), entry("one-offs", "0"), entry("carried", "0"));
  }

  /** Seven areas as AO is: their steps are those of the committee together. */
  @Test
  void theCommitteesStepsAreThoseOfItsAreasTogether() {
    ToldMonths all = new ToldMonths();
    Hudiksvall2023.municipality()
        .organisation()
        .rows(AUGUST)
        .forEach(org -> all.year(org.code(), 2022, 12, ForecastStepsTest::lastYear)
            .year(org.code(), 2023, 8, month -> "-6000")
            .say(org.code(), "2023-08", Kind.ANNUAL_BUDGET, "-60000")
            .say(org.code(), "2023-08", Kind.BUDGET_YTD, "-40000"));
    List<RowEvent> events = List.of(event("2023-11", "-1500"), event("2023-03", "-200"));
    Figures figures = ReckonedMonth.of(
        municipality(ForecastMethod.LAST_YEAR_PROFILE, events), all.books(), AUGUST);

    assertThat(tkr(figures, "SON/net//2023-08/model_forecast"))
        .isEqualTo(ofAreas(figures, "/net//2023-08/model_forecast"));
    for (String step : steps(figures, From.BUDGET).keySet()) {
      String id = "/net/from=budget|step=" + step + "/2023-08/forecast_step";
      assertThat(tkr(figures, "SON" + id)).as(step).isEqualTo(ofAreas(figures, id));
    }
    assertThat(tkr(figures, "SON/net/from=budget|step=one-offs/2023-08/forecast_step"))
        .isEqualTo("-1700");
    assertThat(sentences(events, figures))
        .contains("Engångsposter som inte räknas vidare: −200 tkr i rapporten för mars"
            + " (Äldreomsorg: Flytt).")
        .contains("Känt och inräknat: −1 500 tkr i november (Äldreomsorg: Flytt).");
  }

  /** TS is late: what the others have had once only is told of the committee all the same. */
  @Test
  void whatIsOnceOnlyIsToldThoughAnAreaIsLate() {
    ToldMonths late = new ToldMonths();
    Hudiksvall2023.municipality()
        .organisation()
        .rows(AUGUST)
        .forEach(
            org -> late.year(org.code(), 2023, org.code().equals("TS") ? 7 : 8, month -> "-5000"));
    List<RowEvent> events = List.of(event("2023-08", "-200"));
    Figures figures =
        ReckonedMonth.of(municipality(ForecastMethod.LINEAR, events), late.books(), AUGUST);

    assertThat(tkr(figures, "SON/net/month=08|step=one-offs/2023-08/forecast_step"))
        .isEqualTo("-200");
  }

  /** AO's own is to come then: it is not among what has been booked. */
  @Test
  void whatALateAreaHasToComeIsNotNamedAsBooked() {
    ToldMonths late = new ToldMonths();
    Hudiksvall2023.municipality()
        .organisation()
        .rows(AUGUST)
        .forEach(
            org -> late.year(org.code(), 2023, org.code().equals("AO") ? 7 : 8, month -> "-5000"));
    List<RowEvent> events = List.of(event("2023-08", "-3000"), event("TS", "2023-08", "500", null));
    Figures figures =
        ReckonedMonth.of(municipality(ForecastMethod.LINEAR, events), late.books(), AUGUST);

    assertThat(sentences(events, figures))
        .contains("Engångsposter som inte räknas vidare: 500 tkr i rapporten för augusti"
            + " (Tillfälligt stöd: Flytt).")
        .contains("Känt och inräknat: −3 000 tkr i augusti (Äldreomsorg: Flytt).");
  }

  private static List<String> sentences(List<RowEvent> events, Figures figures) {
    FactKey committee = FactKey.of("SON", "net", AUGUST, Kind.FORECAST);
    return new ForecastWords(municipality(ForecastMethod.LINEAR, events), figures::printed)
        .sentences(committee).stream()
            .map(sentence -> sentence.replace('\u00A0', ' '))
            .toList();
  }

  @Test
  void whatIsKnownToComeIsAOneOffOnTheWayFromTheBudget() {
    List<RowEvent> events = List.of(event("2023-08", "-700"), event("2023-11", "-1500"));

    assertThat(steps(figures(ForecastMethod.BUDGET_REMAINING, events), From.BUDGET))
        .contains(
            entry("actual", "-7300"),
            entry("one-offs", "-2200"),
            entry("profile", "0"),
            entry("carried", "0"));
  }

  /** Marked when it had been booked: nobody reckoned with it in July. November's was known long ago. */
  @Test
  void aOneOffThatIsMarkedWhenItIsBookedIsNewThisMonth() {
    List<RowEvent> events = List.of(event("2023-08", "-700"), event("2023-11", "-1500"));
    Figures figures = figures(ForecastMethod.BUDGET_REMAINING, events);

    assertThat(tkr(figures, "AO/net//2023-08/model_forecast~last-month"))
        .isEqualTo("-68500"); // 67 000 and November's
    assertThat(steps(figures, From.LAST_MONTH))
        .contains(
            entry("actual", "-300"), // 6 000 without the 700, where 5 000 was expected
            entry("one-offs", "-700"),
            entry("profile", "0"),
            entry("carried", "0"));
  }

  /** Said to be known since June: July reckoned with it, and August was to cost 5 700. */
  @Test
  void whatWasKnownOfTheMonthIsNoNews() {
    Figures figures =
        figures(ForecastMethod.BUDGET_REMAINING, List.of(event("2023-08", "-700", "2023-06")));

    assertThat(tkr(figures, "AO/net//2023-08/model_forecast~last-month")).isEqualTo("-67700");
    assertThat(tkr(figures, "AO/net//2023-08/model_month")).isEqualTo("-5700");
    assertThat(steps(figures, From.LAST_MONTH))
        .contains(entry("actual", "-300"), entry("one-offs", "0"), entry("carried", "0"));
  }

  @Test
  void whatHasComeToBeKnownOfMonthsToComeIsAOneOff() {
    Figures figures =
        figures(ForecastMethod.BUDGET_REMAINING, List.of(event("2023-11", "-1500", "2023-08")));

    assertThat(tkr(figures, "AO/net//2023-08/model_forecast~last-month")).isEqualTo("-67000");
    assertThat(steps(figures, From.LAST_MONTH))
        .contains(entry("actual", "-1000"), entry("one-offs", "-1500"), entry("carried", "0"));
  }

  /** What comes to be known in September changes nothing in a report of August that is made then. */
  @Test
  void whatIsKnownLaterIsNotReckonedWith() {
    Figures figures =
        figures(ForecastMethod.BUDGET_REMAINING, List.of(event("2023-11", "-1500", "2023-09")));

    assertThat(tkr(figures, "AO/net//2023-08/model_forecast")).isEqualTo("-68000");
    assertThat(figures.byId("AO/net/month=11/2023-08/known_event")).isEmpty();
  }

  /** A settlement of 20 000 in March last year, marked as once only: last year was even without it. */
  @Test
  void whatWasMarkedAsOnceOnlyLastYearDoesNotComeAgain() {
    told.year("AO", 2022, 12, month -> month == 3 ? "-25000" : "-5000");
    Figures figures =
        figures(ForecastMethod.LAST_YEAR_PROFILE, List.of(event("2022-03", "-20000")));

    assertThat(tkr(figures, "AO/net//2023-08/model_forecast")).isEqualTo("-72000"); // × 12 / 8
    assertThat(figures
            .byId("AO/net/month=03/2022-12/known_event")
            .orElseThrow()
            .origin()
            .source())
        .isEqualTo("engangsposter.csv#!A2");
  }

  /** Each stands where it was read; the month has their sum. */
  @Test
  void twoEventsOfAMonthAreTwoFiguresAndTheirSum() {
    Figures figures = figures(
        ForecastMethod.BUDGET_REMAINING,
        List.of(event("2023-11", "-700"), event("2023-11", "-800")));

    assertThat(tkr(figures, "AO/net/month=11|event=2/2023-08/known_event")).isEqualTo("-800");
    assertThat(tkr(figures, "AO/net/month=11/2023-08/known_event")).isEqualTo("-1500");
    assertThat(steps(figures, From.BUDGET)).contains(entry("one-offs", "-1500"));
  }

  /** Whatever the method, and to the öre. */
  @ParameterizedTest
  @EnumSource(ForecastMethod.class)
  void theStepsLeadFromTheBudgetAndFromLastMonthToTheOwnForecast(ForecastMethod method) {
    told.say("AO", "2022-03", Kind.ACTUAL_YTD, "-13333.337");
    Figures figures = figures(method, List.of(event("2023-11", "-1500.01")));

    assertThat(kr(figures, "AO/net//2023-08/annual_budget").add(sum(figures, From.BUDGET)))
        .isEqualByComparingTo("-66000000");
    assertThat(
            kr(figures, "AO/net//2023-08/forecast~last-month").add(sum(figures, From.LAST_MONTH)))
        .isEqualByComparingTo("-66000000");
  }

  @ParameterizedTest
  @EnumSource(ForecastMethod.class)
  void withoutAnOwnForecastTheyLeadToTheReckonedOne(ForecastMethod method) {
    Figures figures = ReckonedMonth.of(municipality(method, List.of()), silent().books(), AUGUST);

    assertThat(steps(figures, From.BUDGET)).doesNotContainKey("judgement");
    assertThat(kr(figures, "AO/net//2023-08/annual_budget").add(sum(figures, From.BUDGET)))
        .isEqualByComparingTo(kr(figures, "AO/net//2023-08/model_forecast"));
    assertThat(kr(figures, "AO/net//2023-08/model_forecast~last-month")
            .add(sum(figures, From.LAST_MONTH)))
        .isEqualByComparingTo(kr(figures, "AO/net//2023-08/model_forecast"));
  }

  /** Of 60 000 too, but dear in the autumn. */
  private static String lastYear(int month) {
    return month < 9 ? "-4000" : "-7000";
  }

  private static ToldMonths silent() {
    return new ToldMonths()
        .year("AO", 2022, 12, ForecastStepsTest::lastYear)
        .year("AO", 2023, 8, month -> "-6000")
        .say("AO", "2023-07", Kind.ANNUAL_BUDGET, "-60000")
        .say("AO", "2023-08", Kind.ANNUAL_BUDGET, "-60000")
        .say("AO", "2023-08", Kind.BUDGET_YTD, "-40000");
  }

  private static RowEvent event(String month, String tkr) {
    return event(month, tkr, null);
  }

  private static RowEvent event(String month, String tkr, @Nullable String known) {
    return event("AO", month, tkr, known);
  }

  private static RowEvent event(String org, String month, String tkr, @Nullable String known) {
    return new RowEvent(
        YearMonth.parse(month),
        org,
        "net",
        new BigDecimal(tkr).movePointRight(3),
        BigDecimal.ZERO,
        "Flytt",
        known == null ? null : YearMonth.parse(known),
        new CellSource("engangsposter.csv", "", "A2"));
  }

  private Map<String, String> steps(ForecastMethod method, From from) {
    return steps(figures(method, List.of()), from);
  }

  /** By their codes, in the order they are told. */
  private static Map<String, String> steps(Figures figures, From from) {
    Map<String, String> steps = new LinkedHashMap<>();
    FactKey row = FactKey.of("AO", "net", AUGUST, Kind.FORECAST_STEP);
    for (ForecastStep step : ForecastStep.values()) {
      FactKey key = step.of(row, from);
      figures
          .byId(key.id())
          .ifPresent(figure ->
              steps.put(key.breakdown().replaceAll(".*step=", ""), tkr(figures, figure.id())));
    }
    return steps;
  }

  private static BigDecimal sum(Figures figures, From from) {
    FactKey row = FactKey.of("AO", "net", AUGUST, Kind.FORECAST_STEP);
    BigDecimal sum = BigDecimal.ZERO;
    for (ForecastStep step : ForecastStep.values()) {
      sum =
          sum.add(figures.byId(step.of(row, from).id()).map(Figure::value).orElse(BigDecimal.ZERO));
    }
    return sum;
  }

  private static String ofAreas(Figures figures, String id) {
    return tkr(Hudiksvall2023.municipality().organisation().rows(AUGUST).stream()
        .map(org -> kr(figures, org.code() + id))
        .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static String tkr(Figures figures, String id) {
    return tkr(kr(figures, id));
  }

  private static String tkr(BigDecimal kr) {
    BigDecimal tkr = kr.movePointLeft(3);
    return tkr.signum() == 0 ? "0" : tkr.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal kr(Figures figures, String id) {
    return Objects.requireNonNull(
        figures.byId(id).orElseThrow(() -> new AssertionError(id)).value());
  }

  private Figures figures(ForecastMethod method, List<RowEvent> events) {
    return ReckonedMonth.of(municipality(method, events), told.books(), AUGUST);
  }

  private static Municipality municipality(ForecastMethod method, List<RowEvent> events) {
    return Hudiksvall2023.municipality(Hudiksvall2023.forecastingBy(method), events);
  }
}
