package se.uppfoljning.reporting.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.SafeText;
import se.uppfoljning.facts.delivery.Finding;

/** The lines of the sheet Rättningar, from the top down. */
final class CorrectionLines {
  private static final List<String> HEADINGS =
      List.of("Slag", "Flik", "Cell", "Vi såg", "Väntat", "Vad som är fel", "Gör så här");
  private static final String HOW = """
      Rätta de färgade cellerna, spara och lägg arbetsboken i samma mapp i inkommande igen. \
      Anteckningen vid cellen säger vad som är fel.
      Den här fliken, färgerna och anteckningarna får ligga kvar; de läses inte.
      """;
  private static final int[] WIDTHS = {12, 18, 9, 24, 26, 46, 46};
  private static final int CELL = 2;
  private static final int REMEMBERED = HEADINGS.size();
  private static final int CHARACTER = 256;
  private static final int LINE_TWIPS = 270;
  private static final int HIGHEST_TWIPS = 8000;
  private static final int LONGEST = 1000;
  private static final byte[] PALE_BLUE = {(byte) 0xDD, (byte) 0xE8, (byte) 0xF3};
  private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@].*");

  private final XSSFSheet sheet;
  private final XSSFCellStyle title;
  private final XSSFCellStyle plain;
  private final XSSFCellStyle heading;
  private final XSSFCellStyle prose;
  private final XSSFCellStyle quoted;
  private final XSSFCellStyle link;
  private final XSSFFont noteFont;
  private int next;

  CorrectionLines(XSSFWorkbook workbook, XSSFSheet sheet) {
    this.sheet = sheet;
    this.title = style(workbook, 14, true, false);
    this.plain = style(workbook, 10, false, false);
    this.heading = style(workbook, 10, true, true);
    this.prose = style(workbook, 10, false, true);
    this.quoted = style(workbook, 10, false, true);
    this.link = style(workbook, 10, false, true);
    heading.setFillForegroundColor(new XSSFColor(PALE_BLUE, null));
    heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    quoted.setQuotePrefixed(true);
    link.getFont().setUnderline(Font.U_SINGLE);
    link.getFont().setColor(IndexedColors.BLUE.getIndex());
    for (XSSFCellStyle bordered : List.of(heading, prose, quoted, link)) {
      bordered.setBorderBottom(BorderStyle.HAIR);
    }
    this.noteFont = font(workbook, 9, false);
  }

  private static XSSFCellStyle style(
      XSSFWorkbook workbook, int points, boolean bold, boolean wrap) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(workbook, points, bold));
    style.setWrapText(wrap);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private static XSSFFont font(XSSFWorkbook workbook, int points, boolean bold) {
    XSSFFont font = workbook.createFont();
    font.setFontName("Arial");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setScheme(FontScheme.NONE); // else the theme's typeface wins over ours
    return font;
  }

  /** What notes are written in. */
  XSSFFont noteFont() {
    return noteFont;
  }

  /** "Fel", "Fråga", "Upplysning". */
  static String severity(Finding finding) {
    String word = finding.severity().word();
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  void head(String fileName) {
    text(sheet.createRow(next++), 0, "Rättningar – " + fileName, title);
    HOW.lines().forEach(line -> text(sheet.createRow(next++), 0, line, plain));
    next++;
    XSSFRow row = sheet.createRow(next++);
    for (int column = 0; column < HEADINGS.size(); column++) {
      sheet.setColumnWidth(column, WIDTHS[column] * CHARACTER);
      text(row, column, HEADINGS.get(column), heading);
    }
    sheet.setColumnHidden(REMEMBERED, true);
    sheet.createFreezePane(0, next);
    sheet.setRepeatingRows(new CellRangeAddress(next - 1, next - 1, -1, -1));
  }

  /**
   * One finding.
   *
   * @param cell where it leads to; null for nowhere
   */
  XSSFRow line(Finding finding, @Nullable XSSFCell cell) {
    XSSFRow row = sheet.createRow(next++);
    List<String> texts = List.of(
        severity(finding),
        finding.place().sheet(),
        finding.place().cell(),
        finding.seen(),
        finding.expected(),
        finding.message(),
        finding.remedy());
    for (int column = 0; column < texts.size(); column++) {
      boolean formula = FORMULA.matcher(texts.get(column)).matches();
      text(row, column, texts.get(column), formula ? quoted : prose);
    }
    if (cell != null) {
      link(row.getCell(CELL), cell);
    }
    return row;
  }

  private void link(XSSFCell from, XSSFCell cell) {
    XSSFHyperlink to =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    String name = cell.getSheet().getSheetName().replace("'", "''");
    to.setAddress("'" + name + "'!" + cell.getReference());
    from.setHyperlink(to);
    from.setCellStyle(link);
  }

  /** Keeps how a marked cell looked before. */
  void remember(XSSFRow line, XSSFCell cell, XSSFCellStyle before) {
    XSSFCell kept = line.createCell(REMEMBERED);
    kept.setCellValue(cell.getReference());
    kept.setCellStyle(before);
  }

  /** A marked cell as an earlier answer remembered it. */
  record Remembered(String sheet, String address, XSSFCellStyle before) {}

  static Optional<Remembered> remembered(XSSFRow line) {
    XSSFCell name = line.getCell(1);
    XSSFCell kept = line.getCell(REMEMBERED);
    return name != null
            && kept != null
            && name.getCellType() == CellType.STRING
            && kept.getCellType() == CellType.STRING
            && kept.getStringCellValue().matches("[A-Z]{1,3}[1-9]\\d{0,6}")
        ? Optional.of(new Remembered(
            name.getStringCellValue(), kept.getStringCellValue(), kept.getCellStyle()))
        : Optional.empty();
  }

  /** Text, never a formula, whatever it begins with. */
  private static void text(XSSFRow row, int column, String text, XSSFCellStyle style) {
    String safe = SafeText.of(text);
    String shown = safe.length() > LONGEST ? safe.substring(0, LONGEST) + " …" : safe;
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(style);
    cell.setCellValue(shown);
    if (style.getWrapText()) {
      int lines = 1 + shown.length() / (WIDTHS[column] - 2);
      row.setHeight((short) Math.min(HIGHEST_TWIPS, Math.max(row.getHeight(), lines * LINE_TWIPS)));
    }
  }

  void finish() {
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
  }
}
