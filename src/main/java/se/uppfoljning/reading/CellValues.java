package se.uppfoljning.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.table.CellValue;
import se.uppfoljning.facts.table.CellValue.Fault;
import se.uppfoljning.facts.table.CellValue.NotCalculated;
import se.uppfoljning.facts.table.CellValue.Numeric;
import se.uppfoljning.facts.table.CellValue.Text;
import se.uppfoljning.facts.table.CellValue.Truth;

/**
 * What the stored cells of a workbook hold.
 *
 * @param sharedStrings the texts that cells refer to by number
 */
record CellValues(List<String> sharedStrings) {
  /** The digits Excel keeps: 0.57999999999999996 was typed as 0,58. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** A number as XML writes it; the length bounds what a hostile file may cost. */
  private static final Pattern NUMBER =
      Pattern.compile("(?=.{1,400}$)[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");

  /** No stored double reaches the next power of ten. */
  private static final int MAX_POWER = 308;

  /** A character that XML cannot hold, such as a carriage return. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /**
   * The value of a cell.
   *
   * @param type its attribute {@code t}
   * @param formula whether it holds a formula
   * @param stored the stored value, of a formula what it last gave; null when there is none
   * @return null when the cell is empty or holds only blanks
   */
  @Nullable
  CellValue of(String type, boolean formula, @Nullable String stored) {
    boolean isText = type.equals("str") || type.equals("inlineStr") || type.equals("d");
    // A formula that gave an empty text stores just that, so it is calculated.
    if (stored == null || (stored.isBlank() && !isText)) {
      return formula ? new NotCalculated() : null;
    }
    return isText ? text(stored) : typed(type, stored.strip());
  }

  private @Nullable CellValue typed(String type, String stored) {
    return switch (type) {
      case "n" -> number(stored);
      case "s" -> sharedString(stored);
      case "b" -> truth(stored);
      default -> new Fault(stored); // "e", an error, and what we do not know
    };
  }

  private static CellValue number(String stored) {
    if (!NUMBER.matcher(stored).matches()) {
      return new Fault(stored);
    }
    BigDecimal number = new BigDecimal(stored).round(DIGITS).stripTrailingZeros();
    if (number.precision() - number.scale() - 1 > MAX_POWER) {
      return new Fault(stored);
    }
    return new Numeric(number.setScale(Math.max(number.scale(), 0), RoundingMode.UNNECESSARY));
  }

  private @Nullable CellValue sharedString(String stored) {
    int index = stored.matches("\\d{1,9}") ? Integer.parseInt(stored) : sharedStrings.size();
    return index < sharedStrings.size() ? text(sharedStrings.get(index)) : new Fault(stored);
  }

  private static CellValue truth(String stored) {
    return switch (stored) {
      case "1", "true" -> new Truth(true);
      case "0", "false" -> new Truth(false);
      default -> new Fault(stored);
    };
  }

  private static @Nullable CellValue text(String stored) {
    String text = ESCAPED.matcher(stored).replaceAll(CellValues::character);
    boolean blank = text.codePoints()
        .allMatch(code -> Character.isWhitespace(code) || Character.isSpaceChar(code));
    return blank ? null : new Text(text);
  }

  private static String character(MatchResult escaped) {
    int code = Integer.parseInt(escaped.group(1), 16);
    return Matcher.quoteReplacement(Character.toString(code));
  }
}
