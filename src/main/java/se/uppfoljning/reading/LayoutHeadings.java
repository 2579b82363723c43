package se.uppfoljning.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.HeaderText;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.layout.NoteField;
import se.uppfoljning.facts.organisation.Label;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.CellValue;
import se.uppfoljning.facts.table.Heading;
import se.uppfoljning.facts.table.Heading.Meaning;

/** What the texts of one sheet are as headings of a layout; most stand in it many times. */
final class LayoutHeadings {
  private static final int MOST_KNOWN = 10_000;

  private final Layout layout;

  /** The first that fits counts. */
  private final List<Words> all = new ArrayList<>();

  private final Map<String, Heading> known = new HashMap<>();

  /** One heading of the layout, and what it is the heading of. */
  private record Words(
      HeaderText header,
      Meaning meaning,
      @Nullable Kind kind,
      @Nullable NoteField note) {}

  LayoutHeadings(Layout layout) {
    this.layout = layout;
    add(layout.labelHeaders(), Meaning.LABELS, null, null);
    add(layout.groupHeaders(), Meaning.GROUPS, null, null);
    layout.columns().forEach(each -> add(each.headers(), Meaning.NUMBERS, each.kind(), null));
    layout.noteColumns().forEach(each -> add(each.headers(), Meaning.NOTES, null, each.note()));
    add(layout.unreadHeaders(), Meaning.UNREAD, null, null);
  }

  private void add(
      List<HeaderText> headers, Meaning meaning, @Nullable Kind kind, @Nullable NoteField note) {
    headers.forEach(header -> all.add(new Words(header, meaning, kind, note)));
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
    for (Words words : all) {
      Optional<HeaderText.Said> said = words.header().match(label);
      if (said.isPresent()) {
        return new Heading(cell, words.meaning(), words.kind(), words.note(), said.get());
      }
    }
    return new Heading(cell, Meaning.UNKNOWN, null, null, null);
  }
}
