package se.uppfoljning.reporting.template;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;

/** One style for what is to be filled in, whatever its type; everything else is locked. */
final class CellStyles {
  private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xF6, (byte) 0xD6};
  private static final byte[] PALE_BLUE = {(byte) 0xDD, (byte) 0xE8, (byte) 0xF3};
  private static final byte[] PALE_GREY = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};
  private static final byte[] GREY = {(byte) 0xBF, (byte) 0xBF, (byte) 0xBF};
  private static final String AMOUNT = "#,##0";
  private static final String DAY = "yyyy\\-mm\\-dd";

  /** How a cell looks, and whether it may be written in. */
  enum Look {
    TITLE,
    PLAIN,
    HINT,
    HEADER,
    LOCKED_TEXT,
    LOCKED_NUMBER,
    MARK,
    INPUT_TEXT,
    INPUT_NUMBER,
    INPUT_DAY;

    boolean isInput() {
      return this == INPUT_TEXT || this == INPUT_NUMBER || this == INPUT_DAY;
    }
  }

  private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);

  CellStyles(XSSFWorkbook workbook) {
    font(workbook.getFontAt(0), 10, false); // column widths are counted in this one's digits
    for (Look look : Look.values()) {
      styles.put(look, style(workbook, look));
    }
    fill(of(Look.HEADER), PALE_BLUE);
    of(Look.HEADER).setBorderBottom(BorderStyle.THIN);
    of(Look.HEADER).setVerticalAlignment(VerticalAlignment.BOTTOM);
    of(Look.HINT).setVerticalAlignment(VerticalAlignment.BOTTOM);
    short amount = workbook.createDataFormat().getFormat(AMOUNT);
    of(Look.INPUT_NUMBER).setDataFormat(amount);
    of(Look.LOCKED_NUMBER).setDataFormat(amount);
    of(Look.INPUT_DAY).setDataFormat(workbook.createDataFormat().getFormat(DAY));
  }

  XSSFCellStyle of(Look look) {
    return Objects.requireNonNull(styles.get(look));
  }

  private static XSSFCellStyle style(XSSFWorkbook workbook, Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    boolean bold = look == Look.TITLE || look == Look.HEADER;
    style.setFont(font(workbook.createFont(), look == Look.TITLE ? 16 : 10, bold));
    style.setLocked(!look.isInput());
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(look != Look.TITLE && look != Look.PLAIN && look != Look.MARK);
    style.setAlignment(
        look == Look.INPUT_NUMBER || look == Look.LOCKED_NUMBER
            ? HorizontalAlignment.RIGHT
            : HorizontalAlignment.LEFT);
    if (look.isInput()) {
      fill(style, YELLOW);
      border(style);
    }
    if (look == Look.LOCKED_TEXT || look == Look.LOCKED_NUMBER) {
      fill(style, PALE_GREY);
      border(style);
    }
    if (look == Look.HINT || look == Look.MARK) {
      style.getFont().setColor(IndexedColors.GREY_80_PERCENT.getIndex());
    }
    return style;
  }

  private static XSSFFont font(XSSFFont font, int points, boolean bold) {
    font.setFontName("Arial");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setScheme(FontScheme.NONE); // else the theme's typeface wins over ours
    return font;
  }

  private static void fill(XSSFCellStyle style, byte[] colour) {
    style.setFillForegroundColor(new XSSFColor(colour, null));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static void border(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    for (BorderSide side : BorderSide.values()) {
      style.setBorderColor(side, new XSSFColor(GREY, null));
    }
  }
}
