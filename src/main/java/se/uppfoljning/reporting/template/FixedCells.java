package se.uppfoljning.reporting.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** The cells that are to come back as they went out, as the ranges the control sum is over. */
final class FixedCells {
  private record Column(String sheet, int index) {}

  private final Map<Column, List<Integer>> rows = new LinkedHashMap<>();

  /** Adds a cell; those of one column from the top down. */
  void add(XSSFCell cell) {
    Column column = new Column(cell.getSheet().getSheetName(), cell.getColumnIndex());
    rows.computeIfAbsent(column, c -> new ArrayList<>()).add(cell.getRowIndex() + 1);
  }

  /** The ranges, column by column: {@code 'Ekonomi'!A5:A11 'Ekonomi'!B5:B11}. */
  String ranges() {
    List<String> ranges = new ArrayList<>();
    rows.forEach((column, numbers) -> {
      String letters = CellReference.convertNumToColString(column.index());
      String sheet = "'" + column.sheet() + "'!";
      int first = 0;
      for (int at = 0; at < numbers.size(); at++) {
        boolean last = at == numbers.size() - 1 || numbers.get(at + 1) != numbers.get(at) + 1;
        if (last) {
          ranges.add(sheet + letters + numbers.get(first) + ":" + letters + numbers.get(at));
          first = at + 1;
        }
      }
    });
    return String.join(" ", ranges);
  }
}
