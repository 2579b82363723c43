package se.uppfoljning.checking;

import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.ReportTable;

/** Which forecasts are a unit's own to explain, and what explains them. */
record UnitForecasts(Municipality municipality) {

  /** Whether a number is what a unit forecasts of its year: the committee's is the sum of them. */
  boolean isForecast(Fact fact) {
    return fact.role() == Role.REPORT && isOfUnit(fact);
  }

  /** The same, also where another tells it: an area of its units, the controller of what is central. */
  boolean isToldForecast(Fact fact) {
    return (fact.role() == Role.REPORT || fact.role() == Role.ON_BEHALF) && isOfUnit(fact);
  }

  private boolean isOfUnit(Fact fact) {
    return fact.key().kind() == Kind.FORECAST
        && fact.key().measure().equals(municipality.profile().areas())
        && municipality
            .organisation()
            .byCode(fact.key().org())
            .filter(org -> org.level() != Level.COMMITTEE)
            .isPresent();
  }

  /** Whether a comment stands beside an organisation's money. */
  boolean isCause(Comment comment, String org) {
    String measure = comment.measure();
    return measure != null
        && comment.org().equals(org)
        && municipality.table(measure) == ReportTable.OPERATING;
  }
}
