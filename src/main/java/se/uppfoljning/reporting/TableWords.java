package se.uppfoljning.reporting;

import java.util.List;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.profile.PrintProfile;

/**
 * How the numbers of a table are to be read, in Swedish.
 *
 * @param unit what its amounts are printed in
 */
record TableWords(PrintProfile profile, ReportTable table, String unit) {
  private static final String MISSING =
      " " + PrintProfile.MISSING + " betyder att uppgiften saknas.";

  /** "Belopp i tkr. Utgifter står med minus. Avvikelse = budget − prognos: minus betyder …" */
  String explanation() {
    String numbers = table == ReportTable.VOLUME
        ? "Enheten står på varje rad. "
        : "Belopp i " + unit + ". " + outlays();
    boolean hasVariance = kinds().stream().anyMatch(Kind::isVariance);
    return numbers + (hasVariance ? variance() + MISSING : MISSING.strip());
  }

  private String outlays() {
    return "Utgifter står med " + (isPositive() ? "plus. " : "minus. ");
  }

  /** Whether outlays are printed with plus: the table's total tells. */
  private boolean isPositive() {
    String total = profile.of(table).total();
    return total != null && profile.isCostPositive(total);
  }

  /** The variance as it is printed, and what its minus means. */
  String variance() {
    boolean planFirst = switch (profile.variance(table)) {
      case ACTUAL_MINUS_BUDGET -> false;
      case BUDGET_MINUS_ACTUAL -> true;
      case PLUS_IS_BETTER -> isPositive();
    };
    String formula = planFirst ? plan() + " − " + outcome() : outcome() + " − " + plan();
    return "Avvikelse = " + formula + ": minus betyder " + minus() + ".";
  }

  private String minus() {
    if (table == ReportTable.VOLUME) {
      String planned = plan().equals("åtagande") ? "åtagandet" : "budgeten";
      return (isReversed() ? "mer" : "mindre") + " än " + planned + ", varken bättre eller sämre";
    }
    return isReversed()
        ? "lägre utgift än budget" + (isAlone() ? ", tvärtemot drifttabellerna" : "")
        : "högre utgift än budget" + (isAlone() ? ", tvärtemot drifttabellerna" : "");
  }

  /** Whether the operating tables print their variances the other way round. */
  private boolean isAlone() {
    return isReversed() != profile.turnsVariance(ReportTable.OPERATING, profile.areas());
  }

  private boolean isReversed() {
    return profile.variance(table).turns(isPositive());
  }

  private String outcome() {
    return kinds().contains(Kind.VARIANCE_YTD) ? "utfall (prognos)" : "prognos";
  }

  private String plan() {
    return Kind.FORECAST_VARIANCE.plan(kinds()) == Kind.COMMITMENT ? "åtagande" : "budget";
  }

  private List<Kind> kinds() {
    return profile.kinds(table);
  }
}
