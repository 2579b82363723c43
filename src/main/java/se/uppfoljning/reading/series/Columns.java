package se.uppfoljning.reading.series;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** Which column of a file of series is which, by its heading line. */
final class Columns {
  static final String DATASET = "dataset";
  static final String SERIES = "series_id";
  static final String YEAR = "year";
  static final String MONTH = "month";
  static final String VALUE = "value";
  static final String BUDGET = "budget";

  private static final List<String> NEEDED = List.of(SERIES, YEAR, MONTH, VALUE);
  private static final List<String> KNOWN =
      List.of(DATASET, SERIES, YEAR, MONTH, VALUE, BUDGET, "budget_informed");

  /** For people. */
  static final String ALL = String.join(",", KNOWN.subList(0, KNOWN.size() - 1));

  private final Mistakes mistakes;
  private List<String> headings = List.of();

  Columns(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** Reads the heading line, and says whether the lines below it can be read. */
  boolean find(List<String> line) {
    headings = line;
    if (line.size() == 1 && line.get(0).contains(";")) {
      mistakes.unreadable(
          1, ALL, "Kolumnerna är skilda med semikolon.", "Skilj dem med komma i stället.");
      return false;
    }
    Set<String> seen = new HashSet<>();
    for (String heading : line) {
      if (!KNOWN.contains(heading)) {
        mistakes.unknownColumn(1, heading, KNOWN);
      } else if (!seen.add(heading)) {
        mistakes.invalid(1, heading, heading, "kolumnen en gång");
      }
    }
    List<String> lacking =
        NEEDED.stream().filter(column -> !line.contains(column)).toList();
    lacking.forEach(
        column -> mistakes.missing(1, column, "Kolumnen måste finnas i rubrikraden: " + ALL + "."));
    return lacking.isEmpty();
  }

  boolean none() {
    return headings.isEmpty();
  }

  int count() {
    return headings.size();
  }

  /** The text of a column in a line; empty when there is no such column. */
  String text(CSVRecord cells, String column) {
    int index = headings.indexOf(column);
    return index < 0 ? "" : cells.get(index).strip();
  }
}
