package se.uppfoljning.facts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Origin;

/**
 * A figure as an edition printed it: words and digits, never computed anew. Kept with the edition,
 * so that what is told of it later is what stood there.
 *
 * @param id unique in the edition
 * @param value plain decimal as in figures.csv, canonical unit and sign; null when missing or hidden
 * @param unit the canonical unit as in figures.csv
 * @param display as printed
 * @param source as in figures.csv: cell or formula code; empty when nobody delivered it
 * @param formula in Swedish; null for what is not computed
 * @param inputs ids of the figures it was computed from, in the order of the formula
 */
public record PrintedFigure(
    String id,
    @Nullable String value,
    String unit,
    String display,
    String source,
    @Nullable String formula,
    List<String> inputs) {
  public PrintedFigure {
    inputs = List.copyOf(inputs);
  }

  /** How a figure is printed. */
  public static PrintedFigure of(Figure figure) {
    Origin.Derived derived = figure.origin() instanceof Origin.Derived origin ? origin : null;
    Formula hidden =
        figure.origin() instanceof Origin.Suppressed suppressed ? suppressed.formula() : null;
    Formula formula = derived == null ? hidden : derived.formula();
    return new PrintedFigure(
        figure.id(),
        plain(figure.value()),
        figure.unit().code(),
        figure.display(),
        figure.origin().source(),
        formula == null ? null : formula.text(),
        derived == null ? List.of() : derived.inputs());
  }

  private static @Nullable String plain(@Nullable BigDecimal value) {
    return value == null ? null : value.stripTrailingZeros().toPlainString();
  }
}
