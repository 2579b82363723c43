package se.uppfoljning.facts.figures;

/** Whether a delivered number is a unit's own or somebody's check of it. */
public enum Role {
  /** The sender's own figures: what is printed. */
  REPORT,
  /** The controller's table or the accounts: compared with the report, stands in where it lacks. */
  CONTROL
}
