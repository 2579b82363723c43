package se.uppfoljning.reporting.template;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.uppfoljning.facts.SafeText;
import se.uppfoljning.reporting.template.CellStyles.Look;

/** One sheet: what is written where, and how it looks. */
record Page(XSSFSheet sheet, CellStyles styles) {
  private static final int CHARACTER = 256; // a column's width is in these parts of a digit
  private static final int LINE_TWIPS = 270;
  private static final int MARGIN_TWIPS = 60;

  void width(int column, int characters) {
    sheet.setColumnWidth(column, characters * CHARACTER);
  }

  /** Writes a cell; the row grows with the text. */
  XSSFCell write(int rowIndex, int column, FormCell content) {
    XSSFRow row =
        sheet.getRow(rowIndex) == null ? sheet.createRow(rowIndex) : sheet.getRow(rowIndex);
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(styles.of(content.look()));
    BigDecimal number = content.number();
    String text = content.text();
    if (number != null) {
      cell.setCellValue(number.doubleValue());
    } else if (text != null) {
      cell.setCellValue(SafeText.of(text));
    }
    int height = content.look() == Look.TITLE
        ? 2 * LINE_TWIPS
        : lines(cell, text == null ? "" : text) * LINE_TWIPS + MARGIN_TWIPS;
    row.setHeight((short) Math.max(row.getHeight(), height));
    return cell;
  }

  /** We set heights ourselves: previews and telephones do not. Bold letters are wider than digits. */
  private int lines(XSSFCell cell, String text) {
    int perLine = Math.max(1, sheet.getColumnWidth(cell.getColumnIndex()) / CHARACTER - 2);
    int lines = 1;
    int used = 0;
    for (String word : cell.getCellStyle().getWrapText() ? text.split(" ", -1) : new String[0]) {
      if (used > 0 && used + word.length() > perLine) {
        lines++;
        used = 0;
      }
      lines += word.length() / perLine;
      used += word.length() % perLine + 1;
    }
    return lines;
  }

  /** Gives cells of this sheet a name in the whole workbook. */
  void name(String name, AreaReference cells) {
    Name defined = sheet.getWorkbook().createName();
    defined.setNameName(name);
    defined.setRefersToFormula(cells.formatAsString());
  }

  /** Writes a line of text that may run over the cells beside it. */
  XSSFCell line(int row, Look look, String text) {
    return write(row, 0, FormCell.text(look, text));
  }
}
