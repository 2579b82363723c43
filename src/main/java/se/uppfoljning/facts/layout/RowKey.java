package se.uppfoljning.facts.layout;

/** What the row labels of a table name. */
public enum RowKey {
  /** Each row is an organisation. */
  ORG,
  /** Each row is a measure. */
  MEASURE
}
