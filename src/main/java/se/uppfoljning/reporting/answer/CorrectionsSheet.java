package se.uppfoljning.reporting.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.SafeText;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.table.Workbook;

/**
 * The marks in a sender's workbook: a note and a fill at each cell to correct, and last the sheet
 * <i>Rättningar</i> with all findings. A hidden column of it keeps, as the style of a cell, how the
 * marked cell looked before: whatever program saves the workbook in between, both are numbered anew
 * together.
 */
final class CorrectionsSheet {
  private static final String NAME = "Rättningar";
  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3}[1-9]\\d{0,6})(:.*)?");

  private final XSSFWorkbook workbook;
  private final CellFills fills;

  CorrectionsSheet(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.fills = new CellFills(workbook);
  }

  /** A cell with a mark, how it looked before, and what its note says. */
  private record Marked(XSSFCell cell, XSSFCellStyle before, List<Finding> findings) {
    String words() {
      StringBuilder words = new StringBuilder();
      for (Finding finding : findings) {
        words.append(words.isEmpty() ? "" : "\n\n");
        words.append(SafeText.of(CorrectionLines.severity(finding) + ": " + finding.message()));
        words.append("\nGör så här: ").append(SafeText.of(finding.remedy()));
      }
      return words.toString();
    }
  }

  /** Marks the cells, in place of the marks of an earlier answer. */
  void replace(String fileName, List<Finding> findings) {
    removeEarlier();
    Map<String, Marked> marked = new LinkedHashMap<>();
    CorrectionLines lines = new CorrectionLines(workbook, newSheet());
    lines.head(fileName);
    for (Finding finding :
        findings.stream().sorted(Comparator.comparing(Finding::severity)).toList()) {
      XSSFCell cell = cell(finding);
      XSSFRow line = lines.line(finding, cell);
      if (cell != null && finding.severity() != Severity.UPPLYSNING) {
        Marked mark = marked.computeIfAbsent(
            cell.getSheet().getSheetName() + "!" + cell.getReference(),
            place -> new Marked(cell, cell.getCellStyle(), new ArrayList<>()));
        mark.findings().add(finding);
        lines.remember(line, cell, mark.before());
      }
    }
    for (Marked mark : marked.values()) {
      fills.mark(mark.cell());
      CellNote.write(mark.cell(), mark.words(), lines.noteFont());
    }
    lines.finish();
  }

  private XSSFSheet newSheet() {
    String name = NAME;
    for (int number = 2; workbook.getSheet(name) != null; number++) {
      name = NAME + " " + number; // the sender has a sheet called so
    }
    XSSFSheet sheet = workbook.createSheet(name);
    XSSFName mark = workbook.createName();
    mark.setNameName(Workbook.CORRECTIONS);
    mark.setRefersToFormula(new CellReference(name, 0, 0, true, true).formatAsString());
    int index = workbook.getSheetIndex(sheet);
    workbook.setActiveSheet(index);
    workbook.setSelectedTab(index);
    return sheet;
  }

  /** The cell of a finding, made where there is none; null when it concerns no one cell. */
  private @Nullable XSSFCell cell(Finding finding) {
    XSSFSheet sheet = workbook.getSheet(finding.place().sheet());
    Matcher address = ADDRESS.matcher(finding.place().cell());
    if (sheet == null || !address.matches()) {
      return null;
    }
    CellReference at = new CellReference(address.group(1));
    return isWithinSheet(at) ? cell(sheet, at) : null;
  }

  private static boolean isWithinSheet(CellReference at) {
    String column = CellReference.convertNumToColString(at.getCol());
    String row = Integer.toString(at.getRow() + 1);
    return CellReference.cellReferenceIsWithinRange(column, row, SpreadsheetVersion.EXCEL2007);
  }

  /** What is merged is one cell to people: the first. */
  private static XSSFCell cell(XSSFSheet sheet, CellReference at) {
    return sheet.getMergedRegions().stream()
        .filter(merged -> merged.isInRange(at.getRow(), at.getCol()))
        .findFirst()
        .map(merged -> CellFills.cell(sheet, merged.getFirstRow(), merged.getFirstColumn()))
        .orElseGet(() -> CellFills.cell(sheet, at.getRow(), at.getCol()));
  }

  /** Takes away what an earlier answer put in, and leaves everything else. */
  private void removeEarlier() {
    XSSFName mark = workbook.getName(Workbook.CORRECTIONS);
    if (mark != null) {
      Optional.ofNullable(workbook.getSheet(sheetName(mark))).ifPresent(this::removeEarlier);
      workbook.removeName(mark);
    }
    for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
      removeNotes(workbook.getSheetAt(index));
    }
  }

  private void removeNotes(XSSFSheet sheet) {
    for (XSSFComment note : List.copyOf(sheet.getCellComments().values())) {
      XSSFRow row = sheet.getRow(note.getRow());
      XSSFCell cell = row == null ? null : row.getCell(note.getColumn());
      if (cell != null && CellNote.remove(cell, note)) {
        fills.clear(cell);
      }
    }
  }

  private static String sheetName(XSSFName mark) {
    String refersTo = mark.getRefersToFormula();
    return refersTo == null || refersTo.contains("#REF") ? "" : mark.getSheetName();
  }

  private void removeEarlier(XSSFSheet earlier) {
    for (int number = earlier.getLastRowNum(); number >= 0; number--) {
      XSSFRow row = earlier.getRow(number);
      if (row != null) {
        restore(row);
        earlier.removeRow(row); // takes formulas out of the order of calculation too
      }
    }
    workbook.removeSheetAt(workbook.getSheetIndex(earlier));
  }

  private void restore(XSSFRow line) {
    CorrectionLines.remembered(line).ifPresent(remembered -> {
      XSSFSheet sheet = workbook.getSheet(remembered.sheet());
      CellReference at = new CellReference(remembered.address());
      XSSFRow row = sheet == null ? null : sheet.getRow(at.getRow());
      XSSFCell cell = row == null ? null : row.getCell(at.getCol());
      if (cell != null) {
        fills.restore(cell, remembered.before());
      }
    });
  }
}
