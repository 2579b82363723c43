package se.uppfoljning.reading.series;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV of series: UTF-8, comma, one line a month. The columns {@code series_id}, {@code year},
 * {@code month} (1 to 12 of the financial year) and {@code value} must be there, {@code dataset} and
 * {@code budget} may; {@code budget_informed} is passed over. An empty value is a month that is not
 * booked, never 0.
 */
public final class SeriesReader {
  private static final String MARK = "\uFEFF";
  private static final Pattern YEAR = Pattern.compile("[1-9]\\d{0,3}");
  private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");
  private static final Pattern AMOUNT =
      Pattern.compile("-?\\d{1,15}(\\.\\d{0,20})?([eE][-+]?\\d{1,2})?");

  /** Some thirty thousand series of five years; more is another kind of file. */
  private static final int MOST_LINES = 2_000_000;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private final Mistakes mistakes;
  private final SeriesTally tally;
  private final Columns columns;

  private SeriesReader(String file) {
    this.mistakes = new Mistakes(file);
    this.tally = new SeriesTally(mistakes);
    this.columns = new Columns(mistakes);
  }

  /**
   * Reads a file line by line.
   *
   * @throws IOException when there is no such file or it may not be read
   */
  public static SeriesRead read(Path file) throws IOException {
    SeriesReader reader = new SeriesReader(file.getFileName().toString());
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      reader.lines(in);
    }
    return new SeriesRead(reader.tally.series(), reader.mistakes.inOrder());
  }

  private void lines(BufferedReader in) throws IOException {
    int line = 1;
    try (CSVParser parser = CSVParser.parse(in, FORMAT)) {
      for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
        CSVRecord record = records.next();
        if (line > MOST_LINES || (line == 1 && !columns.find(texts(record)))) {
          break;
        }
        if (line > 1) {
          line(line, record);
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
      checkSize(line);
    } catch (UncheckedIOException e) {
      broken(line, e);
    }
  }

  private void checkSize(int line) {
    if (columns.none()) {
      mistakes.missing(1, Columns.SERIES, "Filen behöver en rubrikrad: " + Columns.ALL + ".");
    }
    if (line > MOST_LINES) {
      mistakes.unreadable(
          line, "högst " + MOST_LINES + " rader", "Filen har för många rader.", "Dela upp den.");
    }
  }

  private void broken(int line, UncheckedIOException e) {
    if (e.getCause() instanceof CharacterCodingException) {
      mistakes.unreadable(
          0,
          "text i UTF-8",
          "Filen är inte UTF-8.",
          "Spara filen som UTF-8, i Excel som \"CSV UTF-8\".");
    } else {
      mistakes.unreadable(
          line,
          "citattecken i par",
          "Citattecknen på raden går inte ihop.",
          "Text med komma skrivs inom citattecken: \"a, b\".");
    }
  }

  private static List<String> texts(CSVRecord heading) {
    return heading.stream().map(name -> name.replace(MARK, "").strip()).toList();
  }

  private void line(int line, CSVRecord cells) {
    if (cells.size() == 1 && cells.get(0).isBlank()) {
      return;
    }
    if (cells.size() != columns.count()) {
      mistakes.unreadable(
          line,
          columns.count() + " fält",
          "Raden har " + cells.size() + " fält i stället för " + columns.count() + ".",
          "Tal skrivs med decimalpunkt; kolumner skiljs med komma.");
      return;
    }
    String id = columns.text(cells, Columns.SERIES);
    if (id.isEmpty()) {
      mistakes.missing(line, Columns.SERIES, "Skriv seriens namn på varje rad.");
    }
    boolean year = matches(line, Columns.YEAR, cells, YEAR, "ett årtal, som 2023");
    boolean month = matches(line, Columns.MONTH, cells, MONTH, "en månad, 1 till 12");
    BigDecimal value = amount(line, Columns.VALUE, cells);
    BigDecimal budget = amount(line, Columns.BUDGET, cells);
    if (year && month && !id.isEmpty()) {
      tally.add(
          line,
          columns.text(cells, Columns.DATASET),
          id,
          Integer.parseInt(columns.text(cells, Columns.YEAR)),
          Integer.parseInt(columns.text(cells, Columns.MONTH)),
          value,
          budget);
    }
  }

  private boolean matches(
      int line, String column, CSVRecord cells, Pattern pattern, String expected) {
    String text = columns.text(cells, column);
    boolean valid = pattern.matcher(text).matches();
    if (!valid) {
      mistakes.invalid(line, column, text, expected);
    }
    return valid;
  }

  private @Nullable BigDecimal amount(int line, String column, CSVRecord cells) {
    String text = columns.text(cells, column);
    if (text.isEmpty()) {
      return null;
    }
    String expected =
        "ett tal med siffror och högst en decimalpunkt, som -1234.5, eller inget alls";
    return matches(line, column, cells, AMOUNT, expected) ? new BigDecimal(text) : null;
  }
}
