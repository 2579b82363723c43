package se.uppfoljning.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.CellValue;
import se.uppfoljning.facts.table.Heading;
import se.uppfoljning.facts.table.Table;
import se.uppfoljning.facts.table.TableRow;
import se.uppfoljning.facts.table.Workbook;

/**
 * What was read, as text to compare: a cell by address and what it shows, – when it is empty, ? when it
 * was never calculated.
 */
final class Shown {
  private Shown() {}

  /** All that was read. */
  static String workbook(Workbook workbook) {
    if (workbook instanceof Workbook.Opened opened) {
      String tables = opened.tables().stream().map(Shown::table).collect(Collectors.joining());
      return opened.otherSheets().isEmpty()
          ? tables
          : tables + line("other sheets", opened.otherSheets().stream());
    }
    return workbook + "\n";
  }

  private static String table(Table table) {
    return line(table.sheet(), Stream.of(table.layout().name()))
        + line("  titles", table.titles().stream().map(Shown::cell))
        + line("  headings", table.headings().stream().map(Shown::heading))
        + table.rows().stream().map(Shown::row).collect(Collectors.joining());
  }

  private static String heading(Heading heading) {
    String meaning = heading.kind() != null
        ? heading.kind().code()
        : heading.note() != null ? heading.note().name() : heading.meaning().name();
    return heading.cell().address() + " " + meaning.toLowerCase(Locale.ROOT);
  }

  private static String row(TableRow row) {
    String label = Optional.ofNullable(row.label()).map(Shown::cell).orElse("–");
    Stream<String> numbers = Arrays.stream(Kind.values())
        .filter(row.addresses()::containsKey)
        .map(kind -> row.cell(kind).map(Shown::cell).orElse(row.addresses().get(kind) + " –"));
    Stream<String> group = Stream.ofNullable(row.group()).map(cell -> "(" + cell(cell) + ")");
    Stream<String> notes = row.notes().values().stream().map(cell -> "[" + cell(cell) + "]");
    return line(
        "  row " + row.rowNumber(),
        Stream.of(group, Stream.of(label), numbers, notes).flatMap(all -> all));
  }

  private static String line(String name, Stream<String> parts) {
    String joined = parts.collect(Collectors.joining(" | "));
    return name + ": " + (joined.isEmpty() ? "–" : joined) + "\n";
  }

  private static String cell(Cell cell) {
    String shown = cell.value() instanceof CellValue.NotCalculated ? "?" : cell.shown();
    return cell.address() + " " + shown;
  }
}
