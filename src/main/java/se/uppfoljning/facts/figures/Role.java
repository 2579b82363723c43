package se.uppfoljning.facts.figures;

/** Whether a delivered number is a unit's own or somebody's check of it. */
public enum Role {
  /** The sender's own figures: what is printed. */
  REPORT,
  /**
   * Another's figures, reported in its place. Printed as a report where the other reports none;
   * where it does, a check of them.
   */
  ON_BEHALF,
  /** The controller's table: compared with the report, stands in where it lacks. */
  CONTROL,
  /**
   * The accounts: compared with the report and with the controller's table, stand in where both lack.
   * The same sender delivers both, and neither replaces the other.
   */
  LEDGER,
  /** What was decided, delivered as a workbook: a version of the budget, printed as such. */
  BUDGET
}
