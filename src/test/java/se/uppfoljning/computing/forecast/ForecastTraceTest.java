package se.uppfoljning.computing.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.Organisation;
import se.uppfoljning.facts.series.ForecastMethod;
import se.uppfoljning.facts.series.RowEvent;
import se.uppfoljning.published.Hudiksvall2023;

/** A forecast tells the years it was made of: those it learnt of, and no others. */
class ForecastTraceTest {
  private static final YearMonth AUGUST = YearMonth.of(2023, 8);

  /** 2021 was told in December only: its season is not known, and it is not learnt of. */
  @Test
  void aYearThatIsNotLearntOfIsNotTold() {
    ToldMonths gap = new ToldMonths()
        .year("AO", 2020, 12, month -> "-5000")
        .say("AO", "2021-12", Kind.ACTUAL_YTD, "-60000")
        .year("AO", 2022, 12, month -> "-5000")
        .year("AO", 2023, 8, month -> "-6000");

    assertThat(ReckonedMonth.of(Hudiksvall2023.municipality(), gap.books(), AUGUST)
            .byId("AO/net//2023-08/model_forecast")
            .orElseThrow()
            .origin())
        .isEqualTo(new Origin.Derived(
            Formula.DEFAULT,
            List.of(
                "AO/net//2023-08/actual_ytd",
                "AO/net//2022-12/actual_ytd",
                "AO/net//2020-12/actual_ytd")));
  }

  /** TS carries on BIS: its years, and what was marked in them where it was booked, are told as BIS's. */
  @Test
  void aReorganisedRowTellsWhatItCarriesOn() {
    Municipality municipality = BookedSeriesTest.reorganised(List.of(new RowEvent(
        YearMonth.of(2022, 5),
        "BIS",
        "net",
        new BigDecimal("-9000000"),
        BigDecimal.ZERO,
        "Vite",
        null,
        new CellSource("engangsposter.csv", "", "rad 2"))));
    ToldMonths carried = new ToldMonths()
        .year("BIS", 2022, 12, month -> month == 5 ? "-14000" : "-5000")
        .year("TS", 2023, 8, month -> "-5000");
    Figure model = ReckonedMonth.of(municipality, carried.books(), AUGUST)
        .byId("TS/net//2023-08/model_forecast")
        .orElseThrow();

    assertThat(model.value()).isEqualByComparingTo("-60000000");
    assertThat(model.isLearntOfEarlierYears()).isTrue();
    assertThat(model.origin())
        .isEqualTo(new Origin.Derived(
            Formula.DEFAULT,
            List.of(
                "TS/net//2023-08/actual_ytd",
                "BIS/net//2022-12/actual_ytd",
                "TS/net/month=05/2022-12/known_event")));
  }

  /** AO was there before it took over HV: 2022 is what both became. */
  @Test
  void aRowThatHasTakenOverAnotherTellsBoth() {
    Municipality municipality = Hudiksvall2023.municipality(
        Hudiksvall2023.profile(),
        new Organisation(List.of(
            new Org("SON", null, Level.COMMITTEE, "Nämnden", List.of(), null, null),
            new Org("HV", "SON", Level.AREA, "HV", List.of(), null, LocalDate.of(2022, 12, 31)),
            new Org("AO", "SON", Level.AREA, "AO", List.of(), null, null, List.of("HV")))),
        List.of());
    ToldMonths told = new ToldMonths()
        .year("AO", 2022, 12, month -> "-4000")
        .year("HV", 2022, 12, month -> "-1000")
        .year("AO", 2023, 8, month -> "-5000");
    Figure model = ReckonedMonth.of(municipality, told.books(), AUGUST)
        .byId("AO/net//2023-08/model_forecast")
        .orElseThrow();

    assertThat(model.value()).isEqualByComparingTo("-60000000");
    assertThat(((Origin.Derived) model.origin()).inputs())
        .contains("AO/net//2022-12/actual_ytd", "HV/net//2022-12/actual_ytd");
  }

  /** By last year's profile nothing is learnt of the years before that. */
  @Test
  void lastYearsProfileTellsLastYearAlone() {
    ToldMonths told = new ToldMonths()
        .year("AO", 2021, 12, month -> "-5000")
        .year("AO", 2022, 12, month -> "-5000")
        .year("AO", 2023, 8, month -> "-6000");
    Municipality municipality =
        Hudiksvall2023.municipality(Hudiksvall2023.forecastingBy(ForecastMethod.LAST_YEAR_PROFILE));

    assertThat(ReckonedMonth.of(municipality, told.books(), AUGUST)
            .byId("AO/net//2023-08/model_forecast")
            .orElseThrow()
            .origin())
        .isEqualTo(new Origin.Derived(
            Formula.LAST_YEAR_PROFILE,
            List.of("AO/net//2023-08/actual_ytd", "AO/net//2022-12/actual_ytd")));
  }
}
