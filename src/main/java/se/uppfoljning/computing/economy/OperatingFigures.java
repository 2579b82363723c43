package se.uppfoljning.computing.economy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.organisation.Organisation;
import se.uppfoljning.facts.organisation.ReportTable;

/**
 * The operating economy (handbook 2): what was delivered, the variances we compute from it, and the
 * committee's total beside the sum of its rows. Amounts in kronor, cost −, unrounded; variance =
 * actual − budget, so + is better.
 */
final class OperatingFigures {
  private OperatingFigures() {}

  /**
   * The figures in printing order: the rows, the committee's total, the sum of the rows and its
   * {@link Reconciliation} with a delivered total, the lines of the result statement.
   */
  static List<Figure> compute(Municipality municipality, YearMonth period, FactBook facts) {
    FigureMaker figures = new FigureMaker(
        municipality, facts, municipality.profile().computed(ReportTable.OPERATING));
    String committee = municipality.organisation().committee().code();
    List<Figure> printed = new ArrayList<>(areas(municipality, period, figures));
    for (String line : municipality.profile().lines()) {
      printed.addAll(figures.deliveredRow(row(committee, line, period)).figures());
    }
    String total = municipality.profile().total();
    if (!total.equals(municipality.profile().areas())) {
      printed.addAll(figures.deliveredRow(row(committee, total, period)).figures());
    }
    return printed;
  }

  /** The rows, the committee's total, and where that is delivered the sum and what is left. */
  private static List<Figure> areas(
      Municipality municipality, YearMonth period, FigureMaker figures) {
    Organisation organisation = municipality.organisation();
    FactKey total = row(organisation.committee().code(), municipality.profile().areas(), period);
    List<FigureRow> rows = organisation.rows(period).stream()
        .map(org -> figures.deliveredRow(total.at(org.code())))
        .toList();
    FigureRow committee = figures.totalRow(total, rows);

    List<FigureRow> table = new ArrayList<>(rows);
    table.add(committee);
    if (isDelivered(committee)) {
      FigureRow sums = figures.sumRow(total.at(organisation.sumCode()), rows);
      table.add(sums);
      table.add(new Reconciliation(figures).left(committee, sums));
    }
    return table.stream().flatMap(row -> row.figures().stream()).toList();
  }

  private static FactKey row(String org, String measure, YearMonth period) {
    return FactKey.of(org, measure, period, Kind.ACTUAL_YTD);
  }

  private static boolean isDelivered(FigureRow row) {
    return row.figures().stream().anyMatch(figure -> figure.origin() instanceof Origin.Delivered);
  }
}
