package se.uppfoljning.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.layout.NoteField;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.CellRange;
import se.uppfoljning.facts.table.CellValue;
import se.uppfoljning.facts.table.Heading;
import se.uppfoljning.facts.table.Heading.Meaning;
import se.uppfoljning.facts.table.Hidden;
import se.uppfoljning.facts.table.Table;
import se.uppfoljning.facts.table.TableRow;
import se.uppfoljning.reading.container.Deadline;
import se.uppfoljning.reading.container.Refused;

/** Finds the tables of a sheet by their headings, wherever they stand. */
final class TableFinder {
  /** The headings of columns that numbers and their subjects are read from. */
  private static final Set<Meaning> READ = Set.of(Meaning.LABELS, Meaning.GROUPS, Meaning.NUMBERS);

  private static final Set<Meaning> OTHER_THAN_LABELS =
      EnumSet.of(Meaning.NUMBERS, Meaning.GROUPS, Meaning.NOTES, Meaning.UNREAD);

  private final String sheet;
  private final Grid grid;
  private final boolean isHidden;
  private final SortedMap<Integer, SortedMap<Integer, Cell>> rows;

  private TableFinder(String sheet, boolean isHidden, Grid grid) {
    this.sheet = sheet;
    this.isHidden = isHidden;
    this.grid = grid;
    this.rows = grid.rows();
  }

  /**
   * The tables of a sheet, from the top down.
   *
   * @param isHidden whether the sheet is
   * @throws Refused when the time is over
   */
  static List<Table> find(
      String sheet, boolean isHidden, Grid grid, List<Layout> layouts, Deadline deadline)
      throws Refused {
    List<LayoutHeadings> known = layouts.stream().map(LayoutHeadings::new).toList();
    List<HeadingRow> headings = new ArrayList<>();
    for (var row : grid.rows().entrySet()) {
      deadline.check();
      HeadingRow.of(
              row.getKey(),
              row.getValue(),
              () -> grid.above(row.getKey(), row.getValue().lastKey()),
              known)
          .ifPresent(heading -> add(heading, headings));
    }
    return new TableFinder(sheet, isHidden, grid).tables(headings);
  }

  /** A heading row right below one that has fewer headings has taken these up. */
  private static void add(HeadingRow heading, List<HeadingRow> headings) {
    int last = headings.size() - 1;
    if (last >= 0
        && headings.get(last).number() == heading.number() - 1
        && headings.get(last).recognised() < heading.recognised()) {
      headings.remove(last);
    }
    headings.add(heading);
  }

  private List<Table> tables(List<HeadingRow> headings) {
    List<Table> tables = new ArrayList<>();
    int titlesFrom = 0;
    for (int index = 0; index < headings.size(); index++) {
      HeadingRow heading = headings.get(index);
      boolean isLast = index == headings.size() - 1;
      int end = isLast ? Integer.MAX_VALUE : endBefore(headings.get(index + 1), heading);
      tables.add(table(heading, titlesFrom, rows.subMap(heading.number() + 1, end)));
      titlesFrom = end;
    }
    return tables;
  }

  /**
   * Where a table ends above another's headings: after its last filled row and what adjoins it, at the first blank row. Where no blank row parts them, the texts above the headings are the
   * lower table's titles.
   *
   * @return the first row that is no longer the upper table's
   */
  private int endBefore(HeadingRow next, HeadingRow heading) {
    int afterFilled = heading.number() + 1;
    for (var row : rows.subMap(afterFilled, next.number()).entrySet()) {
      if (isFilled(row.getValue(), heading)) {
        afterFilled = row.getKey() + 1;
      }
    }
    int blank = afterFilled;
    while (rows.containsKey(blank)) {
      blank++;
    }
    return blank < next.number() ? blank : afterFilled;
  }

  private Table table(
      HeadingRow heading, int titlesFrom, SortedMap<Integer, SortedMap<Integer, Cell>> body) {
    Integer labels = heading.labelColumn();
    Columns columns = new Columns(
        labels == null ? leftmostTexts(body.values(), heading) : labels,
        heading.groupColumn(),
        heading.numberColumns(),
        heading.noteColumns(),
        grid);
    List<TableRow> found = body.entrySet().stream()
        .map(row -> columns.row(row.getKey(), row.getValue()))
        .filter(row -> row.label() != null
            || row.group() != null
            || !row.cells().isEmpty()
            || !row.notes().isEmpty())
        .toList();
    List<Cell> titles = titles(rows.subMap(titlesFrom, heading.number()).values());
    return new Table(
        sheet,
        heading.layout(),
        titles,
        List.copyOf(heading.headings().values()),
        found,
        new Hidden(
            isHidden,
            numbers(found, grid::isHiddenRow),
            numbers(found, grid::isFilteredRow),
            hiddenColumns(heading)));
  }

