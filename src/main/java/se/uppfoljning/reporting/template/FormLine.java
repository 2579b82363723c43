package se.uppfoljning.reporting.template;

import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.Org;

/** One row of a form. */
sealed interface FormLine {

  /** A measure of an organisation. */
  record Measured(Org org, Measure measure) implements FormLine {}

  /** An action that is not done. */
  record Acted(Action action) implements FormLine {}

  /** A row whose label is written in advance. */
  record Labelled(String label) implements FormLine {}

  /** A row to write anything in. */
  record Empty() implements FormLine {}
}
