package se.uppfoljning.computing.forecast;

import java.util.Optional;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBooks;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.Origin;

/** Numbers of other months that something was reckoned from: figures with their own date. */
record PastFigures(Municipality municipality, FactBooks books) {

  /** The number as it was reported; empty when nobody did. */
  Optional<Figure> of(FactKey key) {
    return books.printed(key).map(this::figure);
  }

  private Figure figure(Fact fact) {
    return new Figure(
        Variant.PRINTED.id(fact.key()),
        fact.key(),
        fact.value(),
        fact.unit(),
        new Origin.Delivered(fact.source()),
        municipality.display(fact.key(), fact.value(), fact.unit()));
  }
}
