package se.uppfoljning.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.SafeText;
import se.uppfoljning.facts.figures.Figure;

/** One sheet of the workbook, written from the top down. */
final class Page {
  private static final String CUT = " … (avkortat)";
  private static final int CHARACTER = 256;
  private static final int HIGHEST = 8000; // twips; the most a row can have is 8180
  private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private final XSSFSheet sheet;
  private final Styles styles;
  private final Placements placements;
  private final Municipality municipality;
  private int next;

  Page(XSSFSheet sheet, Styles styles, Placements placements, Municipality municipality) {
    this.sheet = sheet;
    this.styles = styles;
    this.placements = placements;
    this.municipality = municipality;
  }

  /** Widths of the columns from A, in characters. */
  void widths(int... characters) {
    for (int column = 0; column < characters.length; column++) {
      sheet.setColumnWidth(column, characters[column] * CHARACTER);
    }
  }

  /** Index of the row that {@link #row} gives next. */
  int next() {
    return next;
  }

  XSSFRow row() {
    return sheet.createRow(next++);
  }

  void skipRow() {
    next++;
  }

  /** What comes next begins a printed page. */
  void breakBefore() {
    sheet.setRowBreak(next - 1);
  }

  void skipRows(int rows) {
    next += rows;
  }

  /** The heading of a block, after an empty row. */
  void block(String heading) {
    skipRow();
    line(Look.BLOCK, heading);
  }

  /** A row of texts from column A, all with the same look. */
  void line(Look look, String... texts) {
    XSSFRow row = row();
    for (int column = 0; column < texts.length; column++) {
      text(row, column, look, texts[column]);
    }
  }

  /** Text, never a formula, whatever it begins with. */
  void text(XSSFRow row, int column, Look look, String text) {
    String safe = SafeText.of(text);
    boolean formula = !safe.isEmpty() && "=+-@".indexOf(safe.charAt(0)) >= 0;
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(styles.of(formula && look == Look.TEXT ? Look.QUOTED : look));
    cell.setCellValue(
        safe.length() > LONGEST ? safe.substring(0, LONGEST - CUT.length()) + CUT : safe);
    int height = look.heightTwips(safe, sheet.getColumnWidth(column) / CHARACTER);
    row.setHeight((short) Math.min(HIGHEST, Math.max(row.getHeight(), height)));
  }

  /** A text that leads to the top of another sheet. */
  void link(XSSFRow row, int column, String sheetName) {
    text(row, column, Look.LINK, sheetName);
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheetName + "'!A1");
    row.getCell(column).setHyperlink(link);
  }

  /** Where a figure is going to be written: to be said before any formula is. */
  void place(int row, int column, Figure figure) {
    placements.place(figure, reference(row, column));
  }

  /** A figure in the profile's unit, as a formula where one follows from the other cells. */
  void figure(XSSFRow row, int column, Look look, Figure figure) {
    BigDecimal value = figure.value();
    if (value == null) {
      text(row, column, look, figure.display());
      return;
    }
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(styles.of(look, municipality.decimals(figure.key())));
    placements.formula(figure, reference(row.getRowNum(), column)).ifPresent(cell::setCellFormula);
    // On a formula cell this is the cached value: what previews and protected view show.
    cell.setCellValue(printed(figure, value).doubleValue());
  }

  /** The same, or an empty cell. */
  void figure(XSSFRow row, int column, Look look, Optional<Figure> figure) {
    figure.ifPresentOrElse(
        present -> figure(row, column, look, present), () -> text(row, column, look, ""));
  }

  /** A figure in its canonical unit. */
  void canonical(XSSFRow row, int column, Figure figure) {
    BigDecimal value = figure.value();
    if (value == null) {
      text(row, column, Look.WHOLE, figure.display());
      return;
    }
    XSSFCell cell = row.createCell(column);
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    cell.setCellStyle(styles.of(whole ? Look.WHOLE : Look.FRACTION));
    cell.setCellValue(value.doubleValue());
  }

  /** A chart of variances in rows of this sheet, from 0. */
  VarianceChart chart(int firstRow, int lastRow) {
    return new VarianceChart(sheet, firstRow, lastRow);
  }

  /** A waterfall that begins in a row, and in the rows here its numbers. */
  void waterfall(int top, Waterfall waterfall) {
    block(waterfall.title());
    XSSFRow header = row();
    text(header, 0, Look.HEADER, "Stapel");
    for (int column = 0; column < WaterfallChart.HEADINGS.size(); column++) {
      text(header, 1 + column, Look.NUMBER_HEADER, WaterfallChart.HEADINGS.get(column));
    }
    int first = next;
    for (Waterfall.Bar bar : waterfall.bars()) {
      XSSFRow row = row();
      text(row, 0, Look.TEXT, bar.name());
      List<BigDecimal> numbers = WaterfallChart.numbers(bar);
      for (int column = 0; column < numbers.size(); column++) {
        XSSFCell cell = row.createCell(1 + column);
        cell.setCellStyle(styles.of(Look.AMOUNT));
        cell.setCellValue(numbers.get(column).doubleValue());
      }
    }
    new WaterfallChart(sheet, first, next - 1).add(top, waterfall.title());
  }

  /** A filter on the rows from {@code headerRow} to the last one. */
  void filter(int headerRow, int columns) {
    sheet.setAutoFilter(new CellRangeAddress(headerRow, next - 1, 0, columns - 1));
  }

  /**
   * How the sheet opens and prints.
   *
   * @param frozenRows rows at the top that stay and are repeated on each printed page
   * @param frozenColumns columns at the left that stay
   */
  void finish(int frozenRows, int frozenColumns, String footer) {
    sheet.createFreezePane(frozenColumns, frozenRows);
    sheet.setRepeatingRows(new CellRangeAddress(0, frozenRows - 1, -1, -1));
    sheet.setActiveCell(CellAddress.A1);
    sheet.setSelected(sheet.getWorkbook().getSheetIndex(sheet) == 0);
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    Footer feet = sheet.getFooter();
    feet.setLeft(SafeText.of(footer).replace("&", "&&"));
    feet.setRight("Sida &P av &N");
  }

  /** Prints it all on one upright page, after {@link #finish}. */
  void onOnePage() {
    sheet.getPrintSetup().setLandscape(false);
    sheet.getPrintSetup().setFitHeight((short) 1);
  }

  private BigDecimal printed(Figure figure, BigDecimal value) {
    BigDecimal signed = municipality.isReversed(figure.key()) ? value.negate() : value;
    return switch (figure.unit()) {
      case KR -> municipality.amountUnit(figure.key()).fromKr(signed);
      case PERCENT -> signed.movePointLeft(2); // a hundredth is what a spreadsheet calls a percent
      default -> signed;
    };
  }

  private CellReference reference(int row, int column) {
    return new CellReference(sheet.getSheetName(), row, column, false, false);
  }
}
