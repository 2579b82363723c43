package se.uppfoljning.reading.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Months as systems write them, of a month or of a day; each text is looked at once. */
final class Months {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{4})[-/.]?(\\d{2})(?:[-/.]?(\\d{2})(?:[ T][0-9:.]*)?)?");

  /** More than the days of several years. */
  private static final int MOST_KNOWN = 5_000;

  private final Map<String, Optional<YearMonth>> known = new HashMap<>();

  /** The month; empty when the text is none. */
  Optional<YearMonth> of(String text) {
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(text, Months::read);
  }

  private static Optional<YearMonth> read(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    try {
      YearMonth month =
          YearMonth.of(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
      String day = written.group(3);
      return Optional.of(day == null ? month : YearMonth.from(day(month, day)));
    } catch (DateTimeException e) {
      return Optional.empty(); // no month 13, no 30 February
    }
  }

  private static LocalDate day(YearMonth month, String day) {
    return month.atDay(Integer.parseInt(day));
  }
}
