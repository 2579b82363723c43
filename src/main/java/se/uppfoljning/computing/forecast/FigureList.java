package se.uppfoljning.computing.forecast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
  Figure minus(FactKey key, Formula formula, Figure first, Figure... others) {
    return minus(Variant.PRINTED, key, formula, first, others);
  }

  Figure minus(Variant variant, FactKey key, Formula formula, Figure first, Figure... others) {
    List<String> inputs = new ArrayList<>(List.of(first.id()));
    BigDecimal left = Objects.requireNonNull(first.value());
    for (Figure other : others) {
      inputs.add(other.id());
      left = left.subtract(Objects.requireNonNull(other.value()));
    }
    return add(variant, key, left, new Origin.Derived(formula, inputs));
  }

  /** The sum of values; 0 of none, which then has another origin. */
  Figure sum(FactKey key, List<Figure> parts, Origin ofNone) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Figure part : parts) {
      sum = sum.add(Objects.requireNonNull(part.value()));
    }
    Origin origin = parts.isEmpty()
        ? ofNone
        : new Origin.Derived(Formula.SUM, parts.stream().map(Figure::id).toList());
    return add(key, sum, origin);
  }
}
