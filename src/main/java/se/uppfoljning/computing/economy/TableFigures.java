package se.uppfoljning.computing.economy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.ReportTable;

/**
 * A table whose rows are measures: projects or volumes. Every measure of the table has a row on the
 * organisation it belongs to; one that belongs to none has a row on each that delivered it, else on
 * the committee. The rows stand in the order of the organisations, then of the measures; the total
 * that the profile names comes last.
 */
record TableFigures(
    Municipality municipality, YearMonth period, FactBook facts, ReportTable table) {

  /** None when nobody has delivered any of it. */
  List<Figure> compute() {
    if (delivered().findAny().isEmpty()) {
      return List.of();
    }
    FigureMaker figures =
        new FigureMaker(municipality, facts, municipality.profile().computed(table));
    List<FigureRow> rows =
        new ArrayList<>(keys().stream().map(figures::deliveredRow).toList());
    String total = municipality.profile().of(table).total();
    if (total != null) {
      rows.add(figures.totalRow(row(committee(), total), List.copyOf(rows)));
    }
    return rows.stream().flatMap(row -> row.figures().stream()).toList();
  }

  private List<FactKey> keys() {
    List<String> order =
        municipality.organisation().orgs().stream().map(Org::code).toList();
    return municipality.measures().in(table).stream()
        .filter(
            measure -> !measure.code().equals(municipality.profile().of(table).total()))
        .flatMap(measure -> orgs(measure).stream().map(org -> row(org, measure.code())))
        .sorted(Comparator.comparing(row -> order.indexOf(row.org())))
        .toList();
  }

  private List<String> orgs(Measure measure) {
    String only = measure.org();
    if (only != null) {
      return List.of(only);
    }
    List<String> known = delivered()
        .filter(key -> key.measure().equals(measure.code()))
        .map(FactKey::org)
        .distinct()
        .toList();
    return known.isEmpty() ? List.of(committee()) : known;
  }

  private Stream<FactKey> delivered() {
    return Stream.concat(facts.allReported().stream(), facts.allControls().stream())
        .map(Fact::key)
        .filter(key -> municipality.table(key.measure()) == table);
  }

  private FactKey row(String org, String measure) {
    return FactKey.of(org, measure, period, Kind.ACTUAL_YTD);
  }

  private String committee() {
    return municipality.organisation().committee().code();
  }
}
