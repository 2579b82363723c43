package se.uppfoljning.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.uppfoljning.facts.Edition;

/** The workbook of an edition, written and opened again. */
final class Reopened {
  private Reopened() {}

  static XSSFWorkbook workbook(Edition edition) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(ReportWorkbook.render(edition)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line for each row that is not empty: its number as the spreadsheet shows it, its cells. */
  static String text(Edition edition, String sheetName) {
    StringBuilder text = new StringBuilder();
    for (Row row : workbook(edition).getSheet(sheetName)) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(shown(cell)));
      text.append(row.getRowNum() + 1)
          .append(": ")
          .append(String.join(" | ", cells))
          .append('\n');
    }
    return text.toString();
  }

  private static String shown(Cell cell) {
    return isNumber(cell)
        ? String.valueOf((long) cell.getNumericCellValue())
        : cell.getStringCellValue();
  }

  static List<String> formulas(Sheet sheet, String... addresses) {
    List<String> formulas = new ArrayList<>();
    for (String address : addresses) {
      Cell cell = cell(sheet, address);
      formulas.add(cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : "");
    }
    return formulas;
  }

  static Cell cell(Sheet sheet, String address) {
    CellReference reference = new CellReference(address);
    return sheet.getRow(reference.getRow()).getCell(reference.getCol());
  }

  static List<Cell> numbers(Sheet sheet) {
    return cells(sheet).stream().filter(Reopened::isNumber).toList();
  }

  private static boolean isNumber(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA;
  }

  static List<Cell> cells(Sheet sheet) {
    List<Cell> cells = new ArrayList<>();
    sheet.forEach(row -> row.forEach(cells::add));
    return cells;
  }
}
