package se.uppfoljning.computing.forecast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Origin;

/** The figures that were made, in the order they were. */
record FigureList(Municipality municipality, List<Figure> figures) {
  /** An empty one. */
  static FigureList of(Municipality municipality) {
    return new FigureList(municipality, new ArrayList<>());
  }

  Figure add(FactKey key, @Nullable BigDecimal valueKr, Origin origin) {
    return add(Variant.PRINTED, key, valueKr, origin);
  }

  Figure add(Variant variant, FactKey key, @Nullable BigDecimal valueKr, Origin origin) {
    FigureUnit unit = municipality.unit(key.measure());
    Figure figure = new Figure(
        variant.id(key), key, valueKr, unit, origin, municipality.display(key, valueKr, unit));
    figures.add(figure);
    return figure;
  }

  /** The first − all others; all have values. */
  Figure minus(FactKey key, Formula formula, Figure first, List<Figure> others) {
    return minus(Variant.PRINTED, key, formula, first, others);
  }

  Figure minus(Variant variant, FactKey key, Formula formula, Figure first, List<Figure> others) {
    return difference(variant, key, formula, List.of(first), others);
  }

  /** The sum of some − that of others; all have values. */
  Figure difference(
      Variant variant, FactKey key, Formula formula, List<Figure> some, List<Figure> others) {
    List<String> inputs =
        Stream.concat(some.stream(), others.stream()).map(Figure::id).toList();
    return add(variant, key, sum(some).subtract(sum(others)), new Origin.Derived(formula, inputs));
  }

  /** The sum of values; 0 of none, which then has another origin. */
  Figure sum(FactKey key, List<Figure> parts, Origin ofNone) {
    Origin origin = parts.isEmpty()
        ? ofNone
        : new Origin.Derived(Formula.SUM, parts.stream().map(Figure::id).toList());
    return add(key, sum(parts), origin);
  }

  private static BigDecimal sum(List<Figure> figures) {
    return figures.stream()
        .map(figure -> Objects.requireNonNull(figure.value()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
