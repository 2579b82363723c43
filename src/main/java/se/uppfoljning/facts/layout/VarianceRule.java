package se.uppfoljning.facts.layout;

/**
 * How the variance columns of a table are computed, of its numbers as they stand in it (handbook
 * 2.2): the same in a layout, that reads a table, and in the profile, that prints one.
 */
public enum VarianceRule {
  /** Actual or forecast − budget. */
  ACTUAL_MINUS_BUDGET,
  /** Budget − actual or forecast. */
  BUDGET_MINUS_ACTUAL,
  /**
   * Our own: actual or forecast − budget of revenue with plus and cost with minus, however they
   * stand. For tables of cost and revenue both with plus, where no one difference is better in both.
   */
  PLUS_IS_BETTER;

  /**
   * Whether a variance has another sign by this rule than ours, by which + is better.
   *
   * @param costPositive whether the amounts it is made of stand with plus for cost
   */
  public boolean turns(boolean costPositive) {
    return switch (this) {
      case ACTUAL_MINUS_BUDGET -> costPositive;
      case BUDGET_MINUS_ACTUAL -> !costPositive;
      case PLUS_IS_BETTER -> false;
    };
  }
}
