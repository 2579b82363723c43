package se.uppfoljning.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.table.CellValue;
import se.uppfoljning.reading.container.Container;
import se.uppfoljning.reading.container.Deadline;
import se.uppfoljning.reading.container.Limits;
import se.uppfoljning.reading.container.Relationship;
import se.uppfoljning.reading.container.XmlPart;

/**
 * Every cell of an honest workbook is what POI's own model of it gives, rounded to the fifteen
 * digits of Excel. The two differ by design in this: what is blank is no cell for us; an error is
 * told in Swedish; an empty stored value is a fault for us and 0 or nothing for POI; a day before
 * the first is an error, as Excel shows it.
 */
class UserModelTest {
  private static final MathContext DIGITS = new MathContext(15);

  @TempDir
  Path folder;

  static List<Path> honestWorkbooks() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String root : List.of("src/main/resources/demo", "input-templates")) {
      try (Stream<Path> walk = Files.walk(Path.of(root))) {
        walk.filter(file -> file.toString().endsWith(".xlsx")).sorted().forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(8);
    return files;
  }

  @ParameterizedTest
  @MethodSource("honestWorkbooks")
  void theSameCells(Path file) throws Exception {
    Map<String, String> expected = ofPoi(file);
    assertThat(expected).isNotEmpty();
    assertThat(ofOurs(file)).isEqualTo(expected);
  }

  @Test
  void theSameCellsOfEveryKind() throws Exception {
    Path file = WorkbookCase.of("Blad1", """
            Konto | 0.58 | -13079 | =B1+C1 | ?=B1 | #REF! | SANT | 'rad\\ntvå
            | | 'x | =A1 | =B1>0 | =1/0 |
            """).and("Tom", "").save(folder.resolve("bok.xlsx"));
    assertThat(ofOurs(file)).isEqualTo(ofPoi(file)).hasSize(12);
  }

  private static Map<String, String> ofPoi(Path file) throws IOException {
    Map<String, String> cells = new TreeMap<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            String words = words(cell);
            if (!words.isEmpty()) {
              cells.put(sheet.getSheetName() + "!" + cell.getAddress(), words);
            }
          }
        }
      }
    }
    return cells;
  }

  private static String words(Cell cell) {
    boolean isFormula = cell.getCellType() == CellType.FORMULA;
    CellType type = isFormula ? cell.getCachedFormulaResultType() : cell.getCellType();
    return switch (type) {
      case NUMERIC -> {
        String stored = ((XSSFCell) cell).getRawValue();
        if (stored == null) {
          yield isFormula ? "not calculated" : "";
        }
        yield DateUtil.isCellDateFormatted(cell)
            ? "day " + cell.getLocalDateTimeCellValue()
            : words(new BigDecimal(Double.toString(cell.getNumericCellValue())));
      }
      case STRING -> cell.getStringCellValue().isBlank() ? "" : "text " + cell.getStringCellValue();
      case BOOLEAN -> "truth " + cell.getBooleanCellValue();
      case ERROR -> "error";
      default -> "";
    };
  }

  private static String words(BigDecimal number) {
    return "number " + number.round(DIGITS).stripTrailingZeros().toPlainString();
  }

  private static String words(CellValue value) {
    if (value instanceof CellValue.Numeric numeric) {
      return words(numeric.number());
    }
    if (value instanceof CellValue.Text text) {
      return "text " + text.text();
    }
    if (value instanceof CellValue.Day day) {
      return "day " + day.moment();
    }
    if (value instanceof CellValue.Truth truth) {
      return "truth " + truth.value();
    }
    return value instanceof CellValue.Fault ? "error" : "not calculated";
  }

  private static Map<String, String> ofOurs(Path file) throws IOException, XMLStreamException {
    Deadline deadline = Deadline.in(Duration.ofMinutes(1));
    Map<String, String> cells = new TreeMap<>();
    try (Container container = Container.open(file, deadline, Limits.WORKBOOK)) {
      String main = container.mainPart().orElseThrow();
      WorkbookXml workbook = WorkbookXml.read(xml(container, main, deadline));
      Map<String, Relationship> parts = container.relationships(main).stream()
          .collect(Collectors.toMap(Relationship::id, part -> part));
      CellValues values = new CellValues(
          PackageReader.strings(xml(container, target(parts, "sharedStrings"), deadline)),
          Styles.read(xml(container, target(parts, "styles"), deadline), workbook.isFrom1904()));
      for (WorkbookXml.SheetName sheet : workbook.sheets()) {
        Grid grid = new Grid(formula -> false, 100_000);
        String part = Objects.requireNonNull(parts.get(sheet.relationship())).target();
        SheetXml.read(xml(container, part, deadline), values, grid, (cell, text) -> {});
        grid.rows().values().stream()
            .flatMap(row -> row.values().stream())
            .forEach(cell -> cells.put(sheet.name() + "!" + cell.address(), words(cell.value())));
      }
    }
    return cells;
  }

  private static String target(Map<String, Relationship> parts, String type) {
    return parts.values().stream()
        .filter(part -> part.type().equals(type))
        .findFirst()
        .orElseThrow()
        .target();
  }

  private static XmlPart xml(Container container, String part, Deadline deadline)
      throws IOException, XMLStreamException {
    return new XmlPart(container.part(part), deadline);
  }
}
