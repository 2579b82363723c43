package se.uppfoljning.reading.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.ledger.LedgerField;

/**
 * The heading row of an extract in columns: the one among the first with an account, an amount and
 * most other known headings, parted by semicolon, comma or tab.
 *
 * @param separator what parts its columns
 * @param record how many records stand above it
 * @param fields what each column holds; null of one that is not read
 */
record ColumnHeadings(char separator, int record, List<@Nullable LedgerField> fields) {
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

  /** Titles may stand above it. */
  static final int RECORDS = 20;

  /** The headings of a text that begins so; empty when it has none. */
  static Optional<ColumnHeadings> in(String beginning, Ledger ledger) {
    return SEPARATORS.stream()
        .flatMap(separator -> records(beginning, separator, ledger))
        .filter(ColumnHeadings::isComplete)
        .max(Comparator.comparingLong(ColumnHeadings::known));
  }

  /** The headings that a row of cells is; empty when it is none. */
  static Optional<ColumnHeadings> of(List<String> cells, Ledger ledger) {
    return Optional.of(new ColumnHeadings(SEPARATORS.get(0), 0, fields(cells, ledger)))
        .filter(ColumnHeadings::isComplete);
  }

  private static List<@Nullable LedgerField> fields(Iterable<String> cells, Ledger ledger) {
    List<@Nullable LedgerField> fields = new ArrayList<>();
    cells.forEach(cell -> fields.add(ledger.field(cell).orElse(null)));
    return fields;
  }

  private static Stream<ColumnHeadings> records(String beginning, char separator, Ledger ledger) {
    List<ColumnHeadings> found = new ArrayList<>();
    CSVFormat lenient =
        format(separator).builder().setTrailingData(true).setLenientEof(true).get();
    try (CSVParser parser = CSVParser.parse(beginning, lenient)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (found.size() < RECORDS && records.hasNext()) {
        found.add(new ColumnHeadings(separator, found.size(), fields(records.next(), ledger)));
      }
    } catch (IOException | UncheckedIOException e) {
      return found.stream(); // what stands below is none of the headings
    }
    return found.stream();
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator)
        .setIgnoreEmptyLines(false)
        .get();
  }

  CSVFormat format() {
    return format(separator);
  }

  private boolean isComplete() {
    boolean amounts = fields.contains(LedgerField.AMOUNT)
        || (fields.contains(LedgerField.DEBIT) && fields.contains(LedgerField.CREDIT));
    return amounts && fields.contains(LedgerField.ACCOUNT);
  }

  private long known() {
    return fields.stream().filter(field -> field != null).distinct().count();
  }

  /** Whether a column says the month of a row. */
  boolean hasMonth() {
    return fields.contains(LedgerField.PERIOD) || fields.contains(LedgerField.DATE);
  }

  /** What a column holds; null when it is not read, or has no heading. */
  @Nullable
  LedgerField field(int column) {
    return column < fields.size() ? fields.get(column) : null;
  }

  int columns() {
    return fields.size();
  }
}
