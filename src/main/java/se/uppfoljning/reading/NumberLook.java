package se.uppfoljning.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import se.uppfoljning.facts.table.Cell.Appearance;
import se.uppfoljning.facts.table.Cell.Disguise;

/**
 * A number format as Excel in Swedish shows it.
 *
 * @param code as the workbook writes it, such as {@code # ##0}
 * @param isDate whether it makes a day or a time of a number
 * @param isFrom1904 whether the workbook counts its days from 1904 and not from 1900
 */
record NumberLook(String code, boolean isDate, boolean isFrom1904) implements Appearance {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

  private static final String GENERAL = "General";

  /** A format without a place for digits hides the number, or shows it as text. */
  private static final Pattern DIGIT = Pattern.compile("[#0?]");

  /** The formats without a code in the file that Excel shows as the language of the system has it. */
  private static final Map<Integer, String> OF_THE_SYSTEM =
      Map.of(14, "yyyy-mm-dd", 22, "yyyy-mm-dd hh:mm");

  private static final int LONGEST_CODE = 255;

  /** Any number that POI treats as a format with a code of its own. */
  private static final int OWN_FORMAT = 164;

  /**
   * A format.
   *
   * @param id its number
   * @param code of a format of the workbook's own; empty when it is none
   */
  static NumberLook of(int id, String code, boolean isFrom1904) {
    String known = OF_THE_SYSTEM.getOrDefault(id, builtIn(id));
    String shown = code.isEmpty() || code.length() > LONGEST_CODE ? known : code;
    return new NumberLook(shown, DateUtil.isADateFormat(id, shown), isFrom1904);
  }

  private static String builtIn(int id) {
    String code = id < 0 ? null : BuiltinFormats.getBuiltinFormat(id);
    return code == null ? GENERAL : code;
  }

  @Override
  public LocalDate dayZero() {
    return isFrom1904 ? LocalDate.of(1904, 1, 1) : PLAIN.dayZero();
  }

  @Override
  public String number(BigDecimal number) {
    if (code.equals(GENERAL) || !DIGIT.matcher(code).find()) {
      return PLAIN.number(number);
    }
    String shown = formatted(number, PLAIN.number(number)).replace('\u2212', '-');
    // Java writes a minus where both sections are the same, Excel does not.
    return disguise(number).isUnsigned() ? shown.replace("-", "") : shown;
  }

  /** How many digits it shows of every number: ten by {@code 000000-0000}, whatever is stored. */
  int leastDigits() {
    int end = code.indexOf(';');
    return (int)
        (end < 0 ? code : code.substring(0, end)).chars().filter(c -> c == '0').count();
  }

  @Override
  public Disguise disguise(BigDecimal number) {
    return code.equals(GENERAL) ? Disguise.NONE : FormatSection.of(code, number);
  }

  @Override
  public String moment(LocalDateTime moment) {
    String shown =
        formatted(BigDecimal.valueOf(DateUtil.getExcelDate(moment, false)), PLAIN.moment(moment));
    // "aug." is how Java shortens; Excel writes "aug".
    return code.contains(".") ? shown : shown.replace(".", "");
  }

  private String formatted(BigDecimal number, String otherwise) {
    try {
      String shown =
          new DataFormatter(SWEDISH).formatRawCellContents(number.doubleValue(), OWN_FORMAT, code);
      return shown.isBlank() ? otherwise : shown;
    } catch (RuntimeException e) {
      return otherwise; // a code that nobody can follow
    }
  }
}
