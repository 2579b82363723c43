package se.uppfoljning.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.checking.DeliveryChecks;
import se.uppfoljning.checking.DeliveryContext;
import se.uppfoljning.facts.Municipality;
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
    return Hudiksvall2023.rows(FOLDERS.resolve(name).resolve("tabell.csv"));
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

  /** The codes and cells of the findings the table is to give; none without the file. */
  List<String> expectedFindings() {
    Path file = FOLDERS.resolve(name).resolve("expected-findings.csv");
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.skip(1).map(line -> line.replace(',', ' ')).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The findings on a workbook of a committee, as codes and cells: "V04 3.1!C6". */
  static List<String> findings(String municipality, Path workbook) {
    Municipality read = Hudiksvall.municipality(municipality);
    Org sender = read.organisation().committee();
    Workbook opened =
        WorkbookReader.read(workbook, DeliveryChecks.layoutsOf(sender, read.layouts()));
    return DeliveryChecks.check(
            opened, new DeliveryContext(read, sender, workbook.getFileName().toString(), null))
        .findings()
        .stream()
        .map(finding -> "%s %s!%s"
            .formatted(finding.code(), finding.place().sheet(), finding.place().cell()))
        .toList();
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
