package se.uppfoljning.facts.delivery;

import java.util.List;
import java.util.stream.Stream;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.note.Note;

/**
 * What was read by one layout.
 *
 * @param facts the numbers
 * @param notes the words, as written from the top down
 */
public record Contents(List<Fact> facts, List<Note> notes) {
  public Contents {
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
  }

  /** These and then the others. */
  public Contents and(Contents more) {
    return new Contents(joined(facts, more.facts), joined(notes, more.notes));
  }

  private static <T> List<T> joined(List<T> first, List<T> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }
}
