package se.uppfoljning.computing.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.series.ForecastMethod;
import se.uppfoljning.facts.series.MonthlySeries;
import se.uppfoljning.facts.series.YearForecast;

/** How wide the interval is in the first year with the program: a budget of 1,200, six months booked. */
class YearSoFarTest {
  private static final String EVEN = "100 100 100 100 100 100 100 100 100 100 100 100";
  private static final String CALM = "101 99 102 100 98 101 - - - - - -";
  private static final String LUMPY = "10 240 30 150 20 150 - - - - - -";
  private static final String FAR_OVER = "121 119 122 120 118 121 - - - - - -";

  /** Salaries and rents: some seven percent of the year each way. */
  @Test
  void calmMonthsInGoodPlansPromiseACalmRestOfTheYear() {
    assertThat(width(CALM, 7)).isBetween(60.0, 180.0);
  }

  @Test
  void lumpyMonthsDoNot() {
    assertThat(width(LUMPY, 7)).isGreaterThan(4 * width(CALM, 7));
  }

  /** Calm, but none of the plans is right: the rest of the year may be wrong too. */
  @Test
  void plansThatAreWrongSoFarAreNotTrusted() {
    assertThat(width(FAR_OVER, 7)).isGreaterThan(1.15 * width(CALM, 7));
  }

  /** Six months of one row are little to tell by. */
  @Test
  void oneAloneIsLessSureThanAmongOthersThatAreCalm() {
    assertThat(width(CALM, 0)).isGreaterThan(1.5 * width(CALM, 7));
  }

  /** One lumpy row among calm ones is as lumpy as its own months. */
  @Test
  void eachRowGoesByItsOwnMonthsFirst() {
    List<MonthlySeries> group = group(CALM, 7);
    group.set(0, young("A", LUMPY));

    assertThat(width(group)).isGreaterThan(3 * width(CALM, 7));
  }

  /** The half year was told as one sum, on its plan; that its sixths are even is our doing. */
  @Test
  void sharesOfASumAreNoCalmMonths() {
    assertThat(width(summed(CALM, Set.of(1, 2, 3, 4, 5)))).isGreaterThan(1.25 * width(CALM, 7));
  }

  /** A sum is known to be as lumpy as it is far off its plan at most. */
  @Test
  void aSumFarOffItsPlanMayBeOfLumpyMonths() {
    Set<Integer> halfYear = Set.of(1, 2, 3, 4, 5);

    assertThat(width(summed(FAR_OVER, halfYear)))
        .isGreaterThan(1.5 * width(summed(CALM, halfYear)));
  }

  /** Two months at a time, each pair 200: whatever its months were, the sums are calm. */
  @Test
  void sumsAreAsLumpyAsTheyAreThemselves() {
    String pairs = "10 190 20 180 5 195 - - - - - -";

    assertThat(width(summed(pairs, Set.of(1, 3, 5))))
        .isLessThan(width(pairs, 7) / 4)
        .isGreaterThan(width(CALM, 7));
  }

  private static List<MonthlySeries> summed(String months, Set<Integer> shared) {
    return group(months, 7).stream()
        .map(each -> new MonthlySeries(each.id(), each.group(), each.years(), List.of(), shared))
        .toList();
  }

  /** With two years that are over, these tell it: the year itself changes nothing. */
  @Test
  void ofRowsWithAHistoryTheYearIsNotAsked() {
    String[] years = {EVEN, EVEN};

    assertThat(Recipe.DEFAULT.goesByTheYear(years.length)).isFalse();
    assertThat(Recipe.DEFAULT.goesByTheYear(1)).isTrue();
    assertThat(Recipe.REFERENCE.goesByTheYear(0)).isFalse();
  }

  private static double width(String months, int others) {
    return width(group(months, others));
  }

  private static double width(List<MonthlySeries> group) {
    YearForecast.Interval interval =
        Objects.requireNonNull(SeriesForecasts.of(group, ForecastMethod.DEFAULT, 5, List.of(6))
            .each()
            .get(0)
            .interval());
    return interval.high80().subtract(interval.low80()).doubleValue();
  }

  private static List<MonthlySeries> group(String months, int others) {
    List<MonthlySeries> group = new ArrayList<>();
    for (int each = 0; each <= others; each++) {
      group.add(young(each == 0 ? "A" : "B" + each, months));
    }
    return group;
  }

  private static MonthlySeries young(String id, String months) {
    return SeriesForecastsTest.withBudget(SeriesForecastsTest.series(id, months), EVEN);
  }
}
