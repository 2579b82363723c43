package se.uppfoljning.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.uppfoljning.facts.organisation.Label;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.CellValue;

/** A day as people and workbooks write it. */
final class DayText {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  /** Some programs store a date cell as this, with the time of the day. */
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:t[\\d:.]*)?");

  private DayText() {}

  /**
   * The day of a date cell, of a number by the workbook's own count of days, or of the text
   * 2023-09-30. Of another century it is none: a year or an amount is a number too.
   */
  static Optional<LocalDate> parse(Cell cell) {
    Optional<LocalDate> day = Optional.empty();
    if (cell.value() instanceof CellValue.Day date) {
      day = Optional.of(date.moment().toLocalDate());
    } else if (cell.value() instanceof CellValue.Numeric numeric) {
      day = ofNumber(numeric.number(), cell.appearance().dayZero());
    } else if (cell.value() instanceof CellValue.Text text) {
      day = ofText(text.text());
    }
    return day.filter(found -> !found.isBefore(FIRST) && !found.isAfter(LAST));
  }

  private static Optional<LocalDate> ofNumber(BigDecimal number, LocalDate zero) {
    BigDecimal last = BigDecimal.valueOf(LAST.toEpochDay() - zero.toEpochDay() + 1);
    return number.signum() < 0 || number.compareTo(last) >= 0
        ? Optional.empty()
        : Optional.of(zero.plusDays(number.setScale(0, RoundingMode.DOWN).longValueExact()));
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
