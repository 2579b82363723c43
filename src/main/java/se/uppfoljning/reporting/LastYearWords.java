package se.uppfoljning.reporting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.Organisation;

/** Whose numbers of last year an area is compared with, where the organisation has changed since. */
record LastYearWords(Rows rows) {

  /** A sentence for each area that is compared with others than itself, or with nobody. */
  List<String> sentences() {
    boolean compares =
        rows.areas().stream().anyMatch(org -> lastYears(org).map(Figure::value).isPresent());
    return compares
        ? rows.areas().stream().flatMap(org -> sentence(org).stream()).toList()
        : List.of();
  }

  private Optional<String> sentence(Org org) {
    boolean summed =
        lastYears(org).map(Figure::origin).stream().anyMatch(Origin.Derived.class::isInstance);
    boolean untold = lastYears(org).map(Figure::value).isEmpty();
    Organisation organisation = rows.edition().municipality().organisation();
    Optional<List<Org>> carried =
        organisation.carriedFrom(org, rows.edition().period().minusYears(1));
    if (summed && carried.isPresent()) {
      String those = carried.get().stream().map(Org::name).collect(Collectors.joining(" + "));
      return Optional.of(org.name() + " jämförs med " + those + ".");
    }
    if (!untold || carried.filter(those -> !those.isEmpty()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(org.name() + " kan inte jämföras: "
        + (carried.isEmpty() ? "har tagit över del av ett område som delades." : "fanns inte då."));
  }

  private Optional<Figure> lastYears(Org org) {
    return rows.edition().figures().printed(rows.total(org.code()).with(Kind.PRIOR_YEAR_YTD));
  }
}
