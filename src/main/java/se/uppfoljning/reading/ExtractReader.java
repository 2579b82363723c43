package se.uppfoljning.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.extract.Extract;
import se.uppfoljning.facts.extract.ExtractField;
import se.uppfoljning.facts.table.ExtractTable;
import se.uppfoljning.facts.table.PlacedText;

/**
 * Reads a text file whose columns an HR system parts by semicolon, comma or tab. The separator is
 * the one by which most headings are known, so a comma inside a heading or number is none.
 */
final class ExtractReader {
  /** Aggregated hours fill some kilobytes. */
  private static final int LIMIT_BYTES = 10_000_000;

  /** Titles may stand above the headings. */
  private static final int HEADING_RECORDS = 20;

  /** One known word may stand in any text. */
  private static final int FEWEST_KNOWN = 3;

  private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

  private ExtractReader() {}

  /** A heading row, as far as it is one. */
  private record Heading(Extract extract, char separator, int record, long known) {}

  /** One row as it stands. */
  private record Row(int line, List<String> cells) {
    /** The first cell that is not blank; a row has one. */
    String first() {
      return cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    }
  }

  /** The rows, and the line from which on quotes do not match. */
  private record Rows(List<Row> rows, @Nullable Integer brokenLine) {}

  /**
   * The rows of the extract whose headings the file has.
   *
   * @return empty when it is no text, or has no three headings of one extract
   */
  static Optional<ExtractTable> read(Path file, List<Extract> extracts) {
    return TextDecoder.decode(bytes(file), LIMIT_BYTES)
        .flatMap(text -> heading(text, extracts).map(heading -> table(text, heading)));
  }

  /** Whether a file is bigger than any extract. */
  static boolean isTooBig(Path file) {
    try {
      return Files.size(file) > LIMIT_BYTES;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a file that is perhaps text, as far as an extract may be long. */
  static List<PlacedText> lines(Path file) {
    return lines(TextDecoder.anyway(bytes(file)), 1);
  }

  private static List<PlacedText> lines(String text, int first) {
    List<String> lines = text.lines().toList();
    List<PlacedText> texts = new ArrayList<>();
    for (int line = first; line <= lines.size(); line++) {
      texts.add(new PlacedText("", "rad " + line, lines.get(line - 1)));
    }
    return texts;
  }

  private static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LIMIT_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Heading> heading(String text, List<Extract> extracts) {
    return SEPARATORS.stream()
        .flatMap(separator -> headings(text, separator, extracts))
        .filter(heading -> heading.known() >= FEWEST_KNOWN)
        .max(Comparator.comparingLong(Heading::known));
  }

  private static Stream<Heading> headings(String text, char separator, List<Extract> extracts) {
    CSVFormat lenient =
        format(separator).builder().setTrailingData(true).setLenientEof(true).get();
    List<Row> first = rows(text, lenient, HEADING_RECORDS).rows();
    return extracts.stream()
        .flatMap(extract -> Stream.iterate(0, index -> index + 1)
            .limit(first.size())
            .map(index -> new Heading(
                extract, separator, index, known(extract, first.get(index).cells()))));
  }

  private static long known(Extract extract, List<String> cells) {
    return cells.stream()
        .flatMap(cell -> extract.field(cell).stream())
        .distinct()
        .count();
  }

  private static ExtractTable table(String text, Heading heading) {
    Rows read = rows(text, format(heading.separator()), Integer.MAX_VALUE);
    Integer broken = read.brokenLine();
    List<PlacedText> unread = broken == null ? List.of() : lines(text, broken);
    List<Row> rows = read.rows();
    if (rows.size() <= heading.record()) {
      return new ExtractTable(
          heading.extract(),
          1,
          List.of(),
          List.of(),
          List.of(),
          texts(heading.extract(), rows, List.of(), unread),
          read.brokenLine());
    }
    Row headings = rows.get(heading.record());
    Extract extract = heading.extract();
    List<Row> below = rows.subList(heading.record() + 1, rows.size());
    return new ExtractTable(
        heading.extract(),
        headings.line(),
        headings.cells(),
        below.stream()
            .filter(row -> !extract.skips(row.first()))
            .map(row -> line(extract, headings.cells(), row))
            .toList(),
        below.stream().filter(row -> extract.skips(row.first())).map(Row::line).toList(),
        texts(extract, rows, headings.cells(), unread),
        read.brokenLine());
  }

  /** Every cell, with the heading of its column where that is known: another may be a name. */
  private static List<PlacedText> texts(
      Extract extract, List<Row> rows, List<String> headings, List<PlacedText> unread) {
    List<PlacedText> texts = new ArrayList<>(unread);
    for (Row row : rows) {
      for (int index = 0; index < row.cells().size(); index++) {
        String heading = index < headings.size() ? headings.get(index) : "";
        String column =
            extract.field(heading).map(extract::heading).orElse(Integer.toString(index + 1));
        String cell = row.cells().get(index);
        if (!cell.isEmpty()) {
          texts.add(new PlacedText("", "rad " + row.line() + ", kolumn " + column, cell));
        }
      }
    }
    return texts;
  }

  private static ExtractTable.Line line(Extract extract, List<String> headings, Row row) {
    Map<ExtractField, String> cells = new EnumMap<>(ExtractField.class);
    for (int index = 0; index < Math.min(headings.size(), row.cells().size()); index++) {
      String cell = row.cells().get(index);
      if (!cell.isEmpty()) {
        extract.field(headings.get(index)).ifPresent(field -> cells.putIfAbsent(field, cell));
      }
    }
    List<String> beyond = row.cells().stream().skip(headings.size()).toList();
    return new ExtractTable.Line(
        row.line(), cells, beyond.stream().anyMatch(cell -> !cell.isEmpty()));
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator)
        .setIgnoreEmptyLines(false)
        .get();
  }

  /** The rows that are not blank, with the lines they begin on; a quoted cell may hold lines. */
  private static Rows rows(String text, CSVFormat format, int most) {
    List<Row> rows = new ArrayList<>();
    int line = 1;
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (Iterator<CSVRecord> records = parser.iterator();
          rows.size() < most && records.hasNext(); ) {
        List<String> cells = records.next().stream().map(String::strip).toList();
        if (!cells.stream().allMatch(String::isEmpty)) {
          rows.add(new Row(line, cells));
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
      return new Rows(rows, null);
    } catch (IOException | UncheckedIOException e) {
      return new Rows(rows, line);
    }
  }
}
