package se.uppfoljning.computing.economy;

import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Formula;

/**
 * Delivered total − sum of the rows, one figure for each kind, 0 included, on the organisation of
 * the sum: the measure {@code rounding}. It has no value when the total or the sum has none. Whether
 * it is more than rounding is for the checks to say (V01).
 */
record Reconciliation(FigureMaker figures) {
  private static final String ROUNDING = "rounding";

  FigureRow left(FigureRow total, FigureRow sums) {
    return FigureRow.of(figures.kinds(), kind -> left(total.of(kind), sums.of(kind)));
  }

  Figure left(Figure total, Figure sum) {
    FactKey key = sum.key();
    return figures.subtraction(
        FactKey.of(key.org(), ROUNDING, key.period(), key.kind()), Formula.ROUNDING, total, sum);
  }
}
