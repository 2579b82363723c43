package se.uppfoljning.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.cases.HudiksvallLayouts;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.table.CellRange;
import se.uppfoljning.facts.table.Heading;
import se.uppfoljning.facts.table.Table;
import se.uppfoljning.facts.table.TableRow;
import se.uppfoljning.facts.table.Workbook;

/** What the XML of a workbook says is hidden or merged. */
class HiddenAndMergedCellsTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource({"1, true", "true, true", "0, false", "false, false"})
  void aRowIsHidden(String said, boolean hidden) {
    Table table = table("", "hidden='" + said + "'", "");
    assertThat(table.hidden().rows()).isEqualTo(hidden ? Set.of(3) : Set.of());
    assertThat(table.rows()).extracting(TableRow::rowNumber).containsExactly(2, 3);
  }

  /** So do some programs, and people who drag a row or column together, hide it. */
  @ParameterizedTest
  @CsvSource({
    "ht='0' customHeight='1', true",
    "ht='0.0', true",
    "ht='0' hidden='0', true",
    "ht='0.75', false",
    "ht='15', false",
    "ht='x', false",
  })
  void aRowWithoutHeightIsHidden(String attributes, boolean hidden) {
    assertThat(table("", attributes, "").hidden().rows()).isEqualTo(hidden ? Set.of(3) : Set.of());
  }

  @ParameterizedTest
  @CsvSource({
    "min='2' max='2' width='0' customWidth='1', B1",
    "min='2' max='3' width='0.00', B1 C1",
    "min='2' max='2' width='0.5', ''",
    "min='2' max='2' width='9.140625', ''",
    "min='2' max='2' hidden='1', B1",
    "min='2' max='16384' hidden='true', B1 C1",
    "min='1' max='99999' hidden='1', A1 B1 C1",
    "min='2' max='2' hidden='0', ''",
    "min='2' max='2', ''",
    "min='3' max='2' hidden='1', ''",
    "min='0' max='2' hidden='1', ''",
    "min='x' max='2' hidden='1', ''",
    "hidden='1', ''",
  })
  void columnsAreHidden(String attributes, String expected) {
    Table table = table("<cols><col " + attributes + "/></cols>", "", "");
    assertThat(table.hidden().columns())
        .extracting(Heading::cell)
        .extracting(cell -> cell.address())
        .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"visible, false", "hidden, true", "veryHidden, true"})
  void aSheetIsHidden(String state, boolean hidden) {
    RawWorkbook workbook = RawWorkbook.ofSheet(sheet("", "", ""))
        .with("xl/workbook.xml", xml -> xml.replace("sheetId", "state='" + state + "' sheetId"));
    assertThat(table(workbook).hidden().sheet()).isEqualTo(hidden);
  }

  /** What the cells of the second row, B3 and C3, are merged into. */
  @ParameterizedTest
  @CsvSource({
    "B2:B3, B2:B3, ''",
    "B3:C3, B3:C3, B3:C3",
    "B2:C3, B2:C3, B2:C3",
    "C3:C900, '', C3:C900",
    "A3:C3, '', ''", // begins with the label
    "B1:B2, '', ''",
    "B4:B5, '', ''",
    "B3:B3, '', ''",
    "B3, '', ''",
    "b2:b3, '', ''",
    "B3:B2, '', ''",
    "B2:B99999999, '', ''",
  })
  void cellsAreMerged(String range, String actual, String budget) {
    Map<Kind, CellRange> merged =
        table("", "", "<mergeCell ref='" + range + "'/>").rows().get(1).merged();
    assertThat(words(merged, Kind.ACTUAL_YTD)).isEqualTo(actual);
    assertThat(words(merged, Kind.BUDGET_YTD)).isEqualTo(budget);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A2:A3", "A2:A9"})
  void aLabelHoldsForTheRowsItIsMergedOver(String range) {
    Table table = table("", "", "<mergeCell ref='" + range + "'/>");
    assertThat(table.rows())
        .extracting(row -> row.label() == null ? "–" : row.label().address())
        .containsExactly("A2", "A2");
  }

  @Test
  void aLabelOfItsOwnIsTheRows() {
    assertThat(table("", "", "<mergeCell ref='A1:A2'/>").rows())
        .extracting(row -> row.label() == null ? "–" : row.label().address())
        .containsExactly("A2", "–");
  }

  private static String words(Map<Kind, CellRange> merged, Kind kind) {
    CellRange range = merged.get(kind);
    return range == null ? "" : range.toString();
  }

  private Table table(String columns, String secondRow, String merged) {
    return table(RawWorkbook.ofSheet(sheet(columns, secondRow, merged)));
  }

  private Table table(RawWorkbook workbook) {
    Workbook read = WorkbookReader.read(
        workbook.save(folder.resolve("bok.xlsx")), List.of(HudiksvallLayouts.COST_CENTRES));
    return ((Workbook.Opened) read).tables().get(0);
  }

  /** Headings, a row with its label, a row without. */
  private static String sheet(String columns, String secondRow, String merged) {
    return """
        <worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>%s
          <sheetData>
            <row r='1'>%s%s%s</row>
            <row r='2'>%s<c r='B2'><v>1</v></c><c r='C2'><v>2</v></c></row>
            <row r='3' %s><c r='B3'><v>3</v></c><c r='C3'><v>4</v></c></row>
          </sheetData>
          <mergeCells>%s</mergeCells>
        </worksheet>""".formatted(
            columns,
            text("A1", "Område"),
            text("B1", "Utfall"),
            text("C1", "Budget"),
            text("A2", "Äldreomsorg"),
            secondRow,
            merged);
  }

  private static String text(String cell, String text) {
    return "<c r='" + cell + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
  }
}
