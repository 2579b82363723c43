package se.uppfoljning.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV into one table of keys and values a line, keys being the header's columns. */
final class CsvText {
  /** Blank lines are kept and left out by us, else the line numbers would drift. */
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private static final String LIST_SEPARATOR = "\\|";

  /**
   * What could be read.
   *
   * @param rows the lines below the header
   * @param complete whether these are all lines of the file
   */
  record Lines(List<Tree.Entries> rows, boolean complete) {
    static final Lines NONE = new Lines(List.of(), false);

    /** The texts of a column, top-down. */
    List<Tree.Text> column(String name) {
      return rows.stream().flatMap(row -> row.text(name).stream()).toList();
    }

    /** The texts of several columns of each line as one: what makes a line unique. */
    List<Tree.Text> together(String... names) {
      return rows.stream()
          .filter(row -> Arrays.stream(names).noneMatch(n -> row.value(n) instanceof Tree.Lost))
          .map(row -> new Tree.Text(
              row.spot(),
              Arrays.stream(names)
                  .map(name -> row.text(name).map(Tree.Text::text).orElse(""))
                  .collect(Collectors.joining("/"))))
          .toList();
    }

    /** Whether nothing of a column was lost, so that what is not in it is nowhere. */
    boolean knows(String name) {
      return complete && rows.stream().noneMatch(row -> row.value(name) instanceof Tree.Lost);
    }
  }

  /** One line as it stands; the first is the header. */
  private record Line(Spot spot, List<String> cells) {}

  private final String file;
  private final Set<String> columns;
  private final Set<String> lists;
  private final Set<String> mayLack;
  private final Faults faults;

  private CsvText(Source<?> source, Faults faults) {
    this.file = source.name();
    this.columns = source.keys();
    this.lists = source.lists();
    this.mayLack = source.mayLack();
    this.faults = faults;
  }

  /** The lines of a file; its columns may stand in any order, but must all be there
   * save those that came later. */
  static Lines parse(Source<?> source, String text, Faults faults) {
    CsvText reader = new CsvText(source, faults);
    List<Line> lines = new ArrayList<>();
    boolean complete = reader.split(text, lines);
    if (lines.isEmpty() || reader.isNoHeader(lines.get(0))) {
      return Lines.NONE;
    }
    Line header = lines.remove(0);
    reader.checkHeader(header);
    return new Lines(
        lines.stream().map(line -> reader.row(header.cells(), line)).toList(), complete);
  }

  /** Adds the lines that are not blank, and says whether the end of the file was reached. */
  private boolean split(String text, List<Line> lines) {
    int line = 1;
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
        List<String> cells = records.next().stream().map(String::strip).toList();
        if (!cells.stream().allMatch(String::isEmpty)) {
          lines.add(new Line(new Spot(file, line), cells));
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException e) {
      String message = "Citattecknen på raden går inte ihop.";
      broken(new Spot(file, line), "", "citattecken i par", message);
      return false;
    }
    if (lines.isEmpty()) {
      broken(Spot.wholeFile(file), "", String.join(",", columns), "Filen är tom.");
    }
    return true;
  }

  /** As a Swedish Excel writes CSV; better told once than column by column. */
  private boolean isNoHeader(Line header) {
    String first = header.cells().get(0);
    boolean semicolons = header.cells().size() == 1 && first.contains(";");
    if (semicolons) {
      String message = "Kolumnerna är skilda med semikolon.";
      broken(header.spot(), first, String.join(",", columns), message);
    }
    return semicolons;
  }

  private void checkHeader(Line header) {
    Spot spot = header.spot();
    List<Tree.Text> names =
        header.cells().stream().map(name -> new Tree.Text(spot, name)).toList();
    faults.doubled("Kolumnen", names);
    names.stream()
        .filter(name -> !columns.contains(name.text()))
        .forEach(name -> faults.unknownKey("kolumn", name, columns));
    for (String column : columns) {
      if (!header.cells().contains(column) && !mayLack.contains(column)) {
        faults.missing(spot, column, ": kolumnen måste finnas i rubrikraden");
      }
    }
  }

  /** Where the number of cells is wrong, only the first surely stands in its own column. */
  private Tree.Entries row(List<String> header, Line line) {
    Spot spot = line.spot();
    boolean slipped = line.cells().size() != header.size();
    if (slipped) {
      String seen = line.cells().size() + " fält";
      String expected = header.size() + " kommaseparerade fält";
      broken(spot, seen, expected, "Raden har fel antal fält.");
    }
    Map<String, Tree.Entry> byKey = new LinkedHashMap<>();
    for (String column : columns) {
      int index = header.indexOf(column);
      boolean leftOut = index < 0 && mayLack.contains(column);
      boolean lost = !leftOut && (index < 0 || (slipped && index > 0));
      String text = lost || leftOut ? "" : line.cells().get(index);
      Tree value = lost ? new Tree.Lost(spot) : cell(spot, column, text);
      byKey.put(column, new Tree.Entry(new Tree.Text(spot, column), value));
    }
    return new Tree.Entries(spot, byKey);
  }

  private Tree cell(Spot spot, String column, String text) {
    if (!lists.contains(column)) {
      return new Tree.Text(spot, text);
    }
    List<Tree> parts = Arrays.stream(text.split(LIST_SEPARATOR, -1))
        .filter(part -> !text.isEmpty())
        .map(part -> (Tree) new Tree.Text(spot, part.strip()))
        .toList();
    return new Tree.Items(spot, parts);
  }

  private void broken(Spot spot, String seen, String expected, String message) {
    String remedy = "Text med komma skrivs inom citattecken: \"a, b\". Kolumner skiljs med komma,"
        + " inte semikolon.";
    faults.unreadable(spot, seen, expected, message, remedy);
  }
}
