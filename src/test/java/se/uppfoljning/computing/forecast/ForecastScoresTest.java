package se.uppfoljning.computing.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.Organisation;
import se.uppfoljning.facts.series.ForecastMethod;
import se.uppfoljning.facts.series.RowEvent;
import se.uppfoljning.published.Hudiksvall2023;

/** Handbook 2.5, Forecast accuracy: outcome − forecast, by the month the forecast was made in. */
class ForecastScoresTest {
  private static final YearMonth AUGUST = YearMonth.of(2023, 8);

  /** 2021 became −60 000 and 2022 −66 000; April's own forecasts were 1 000 too good and 3 000 too bad. */
  private final ToldMonths told = new ToldMonths()
      .year("AO", 2021, 12, month -> "-5000")
      .say("AO", "2021-04", Kind.FORECAST, "-59000")
      .year("AO", 2022, 12, month -> month > 4 ? "-6000" : "-4500")
      .say("AO", "2022-04", Kind.FORECAST, "-69000");

  private Municipality municipality =
      Hudiksvall2023.municipality(Hudiksvall2023.forecastingBy(ForecastMethod.LINEAR));

  @Test
  void theErrorsAreMeanSizeAndDirection() {
    assertThat(scores())
        .contains("OUTCOMES 2", "FORECAST_BIAS 1000000.00")
        // (1 000 + 3 000) / (60 000 + 66 000)
        .contains("FORECAST_WAPE 3.1746");
  }

  /** × 3 in April: 2021 right, 2022 54 000 for 66 000; 12 000 / 126 000 = 9,5238 %, ours − theirs. */
  @Test
  void theValueAddedIsHowMuchSmallerTheOwnErrorsAre() {
    assertThat(scores()).contains("VALUE_ADDED 6.3492");
  }

  @Test
  void aMethodWithoutIntervalHasNoHitsAndTwoOutcomesHaveNoDirection() {
    assertThat(scores()).contains("INTERVAL_HITS –", "TRACKING_SIGNAL –");
  }

  /** Ours of 2022 knows 2021 and four cheap months: its interval is wide enough for what came then. */
  @Test
  void oursIsWhatCouldBeSaidThen() {
    municipality = Hudiksvall2023.municipality();
    String before = scores();
    told.year("AO", 2020, 12, month -> "-500000");

    assertThat(before).contains("INTERVAL_HITS 100.0000");
    assertThat(scores()).isNotEqualTo(before);
  }

  /** March is marked and booked when April is reckoned: × 3 of the 15 000 that are left, and the 20 000. */
  @Test
  void oursKnowsWhatWasBookedByThen() {
    municipality = Hudiksvall2023.municipality(
        Hudiksvall2023.forecastingBy(ForecastMethod.LINEAR), List.of(march(2022)));
    ToldMonths marked = new ToldMonths()
        .year("AO", 2022, 12, month -> month == 3 ? "-25000" : "-5000")
        .say("AO", "2022-04", Kind.FORECAST, "-81000");

    assertThat(scores(marked)).contains("VALUE_ADDED -1.2500"); // 0 − 1 000 / 80 000
  }

  /** 60 000 was the budget in April, and became the outcome; that it was raised in September nobody knew. */
  @Test
  void oursGoesByTheBudgetOfThen() {
    municipality =
        Hudiksvall2023.municipality(Hudiksvall2023.forecastingBy(ForecastMethod.BUDGET_REMAINING));
    ToldMonths raised = new ToldMonths()
        .year("AO", 2022, 12, month -> "-5000")
        .say("AO", "2022-04", Kind.FORECAST, "-61000")
        .say("AO", "2022-04", Kind.ANNUAL_BUDGET, "-60000")
        .say("AO", "2022-04", Kind.BUDGET_YTD, "-20000")
        .say("AO", "2022-09", Kind.ANNUAL_BUDGET, "-72000");

    assertThat(scores(raised)).contains("VALUE_ADDED -1.6667"); // 0 − 1 000 / 60 000
  }

  /** March of 2021 is marked: without it the year was even, and so was the reckoning of 2022. */
  @Test
  void oursKnowsWhatWasOnceOnlyInTheYearsBefore() {
    municipality = Hudiksvall2023.municipality(
        Hudiksvall2023.forecastingBy(ForecastMethod.LAST_YEAR_PROFILE), List.of(march(2021)));
    ToldMonths marked = new ToldMonths()
        .year("AO", 2021, 12, month -> month == 3 ? "-25000" : "-5000")
        .year("AO", 2022, 12, month -> "-5000")
        .say("AO", "2022-04", Kind.FORECAST, "-61000");

    assertThat(scores(marked)).contains("VALUE_ADDED -1.6667");
  }

