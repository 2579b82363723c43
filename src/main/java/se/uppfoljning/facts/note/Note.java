package se.uppfoljning.facts.note;

import se.uppfoljning.facts.figures.CellSource;

/** Something people wrote in a delivery. It counts as long as the delivery does. */
public sealed interface Note permits Comment, Action {

  /** Code of the organisation it is about. */
  String org();

  /** Where it was read. */
  CellSource source();
}
