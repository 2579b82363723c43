package se.uppfoljning.facts.layout;

/** What the facts of a row are, in the hands of one kind of sender. */
public enum RowRole {
  /** The sender's own figures. */
  REPORT,
  /** A check of what others report. */
  CONTROL,
  /** What was decided: a version of the budget. */
  BUDGET,
  /** The sum of the rows above it in the same table: checked, never kept. */
  OWN_SUM
}
