package se.uppfoljning.reporting.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.HeaderText;
import se.uppfoljning.facts.template.Prefill;
import se.uppfoljning.facts.template.Template;
import se.uppfoljning.facts.template.TemplateColumn.Shown;
import se.uppfoljning.reporting.template.CellStyles.Look;
import se.uppfoljning.reporting.template.SheetContent.Column;

/** A sheet to fill in: title, month, intro, hints, headings, rows. */
final class FormPage {
  private static final int INTRO_ROW = 2;
  private static final int HEADING_ROW = Template.HEADING_ROW - 1; // POI counts from 0
  private static final int HINT_ROW = HEADING_ROW - 1;

  private final Page page;
  private final FixedCells fixed;

  FormPage(Page page, FixedCells fixed) {
    this.page = page;
    this.fixed = fixed;
  }

  void write(SheetContent content) {
    List<Column> columns = content.columns();
    for (int index = 0; index < columns.size(); index++) {
      page.width(index, columns.get(index).definition().width());
    }
    keep(page.line(0, Look.TITLE, content.sheet().name()));
    period(content.prefill());
    List<FormLine> lines = content.lines();
    if (lines.isEmpty()) {
      page.line(INTRO_ROW, Look.PLAIN, "Inget att fylla i här för den här organisationen.");
      return;
    }
    Optional.ofNullable(content.sheet().intro())
        .ifPresent(intro -> page.line(INTRO_ROW, Look.PLAIN, intro));
    int last = HEADING_ROW + lines.size();
    for (int index = 0; index < columns.size(); index++) {
      writeColumn(content, columns, index, lines);
      inputs(content, columns.get(index), lines, index, last);
    }
    table(columns.size(), last, content.sheet().name());
    page.sheet().createFreezePane(columns.size() > 2 ? 2 : 1, HEADING_ROW + 1);
    page.sheet().setRepeatingRows(new CellRangeAddress(HINT_ROW, HEADING_ROW, -1, -1));
  }

  private void period(@Nullable Prefill prefill) {
    if (prefill == null) {
      page.line(1, Look.PLAIN, "Period:");
      page.write(1, 1, FormCell.empty(Look.INPUT_TEXT));
    } else {
      String span = new HeaderText("{period}").example(prefill.period());
      keep(page.line(1, Look.PLAIN, prefill.area().name() + ", " + span));
    }
  }

  private void writeColumn(
      SheetContent content, List<Column> columns, int index, List<FormLine> lines) {
    Column column = columns.get(index);
    String hint = column.definition().hint();
    page.write(HINT_ROW, index, FormCell.text(Look.HINT, hint == null ? "" : hint));
    keep(page.write(HEADING_ROW, index, FormCell.text(Look.HEADER, column.heading())));
    for (int line = 0; line < lines.size(); line++) {
      int row = HEADING_ROW + 1 + line;
      FormCell cell = content.cell(column, lines.get(line));
      XSSFCell written = page.write(row, index, cell);
      if (isVariance(column)) {
        formula(written, columns, row + 1);
      } else if (!cell.look().isInput()) {
        keep(written);
      }
    }
  }

  private void keep(XSSFCell cell) {
    fixed.add(cell);
  }

  private static boolean isVariance(Column column) {
    return column.role() instanceof ColumnRole.ForTheEye eye
        && eye.shown() == Shown.FORECAST_VARIANCE;
  }

  /** Empty until both of its cells are filled in. */
  private static void formula(XSSFCell cell, List<Column> columns, int row) {
    String forecast = letters(columns, Kind.FORECAST) + row;
    String budget = letters(columns, Kind.ANNUAL_BUDGET) + row;
    cell.setCellFormula("IF(OR(%1$s=\"\",%2$s=\"\"),\"\",%1$s-%2$s)".formatted(forecast, budget));
    cell.setCellValue("");
  }

  private static String letters(List<Column> columns, Kind kind) {
    int index = IntStream.range(0, columns.size())
        .filter(at -> columns.get(at).role().equals(new ColumnRole.Numbers(kind)))
        .findFirst()
        .orElseThrow();
    return CellReference.convertNumToColString(index);
  }

  /** The name and the rule of the cells of a column that are to be filled in. */
  private void inputs(
      SheetContent content, Column column, List<FormLine> lines, int index, int lastRow) {
    if (lines.stream().noneMatch(line -> content.cell(column, line).look().isInput())) {
      return;
    }
    CellRangeAddress cells = new CellRangeAddress(HEADING_ROW + 1, lastRow, index, index);
    InputRule.of(column.role()).apply(page.sheet(), cells);
    page.name(
        rangeName(content.sheet().name(), column),
        new AreaReference(
            input(HEADING_ROW + 1, index), input(lastRow, index), SpreadsheetVersion.EXCEL2007));
  }

  /** "Ekonomi_Utfall": the heading without its month. */
  private static String rangeName(String sheet, Column column) {
    String heading =
        column.definition().heading().text().replaceAll("\\{[^}]*}", "").strip();
    return (sheet + "_" + heading).replaceAll("[^\\p{L}0-9]+", "_");
  }

  private CellReference input(int row, int column) {
    return new CellReference(page.sheet().getSheetName(), row, column, true, true);
  }

  private void table(int columns, int lastRow, String name) {
    XSSFTable table = page.sheet()
        .createTable(new AreaReference(
            new CellReference(HEADING_ROW, 0),
            new CellReference(lastRow, columns - 1),
            SpreadsheetVersion.EXCEL2007));
    String tableName = "Tabell_" + name.replaceAll("[^\\p{L}0-9]+", "_");
    table.setName(tableName);
    table.setDisplayName(tableName);
  }
}
