package se.uppfoljning.computing.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.series.ForecastMethod;
import se.uppfoljning.facts.series.MonthlySeries;
import se.uppfoljning.facts.series.YearForecast;

/** The forecast of a committee is not only a sum of forecasts: it also knows how they err together. */
class TotalTest {
  private static final int APRIL = 4;

  /** Each area's years, as levels of an even year. */
  private static MonthlySeries area(String id, int... levels) {
    List<String> years = new ArrayList<>();
    for (int level : levels) {
      years.add((level + " ").repeat(12).strip());
    }
    return SeriesForecastsTest.series(id, years.toArray(String[]::new));
  }

  private static YearForecast total(List<MonthlySeries> areas, ForecastMethod method) {
    return SeriesForecasts.of(areas, method, 5, List.of(APRIL))
        .total(
            "SON",
            APRIL,
            areas.stream().collect(Collectors.toMap(MonthlySeries::id, area -> APRIL)));
  }

  private static double width(YearForecast forecast) {
    YearForecast.Interval interval = Objects.requireNonNull(forecast.interval());
    return interval.high80().subtract(interval.low80()).doubleValue();
  }

  @Test
  void isTheSumOfItsParts() {
    List<MonthlySeries> areas = List.of(area("AO", 100, 110, 105), area("AF", 40, 44, 50));
    List<YearForecast> each =
        SeriesForecasts.of(areas, ForecastMethod.DEFAULT, 5, List.of(APRIL)).each();

    YearForecast total = total(areas, ForecastMethod.DEFAULT);

    assertThat(total.id()).isEqualTo("SON");
    assertThat(Objects.requireNonNull(total.point()).doubleValue())
        .isCloseTo(
            each.stream()
                .mapToDouble(one -> Objects.requireNonNull(one.point()).doubleValue())
                .sum(),
            within(.02));
  }

  /** The same areas in other company: when one rises as the other falls, their sum is surer. */
  @Test
  void isSurerWhenErrorsTakeEachOtherOutThanWhenTheyGoTheSameWay() {
    List<MonthlySeries> opposite =
        List.of(area("AO", 100, 130, 100, 130, 110), area("AF", 130, 100, 130, 100, 110));
    List<MonthlySeries> sameWay =
        List.of(area("AO", 100, 130, 100, 130, 110), area("AF", 100, 130, 100, 130, 110));

    assertThat(width(total(opposite, ForecastMethod.DEFAULT)))
        .isLessThan(.6 * width(total(sameWay, ForecastMethod.DEFAULT)));
  }

  @Test
  void withoutIntervalsOfThePartsThereIsNone() {
    List<MonthlySeries> areas = List.of(area("AO", 100, 110), area("AF", 40, 44));

    assertThat(total(areas, ForecastMethod.LINEAR).interval()).isNull();
    assertThat(total(areas, ForecastMethod.LINEAR).point()).isEqualByComparingTo("1848");
  }
}
