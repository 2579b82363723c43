package se.uppfoljning.reporting.answer;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The fill of cells to correct. All else of a cell's style is left as it is. */
final class CellFills {
  /** A colour that no gallery offers, so that nobody else's cell is taken for ours. */
  private static final byte[] RED = {(byte) 0xFF, (byte) 0xC9, (byte) 0xC3};

  private static final String RED_HEX = "FFFFC9C3";
  private static final long NO_FILL = 0;

  private record Wanted(int style, long fill) {}

  private final XSSFWorkbook workbook;
  private final long red;
  private final Map<Wanted, XSSFCellStyle> styles = new HashMap<>();

  CellFills(XSSFWorkbook workbook) {
    this.workbook = workbook;
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFillForegroundColor(new XSSFColor(RED, null));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    this.red = style.getCoreXf().getFillId();
  }

  /** Fills a cell to correct. */
  void mark(XSSFCell cell) {
    fill(cell, red);
  }

  /** Gives a cell the fill of another style back, if it has ours still. */
  void restore(XSSFCell cell, XSSFCellStyle before) {
    if (isMarked(cell)) {
      fill(cell, before.getCoreXf().getFillId());
    }
  }

  /** Takes our fill from a cell of which nobody knows what fill it had. */
  void clear(XSSFCell cell) {
    if (isMarked(cell)) {
      fill(cell, NO_FILL);
    }
  }

  private static boolean isMarked(XSSFCell cell) {
    XSSFColor colour = cell.getCellStyle().getFillForegroundXSSFColor();
    return colour != null && RED_HEX.equalsIgnoreCase(colour.getARGBHex());
  }

  private void fill(XSSFCell cell, long fill) {
    XSSFCellStyle style = cell.getCellStyle();
    cell.setCellStyle(
        styles.computeIfAbsent(new Wanted(style.getIndex(), fill), wanted -> filled(style, fill)));
  }

  /** Not by cloneStyleFrom: that writes over the style Normal. */
  private XSSFCellStyle filled(XSSFCellStyle style, long fill) {
    XSSFCellStyle filled = workbook.createCellStyle();
    filled.getCoreXf().set(style.getCoreXf());
    filled.getCoreXf().setFillId(fill);
    filled.getCoreXf().setApplyFill(true);
    return filled;
  }

  /** A cell, made where there is none, in the style of the numbers beside it. */
  static XSSFCell cell(XSSFSheet sheet, int row, int column) {
    XSSFRow found = sheet.getRow(row);
    XSSFRow line = found == null ? sheet.createRow(row) : found;
    XSSFCell cell = line.getCell(column);
    if (cell == null) {
      cell = line.createCell(column);
      cell.setCellStyle(styleBeside(sheet, row, column));
    }
    return cell;
  }

  private static XSSFCellStyle styleBeside(XSSFSheet sheet, int row, int column) {
    int[][] beside = {{row - 1, column}, {row + 1, column}, {row, column - 1}, {row, column + 1}};
    for (int[] place : beside) {
      XSSFRow line = place[0] < 0 ? null : sheet.getRow(place[0]);
      XSSFCell cell = line == null || place[1] < 0 ? null : line.getCell(place[1]);
      if (cell != null
          && (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA)) {
        return cell.getCellStyle();
      }
    }
    return (XSSFCellStyle) sheet.getColumnStyle(column);
  }
}
