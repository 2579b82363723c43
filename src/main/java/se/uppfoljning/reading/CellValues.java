package se.uppfoljning.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.table.CellValue;
import se.uppfoljning.facts.table.CellValue.Day;
import se.uppfoljning.facts.table.CellValue.Fault;
import se.uppfoljning.facts.table.CellValue.Fault.Cause;
import se.uppfoljning.facts.table.CellValue.NotCalculated;
import se.uppfoljning.facts.table.CellValue.Numeric;
import se.uppfoljning.facts.table.CellValue.Text;
import se.uppfoljning.facts.table.CellValue.Truth;
import se.uppfoljning.reading.container.XmlPart;

/**
 * What the stored cells of a workbook hold.
 *
 * @param sharedStrings the texts that cells refer to by number
 * @param styles how its cells look
 */
record CellValues(List<String> sharedStrings, Styles styles) {
  /** The digits Excel keeps: 0.57999999999999996 was typed as 0,58. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** A number as XML writes it; the length bounds what a hostile file may cost. */
  private static final Pattern NUMBER =
      Pattern.compile("(?=.{1,400}$)[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");

  private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

  /** No stored double reaches the next power of ten. */
  private static final int MAX_POWER = 308;

  /** A character that XML cannot hold, such as a carriage return. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** A day as some programs store it in words, perhaps with its time. */
  private static final Pattern ISO_DAY =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)Z?)?");

  /** What Excel shows for a day before its first. */
  private static final String NO_DAY = "########";

  private static final int SHOWN_OF_TOO_LONG = 60;

  /** Errors as Excel in Swedish shows them; others are shown as they are stored. */
  private static final Map<String, String> ERRORS = Map.of(
      "#DIV/0!", "#DIVISION/0!",
      "#N/A", "#SAKNAS!",
      "#NAME?", "#NAMN?",
      "#NULL!", "#SKÄRNING!",
      "#NUM!", "#OGILTIGT!",
      "#REF!", "#REFERENS!",
      "#VALUE!", "#VÄRDEFEL!");

  /**
   * The value of a cell.
   *
   * @param type its attribute {@code t}
   * @param look how it shows numbers; null when it names a style that is not there
   * @param formula whether it holds a formula
   * @param stored the stored value, of a formula what it last gave; null when there is none
   * @return null when the cell is empty or holds only blanks
   */
  @Nullable
  CellValue of(String type, @Nullable NumberLook look, boolean formula, @Nullable String stored) {
    boolean isText = type.equals("str") || type.equals("inlineStr");
    // A formula that gave an empty text stores just that, so it is calculated.
    if (stored == null || (stored.isBlank() && formula && !isText)) {
      return formula ? new NotCalculated() : null;
    }
    if (isText) {
      return text(stored);
    }
    return look == null || stored.isBlank()
        ? damaged(stored.strip())
        : typed(type, look, stored.strip());
  }

  private @Nullable CellValue typed(String type, NumberLook look, String stored) {
    return switch (type) {
      case "n" -> number(stored, look);
      case "s" -> sharedString(stored);
      case "b" -> truth(stored);
      case "d" -> day(stored);
      case "e" -> new Fault(Cause.ERROR, ERRORS.getOrDefault(stored, stored));
      default -> damaged(stored);
    };
  }

  private static Fault damaged(String stored) {
    return new Fault(Cause.DAMAGED, beginning(stored));
  }

  private static CellValue number(String stored, NumberLook look) {
    if (!NUMBER.matcher(stored).matches()) {
      return damaged(stored);
    }
    BigDecimal number = new BigDecimal(stored).round(DIGITS).stripTrailingZeros();
    if (number.precision() - number.scale() - 1 > MAX_POWER) {
      return damaged(stored);
    }
    return look.isDate()
        ? day(number, look)
        : new Numeric(number.setScale(Math.max(number.scale(), 0), RoundingMode.UNNECESSARY));
  }

  private static CellValue day(BigDecimal number, NumberLook look) {
    double days = number.doubleValue();
    LocalDateTime moment = DateUtil.isValidExcelDate(days)
        ? DateUtil.getLocalDateTime(days, look.isFrom1904(), true)
        : null;
    return moment == null ? new Fault(Cause.ERROR, NO_DAY) : new Day(moment);
  }

  private static CellValue day(String stored) {
    Matcher iso = ISO_DAY.matcher(stored);
    try {
      return iso.matches()
          ? new Day(
              iso.group(2) == null
                  ? LocalDate.parse(iso.group(1)).atStartOfDay()
                  : LocalDateTime.parse(iso.group(1) + "T" + iso.group(2)))
          : damaged(stored);
    } catch (DateTimeParseException noSuchDay) {
      return damaged(stored);
    }
  }

  private @Nullable CellValue sharedString(String stored) {
    int index = INDEX.matcher(stored).matches() ? Integer.parseInt(stored) : sharedStrings.size();
    return index < sharedStrings.size() ? text(sharedStrings.get(index)) : damaged(stored);
  }

  private static CellValue truth(String stored) {
    return switch (stored) {
      case "1", "true" -> new Truth(true);
      case "0", "false" -> new Truth(false);
      default -> damaged(stored);
    };
  }

  private static @Nullable CellValue text(String stored) {
    String text = decoded(stored);
    if (text.length() > XmlPart.LONGEST_TEXT) {
      return new Fault(Cause.TOO_LONG, beginning(text));
    }
    return isBlank(text) ? null : new Text(text);
  }

  /** A text with the characters that XML cannot hold. */
  static String decoded(String stored) {
    return stored.contains("_x")
        ? ESCAPED.matcher(stored).replaceAll(CellValues::character)
        : stored;
  }

  static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(code -> Character.isWhitespace(code) || Character.isSpaceChar(code));
  }

  private static String beginning(String text) {
    return text.length() <= SHOWN_OF_TOO_LONG
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN_OF_TOO_LONG / 2)) + " …";
  }

  private static String character(MatchResult escaped) {
    int code = Integer.parseInt(escaped.group(1), 16);
    return Matcher.quoteReplacement(Character.toString(code));
  }
}
