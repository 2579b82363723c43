package se.uppfoljning.facts.layout;

/** What the row labels of a table name. */
public enum RowKey {
  /** Each row is an organisation. */
  ORG,
  /** Each row is a measure. */
  MEASURE,
  /** Each row names an organisation and a measure, whosever the measure usually is. */
  ORG_AND_MEASURE,
  /** Each row is an action; its label says what is to be done. */
  ACTION,
  /** Each row is a comment; its label says on what. */
  COMMENT;

  /** Whether its rows are words that people write, not known names with numbers. */
  public boolean isNote() {
    return this == ACTION || this == COMMENT;
  }
}
