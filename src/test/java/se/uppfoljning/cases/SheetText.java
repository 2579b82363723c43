package se.uppfoljning.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet of a workbook as people see it. */
public final class SheetText {
  private SheetText() {}

  /** One line a row that is not empty: its cells as shown, parted by {@code |}; numbers plain. */
  public static List<String> lines(Path workbook, String sheet) {
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook opened = new XSSFWorkbook(in)) {
      List<String> lines = new ArrayList<>();
      for (Row row : opened.getSheet(sheet)) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(
            cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA
                ? String.valueOf((long) cell.getNumericCellValue())
                : cell.getStringCellValue()));
        lines.add(String.join(" | ", cells));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the sheets. */
  public static List<String> sheets(Path workbook) {
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook opened = new XSSFWorkbook(in)) {
      List<String> names = new ArrayList<>();
      opened.forEach(sheet -> names.add(sheet.getSheetName()));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
