package se.uppfoljning.facts.layout;

import java.util.List;

/**
 * One column of words of a layout; its cells may be empty.
 *
 * @param note what it holds
 * @param headers the headings it may have, the usual one first; at least one
 */
public record NoteColumn(NoteField note, List<HeaderText> headers) {
  public NoteColumn {
    headers = List.copyOf(headers);
  }
}
