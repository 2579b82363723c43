package se.uppfoljning.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.Column;
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

  /** Numbers that a lower row of headings heads. */
  private static final int FEWEST = 2;

  private static final Pattern YEAR_NUMBER = Pattern.compile("(19|20)\\d\\d");

  private static final Pattern YEAR = Pattern.compile("\\{(last-year|next-year|yy|year\\+[2-5])}");

  private final Layout layout;
  private final boolean hasColumnsByYear;

  /** The first that fits counts. */
  private final List<Words> all = new ArrayList<>();

  private final Map<String, Heading> known = new HashMap<>();

  private final Map<String, Boolean> endings = new HashMap<>();

  /** One heading of the layout, and what it is the heading of. */
  private record Words(
      HeaderText header,
      Meaning meaning,
      @Nullable Kind kind,
      @Nullable NoteField note) {}

  LayoutHeadings(Layout layout) {
    this.layout = layout;
    this.hasColumnsByYear = hasColumnsByYear(layout);
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

  /**
   * The cells of a row as headings, also where the row above heads several of its columns: a heading
   * of the layout may be both texts together ("Helår Budget"), and an empty cell has the heading
   * above it. The row alone, unless the two together give more columns their heading.
   *
   * @param above what stands over each column; none where nothing does
   */
  SortedMap<Integer, Heading> headings(
      SortedMap<Integer, Cell> cells, Supplier<SortedMap<Integer, Cell>> above) {
    SortedMap<Integer, Heading> alone = headings(cells);
    if (cells.values().stream().noneMatch(this::mayBeBelow)) {
      return alone;
    }
    SortedMap<Integer, Cell> upper = above.get();
    SortedMap<Integer, Cell> joined = new TreeMap<>(cells);
    upper.forEach((column, cell) -> {
      if (cells.containsKey(column)) {
        joined.merge(column, cell, (lower, over) -> together(over, lower));
      } else if (!cell.equals(upper.get(column - 1))) {
        joined.put(column, cell);
      }
    });
    SortedMap<Integer, Heading> both = headings(joined);
    alone.forEach((column, heading) -> both.computeIfPresent(
        column, (same, other) -> other.meaning() == Meaning.UNKNOWN ? heading : other));
    both.entrySet()
        .removeIf(each ->
            each.getValue().meaning() == Meaning.UNKNOWN && !cells.containsKey(each.getKey()));
    return areHeadings(cells, both) && known(both) > known(alone) ? both : alone;
  }

  /**
   * Whether a row is the lower one of two with headings, and not the first below them: at least two
   * of its own cells head numbers, and none is a number.
   */
  private static boolean areHeadings(Map<Integer, Cell> cells, Map<Integer, Heading> both) {
    long own = cells.keySet().stream()
        .map(both::get)
        .filter(heading -> heading != null && heading.kind() != null)
        .count();
    return own >= FEWEST
        && cells.values().stream()
            .noneMatch(
                cell -> cell.value() instanceof CellValue.Numeric && text(cell).isEmpty());
  }

  /** How many different headings there are. */
  private static long known(SortedMap<Integer, Heading> headings) {
    return headings.values().stream()
        .filter(heading -> heading.meaning() != Meaning.UNKNOWN)
        .map(heading -> heading.meaning() + " " + heading.kind() + " " + heading.note())
        .distinct()
        .count();
  }

  /** Whether a cell ends as a heading of numbers does: below a heading stands a number or a name. */
  private boolean mayBeBelow(Cell cell) {
    String text = text(cell);
    return !text.isEmpty()
        && endings.computeIfAbsent(text, each -> {
          String label = Label.of(each).text();
          return !label.isEmpty()
              && all.stream()
                  .filter(words -> words.kind() != null)
                  .map(words -> Label.of(words.header().text()).text())
                  .anyMatch(header -> header.endsWith(label)
                      || (header.endsWith("}")
                          && Character.isDigit(label.charAt(label.length() - 1))));
        });
  }

  /** The lower cell with both texts; with its own where the upper one has none. */
  private static Cell together(Cell upper, Cell lower) {
    return text(upper).isEmpty() || text(lower).isEmpty()
        ? lower
        : new Cell(
            lower.address(),
            new CellValue.Text(text(upper) + " " + text(lower)),
            lower.appearance());
  }

  private static Cell asText(Cell cell) {
    return text(cell).isEmpty()
        ? cell
        : new Cell(cell.address(), new CellValue.Text(text(cell)), cell.appearance());
  }

  /** Whether a cell may be a heading at all: a text, or a year. */
  static boolean mayHead(Cell cell) {
    return !text(cell).isEmpty();
  }

  /** A cell as a heading would be written: a text, or a year as a number; else empty. */
  private static String text(Cell cell) {
    if (cell.value() instanceof CellValue.Numeric number) {
      String digits = number.number().toPlainString();
      return YEAR_NUMBER.matcher(digits).matches() ? digits : "";
    }
    return cell.value() instanceof CellValue.Text text ? text.text() : "";
  }

  /**
   * The cells of a row as headings. Where columns differ by the year alone, as those of this year's
   * budget and the next, the report's year is the one that gives most columns a heading: first of
   * those that are read, then of the others, such as the later years of a plan.
   */
  private SortedMap<Integer, Heading> headings(SortedMap<Integer, Cell> row) {
    SortedMap<Integer, Heading> plain = new TreeMap<>();
    row.forEach((column, cell) -> plain.put(column, heading(cell)));
    SortedMap<Integer, Cell> cells = new TreeMap<>(row);
    if (plain.values().stream().anyMatch(each -> each.meaning() == Meaning.LABELS)) {
      // Beside the heading of the labels a year is a heading, typed as a number or not.
      cells.replaceAll((column, cell) -> asText(cell));
      cells.forEach((column, cell) -> plain.put(column, heading(cell)));
    }
    if (!hasColumnsByYear) {
      return plain;
    }
    SortedMap<Integer, Heading> best = plain;
    long most = 0;
    for (int year : years(cells.values())) {
      SortedMap<Integer, Heading> ofYear = new TreeMap<>();
      plain.forEach(
          (column, heading) -> ofYear.put(column, inYear(heading.cell(), year).orElse(heading)));
      long fitting = fitting(ofYear, year);
      if (fitting > most) {
        best = ofYear;
        most = fitting;
      }
    }
    return best;
  }

  /** How many columns have a heading that can be of that year's report; one that is read is worth all others. */
  private static long fitting(SortedMap<Integer, Heading> headings, int year) {
    List<Heading> fitting = headings.values().stream()
        .filter(heading -> heading.said() != null
            && (heading.said().reportYear() == null || heading.said().reportYear() == year))
        .toList();
    long kinds = fitting.stream()
        .flatMap(heading -> Stream.ofNullable(heading.kind()))
        .distinct()
        .count();
    long unread =
        fitting.stream().filter(heading -> heading.meaning() == Meaning.UNREAD).count();
    return kinds * (headings.size() + 1) + unread;
  }

  /** The years that the report may be of, by any of the headings. */
  private SortedSet<Integer> years(Collection<Cell> cells) {
    return cells.stream()
        .flatMap(this::all)
        .flatMap(heading -> Stream.ofNullable(heading.said()))
        .flatMap(said -> Stream.ofNullable(said.reportYear()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Optional<Heading> inYear(Cell cell, int year) {
    return all(cell)
        .filter(heading -> heading.said() != null
            && Objects.equals(heading.said().reportYear(), Integer.valueOf(year)))
        .findFirst();
  }

  /** Everything that a cell can be the heading of. */
  private Stream<Heading> all(Cell cell) {
    return cell.value() instanceof CellValue.Text text
        ? all.stream()
            .flatMap(words -> words.header().match(text.text()).stream()
                .map(said -> new Heading(cell, words.meaning(), words.kind(), words.note(), said)))
        : Stream.empty();
  }

  private static boolean hasColumnsByYear(Layout layout) {
    List<String> words = Stream.concat(
            layout.columns().stream().map(Column::headers),
            layout.unreadHeaders().stream().map(List::of))
        .flatMap(headers -> headers.stream()
            .map(header -> Label.of(YEAR.matcher(header.text())
                    .replaceAll("{year}")
                    .replace("{last-period}", "{period}"))
                .text())
            .distinct())
        .toList();
    return Set.copyOf(words).size() < words.size();
  }

  /** What a cell is as a heading; what is no text is an unknown one. */
  private Heading heading(Cell cell) {
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
