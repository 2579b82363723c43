package se.uppfoljning.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.uppfoljning.facts.organisation.Label;
import se.uppfoljning.facts.table.CellValue;

/** A day as people and workbooks write it. */
final class DayText {
  /** Excel counts days from here; the day that 1900 lacked is long before {@link #FIRST}. */
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  /** Some programs store a date cell as this, with the time of the day. */
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:t[\\d:.]*)?");

  private DayText() {}

  /**
   * The day of a date cell, which is stored as a number, or of the text 2023-09-30. Of another
   * century it is none: a year or an amount is a number too.
   */
  static Optional<LocalDate> parse(CellValue value) {
    Optional<LocalDate> day = Optional.empty();
    if (value instanceof CellValue.Numeric numeric) {
      day = ofSerial(numeric.number());
    } else if (value instanceof CellValue.Text text) {
      day = ofText(text.text());
    }
    return day.filter(found -> !found.isBefore(FIRST) && !found.isAfter(LAST));
  }

  private static Optional<LocalDate> ofSerial(BigDecimal serial) {
    BigDecimal last = BigDecimal.valueOf(LAST.toEpochDay() - ZERO.toEpochDay() + 1);
    return serial.signum() < 0 || serial.compareTo(last) >= 0
        ? Optional.empty()
        : Optional.of(ZERO.plusDays(serial.setScale(0, RoundingMode.DOWN).longValueExact()));
  }

  private static Optional<LocalDate> ofText(String text) {
    Matcher day = DAY.matcher(Label.of(text).text());
    try {
      return day.matches() ? Optional.of(LocalDate.parse(day.group(1))) : Optional.empty();
    } catch (DateTimeParseException noSuchDay) {
      return Optional.empty();
    }
  }
}
