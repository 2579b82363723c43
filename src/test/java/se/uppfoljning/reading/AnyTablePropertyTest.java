package se.uppfoljning.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.uppfoljning.cases.HudiksvallLayouts;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.Column;
import se.uppfoljning.facts.layout.HeaderText;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.CellValue;
import se.uppfoljning.facts.table.Table;
import se.uppfoljning.facts.table.TableRow;
import se.uppfoljning.facts.table.Workbook;

/** Whatever the order of the columns and wherever a table stands, it reads back as it was written. */
class AnyTablePropertyTest {
  private static final YearMonth AUGUST = YearMonth.of(2023, 8);

  @Property(tries = 60)
  void aTableReadsBackAsItWasWritten(@ForAll Random random) throws IOException {
    Drawing drawing = new Drawing(random);
    drawing.draw();
    Path file = Files.createTempFile("tabell", ".xlsx");
    try {
      WorkbookCase.of("Blad1", drawing.sheet()).save(file);
      Workbook read = WorkbookReader.read(file, HudiksvallLayouts.ALL);
      Table table = ((Workbook.Opened) read).tables().get(0);

      assertThat(table.layout()).isEqualTo(HudiksvallLayouts.COST_CENTRES);
      assertThat(table.titles()).isEqualTo(drawing.titles);
      assertThat(table.headings()).hasSize(drawing.kindAt.size() + 1);
      assertThat(table.rows()).isEqualTo(drawing.rows);
    } finally {
      Files.delete(file);
    }
  }

  /** A sheet with one table, and what reading it should give. */
  private static final class Drawing {
    private final Random random;
    private final List<String[]> lines = new ArrayList<>();
    private final int left;

    private final Map<Kind, Integer> kindAt = new EnumMap<>(Kind.class);
    private int labelsAt;

    private final List<Cell> titles = new ArrayList<>();
    private final List<TableRow> rows = new ArrayList<>();

    Drawing(Random random) {
      this.random = random;
      this.left = random.nextInt(30);
    }

    String sheet() {
      return lines.stream()
          .map(cells ->
              Arrays.stream(cells).map(c -> c == null ? "" : c).collect(Collectors.joining("|")))
          .collect(Collectors.joining("\n"));
    }

    void draw() {
      for (int count = random.nextInt(4); count > 0; count--) {
        titles.add(cell(line(), random.nextInt(60), "Rubrik " + word()));
        blankLines();
      }
      drawHeadings();
      for (int count = 1 + random.nextInt(8); count > 0; count--) {
        blankLines();
        drawRow();
      }
    }

    private void drawHeadings() {
      List<Column> columns = new ArrayList<>(HudiksvallLayouts.COST_CENTRES.columns());
      Collections.shuffle(columns, random);
      int labelsAfter = random.nextInt(columns.size());
      int at = left;
      String[] headings = line();
      for (int index = 0; index < columns.size(); index++) {
        Column column = columns.get(index);
        kindAt.put(column.kind(), at);
        cell(headings, at, spelling(column.headers()));
        at += 1 + random.nextInt(2);
        if (index == labelsAfter) {
          labelsAt = at;
          cell(headings, at, spelling(HudiksvallLayouts.COST_CENTRES.labelHeaders()));
          at += 1 + random.nextInt(2);
        }
      }
    }

    private void drawRow() {
      String[] line = line();
      Cell label = cell(line, labelsAt, word());
      Map<Kind, Cell> cells = new EnumMap<>(Kind.class);
      Map<Kind, String> addresses = new EnumMap<>(Kind.class);
      kindAt.forEach((kind, column) -> {
        addresses.put(kind, Grid.address(lines.size(), column));
        if (random.nextInt(5) > 0) {
          cells.put(kind, cell(line, column, number()));
        }
      });
      rows.add(new TableRow(lines.size(), label, null, cells, Map.of(), addresses, Map.of()));
    }

    /** Writes a cell of the last line, and says what it should be read as. */
    private Cell cell(String[] line, int column, String text) {
      line[column] = text;
      CellValue value = text.matches("-?[\\d.]+")
          ? new CellValue.Numeric(new BigDecimal(text))
          : new CellValue.Text(text.replace("'", ""));
      return new Cell(Grid.address(lines.size(), column), value);
    }

    private String[] line() {
      lines.add(new String[60]);
      return lines.get(lines.size() - 1);
    }

    private void blankLines() {
      Stream.generate(this::line).limit(random.nextInt(3)).forEach(line -> {});
    }

    private String spelling(List<HeaderText> headers) {
      String text = headers.get(random.nextInt(headers.size())).example(AUGUST);
      return random.nextBoolean() ? text.toUpperCase(Locale.ROOT) : text;
    }

    private String number() {
      int tkr = random.nextInt(2_000_000) - 1_000_000;
      return switch (random.nextInt(3)) {
        case 0 -> Integer.toString(tkr);
        case 1 -> BigDecimal.valueOf(tkr * 10L + 5, 1).toString();
        default ->
          "'" + (tkr < 0 ? "−" : "") + Math.abs(tkr) / 1000 + "\u00A0" + Math.abs(tkr) % 1000;
      };
    }

    private String word() {
      return random
          .ints(1 + random.nextInt(12), 0, 29)
          .mapToObj(letter -> "abcdefghijklmnopqrstuvwxyzåäö".substring(letter, letter + 1))
          .collect(Collectors.joining());
    }
  }
}
