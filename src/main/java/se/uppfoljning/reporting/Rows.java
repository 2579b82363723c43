package se.uppfoljning.reporting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.budget.BudgetRow;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.Organisation;
import se.uppfoljning.facts.organisation.ReportTable;

/** The rows of an edition's tables. A row is named by a key, whatever the kind of that. */
record Rows(Edition edition) {

  /** The areas and what is central, in order. */
  List<Org> areas() {
    return organisation().rows(edition.period());
  }

  FactKey of(String org, String measure) {
    return FactKey.of(org, measure, edition.period(), Kind.ACTUAL_YTD);
  }

  /** The total row of an organisation: the one line it has in the table of the areas. */
  FactKey total(String org) {
    return of(org, edition.municipality().profile().areas());
  }

  FactKey committee() {
    return total(organisation().committee().code());
  }

  /** The last line of the result statement. */
  FactKey result() {
    return of(
        organisation().committee().code(), edition.municipality().profile().total());
  }

  /** The sum of the areas, beside a delivered total. */
  FactKey sum() {
    return total(organisation().sumCode());
  }

  /** What is left between total and sum. */
  FactKey left() {
    return of(organisation().sumCode(), ReportWords.ROUNDING);
  }

  /** A variance of an area with the sign it is printed with. */
  BigDecimal signed(BigDecimal variance) {
    boolean turned = edition.municipality().isReversed(committee().with(Kind.VARIANCE_YTD));
    return turned ? variance.negate() : variance;
  }

  /** The sheets there is something to print on, in order. */
  List<SheetTitle> sheets() {
    return Arrays.stream(SheetTitle.values())
        .filter(title -> {
          ReportTable table = title.table();
          return switch (title) {
            case CHANGES -> edition.changes() != null;
            case BUDGET_CHANGES -> !budgetChanges().isEmpty();
            case FORECAST_STEPS -> has(Kind.FORECAST_STEP);
            case FORECAST_SCORES -> has(Kind.OUTCOMES);
            default -> table == null || !of(table, Variant.PRINTED).isEmpty();
          };
        })
        .toList();
  }

  private boolean has(Kind kind) {
    return edition.figures().all().stream().anyMatch(figure -> figure.key().kind() == kind);
  }

  /** The budgets that are printed and were decided more than once, in the order of the figures. */
  List<FactKey> budgetChanges() {
    return edition.figures().all().stream()
        .filter(figure -> figure.id().equals(BudgetRow.id(figure.key(), 1)))
        .map(Figure::key)
        .toList();
  }

  /** The rows of a table that have a figure of the variant, in the order of the figures. */
  Set<FactKey> of(ReportTable table, Variant variant) {
    Set<FactKey> found = new LinkedHashSet<>();
    for (Figure figure : edition.figures().all()) {
      FactKey key = figure.key();
      if (figure.id().equals(variant.id(key))
          && table(key) == table
          && kinds(table).contains(key.kind())) {
        found.add(of(key.org(), key.measure()));
      }
    }
    return found;
  }

  /** The keys of an organisation's total row that are delivered, not computed. */
  List<FactKey> delivered(String org) {
    return delivered(total(org));
  }

  List<FactKey> delivered(FactKey row) {
    return kinds(table(row)).stream()
        .filter(kind -> !kind.derived())
        .map(row::with)
        .toList();
  }

  boolean exists(FactKey row) {
    return figures(Variant.PRINTED, row).stream().anyMatch(Optional::isPresent);
  }

  /** The figures of a row in one variant, one for each column; empty where there is none. */
  List<Optional<Figure>> figures(Variant variant, FactKey row) {
    return kinds(table(row)).stream()
        .map(kind -> edition.figures().find(variant, row.with(kind)))
        .toList();
  }

  private ReportTable table(FactKey key) {
    return edition.municipality().table(key.measure());
  }

  private List<Kind> kinds(ReportTable table) {
    return edition.municipality().profile().kinds(table);
  }

  private Organisation organisation() {
    return edition.municipality().organisation();
  }
}
