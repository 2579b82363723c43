package se.uppfoljning.facts.table;

import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.HeaderText;
import se.uppfoljning.facts.layout.NoteField;

/**
 * One text in the heading row of a table.
 *
 * @param cell where it stands
 * @param meaning what it is the heading of
 * @param kind the kind of a number column, else null
 * @param note what a column of words holds, else null
 * @param said what it says of the time; null for headings the layout does not know
 */
public record Heading(
    Cell cell,
    Meaning meaning,
    @Nullable Kind kind,
    @Nullable NoteField note,
    HeaderText.@Nullable Said said) {

  /** What a heading is the heading of. */
  public enum Meaning {
    LABELS,
    /** The organisation of a row. */
    GROUPS,
    NUMBERS,
    /** Words that people write beside the numbers. */
    NOTES,
    /** Known, and not read. */
    UNREAD,
    /** The layout does not know it. */
    UNKNOWN
  }
}
