package se.uppfoljning.published;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.checking.DeliveryChecks;
import se.uppfoljning.checking.DeliveryContext;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.table.Workbook;
import se.uppfoljning.reading.WorkbookReader;

/**
 * A published table of {@code src/test/resources/published}: as rows of a {@code WorkbookCase}, as
 * a sender has it, and as numbers that are to come out as they are printed.
 *
 * @param name of its folder; {@code README.md} beside the folders has the sources
 */
record PublishedTable(String name) {
  private static final Path FOLDERS = Path.of("src/test/resources/published");

  /** The table under a title, with these headings in place of the names of its first columns. */
  String rows(String title, String... headings) {
    StringBuilder rows = new StringBuilder(title + "\n\n" + String.join(" | ", headings) + "\n");
    for (CSVRecord row : records()) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < headings.length; column++) {
        cells.add(row.get(column));
      }
      rows.append(String.join(" | ", cells)).append('\n');
    }
    return rows.toString();
  }

  List<CSVRecord> records() {
    return Hudiksvall2023.rows(file("/tabell", ""));
  }

  /**
   * What is printed, by figure id: in every row the columns given, but for empty cells.
   *
   * @param orgOrMeasure the first part of the id, with "%s" for the kind, by row label
   * @param kinds the kind of each column
   */
  Map<String, String> printed(Map<String, String> orgOrMeasure, Map<String, String> kinds) {
    Map<String, String> printed = new LinkedHashMap<>();
    for (CSVRecord row : records()) {
      String id = orgOrMeasure.get(row.get("etikett"));
      if (id != null) {
        kinds.forEach((column, kind) -> {
          if (!row.get(column).isEmpty()) {
            printed.put(id.formatted(kind), inSwedish(row.get(column)));
          }
        });
      }
    }
    return printed;
  }

  /** A file of the table: in a folder of its own, or beside the tables of its report. */
  private Path file(String inFolder, String beside) {
    Path folder = FOLDERS.resolve(name);
    return FOLDERS.resolve(name + (Files.isDirectory(folder) ? inFolder : beside) + ".csv");
  }

  /** What the program is to say of the table: code, sheet and cell; none without the file. */
  List<String> expectedFindings() {
    return expected().stream()
        .map(row -> "%s %s!%s".formatted(row.get("code"), row.get("sheet"), row.get("cell")))
        .toList();
  }

  /** Which inconsistencies of the register that is. */
  List<String> registered() {
    return expected().stream().map(row -> row.get("register")).toList();
  }

  private List<CSVRecord> expected() {
    Path file = file("/expected-findings", "-expected-findings");
    return Files.exists(file) ? Hudiksvall2023.rows(file) : List.of();
  }

  /** The findings on a workbook of a committee, as codes and cells: "V04 3.1!C6". */
  static List<String> findings(String municipality, Path workbook) {
    return findings(municipality, workbook, null);
  }

  /**
   * The same.
   *
   * @param period the month of the run; null where the workbook says its own
   */
  static List<String> findings(String municipality, Path workbook, @Nullable YearMonth period) {
    return found(municipality, workbook, period).stream()
        .map(PublishedTable::words)
        .toList();
  }

  /** The same with what is said: "V04 3.1!C6 Resultatet är …". */
  static List<String> told(String municipality, Path workbook) {
    return found(municipality, workbook, null).stream()
        .map(finding -> words(finding) + " " + finding.message())
        .toList();
  }

  private static String words(Finding finding) {
    return "%s %s!%s"
        .formatted(finding.code(), finding.place().sheet(), finding.place().cell());
  }

  private static List<Finding> found(
      String municipality, Path workbook, @Nullable YearMonth period) {
    Municipality read = Hudiksvall.municipality(municipality);
    Org sender = read.organisation().committee();
    Workbook opened =
        WorkbookReader.read(workbook, DeliveryChecks.layoutsOf(sender, read.layouts()));
    return DeliveryChecks.check(
            opened, new DeliveryContext(read, sender, workbook.getFileName().toString(), period))
        .findings();
  }

  /** What an edition prints for those ids; without those it does not have. */
  static Map<String, String> displays(Map<String, CSVRecord> figures, Set<String> ids) {
    Map<String, String> displays = new LinkedHashMap<>();
    ids.stream()
        .filter(figures::containsKey)
        .forEach(id -> displays.put(id, figures.get(id).get("display")));
    return displays;
  }

  /** "−1 234,5" of "-1234.5", with the spaces and the minus of print. */
  static String inSwedish(String number) {
    int point = number.indexOf('.');
    String whole = (point < 0 ? number : number.substring(0, point)).replace("-", "");
    return (number.startsWith("-") ? "\u2212" : "")
        + whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00A0")
        + (point < 0 ? "" : "," + number.substring(point + 1));
  }
}
