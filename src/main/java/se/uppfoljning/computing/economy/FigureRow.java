package se.uppfoljning.computing.economy;

import java.util.List;
import java.util.function.Function;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Kind;

/**
 * One row of a table.
 *
 * @param figures one for each column, in printing order
 */
record FigureRow(List<Figure> figures) {

  /** A row of the figure each kind is given. */
  static FigureRow of(List<Kind> kinds, Function<Kind, Figure> figure) {
    return new FigureRow(kinds.stream().map(figure).toList());
  }

  /** The figure of one of its columns. */
  Figure of(Kind kind) {
    return figures.stream()
        .filter(figure -> figure.key().kind() == kind)
        .findFirst()
        .orElseThrow();
  }
}
