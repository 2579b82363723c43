package se.uppfoljning.reporting.template;

import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheets of one workbook, which share their styles. */
final class Pages {
  private final XSSFWorkbook workbook;
  private final CellStyles styles;

  Pages(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.styles = new CellStyles(workbook);
  }

  /** A new sheet, protected without password: against slips, not against people. */
  Page add(String name) {
    XSSFSheet sheet = workbook.createSheet(name);
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockSelectLockedCells(false);
    sheet.lockSelectUnlockedCells(false);
    sheet.setFitToPage(true);
    sheet.setDisplayGridlines(false);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    Footer footer = sheet.getFooter();
    footer.setLeft("&A");
    footer.setRight("Sida &P av &N");
    return new Page(sheet, styles);
  }
}
