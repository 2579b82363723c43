package se.uppfoljning.facts.layout;

import java.math.BigDecimal;

/** How a printed table computes its variance columns (handbook 2.2). */
public enum VarianceRule {
  /** Actual or forecast − budget. */
  ACTUAL_MINUS_BUDGET,
  /** Budget − actual or forecast. */
  BUDGET_MINUS_ACTUAL;

  /** The variance as this rule prints it. */
  public BigDecimal printed(BigDecimal actual, BigDecimal budget) {
    return this == ACTUAL_MINUS_BUDGET ? actual.subtract(budget) : budget.subtract(actual);
  }

  /** The rule that gives the opposite sign. */
  public VarianceRule opposite() {
    return this == ACTUAL_MINUS_BUDGET ? BUDGET_MINUS_ACTUAL : ACTUAL_MINUS_BUDGET;
  }
}
