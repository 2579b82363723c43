package se.uppfoljning.cases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook written as readable text: one line a row, from row 1; cells parted by {@code |}, from
 * column A.
 *
 * <pre>{@code
 * WorkbookCase.of("Blad1", """
 *     Uppföljning januari-augusti 2023
 *
 *     Kostnadsställe | Utfall   | Budget | Avvikelse
 *     Äldreomsorg    | '-56 813 | -46175 | =B4-C4
 *     """)
 * }</pre>
 *
 * <table>
 * <caption>What a cell becomes</caption>
 * <tr><td>nothing, or spaces</td><td>no cell</td></tr>
 * <tr><td>{@code -13079} or {@code 0.5}</td><td>a number</td></tr>
 * <tr><td>{@code =B4-C4}</td><td>a formula with the value it gives</td></tr>
 * <tr><td>{@code ?=B4-C4}</td><td>a formula that was never calculated</td></tr>
 * <tr><td>{@code SANT}, {@code FALSKT}</td><td>a truth value</td></tr>
 * <tr><td>{@code #REF!} and its like</td><td>an error</td></tr>
 * <tr><td>{@code 'text}</td><td>that text, also when it looks like one of the above</td></tr>
 * <tr><td>anything else</td><td>that text; backslash and n is a line break</td></tr>
 * </table>
 */
public final class WorkbookCase {
  private record SheetText(String name, String rows) {}

  private final List<SheetText> sheets;
  private final List<Consumer<Workbook>> touches;

  private WorkbookCase(List<SheetText> sheets, List<Consumer<Workbook>> touches) {
    this.sheets = List.copyOf(sheets);
    this.touches = List.copyOf(touches);
  }

  /** A workbook of one sheet. */
  public static WorkbookCase of(String sheet, String rows) {
    return new WorkbookCase(List.of(new SheetText(sheet, rows)), List.of());
  }

  /** The same workbook with one more sheet after the others. */
  public WorkbookCase and(String sheet, String rows) {
    List<SheetText> more = new ArrayList<>(sheets);
    more.add(new SheetText(sheet, rows));
    return new WorkbookCase(more, touches);
  }

  /** The same workbook with cells merged, such as {@code D2:D4}. */
  public WorkbookCase merging(String sheet, String range) {
    return touched(
        workbook -> workbook.getSheet(sheet).addMergedRegion(CellRangeAddress.valueOf(range)));
  }

  /** The same workbook with a row hidden, counted from 1. */
  public WorkbookCase hidingRow(String sheet, int row) {
    return touched(workbook -> row(workbook.getSheet(sheet), row - 1).setZeroHeight(true));
  }

  /** The same workbook with a column hidden, such as {@code C}. */
  public WorkbookCase hidingColumn(String sheet, String column) {
    int index = CellReference.convertColStringToIndex(column);
    return touched(workbook -> workbook.getSheet(sheet).setColumnHidden(index, true));
  }

  /** The same workbook with a sheet hidden. */
  public WorkbookCase hiding(String sheet, SheetVisibility visibility) {
    return touched(
        workbook -> workbook.setSheetVisibility(workbook.getSheetIndex(sheet), visibility));
  }

  /** The same workbook with a note (a comment) on a cell. */
  public WorkbookCase noting(String sheet, String cell, String note) {
    return touched(workbook -> {
      Sheet on = workbook.getSheet(sheet);
      CellReference place = new CellReference(cell);
      var anchor = workbook.getCreationHelper().createClientAnchor();
      var comment = on.createDrawingPatriarch().createCellComment(anchor);
      comment.setString(workbook.getCreationHelper().createRichTextString(note));
      comment.setAddress(place.getRow(), place.getCol());
    });
  }

  private WorkbookCase touched(Consumer<Workbook> touch) {
    List<Consumer<Workbook>> more = new ArrayList<>(touches);
    more.add(touch);
    return new WorkbookCase(sheets, more);
  }

  /** The workbook as .xlsx; it holds the time it was made, so no two are the same bytes. */
  public byte[] bytes() {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.getProperties().getCoreProperties().setCreator("");
    return bytes(workbook);
  }

  /** The workbook in the old binary format, .xls. */
  public byte[] xlsBytes() {
    return bytes(new HSSFWorkbook());
  }

  private byte[] bytes(Workbook empty) {
    try (Workbook workbook = empty;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      for (SheetText text : sheets) {
        fill(workbook.createSheet(text.name()), text.rows());
      }
      touches.forEach(touch -> touch.accept(workbook));
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the workbook; makes the folders it lies in.
   *
   * @return the file
   */
  public Path save(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Sheet sheet, String text) {
    sheet.setDefaultColumnWidth(18);
    List<Cell> calculated = new ArrayList<>();
    String[] rows = text.split("\n", -1);
    for (int row = 0; row < rows.length; row++) {
      String[] cells = rows[row].split("\\|", -1);
      for (int column = 0; column < cells.length; column++) {
        String content = cells[column].strip();
        if (!content.isEmpty()) {
          Cell cell = row(sheet, row).createCell(column);
          fill(cell, content);
          if (content.startsWith("=")) {
            calculated.add(cell);
          }
        }
      }
    }
    if (!calculated.isEmpty()) {
      var evaluator = sheet.getWorkbook().getCreationHelper().createFormulaEvaluator();
      calculated.forEach(evaluator::evaluateFormulaCell);
    }
  }

  static Row row(Sheet sheet, int number) {
    return Optional.ofNullable(sheet.getRow(number)).orElseGet(() -> sheet.createRow(number));
  }

  /** Fills a cell of any workbook. */
  static void fill(Cell cell, String content) {
    if (content.matches("-?\\d+(\\.\\d+)?")) {
      cell.setCellValue(Double.parseDouble(content));
    } else if (content.matches("\\??=.+")) {
      cell.setCellFormula(content.substring(content.indexOf('=') + 1));
    } else if (content.matches("SANT|FALSKT")) {
      cell.setCellValue(content.equals("SANT"));
    } else if (content.matches("#[A-Z0/]+[!?]?|#N/A")) {
      cell.setCellErrorValue(FormulaError.forString(content).getCode());
    } else {
      String text = content.startsWith("'") ? content.substring(1) : content;
      cell.setCellValue(text.replace("\\n", "\n"));
    }
  }
}
