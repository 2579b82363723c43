package se.uppfoljning.facts.note;

import java.util.Arrays;
import java.util.Optional;
import se.uppfoljning.facts.organisation.Label;

/** How far an action has come. */
public enum ActionStatus {
  NOT_STARTED("Ej påbörjad"),
  ONGOING("Pågår"),
  DONE("Klar"),
  CANCELLED("Avbruten");

  private final String word;

  ActionStatus(String word) {
    this.word = word;
  }

  /** In Swedish, as people choose it. */
  public String word() {
    return word;
  }

  /** The status called so, by {@link Label}; empty for another word. */
  public static Optional<ActionStatus> ofWord(String text) {
    return Arrays.stream(values())
        .filter(status -> Label.of(text).is(status.word))
        .findFirst();
  }
}
