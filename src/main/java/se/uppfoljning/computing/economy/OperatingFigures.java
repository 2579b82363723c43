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

/**
 * The operating economy of a month (handbook 2): what was delivered, the variances we compute from
 * it, the committee's total beside the sum of its rows, and what others say of the same numbers.
 * Amounts in kronor, cost −, unrounded; variance = actual − budget, so + is better.
 */
public final class OperatingFigures {
  private OperatingFigures() {}

  /**
   * The figures of a month, in printing order: the rows, the committee's total, the sum of the rows
   * and its {@link Reconciliation} with a delivered total, the lines of the result statement, the
   * controls, and the variances whose senders printed another value than we compute.
   *
   * @param facts of that month
   * @return figures with unique ids; a number nobody delivered is a figure without value
   */
  public static List<Figure> compute(Municipality municipality, YearMonth period, FactBook facts) {
    FigureMaker figures = new FigureMaker(municipality.profile(), facts);
    String committee = municipality.organisation().committee().code();
    List<Figure> printed = new ArrayList<>(areas(municipality, period, figures));
    for (String line : municipality.profile().lines()) {
      printed.addAll(figures.deliveredRow(row(committee, line, period)).figures());
    }
    List<Figure> all = new ArrayList<>(printed);
    all.addAll(new OtherVoices(figures, facts).beside(printed));
    return all;
  }

  /** The rows, the committee's total, and where that is delivered the sum and what is left. */
  private static List<Figure> areas(
      Municipality municipality, YearMonth period, FigureMaker figures) {
    Organisation organisation = municipality.organisation();
    FactKey total = row(organisation.committee().code(), municipality.profile().total(), period);
    List<FigureRow> rows = organisation.rows(period).stream()
        .map(org -> figures.deliveredRow(total.at(org.code())))
        .toList();
    FigureRow committee = figures.totalRow(total, rows);

    List<FigureRow> table = new ArrayList<>(rows);
    table.add(committee);
    if (isDelivered(committee)) {
      FigureRow sums = figures.sumRow(total.at(organisation.sumCode()), rows);
      table.add(sums);
      table.add(new Reconciliation(figures, rows.size()).left(committee, sums));
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
