package se.uppfoljning.computing.economy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.organisation.ReportTable;

/**
 * The figures of a month (handbook 2, 6.1 and 6.2): what was delivered, the variances we compute
 * from it, totals beside sums, and what others say of the same numbers. Canonical units and sign,
 * unrounded; a variance is what became or is expected − what was decided or undertaken.
 */
public final class EconomyFigures {
  private EconomyFigures() {}

  /**
   * The figures in printing order: the operating tables, investments and volumes where anybody has
   * delivered any, what was delivered besides, the controls, the shares and versions of
   * budgets, and the variances whose senders printed another value than we compute, or one that we cannot compute.
   *
   * @param facts of that month
   * @return figures with unique ids; a number nobody delivered is a figure without value
   */
  public static List<Figure> compute(Municipality municipality, YearMonth period, FactBook facts) {
    List<Figure> figures = new ArrayList<>(OperatingFigures.compute(municipality, period, facts));
    for (ReportTable table : List.of(ReportTable.INVESTMENT, ReportTable.VOLUME)) {
      figures.addAll(new TableFigures(municipality, period, facts, table).compute());
    }
    DecidedBudgets budgets = new DecidedBudgets(municipality, facts);
    List<Figure> printed = List.copyOf(figures);
    figures.addAll(budgets.shares(printed).toList());
    figures.addAll(budgets.versions(printed).toList());
    OtherVoices others = new OtherVoices(municipality, facts);
    figures.addAll(others.unprinted(figures));
    figures.addAll(others.beside(figures));
    return figures;
  }
}
