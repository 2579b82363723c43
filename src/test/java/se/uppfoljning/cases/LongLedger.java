package se.uppfoljning.cases;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The accounts of January to August 2023 in many rows of 1 000,25 kr, on 300 cost centres and 100
 * accounts of wages, as each kind of extract.
 *
 * @param rows how many; even
 */
public record LongLedger(int rows) {
  private static final int ORGS = 300;
  private static final int ACCOUNTS = 100;
  private static final int MONTHS = 8;

  /** Columns of text. */
  public Path csv(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, Charset.forName("windows-1252"))) {
      out.write("Period;Kostnadsställe;Konto;Text;Belopp\n");
      for (int row = 0; row < rows; row++) {
        out.write(String.format(
            "20230%d;%d;%d;löneunderlag nummer %d;1 000,25\n",
            month(row), org(row), account(row), row));
      }
    }
    return file;
  }

  /** Transactions; every second row is taken back by the next, on another cost centre. */
  public Path sie(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, Charset.forName("IBM437"))) {
      out.write("#FLAGGA 0\n#FORMAT PC8\n#RAR 0 20230101 20231231\n");
      for (int row = 0; row < rows; row += 2) {
        out.write(String.format("#VER A %d 20230%d15 \"lön\"\n{\n", row, month(row)));
        out.write(String.format("#TRANS %d {1 \"%d\"} 1000.25\n", account(row), org(row)));
        out.write(String.format("#TRANS %d {1 \"%d\"} -1000.25\n}\n", account(row), org(row + 1)));
      }
    }
    return file;
  }

  /** A sheet, each of whose rows has a text of its own. */
  public Path xlsx(Path file) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, true, false);
        OutputStream out = Files.newOutputStream(file)) {
      SXSSFSheet sheet = workbook.createSheet("Huvudbok");
      fill(sheet.createRow(0), "Period", "Kostnadsställe", "Konto", "Text", "Belopp");
      for (int row = 0; row < rows; row++) {
        SXSSFRow cells = sheet.createRow(row + 1);
        fill(cells, "20230" + month(row), "", "", "löneunderlag nummer " + row);
        cells.getCell(1).setCellValue(org(row));
        cells.getCell(2).setCellValue(account(row));
        cells.createCell(4).setCellValue(1000.25);
      }
      workbook.write(out);
    }
    return file;
  }

  private static void fill(SXSSFRow row, String... texts) {
    for (String text : texts) {
      row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text);
    }
  }

  private static int month(int row) {
    return 1 + row / (ORGS * ACCOUNTS) % MONTHS;
  }

  private static int org(int row) {
    return 7_000 + row % ORGS;
  }

  private static int account(int row) {
    return 5_000 + row / ORGS % ACCOUNTS;
  }
}
