package se.uppfoljning.computing.forecast;

import java.util.List;
import java.util.Optional;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBooks;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.organisation.Org;

/** Numbers of other months that something was reckoned from: figures with their own date. */
record PastFigures(Municipality municipality, FactBooks books) {

  /** The number as it was reported; empty when nobody did. */
  Optional<Figure> of(FactKey key) {
    return books.printed(key).map(this::figure);
  }

  /** The same; of a committee without a total of its own the sum of its rows, where all have one. */
  Optional<Figure> orSum(FactKey key) {
    boolean committee = key.org().equals(municipality.organisation().committee().code());
    return of(key).or(() -> committee ? sum(key) : Optional.empty());
  }

  private Optional<Figure> sum(FactKey key) {
    List<Org> rows = municipality.organisation().rows(key.period());
    List<Figure> parts =
        rows.stream().flatMap(row -> of(key.at(row.code())).stream()).toList();
    return parts.isEmpty() || parts.size() < rows.size()
        ? Optional.empty()
        : Optional.of(FigureList.of(municipality).sum(key, parts, new Origin.Missing()));
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
