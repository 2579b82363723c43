package se.uppfoljning.reporting.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.HeaderText;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.layout.NoteField;
import se.uppfoljning.facts.template.TemplateColumn;

/** What a column of a form holds, by what its layout says of the heading. */
sealed interface ColumnRole {

  /** The names of organisations. */
  record Organisations() implements ColumnRole {}

  /** The row labels. */
  record Labels() implements ColumnRole {}

  /** Numbers of a kind. */
  record Numbers(Kind kind) implements ColumnRole {}

  /** Words beside the numbers, or the particulars of an action. */
  record Notes(NoteField note) implements ColumnRole {}

  /** For the one who fills it in; the layout does not read it. */
  record ForTheEye(TemplateColumn.Shown shown) implements ColumnRole {}

  /**
   * A heading of a layout.
   *
   * @param headers the ways to write it
   */
  record Known(ColumnRole role, List<HeaderText> headers) {}

  /** The layout's heading that a column has; setup has seen to it that there is one. */
  static Known of(Layout layout, TemplateColumn column) {
    Stream<Known> named = Stream.of(
        new Known(new Labels(), layout.labelHeaders()),
        new Known(new Organisations(), layout.groupHeaders()));
    Stream<Known> numbers =
        layout.columns().stream().map(c -> new Known(new Numbers(c.kind()), c.headers()));
    Stream<Known> notes =
        layout.noteColumns().stream().map(c -> new Known(new Notes(c.note()), c.headers()));
    Stream<Known> unread = Optional.ofNullable(column.shows()).stream()
        .map(shown -> new Known(new ForTheEye(shown), List.of(column.heading())));
    return Stream.of(named, numbers, notes, unread)
        .flatMap(known -> known)
        .filter(known -> known.headers().contains(column.heading()))
        .findFirst()
        .orElseThrow();
  }
}
