package se.uppfoljning.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The sheets of the workbook of an August edition, as a person sees them. */
public final class ReportSheets {
  private ReportSheets() {}

  /** A line for each row that is not empty; nothing when there is no such sheet. */
  public static String text(Path edition, String name) {
    Path file = edition.resolve("manadsrapport-2023-08.xlsx");
    try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
      Sheet sheet = workbook.getSheet(name);
      return sheet == null
          ? ""
          : StreamSupport.stream(sheet.spliterator(), false)
              .map(ReportSheets::text)
              .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Row row) {
    DataFormatter shown = new DataFormatter(Locale.forLanguageTag("sv-SE"));
    return StreamSupport.stream(row.spliterator(), false)
        .map(shown::formatCellValue)
        .collect(Collectors.joining(" | "))
        .replace('\u00A0', ' ')
        .replace('\u2212', '-');
  }
}
