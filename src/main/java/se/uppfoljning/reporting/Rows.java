package se.uppfoljning.reporting;

import java.util.List;
import java.util.Optional;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.Organisation;

/** The rows of an edition's operating tables. A row is named by the key of its first number. */
record Rows(Edition edition) {
  /** The columns, in printing order. */
  static final List<Kind> COLUMNS = List.of(
      Kind.ACTUAL_YTD,
      Kind.BUDGET_YTD,
      Kind.VARIANCE_YTD,
      Kind.FORECAST,
      Kind.ANNUAL_BUDGET,
      Kind.FORECAST_VARIANCE);

  /** The areas and what is central, in order. */
  List<Org> areas() {
    return organisation().rows(edition.period());
  }

  FactKey of(String org, String measure) {
    return FactKey.of(org, measure, edition.period(), Kind.ACTUAL_YTD);
  }

  /** The total row of an organisation: the one line it has in the table of the areas. */
  FactKey total(String org) {
    return of(org, edition.municipality().profile().total());
  }

  FactKey committee() {
    return total(organisation().committee().code());
  }

  /** The sum of the areas, beside a delivered total. */
  FactKey sum() {
    return total(organisation().sumCode());
  }

  /** What is left between total and sum: one of the two names, or both for different columns. */
  List<FactKey> left() {
    return List.of(
        of(organisation().sumCode(), "rounding"), of(organisation().sumCode(), "difference"));
  }

  /** The keys of an organisation's total row that are delivered, not computed. */
  List<FactKey> delivered(String org) {
    return delivered(total(org));
  }

  static List<FactKey> delivered(FactKey row) {
    return COLUMNS.stream().filter(kind -> !kind.derived()).map(row::with).toList();
  }

  boolean exists(FactKey row) {
    return figures(Variant.PRINTED, row).stream().anyMatch(Optional::isPresent);
  }

  /** The figures of a row in one variant, one for each column; empty where there is none. */
  List<Optional<Figure>> figures(Variant variant, FactKey row) {
    return COLUMNS.stream()
        .map(kind -> edition.figures().find(variant, row.with(kind)))
        .toList();
  }

  private Organisation organisation() {
    return edition.municipality().organisation();
  }
}
