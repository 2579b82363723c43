package se.uppfoljning.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.uppfoljning.cases.DemoWorkbooks;
import se.uppfoljning.cases.HudiksvallLayouts;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.Table;
import se.uppfoljning.facts.table.TableRow;
import se.uppfoljning.facts.table.Workbook;

/** The example workbooks hold what Hudiksvall published, every value of it and nothing else. */
class DemoWorkbooksTest {
  private static final Path DEMO = Path.of("src/main/resources/demo/hudiksvall");
  private static final Path PUBLISHED =
      Path.of("src/test/resources/published/hudiksvall-2023-delar");

  @TempDir
  Path folder;

  static List<String> index() throws IOException {
    return Files.readAllLines(DEMO.resolve("index.txt"), UTF_8).stream()
        .filter(path -> path.endsWith(".xlsx"))
        .toList();
  }

  @Test
  void theIndexListsTheFilesInOrder() throws IOException {
    try (Stream<Path> walk = Files.walk(DEMO)) {
      List<String> files = walk.filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("index.txt"))
          .map(file -> DEMO.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
      assertThat(Files.readAllLines(DEMO.resolve("index.txt"), UTF_8)).isEqualTo(files);
      assertThat(index()).hasSize(8);
    }
    assertThat(Files.readString(DEMO.resolve("index.txt"), UTF_8)).endsWith("\n");
  }

  @Test
  void everySenderHasOneWorkbook() throws IOException {
    assertThat(index())
        .extracting(DemoWorkbooksTest::sender)
        .containsExactlyInAnyOrderElementsOf(names().keySet());
  }

  @Test
  void theControllersTablesAreThePublishedOnes() throws IOException {
    List<Table> tables = tables(only("SON/"));
    assertThat(tables)
        .extracting(table -> table.layout().name())
        .containsExactly("resultatrakning", "kostnadsstalle", "investeringar", "kvantiteter");
    assertThat(values(tables.get(0))).isEqualTo(published("resultatrakning.csv"));
    assertThat(values(tables.get(1))).isEqualTo(published("kostnadsstalle.csv"));
    assertThat(values(tables.get(2)))
        .isEqualTo(published("investeringar.csv", 0, ReportTable.INVESTMENT.columns()));
    assertThat(values(tables.get(3)))
        .isEqualTo(published("kvantiteter.csv", 1, ReportTable.VOLUME.columns()));
  }

  @Test
  void everyAreaHasItsOwnPublishedRow() throws IOException {
    Map<String, Map<Kind, BigDecimal>> published = published("kostnadsstalle.csv");
    for (String path : index()) {
      if (!path.startsWith("SON/")) {
        List<Table> tables = tables(path);
        assertThat(tables).as(path).hasSize(1);
        Map<String, Map<Kind, BigDecimal>> values = values(tables.get(0));
        String name = Objects.requireNonNull(names().get(sender(path)));
        Map<Kind, BigDecimal> row = Objects.requireNonNull(published.get(name), name);
        assertThat(values.remove("Summa")).as("own sum in " + path).isIn(null, row);
        assertThat(values).as(path).isEqualTo(Map.of(name, row));
      }
    }
  }

  /** What LibreOffice saved is what was written: {@link DemoWorkbooks} tells what lies there. */
  @ParameterizedTest
  @MethodSource("index")
  void theCommittedFileIsTheOneThatIsBuilt(String path) {
    Path built = Objects.requireNonNull(DemoWorkbooks.all().get(path), path)
        .save(folder.resolve("built.xlsx"));
    Workbook read = read(DEMO.resolve(path));
    assertThat(read).isInstanceOf(Workbook.Opened.class).isEqualTo(read(built));
  }

  @ParameterizedTest
  @MethodSource("index")
  void nobodyIsNamedInThePropertiesAndEveryFormulaHasItsValue(String path) throws IOException {
    try (ZipFile file = new ZipFile(DEMO.resolve(path).toFile())) {
      String core = part(file, "docProps/core.xml");
      assertThat(core).contains("<dc:creator></dc:creator>");
      assertThat(core).contains("<cp:lastModifiedBy></cp:lastModifiedBy>");
      assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("</f></c>");
    }
  }

  private static String part(ZipFile file, String name) throws IOException {
    return new String(file.getInputStream(file.getEntry(name)).readAllBytes(), UTF_8);
  }

  private static String only(String folder) throws IOException {
    return index().stream().filter(path -> path.startsWith(folder)).findFirst().orElseThrow();
  }

  private static String sender(String path) {
    return path.substring(0, path.indexOf('/'));
  }

  private static List<Table> tables(String path) {
    Workbook.Opened opened = (Workbook.Opened) read(DEMO.resolve(path));
    assertThat(opened.otherSheets()).isEmpty();
    return opened.tables();
  }

  private static Workbook read(Path file) {
    return WorkbookReader.read(file, HudiksvallLayouts.ALL);
  }

  /** The values of a table by row label, in the order of its rows. */
  private static Map<String, Map<Kind, BigDecimal>> values(Table table) {
    Map<String, Map<Kind, BigDecimal>> values = new LinkedHashMap<>();
    for (TableRow row : table.rows()) {
      String label = Objects.requireNonNull(row.label()).shown();
      values.put(
          label,
          row.cells().entrySet().stream()
              .filter(cell -> !cell.getValue().shown().equals("-"))
              .collect(Collectors.toMap(Map.Entry::getKey, cell -> number(cell.getValue()))));
    }
    return values;
  }

  private static BigDecimal number(Cell cell) {
    return new BigDecimal(cell.shown().replaceAll("[ \u00A0]", "").replaceAll("[−–]", "-"));
  }

  private static Map<String, Map<Kind, BigDecimal>> published(String table) throws IOException {
    return published(table, 0, ReportTable.OPERATING.columns());
  }

  /** The rows of a table; an empty cell is no value. */
  private static Map<String, Map<Kind, BigDecimal>> published(
      String table, int labelColumn, List<Kind> kinds) throws IOException {
    Map<String, Map<Kind, BigDecimal>> values = new LinkedHashMap<>();
    CSVFormat format =
        CSVFormat.RFC4180.builder().setSkipHeaderRecord(true).setHeader().get();
    try (CSVParser rows = CSVParser.parse(PUBLISHED.resolve(table), UTF_8, format)) {
      for (CSVRecord row : rows) {
        Map<Kind, BigDecimal> numbers = new EnumMap<>(Kind.class);
        for (Kind kind : kinds) {
          String text = row.get(labelColumn + 1 + kinds.indexOf(kind));
          if (!text.isEmpty()) {
            numbers.put(kind, new BigDecimal(text));
          }
        }
        values.put(row.get(labelColumn), numbers);
      }
    }
    return values;
  }

  /** Code and name of every sender. */
  private static Map<String, String> names() throws IOException {
    return Files.readAllLines(Path.of("config/hudiksvall/organisation.csv"), UTF_8).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .collect(Collectors.toMap(cells -> cells[0], cells -> cells[3]));
  }
}
