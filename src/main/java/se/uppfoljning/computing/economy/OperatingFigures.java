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
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.profile.PrintProfile;

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
    PrintProfile profile = municipality.profile();
    FigureMaker figures = new FigureMaker(profile, facts);
    String committee = municipality.organisation().committee().code();
    FactKey total = FactKey.of(committee, profile.total(), period, Kind.ACTUAL_YTD);

    List<FigureRow> rows = new ArrayList<>();
    for (Org org : municipality.organisation().rows(period)) {
      rows.add(figures.deliveredRow(total.at(org.code())));
    }
    FigureRow committeeRow = figures.totalRow(total, rows);

    List<Figure> printed = new ArrayList<>();
    rows.forEach(row -> printed.addAll(row.figures()));
    printed.addAll(committeeRow.figures());
    if (isDelivered(committeeRow)) {
      FigureRow sums = figures.sumRow(total.at(municipality.organisation().sumCode()), rows);
      printed.addAll(sums.figures());
      printed.addAll(
          new Reconciliation(figures, profile, rows.size()).differences(committeeRow, sums));
    }
    for (String line : profile.lines()) {
      printed.addAll(figures
          .deliveredRow(FactKey.of(committee, line, period, Kind.ACTUAL_YTD))
          .figures());
    }
    List<Figure> all = new ArrayList<>(printed);
    all.addAll(new OtherVoices(figures, facts).beside(printed));
    return all;
  }

  private static boolean isDelivered(FigureRow row) {
    return row.figures().stream().anyMatch(figure -> figure.origin() instanceof Origin.Delivered);
  }
}
