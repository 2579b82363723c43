package se.uppfoljning.reading.ledger;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.ledger.LedgerBook;
import se.uppfoljning.facts.ledger.LedgerBook.Amount;
import se.uppfoljning.facts.ledger.LedgerBook.FaultKind;
import se.uppfoljning.facts.ledger.LedgerField;
import se.uppfoljning.facts.number.NumberText;
import se.uppfoljning.facts.number.ParsedNumber;

/** Reads an extract in columns, below its {@link ColumnHeadings}. */
final class ColumnReader {
  /** "5010" or "5010 Löner". */
  private static final Pattern ACCOUNT = Pattern.compile("(\\d{1,10})(?:[ \\t\\u00A0-].*)?");

  /** With three decimals it might be thousands. */
  private static final Pattern PLAIN =
      Pattern.compile("-?\\d{1,15}(?:[.,](?:\\d{1,2}|\\d{4,15}))?");

  private static final int MOST_BEGINNINGS = 5_000;

  private final Ledger ledger;
  private final ColumnHeadings headings;
  private final Faults faults;
  private final Months months = new Months();
  private final Map<String, Boolean> beginnings = new HashMap<>();
  private final Tally tally;

  ColumnReader(Ledger ledger, ColumnHeadings headings, Faults faults, Tally tally) {
    this.ledger = ledger;
    this.headings = headings;
    this.faults = faults;
    this.tally = tally;
  }

  /** The sums of a text. */
  LedgerBook read(Reader in) throws IOException {
    int line = 1;
    int record = 0;
    try (CSVParser parser = CSVParser.parse(in, headings.format())) {
      for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
        List<String> cells = records.next().stream().map(String::strip).toList();
        if (record++ > headings.record() && !cells.stream().allMatch(String::isEmpty)) {
          take(cells, line);
        }
        if (tally.isFull()) {
          break;
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException e) {
      faults.add(FaultKind.CUT_OFF, line, ""); // its quotation marks do not match
    }
    return book();
  }

  /** The sums of the rows so far. */
  LedgerBook book() {
    return new LedgerBook(
        tally.sums(Amount.ACTUAL), null, Map.of(), faults.first(), faults.counts());
  }

  /** A row that is not empty; after too many sums it is not read, which is told once. */
  void take(List<String> cells, int line) {
    if (tally.isFull()) {
      return;
    }
    row(cells, line);
    if (tally.isFull()) {
      faults.add(FaultKind.TOO_MANY, line, "");
    }
  }

  private void row(List<String> cells, int line) {
    String first = cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    if (isSkipped(first)) {
      return;
    }
    Map<LedgerField, String> fields = new EnumMap<>(LedgerField.class);
    for (int index = 0; index < cells.size(); index++) {
      LedgerField field = headings.field(index);
      if (field == null) {
        faults.lookAt(cells.get(index), line);
      } else if (!cells.get(index).isEmpty()) {
        fields.putIfAbsent(field, cells.get(index));
      }
    }
    if (cells.stream().skip(headings.columns()).anyMatch(cell -> !cell.isEmpty())) {
      faults.add(FaultKind.FORM, line, "");
    } else if (isAmount(fields)) {
      row(fields, line);
    }
  }

  /** Rows begin alike: each beginning is looked at once. */
  private boolean isSkipped(String first) {
    if (beginnings.size() > MOST_BEGINNINGS) {
      beginnings.clear();
    }
    return beginnings.computeIfAbsent(first, ledger::skips);
  }

  /** A row without amount is a title. */
  private static boolean isAmount(Map<LedgerField, String> fields) {
    return fields.containsKey(LedgerField.AMOUNT)
        || fields.containsKey(LedgerField.DEBIT)
        || fields.containsKey(LedgerField.CREDIT);
  }

  private void row(Map<LedgerField, String> fields, int line) {
    String written = fields.getOrDefault(LedgerField.ACCOUNT, "");
    Matcher account = ACCOUNT.matcher(written);
    Optional<YearMonth> month = month(fields, line);
    Optional<BigDecimal> kr = amount(fields, line);
    if (!account.matches()) {
      faults.add(FaultKind.ACCOUNT, line, written);
    } else if (kr.isPresent() && (month.isPresent() || !headings.hasMonth())) {
      String org = fields.getOrDefault(LedgerField.ORG, "");
      tally.add(org, account.group(1), month.orElse(null), kr.get(), line);
    }
  }

  private Optional<YearMonth> month(Map<LedgerField, String> fields, int line) {
    @Nullable String period = fields.get(LedgerField.PERIOD);
    String text = period == null ? fields.getOrDefault(LedgerField.DATE, "") : period;
    Optional<YearMonth> month = months.of(text);
    if (month.isEmpty() && headings.hasMonth()) {
      faults.add(FaultKind.MONTH, line, text);
    }
    return month;
  }

  /** The amount, or debit − credit; empty when one of them is no number, which is then told. */
  private Optional<BigDecimal> amount(Map<LedgerField, String> fields, int line) {
    List<LedgerField> parts = fields.containsKey(LedgerField.AMOUNT)
        ? List.of(LedgerField.AMOUNT)
        : List.of(LedgerField.DEBIT, LedgerField.CREDIT);
    List<BigDecimal> numbers = new ArrayList<>();
    for (LedgerField part : parts) {
      String text = fields.getOrDefault(part, "0");
      Optional<BigDecimal> number = number(text);
      if (number.isEmpty()) {
        faults.add(FaultKind.AMOUNT, line, text);
        return Optional.empty();
      }
      numbers.add(part == LedgerField.CREDIT ? number.get().negate() : number.get());
    }
    return Optional.of(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** Most amounts are plain; the others are read as people write them. */
  private static Optional<BigDecimal> number(String text) {
    if (PLAIN.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text.replace(',', '.')));
    }
    return NumberText.parse(text) instanceof ParsedNumber.Value value && value.unit() == null
        ? Optional.of(value.number())
        : Optional.empty();
  }
}
