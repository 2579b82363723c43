package se.uppfoljning.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.table.Cell;
import se.uppfoljning.facts.table.TemplateMark;
import se.uppfoljning.facts.table.TemplateStamp;

/**
 * Finds the marks of our template by the names of their cells, and computes the control sum of the
 * cells it fixed: SHA-256 over the marks but the sum itself, then over each fixed cell's address and
 * what it shows, in the order the ranges are listed.
 *
 * @param names the cells that have a defined name, as the workbook writes them
 * @param sheets by name
 */
record StampReader(Map<String, String> names, Map<String, Grid> sheets) {
  private static final Pattern RANGE = Pattern.compile(
      "'?((?:[^'!]|'')+)'?!\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?");

  /** A template fixes some thousand cells; more is a hostile file's. */
  private static final int MOST_CELLS = 200_000;

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
    return marks.containsKey(TemplateMark.ID)
        ? new TemplateStamp(sheet, marks, controlSum(marks))
        : null;
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

  private static String sheet(Matcher place) {
    return place.group(1).replace("''", "'");
  }

  private String controlSum(Map<TemplateMark, Cell> marks) {
    MessageDigest sum = sha256();
    marks.forEach((mark, cell) -> {
      if (mark != TemplateMark.CONTROL_SUM) {
        add(sum, mark.cellName(), cell.shown());
      }
    });
    Cell fixed = marks.get(TemplateMark.FIXED_CELLS);
    Matcher range = RANGE.matcher(fixed == null ? "" : fixed.shown());
    int left = MOST_CELLS;
    while (left > 0 && range.find()) {
      left = addRange(sum, range, left);
    }
    return HexFormat.of().formatHex(sum.digest());
  }

  /** Adds the cells of a range, as many as may be; gives how many more may be. */
  private int addRange(MessageDigest sum, Matcher range, int most) {
    int firstRow = Integer.parseInt(range.group(3));
    int lastRow = range.group(5) == null ? firstRow : Integer.parseInt(range.group(5));
    int firstColumn = CellReference.convertColStringToIndex(range.group(2));
    int lastColumn = range.group(4) == null
        ? firstColumn
        : CellReference.convertColStringToIndex(range.group(4));
    int left = most;
    for (int row = firstRow; row <= lastRow && left > 0; row++) {
      SortedMap<Integer, Cell> cells = row(sheet(range), row);
      for (int column = firstColumn; column <= lastColumn && left > 0; column++) {
        Cell cell = cells.get(column);
        String address = sheet(range) + "!" + Grid.address(row, column);
        add(sum, address, cell == null ? "" : cell.shown());
        left--;
      }
    }
    return left;
  }

  private static void add(MessageDigest sum, String name, String value) {
    sum.update((name + "=" + value + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
