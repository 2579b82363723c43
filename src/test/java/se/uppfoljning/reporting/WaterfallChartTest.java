package se.uppfoljning.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The columns that are stacked for a bar: lift, level, better and worse, each over and under zero. Stacked
 * they reach from where the step begins to where it ends.
 */
class WaterfallChartTest {
  @ParameterizedTest
  @CsvSource({
    "0, -7, true, 0 0 0 -7 0 0 0 0", // a level stands on the axis
    "-2, -5, false, 0 -2 0 0 0 0 0 -3", // worse, all of it under zero
    "-5, -2, false, 0 -2 0 0 0 -3 0 0", // better, all of it under zero
    "2, 5, false, 2 0 0 0 3 0 0 0", // better, all of it over zero
    "-4, 6, false, 0 0 0 0 6 -4 0 0", // better, across zero
    "6, -4, false, 0 0 0 0 0 0 6 -4", // worse, across zero
    "3, 3, false, 3 0 0 0 0 0 0 0" // no step
  })
  void aBarIsStackedOfWhatLiesOverAndUnderZero(
      BigDecimal from, BigDecimal to, boolean level, String stacked) {
    assertThat(WaterfallChart.numbers(new Waterfall.Bar("steg", from, to, level)))
        .isEqualTo(Arrays.stream(stacked.split(" ")).map(BigDecimal::new).toList());
  }
}
