package se.uppfoljning.computing.economy;

import java.util.List;
import java.util.function.Function;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Kind;

/**
 * One row of an operating table.
 *
 * @param figures one for each of {@link #KINDS}, in that order
 */
record FigureRow(List<Figure> figures) {
  /** The columns of the operating tables, in printing order. */
  static final List<Kind> KINDS = List.of(
      Kind.ACTUAL_YTD,
      Kind.BUDGET_YTD,
      Kind.VARIANCE_YTD,
      Kind.FORECAST,
      Kind.ANNUAL_BUDGET,
      Kind.FORECAST_VARIANCE);

  /** A row of the figure each kind is given. */
  static FigureRow of(Function<Kind, Figure> figure) {
    return new FigureRow(KINDS.stream().map(figure).toList());
  }

  /** The figure of one of {@link #KINDS}. */
  Figure of(Kind kind) {
    return figures.get(KINDS.indexOf(kind));
  }
}
