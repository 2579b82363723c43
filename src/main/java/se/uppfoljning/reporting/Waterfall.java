package se.uppfoljning.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.Figure;

/**
 * A start, steps and an end, all in heights above one amount, so that steps can be seen that are small
 * beside it. In the unit of print; + is up, whatever the sign amounts are printed with.
 *
 * @param title what it shows
 * @param bars from left to right
 */
record Waterfall(String title, List<Bar> bars) {

  /**
   * A bar from one height to another.
   *
   * @param level whether it stands on the axis: the start and the end
   */
  record Bar(String name, BigDecimal from, BigDecimal to, boolean level) {}

  /**
   * The bars of a way.
   *
   * @param budget the amount that the others are heights above
   * @param names one a cell
   * @param cells the start, the steps, of which some may be missing, and the end
   */
  static Waterfall of(
      Municipality municipality,
      String title,
      Figure budget,
      List<String> names,
      List<Optional<Figure>> cells) {
    List<BigDecimal> heights = new ArrayList<>();
    heights.add(value(cells.get(0)).subtract(Objects.requireNonNull(budget.value())));
    for (Optional<Figure> step : cells.subList(1, cells.size() - 1)) {
      heights.add(heights.get(heights.size() - 1).add(value(step)));
    }
    heights.replaceAll(municipality.amountUnit(budget.key())::fromKr);
    List<Bar> bars = new ArrayList<>();
    bars.add(new Bar(names.get(0), BigDecimal.ZERO, heights.get(0), true));
    for (int step = 1; step < heights.size(); step++) {
      bars.add(new Bar(names.get(step), heights.get(step - 1), heights.get(step), false));
    }
    BigDecimal end = heights.get(heights.size() - 1);
    bars.add(new Bar(names.get(names.size() - 1), BigDecimal.ZERO, end, true));
    return new Waterfall(title, bars);
  }

  /** A step that is missing is no step. */
  private static BigDecimal value(Optional<Figure> figure) {
    return figure.map(Figure::value).orElse(BigDecimal.ZERO);
  }
}