  private static Set<Integer> numbers(List<TableRow> found, Predicate<Integer> which) {
    return found.stream().map(TableRow::rowNumber).filter(which).collect(Collectors.toSet());
  }

  private List<Heading> hiddenColumns(HeadingRow heading) {
    return heading.headings().entrySet().stream()
        .filter(entry ->
            READ.contains(entry.getValue().meaning()) && grid.isHiddenColumn(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static List<Cell> titles(Collection<SortedMap<Integer, Cell>> rows) {
    return rows.stream()
        .flatMap(cells -> cells.values().stream())
        .filter(cell -> cell.value() instanceof CellValue.Text
            || cell.value() instanceof CellValue.Day
            || cell.isDamaged())
        .toList();
  }

  /** Which columns of a table are read; null when it has no labels, or no groups. */
  private record Columns(
      @Nullable Integer labels,
      @Nullable Integer groups,
      Map<Kind, Integer> numbers,
      Map<NoteField, Integer> notes,
      Grid grid) {
    TableRow row(int number, SortedMap<Integer, Cell> cells) {
      Map<Kind, String> addresses = new EnumMap<>(Kind.class);
      Map<Kind, CellRange> merged = new EnumMap<>(Kind.class);
      numbers.forEach((kind, column) -> {
        addresses.put(kind, Grid.address(number, column));
        merged(number, column).ifPresent(range -> merged.put(kind, range));
      });
      Map<Kind, Cell> found = filled(numbers, cells, new EnumMap<>(Kind.class));
      Cell label = at(labels, cells);
      Cell shared = label == null && !found.isEmpty() ? sharedLabel(number) : label;
      return new TableRow(
          number,
          shared,
          at(groups, cells),
          found,
          filled(notes, cells, new EnumMap<>(NoteField.class)),
          addresses,
          merged);
    }

    private static <K> Map<K, Cell> filled(
        Map<K, Integer> columns, SortedMap<Integer, Cell> cells, Map<K, Cell> found) {
      columns.forEach((content, column) -> {
        Cell cell = cells.get(column);
        if (cell != null) {
          found.put(content, cell);
        }
      });
      return found;
    }

    /** What stands in the cell that the empty label cell of a row is merged with. */
    private @Nullable Cell sharedLabel(int number) {
      return labels == null
          ? null
          : grid.merged(number, labels, labels)
              .map(range -> grid.cell(range.firstRow(), labels))
              .orElse(null);
    }

    private Optional<CellRange> merged(int number, int column) {
      return numbers.values().stream()
          .flatMap(first -> grid.merged(number, first, column).stream())
          .map(Grid.Merged::range)
          .findFirst();
    }
  }

  private static @Nullable Cell at(@Nullable Integer column, SortedMap<Integer, Cell> cells) {
    return column == null ? null : cells.get(column);
  }

  /**
   * The column of the labels where no heading tells: the leftmost with a text in a filled row that is
   * no column of the layout. What is noted below the table stands beside nothing.
   */
  private static @Nullable Integer leftmostTexts(
      Collection<SortedMap<Integer, Cell>> body, HeadingRow heading) {
    return body.stream()
        .filter(cells -> isFilled(cells, heading))
        .flatMap(cells -> cells.entrySet().stream())
        .filter(entry -> entry.getValue().value() instanceof CellValue.Text)
        .map(Map.Entry::getKey)
        .filter(column -> OTHER_THAN_LABELS.stream().noneMatch(of -> heading.isOf(of, column)))
        .min(Integer::compare)
        .orElse(null);
  }

  /** Whether the row has content of the table's own: a number, or words where the rows are notes. */
  private static boolean isFilled(SortedMap<Integer, Cell> cells, HeadingRow heading) {
    return heading.layout().rowKey().isNote()
        ? cells.keySet().stream().anyMatch(column -> heading.isOf(Meaning.NOTES, column))
        : hasNumber(cells, heading);
  }

  /** Whether a number column holds something else than words: titles may stand over it too. */
  private static boolean hasNumber(SortedMap<Integer, Cell> cells, HeadingRow heading) {
    return cells.entrySet().stream()
        .anyMatch(entry -> heading.isOf(Meaning.NUMBERS, entry.getKey())
            && !(entry.getValue().value() instanceof CellValue.Text text
                && text.text().codePoints().anyMatch(Character::isLetter)));
  }
}
