package se.uppfoljning.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.uppfoljning.facts.layout.HeaderText;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.organisation.Label;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.CellValue;
import se.uppfoljning.facts.table.Heading;
import se.uppfoljning.facts.table.Heading.Meaning;

/** What the texts of one sheet are as headings of a layout; most stand in it many times. */
final class LayoutHeadings {
  private static final int MOST_KNOWN = 10_000;

  private final Layout layout;
  private final Map<String, Heading> known = new HashMap<>();

  LayoutHeadings(Layout layout) {
    this.layout = layout;
  }

  Layout layout() {
    return layout;
  }

  /** What a cell is as a heading; what is no text is an unknown one. */
  Heading heading(Cell cell) {
    if (!(cell.value() instanceof CellValue.Text text)) {
      return new Heading(cell, Meaning.UNKNOWN, null, null, null);
    }
    Heading same = known.get(text.text());
    if (same != null) {
      return new Heading(cell, same.meaning(), same.kind(), same.note(), same.said());
    }
    Heading heading = heading(cell, Label.of(text.text()));
    if (known.size() < MOST_KNOWN) {
      known.put(text.text(), heading);
    }
    return heading;
  }

  private Heading heading(Cell cell, Label label) {
    Stream<Heading> labels = said(label, layout.labelHeaders())
        .map(said -> new Heading(cell, Meaning.LABELS, null, null, said));
    Stream<Heading> groups = said(label, layout.groupHeaders())
        .map(said -> new Heading(cell, Meaning.GROUPS, null, null, said));
    Stream<Heading> numbers = layout.columns().stream()
        .flatMap(column -> said(label, column.headers())
            .map(said -> new Heading(cell, Meaning.NUMBERS, column.kind(), null, said)));
    Stream<Heading> notes = layout.noteColumns().stream()
        .flatMap(column -> said(label, column.headers())
            .map(said -> new Heading(cell, Meaning.NOTES, null, column.note(), said)));
    Stream<Heading> unread = said(label, layout.unreadHeaders())
        .map(said -> new Heading(cell, Meaning.UNREAD, null, null, said));
    return Stream.of(labels, groups, numbers, notes, unread)
        .flatMap(all -> all)
        .findFirst()
        .orElse(new Heading(cell, Meaning.UNKNOWN, null, null, null));
  }

  private static Stream<HeaderText.Said> said(Label label, List<HeaderText> headers) {
    return headers.stream().flatMap(header -> header.match(label).stream());
  }
}