  private static RowEvent march(int year) {
    return new RowEvent(
        YearMonth.of(year, 3),
        "AO",
        "net",
        new BigDecimal("-20000000"),
        BigDecimal.ZERO,
        "Vite",
        null,
        new CellSource("engangsposter.csv", "", "rad 2"));
  }

  @Test
  void unitsAreScoredToo() {
    municipality = Hudiksvall2023.municipality(
        Hudiksvall2023.profile(),
        new Organisation(List.of(
            new Org("SON", null, Level.COMMITTEE, "Nämnden", List.of(), null, null),
            new Org("AO", "SON", Level.AREA, "Äldreomsorg", List.of(), null, null),
            new Org("AO-1", "AO", Level.UNIT, "Hemtjänst", List.of(), null, null))),
        List.of());
    told.year("AO-1", 2022, 12, month -> "-500").say("AO-1", "2022-04", Kind.FORECAST, "-6100");

    assertThat(ForecastScores.compute(municipality, AUGUST, told.books()))
        .filteredOn(figure -> figure.id().equals("AO-1/net/month=04/2023-08/forecast_bias"))
        .singleElement()
        .satisfies(figure -> assertThat(figure.value()).isEqualByComparingTo("100000"));
  }

  /** Of eleven years ten are scored. */
  @Test
  void tenYearsAreScored() {
    ToldMonths eleven = new ToldMonths();
    for (int year = 2012; year <= 2022; year++) {
      eleven
          .year("AO", year, 12, month -> "-5000")
          .say("AO", year + "-04", Kind.FORECAST, "-61000");
    }

    assertThat(scores(eleven)).contains("OUTCOMES 10");
  }

  /** Errors of 1, 1, 1, 1, 1 and −1: (5 − 1) / 1. */
  @Test
  void sixOutcomesHaveADirection() {
    ToldMonths six = new ToldMonths();
    for (int year = 2017; year <= 2022; year++) {
      six.year("AO", year, 12, month -> "-5000")
          .say("AO", year + "-04", Kind.FORECAST, year == 2022 ? "-59000" : "-61000");
    }

    assertThat(scores(six)).contains("OUTCOMES 6", "TRACKING_SIGNAL 4.0000");
  }

  /** Nobody delivers the committee's total: it is the sum of its areas, then and now. */
  @Test
  void theCommitteeIsScoredAsTheSumOfItsAreas() {
    ToldMonths areas = new ToldMonths();
    municipality
        .organisation()
        .rows(AUGUST)
        .forEach(org -> areas
            .year(org.code(), 2022, 12, month -> "-1000")
            .say(org.code(), "2022-04", Kind.FORECAST, "-12500"));

    assertThat(ForecastScores.compute(municipality, AUGUST, areas.books()))
        .filteredOn(figure -> figure.id().equals("SON/net/month=04/2023-08/forecast_bias"))
        .singleElement()
        .satisfies(figure -> assertThat(figure.value()).isEqualByComparingTo("3500000"));
  }

  @Test
  void decembersForecastIsNone() {
    told.say("AO", "2022-12", Kind.FORECAST, "-66000");

    assertThat(ForecastScores.compute(municipality, AUGUST, told.books(), List.of(12)))
        .isEmpty();
  }

  @Test
  void whatAYearBecameAndWhatWasSaidAreFiguresOfTheirMonths() {
    List<String> ids = ForecastScores.compute(municipality, AUGUST, told.books()).stream()
        .map(Figure::id)
        .toList();

    assertThat(ids)
        .contains(
            "AO/net//2021-12/actual_ytd",
            "AO/net//2021-04/forecast",
            "AO/net/month=04/2023-08/forecast_bias")
        .noneMatch(id -> id.contains("month=05"));
  }

  private String scores() {
    return scores(told);
  }

  private String scores(ToldMonths of) {
    return ForecastScores.compute(municipality, AUGUST, of.books()).stream()
        .filter(figure -> figure.id().startsWith("AO/net/month=04/"))
        .map(figure -> figure.key().kind() + " "
            + (figure.value() == null ? "–" : figure.value().toPlainString()))
        .collect(Collectors.joining("\n"));
  }
}
