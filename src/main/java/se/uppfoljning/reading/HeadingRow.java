package se.uppfoljning.reading;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.layout.NoteField;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.Heading;
import se.uppfoljning.facts.table.Heading.Meaning;

/**
 * A row that holds the headings of a layout.
 *
 * @param number row number, from 1
 * @param layout whose headings they are
 * @param headings by column: from the first recognised to the last, with what adjoins them
 */
record HeadingRow(int number, Layout layout, SortedMap<Integer, Heading> headings) {
  private static final int FEWEST = 2;
  private static final int FEWEST_WITHOUT_LABELS = 3;

  /**
   * The row as headings of the layout it has most headings of, the first of those with equally many;
   * empty when it is no heading row: that takes two different headings of columns, among them that
   * of the labels, or three of them and half of the columns', or two where no heading tells of the
   * labels.
   *
   * @param above what stands over each column
   */
  static Optional<HeadingRow> of(
      int number,
      SortedMap<Integer, Cell> cells,
      Supplier<SortedMap<Integer, Cell>> above,
      List<LayoutHeadings> layouts) {
    if (cells.values().stream().filter(LayoutHeadings::mayHead).limit(FEWEST).count() < FEWEST) {
      return Optional.empty();
    }
    HeadingRow best = null;
    for (LayoutHeadings layout : layouts) {
      HeadingRow row = new HeadingRow(number, layout.layout(), layout.headings(cells, above));
      if (row.isEnough() && (best == null || row.recognised() > best.recognised())) {
        best = row;
      }
    }
    return Optional.ofNullable(best).map(HeadingRow::withoutStrays);
  }

  /** The column of the labels, the first when two are headed so; null when none is. */
  @Nullable
  Integer labelColumn() {
    return column(Meaning.LABELS);
  }

  /** The column of the groups, likewise. */
  @Nullable
  Integer groupColumn() {
    return column(Meaning.GROUPS);
  }

  /** The column of each kind, the first when two are headed so. */
  Map<Kind, Integer> numberColumns() {
    Map<Kind, Integer> columns = new EnumMap<>(Kind.class);
    headings.forEach((column, heading) -> {
      if (heading.kind() != null) {
        columns.putIfAbsent(heading.kind(), column);
      }
    });
    return Collections.unmodifiableMap(columns);
  }

  /** The column of each kind of words, likewise. */
  Map<NoteField, Integer> noteColumns() {
    Map<NoteField, Integer> columns = new EnumMap<>(NoteField.class);
    headings.forEach((column, heading) -> {
      if (heading.note() != null) {
        columns.putIfAbsent(heading.note(), column);
      }
    });
    return Collections.unmodifiableMap(columns);
  }

  /** Whether a column is headed as one of those. */
  boolean isOf(Meaning meaning, int column) {
    Heading heading = headings.get(column);
    return heading != null && heading.meaning() == meaning;
  }

  private @Nullable Integer column(Meaning meaning) {
    return headings.keySet().stream()
        .filter(column -> isOf(meaning, column))
        .findFirst()
        .orElse(null);
  }

  /** How many different headings of the layout there are. */
  long recognised() {
    long unread = headings.values().stream()
        .filter(heading -> heading.meaning() == Meaning.UNREAD)
        .count();
    return filled() + named() + (groupColumn() == null ? 0 : 1) + unread;
  }

  private int named() {
    return labelColumn() == null ? 0 : 1;
  }

  /** The headings that make it a table: those of numbers, of notes where the rows are notes. */
  private int filled() {
    return layout.rowKey().isNote() ? noteColumns().size() : numberColumns().size();
  }

  private boolean isEnough() {
    int columns = layout.rowKey().isNote()
        ? layout.noteColumns().size()
        : layout.columns().size();
    int fewest = layout.labelHeaders().isEmpty() ? FEWEST : FEWEST_WITHOUT_LABELS;
    return labelColumn() == null
        ? filled() >= fewest && 2 * filled() >= columns
        : filled() + named() >= FEWEST;
  }

  /** Without the texts that stand apart from the headings. */
  private HeadingRow withoutStrays() {
    List<Integer> known = headings.entrySet().stream()
        .filter(entry -> entry.getValue().meaning() != Meaning.UNKNOWN)
        .map(Map.Entry::getKey)
        .toList();
    int first = known.get(0);
    int last = known.get(known.size() - 1);
    while (headings.containsKey(first - 1)) {
      first--;
    }
    while (headings.containsKey(last + 1)) {
      last++;
    }
    return new HeadingRow(number, layout, headings.subMap(first, last + 1));
  }
}
