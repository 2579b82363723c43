package se.uppfoljning.setup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppfoljning.facts.layout.HeaderText;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.template.Template;

/** Reads mall.yml. */
final class TemplateFile {
  private TemplateFile() {}

  /** The template; {@code layouts} are those its sheets may be read by. */
  static Optional<Template> read(Folder folder, List<Layout> layouts, Faults faults) {
    return folder.yaml(Source.TEMPLATE.name()).flatMap(template -> {
      Form.NAME.check(template, "id", faults);
      atLeastOne(template, "version", faults);
      List<Tree.Entries> sheets = template.tables("sheets");
      faults.doubled(
          "Fliken",
          sheets.stream().flatMap(sheet -> sheet.text("name").stream()).toList());
      sheets.forEach(sheet -> check(sheet, layouts, faults));
      return Source.TEMPLATE.binder(faults).bind(template);
    });
  }

  private static void check(Tree.Entries sheet, List<Layout> layouts, Faults faults) {
    Form.SHEET.check(sheet, "name", faults);
    atLeastOne(sheet, "empty-rows", faults);
    List<Tree.Entries> columns = sheet.tables("columns");
    if (columns.isEmpty()) {
      faults.missing(sheet.spot("columns"), "columns", "");
    }
    columns.forEach(column -> atLeastOne(column, "width", faults));
    sheet.text("layout").ifPresent(name -> {
      Optional<Layout> layout =
          layouts.stream().filter(known -> known.name().equals(name.text())).findFirst();
      if (layout.isEmpty()) {
        faults.dangling("Layouten", name, "", layouts.stream().map(Layout::name).toList());
      }
      layout.ifPresent(known -> columns.forEach(column -> checkHeading(column, known, faults)));
    });
  }

  /** A heading is one of the layout's; what a column shows is said where the layout does not. */
  private static void checkHeading(Tree.Entries column, Layout layout, Faults faults) {
    column.text("heading").ifPresent(heading -> {
      boolean unread = has(layout.unreadHeaders(), heading);
      List<String> known = headings(layout).map(HeaderText::text).toList();
      if (!known.contains(heading.text())) {
        faults.dangling("Rubriken", heading, " i layouten " + layout.name(), known);
      } else if (unread && column.value("shows") == null) {
        faults.missing(heading.spot(), "shows", ": layouten läser inte kolumnen");
      } else if (!unread) {
        column
            .text("shows")
            .ifPresent(shows -> faults.superfluous("shows", shows, "Layouten läser kolumnen."));
      }
    });
  }

  private static boolean has(List<HeaderText> headers, Tree.Text heading) {
    return headers.contains(new HeaderText(heading.text()));
  }

  private static Stream<HeaderText> headings(Layout layout) {
    return Stream.of(
            layout.labelHeaders().stream(),
            layout.groupHeaders().stream(),
            layout.columns().stream().flatMap(column -> column.headers().stream()),
            layout.noteColumns().stream().flatMap(column -> column.headers().stream()),
            layout.unreadHeaders().stream())
        .flatMap(headers -> headers);
  }

  private static void atLeastOne(Tree.Entries table, String key, Faults faults) {
    table
        .text(key)
        .filter(text -> !text.text().matches("[1-9][0-9]{0,2}"))
        .ifPresent(text -> faults.invalid(key, text, "ett heltal från 1 till 999"));
  }
}
