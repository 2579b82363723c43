package se.uppfoljning.reporting;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The cell styles of one workbook. Number format codes are the international ones: the reader's
 * own settings decide the separators.
 */
final class Styles {
  private static final String TYPEFACE = "Arial";
  private static final byte[] PALE_BLUE = {(byte) 0xDD, (byte) 0xE8, (byte) 0xF3};
  private static final Set<Look> INDENTED = EnumSet.of(
      Look.NOTE,
      Look.HEADER,
      Look.TEXT,
      Look.QUOTED,
      Look.PROSE,
      Look.STRONG,
      Look.LINK,
      Look.TOTAL_TEXT);
  private static final Set<Look> AMOUNTS = EnumSet.of(Look.AMOUNT, Look.TOTAL_AMOUNT);
  private static final Set<Look> VARIANCES =
      EnumSet.of(Look.VARIANCE, Look.STRONG_VARIANCE, Look.TOTAL_VARIANCE);
  private final Map<WithDecimals, XSSFCellStyle> withDecimals = new HashMap<>();
  private final int decimals;
  private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);
  private final XSSFWorkbook workbook;

  private record WithDecimals(Look look, int decimals) {}

  /** The styles of a workbook whose amounts have so many decimals. */
  Styles(XSSFWorkbook workbook, int decimals) {
    this.workbook = workbook;
    this.decimals = decimals;
    name(workbook.getFontAt(0), Look.TEXT); // column widths are counted in this one's digits
    for (Look look : Look.values()) {
      styles.put(look, style(look));
    }
    numbers();
    header(of(Look.HEADER));
    header(right(of(Look.NUMBER_HEADER)));
    right(of(Look.RIGHT_TEXT));
    of(Look.QUOTED).setQuotePrefixed(true);
    of(Look.PROSE).setQuotePrefixed(true);
    of(Look.PROSE).setVerticalAlignment(VerticalAlignment.TOP);
    right(of(Look.RIGHT_PROSE)).setVerticalAlignment(VerticalAlignment.TOP);
    of(Look.LINK).getFont().setUnderline(Font.U_SINGLE);
    of(Look.LINK).getFont().setColor(IndexedColors.BLUE.getIndex());
    for (Look total : List.of(
        Look.TOTAL_TEXT,
        Look.TOTAL_AMOUNT,
        Look.TOTAL_VARIANCE,
        Look.TOTAL_PERCENT,
        Look.TOTAL_WHOLE)) {
      of(total).setBorderTop(BorderStyle.THIN);
    }
  }

  /** The same for amounts with other decimals than the rest. */
  XSSFCellStyle of(Look look, int amountDecimals) {
    boolean own =
        amountDecimals != decimals && (AMOUNTS.contains(look) || VARIANCES.contains(look));
    return own
        ? withDecimals.computeIfAbsent(
            new WithDecimals(look, amountDecimals), key -> copy(look, amountDecimals))
        : of(look);
  }

  private XSSFCellStyle copy(Look look, int amountDecimals) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(of(look));
    String amount = amount(amountDecimals);
    String format = VARIANCES.contains(look) ? variance(amount) : amount;
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  XSSFCellStyle of(Look look) {
    return Objects.requireNonNull(styles.get(look));
  }

  private static String amount(int decimals) {
    return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
  }

  private static String variance(String amount) {
    return amount + ";[Red]\\-" + amount;
  }

  private void numbers() {
    AMOUNTS.forEach(look -> number(amount(decimals), look));
    VARIANCES.forEach(look -> number(variance(amount(decimals)), look));
    number("0.0\u00A0%", Look.PERCENT, Look.STRONG_PERCENT, Look.TOTAL_PERCENT);
    number("#,##0", Look.WHOLE, Look.TOTAL_WHOLE);
    number("#,##0.00", Look.FRACTION);
    number("#,##0.0", Look.TENTHS);
  }

  private XSSFCellStyle style(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(look.wraps());
    style.setFont(name(workbook.createFont(), look));
    if (INDENTED.contains(look)) { // not the numbers: not every program indents them from the right
      style.setAlignment(HorizontalAlignment.LEFT);
      style.setIndention((short) 1);
    }
    return style;
  }

  private static XSSFFont name(XSSFFont font, Look look) {
    font.setFontName(TYPEFACE);
    font.setFontHeightInPoints((short) look.points());
    font.setBold(look.bold());
    font.setScheme(FontScheme.NONE); // else the theme's typeface wins over ours
    return font;
  }

  private void number(String format, Look... looks) {
    for (Look look : looks) {
      right(of(look)).setDataFormat(workbook.createDataFormat().getFormat(format));
    }
  }

  private static XSSFCellStyle right(XSSFCellStyle style) {
    style.setAlignment(HorizontalAlignment.RIGHT);
    return style;
  }

  private static void header(XSSFCellStyle style) {
    style.setVerticalAlignment(VerticalAlignment.BOTTOM);
    style.setFillForegroundColor(new XSSFColor(PALE_BLUE, null));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderBottom(BorderStyle.THIN);
  }
}
