package se.uppfoljning.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.Figure;

/**
 * figures.csv and findings.csv: UTF-8, comma, LF. A text that a spreadsheet would take for a
 * formula gets an apostrophe before it, but never a number.
 */
final class CsvFiles {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
  private static final String FORMULA_LEADS = "=+-@\t\r";
  private static final Pattern NUMBER =
      Pattern.compile("[-+\u2212]?\\d[\\d \u00A0\u2009\u202F]*([.,]\\d+)?[ \u00A0]?%?");
  private static final List<String> FIGURE_COLUMNS = List.of(
      "period", "org", "measure", "breakdown", "kind", "value", "unit", "source", "id", "display");
  private static final List<String> FINDING_COLUMNS =
      List.of("code", "severity", "file", "sheet", "cell", "seen", "expected", "message", "remedy");

  private CsvFiles() {}

  /** All figures in order; a missing value is empty, numbers are plain with decimal point. */
  static byte[] figures(Collection<Figure> figures) {
    return file(
        FIGURE_COLUMNS,
        figures,
        figure -> List.of(
            figure.key().period().toString(),
            text(figure.key().org()),
            text(figure.key().measure()),
            text(figure.key().breakdown()),
            figure.key().kind().code(),
            plain(figure.value()),
            figure.unit().code(),
            text(figure.origin().source()),
            text(figure.id()),
            numberOrText(figure.display())));
  }

  /** All findings in order. */
  static byte[] findings(Collection<Finding> findings) {
    return file(
        FINDING_COLUMNS,
        findings,
        finding -> List.of(
            finding.code().name(),
            finding.severity().code(),
            text(finding.place().file()),
            text(finding.place().sheet()),
            text(finding.place().cell()),
            numberOrText(finding.seen()),
            numberOrText(finding.expected()),
            text(finding.message()),
            text(finding.remedy())));
  }

  /** A table whose texts are no numbers. */
  static <T> byte[] table(
      List<String> columns, Collection<T> items, Function<T, List<String>> row) {
    return file(
        columns,
        items,
        item -> row.apply(item).stream().map(CsvFiles::numberOrText).toList());
  }

  private static <T> byte[] file(
      List<String> columns, Collection<T> items, Function<T, List<String>> row) {
    StringBuilder csv = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(csv, FORMAT)) {
      printer.printRecord(columns);
      for (T item : items) {
        printer.printRecord(row.apply(item));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A number with decimal point; empty when missing. */
  static String plain(@Nullable BigDecimal value) {
    return value == null ? "" : value.stripTrailingZeros().toPlainString();
  }

  private static String numberOrText(String text) {
    return NUMBER.matcher(text).matches() ? text : text(text);
  }

  private static String text(String text) {
    boolean formula = !text.isEmpty() && FORMULA_LEADS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
