package se.uppfoljning.computing.economy;

import java.math.BigDecimal;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Kind;

/**
 * Delivered total − sum of the rows, one figure for each kind, 0 included, on the organisation of
 * the sum. The rule for what it is called, kind by kind (handbook 2.3, 11 V01):
 *
 * <ul>
 *   <li>Each summed row may be one display unit off, since each was rounded alone. Within
 *       <i>rows × display unit</i> the figure is the measure {@code rounding} (Avrundning).
 *   <li>A variance is made of two such numbers: for the variance kinds it is <i>2 × rows × display
 *       unit</i>.
 *   <li>Beyond, the figure is the measure {@code difference} (Differens), and there is no {@code
 *       rounding} of that kind.
 *   <li>When the total or the sum has no value, neither has the figure; it is then called {@code
 *       rounding}.
 * </ul>
 */
record Reconciliation(FigureMaker figures, int rows) {
  private static final String ROUNDING = "rounding";
  private static final String DIFFERENCE = "difference";

  FigureRow left(FigureRow total, FigureRow sums) {
    return FigureRow.of(figures.kinds(), kind -> difference(total.of(kind), sums.of(kind)));
  }

  private Figure difference(Figure total, Figure sum) {
    Figure rounding = named(ROUNDING, total, sum);
    BigDecimal value = rounding.value();
    return value == null || value.abs().compareTo(toleranceKr(sum.key().kind())) <= 0
        ? rounding
        : named(DIFFERENCE, total, sum);
  }

  private Figure named(String measure, Figure total, Figure sum) {
    FactKey key = sum.key();
    return figures.subtraction(
        FactKey.of(key.org(), measure, key.period(), key.kind()), Formula.ROUNDING, total, sum);
  }

  private BigDecimal toleranceKr(Kind kind) {
    int rounded = kind.derived() ? 2 * rows : rows;
    return figures.municipality().profile().displayUnitKr().multiply(BigDecimal.valueOf(rounded));
  }
}
