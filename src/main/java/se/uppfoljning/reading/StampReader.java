package se.uppfoljning.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.organisation.Label;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.TemplateMark;
import se.uppfoljning.facts.table.TemplateStamp;

/**
 * Finds the marks of our template by the names of their cells, and computes the control sum of the
 * cells it fixed: SHA-256 over the marks but the sum itself, then over each fixed cell's address and
 * what it holds, in the order the ranges are listed; behind it four digits for each fixed cell alone,
 * which tell the one that is not what it was.
 *
 * @param names the cells that have a defined name, as the workbook writes them
 * @param sheets by name
 */
record StampReader(Map<String, String> names, Map<String, Grid> sheets) {
  private static final Pattern RANGE = Pattern.compile(
      "'?((?:[^'!]|'')+)'?!\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?");

  /** A template fixes some thousand cells; more is a hostile file's. */
  private static final int MOST_CELLS = 200_000;

  /** As long as a cell can hold it. */
  private static final int MOST_TOLD_ALONE = 8_000;

  /** The marks; null when nothing tells that the workbook was made of our template. */
  @Nullable
  TemplateStamp read() {
    Map<TemplateMark, Cell> marks = new EnumMap<>(TemplateMark.class);
    String sheet = "";
    for (TemplateMark mark : TemplateMark.values()) {
      Matcher place = RANGE.matcher(names.getOrDefault(mark.cellName(), ""));
      Cell cell = place.matches() ? cell(place) : null;
      if (cell != null) {
        marks.put(mark, cell);
        sheet = sheet(place);
      }
    }
    if (!marks.containsKey(TemplateMark.ID)) {
      return null;
    }
    Map<String, String> fixed = fixed(marks.get(TemplateMark.FIXED_CELLS));
    return new TemplateStamp(sheet, marks, fixed, controlSum(marks, fixed));
  }

  private @Nullable Cell cell(Matcher place) {
    return row(sheet(place), Integer.parseInt(place.group(3)))
        .get(CellReference.convertColStringToIndex(place.group(2)));
  }

  private SortedMap<Integer, Cell> row(String sheet, int row) {
    Grid grid = sheets.get(sheet);
    SortedMap<Integer, Cell> cells = grid == null ? null : grid.rows().get(row);
    return cells == null ? new TreeMap<>() : cells;
  }

  /** The sheet that the name of a cell leads to; empty when it leads nowhere. */
  static String sheetOf(String reference) {
    Matcher place = RANGE.matcher(reference);
    return place.matches() ? sheet(place) : "";
  }

  private static String sheet(Matcher place) {
    return place.group(1).replace("''", "'");
  }

  private static String controlSum(Map<TemplateMark, Cell> marks, Map<String, String> fixed) {
    MessageDigest sum = sha256();
    marks.forEach((mark, cell) -> {
      if (mark != TemplateMark.CONTROL_SUM) {
        add(sum, mark.cellName(), cell.stored());
      }
    });
    StringBuilder alone = new StringBuilder();
    fixed.forEach((address, shown) -> {
      add(sum, address, shown);
      MessageDigest cell = sha256();
      add(cell, address, shown);
      alone.append(HexFormat.of().formatHex(cell.digest(), 0, TemplateStamp.CELL_SUM_BYTES));
    });
    String whole = HexFormat.of().formatHex(sum.digest());
    return fixed.isEmpty() || fixed.size() > MOST_TOLD_ALONE ? whole : whole + " " + alone;
  }

  private Map<String, String> fixed(@Nullable Cell ranges) {
    Map<String, String> fixed = new LinkedHashMap<>();
    Matcher range = RANGE.matcher(ranges == null ? "" : ranges.stored());
    while (fixed.size() < MOST_CELLS && range.find()) {
      addRange(fixed, range);
    }
    return fixed;
  }

  private void addRange(Map<String, String> fixed, Matcher range) {
    int firstRow = Integer.parseInt(range.group(3));
    int lastRow = range.group(5) == null ? firstRow : Integer.parseInt(range.group(5));
    int firstColumn = CellReference.convertColStringToIndex(range.group(2));
    int lastColumn = range.group(4) == null
        ? firstColumn
        : CellReference.convertColStringToIndex(range.group(4));
    for (int row = firstRow; row <= lastRow; row++) {
      SortedMap<Integer, Cell> cells = row(sheet(range), row);
      for (int column = firstColumn; column <= lastColumn && fixed.size() < MOST_CELLS; column++) {
        Cell cell = cells.get(column);
        String address = sheet(range) + "!" + Grid.address(row, column);
        fixed.put(address, cell == null ? "" : cell.stored());
      }
    }
  }

  private static void add(MessageDigest sum, String name, String value) {
    // As labels are compared: another case, space or kind of hyphen is the same text.
    sum.update((name + "=" + Label.of(value).text() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
