package se.uppfoljning.facts.layout;

/** What people write beside the numbers: a comment, or one of the particulars of an action. */
public enum NoteField {
  /** A comment on the row. */
  COMMENT,
  /** Why an action is needed. */
  CAUSE,
  /** What an action is to give this year, an amount: + is better. */
  EFFECT,
  /** Who sees to it: an office, rather than a person. */
  OWNER,
  /** The day it is to be done by. */
  DUE,
  /** How far it has come. */
  STATUS
}
