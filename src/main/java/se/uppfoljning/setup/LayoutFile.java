package se.uppfoljning.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.organisation.Label;

/** Reads the files layout-*.yml. */
final class LayoutFile {
  private static final List<String> PLACES = List.of(
      "{period}",
      "{last-period}",
      "{month}",
      "{year}",
      "{yy}",
      "{last-year}",
      "{next-year}",
      "{year+2}",
      "{year+3}",
      "{year+4}",
      "{year+5}");

  /** What only we compute: no workbook has a column of it. */
  private static final List<String> OURS = Arrays.stream(Kind.values())
      .filter(kind -> kind.derived() && !kind.isVariance())
      .map(Kind::code)
      .toList();

  private LayoutFile() {}

  /** The layouts of the municipality's own workbooks, then those of our template. */
  static List<Layout> readAll(Folder own, Folder template, Names measures, Faults faults) {
    List<Tree.Entries> layouts = Stream.of(own, template)
        .flatMap(folder -> folder.names(Source.LAYOUTS.name()).stream()
            .flatMap(name -> folder.yaml(name).stream()))
        .toList();
    faults.doubled(
        "Layouten",
        layouts.stream().flatMap(layout -> layout.text("name").stream()).toList());
    layouts.forEach(layout -> check(layout, measures, faults));
    return Source.LAYOUTS.binder(faults).bindAll(layouts);
  }

  private static void check(Tree.Entries layout, Names measures, Faults faults) {
    Form.NAME.check(layout, "name", faults);
    refuse(layout, "table", List.of("staff"), "operating | investment | volume", faults);
    measures.check(layout, "measure", faults);
    measures.check(layout, "total-measure", faults);
    measures.check(layout.texts("cost-positive"), faults);
    require(layout, List.of("senders"), "", faults);
    checkNotes(layout, faults);
    if (!layout.says("table", "volume")) {
      require(layout, List.of("unit"), "", faults);
    }
    checkRows(layout, faults);
    checkColumns(layout, faults);
    checkPeriodTitles(layout, faults);
    checkSenders(layout, faults);
  }

  private static void require(Tree.Entries table, List<String> keys, String reason, Faults faults) {
    keys.stream()
        .filter(key -> table.value(key) == null)
        .forEach(key -> faults.missing(table.spot(key), key, reason));
  }

  /** Rows that are notes have columns of words, all others of numbers. */
  private static void checkNotes(Tree.Entries layout, Faults faults) {
    boolean notes = layout.says("row-key", "action") || layout.says("row-key", "comment");
    require(layout, List.of(notes ? "note-columns" : "columns"), "", faults);
    if (notes) {
      layout.tables("columns").stream()
          .flatMap(column -> column.text("kind").stream())
          .findFirst()
          .ifPresent(kind -> faults.superfluous("columns", kind, "Raderna är text utan tal."));
    }
    faults.doubled(
        "Uppgiften",
        layout.tables("note-columns").stream()
            .flatMap(column -> column.text("note").stream())
            .toList());
  }

  /** Every row must have a measure: its own, the layout's, or that of the total. */
  private static void checkRows(Tree.Entries layout, Faults faults) {
    boolean hasTotal = layout.value("total-labels") != null;
    if (layout.says("row-key", "org")) {
      require(layout, List.of("measure"), ": raderna är organisationer", faults);
      layout.texts("group-headers").stream()
          .findFirst()
          .ifPresent(text ->
              faults.superfluous("group-headers", text, "Raderna är själva organisationer."));
    }
    if (layout.says("row-key", "org-and-measure")) {
      require(layout, List.of("group-headers"), ": raderna är organisationer och mått", faults);
    }
    if (!layout.says("row-key", "org")) {
      layout
          .text("measure")
          .ifPresent(text -> faults.superfluous("measure", text, "Raderna är själva mått."));
      if (hasTotal) {
        require(layout, List.of("total-measure"), ": raderna är mått och har en summarad", faults);
      }
    }
    if (!hasTotal && layout.value("total-measure") != null) {
      require(layout, List.of("total-labels"), ": total-measure är ifylld", faults);
    }
  }

  private static void checkColumns(Tree.Entries layout, Faults faults) {
    List<Tree.Entries> columns = layout.tables("columns");
    faults.doubled(
        "Slaget",
        columns.stream().flatMap(column -> column.text("kind").stream()).toList());
    List<Tree.Text> headings = new ArrayList<>(layout.texts("label-headers"));
    headings.addAll(layout.texts("group-headers"));
    headings.addAll(layout.texts("unread-headers"));
    columns.forEach(column -> refuse(column, "kind", OURS, "ett slag som lämnas", faults));
    for (Tree.Entries column :
        Stream.of(columns, layout.tables("note-columns")).flatMap(List::stream).toList()) {
      require(column, List.of("headers"), "", faults);
      headings.addAll(column.texts("headers"));
    }
    columns.stream()
        .filter(column -> !layout.says("row-key", "org-and-measure"))
        .flatMap(column -> column.text("by-group").stream())
        .filter(text -> text.text().equals("true"))
        .forEach(text ->
            faults.superfluous("by-group", text, "Raderna är inte organisationer och mått."));
    faults.doubled("Rubriken", headings, text -> Label.of(text).text());
    headings.forEach(heading -> Places.check(heading, PLACES, faults));
  }

  private static void checkPeriodTitles(Tree.Entries layout, Faults faults) {
    for (Tree.Text title : layout.texts("period-titles")) {
      Places.check(title, PLACES, faults);
      String text = title.text();
      if (!text.contains("{period}") && !(text.contains("{month}") && text.contains("{year}"))) {
        faults.invalid("period-titles", title, "en text med {period}, eller {month} och {year}");
      }
    }
  }

  private static void checkSenders(Tree.Entries layout, Faults faults) {
    List<Tree.Entries> senders = layout.tables("senders");
    faults.doubled(
        "Avsändaren",
        senders.stream().flatMap(sender -> sender.text("sender").stream()).toList());
    for (Tree.Entries sender : senders) {
      refuse(sender, "sender", List.of("central", "unit"), "area | committee", faults);
      refuse(sender, "rows", List.of("own-sum"), "report | control | budget", faults);
      if (sender.says("rows", "budget") || sender.says("total", "budget")) {
        checkBudget(layout, sender, faults);
      }
    }
  }

  /** What is decided is the committee's, and no outcome. */
  private static void checkBudget(Tree.Entries layout, Tree.Entries sender, Faults faults) {
    refuse(sender, "sender", List.of("area"), "committee", faults);
    layout.tables("columns").stream()
        .flatMap(column -> column.text("kind").stream())
        .filter(kind -> !BudgetFile.KINDS.contains(kind.text()))
        .forEach(kind -> faults.invalid("kind", kind, "annual_budget | budget_ytd"));
  }

  /** Tells words that the type knows but that make no sense in this place. */
  private static void refuse(
      Tree.Entries table, String key, List<String> words, String expected, Faults faults) {
    table
        .text(key)
        .filter(text -> words.contains(text.text()))
        .ifPresent(text -> faults.invalid(key, text, expected));
  }
}
