package se.uppfoljning.facts.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The marks of a workbook that was made of our template.
 *
 * @param sheet where they stand
 * @param marks those whose cell is not empty
 * @param fixed what the fixed cells hold as they are now, by address such as {@code Ekonomi!A5}; an
 *     empty one holds an empty text
 * @param computedSum the control sum of the fixed cells as they are now: lower-case hexadecimal, and
 *     after a space four digits for each of them alone, in their order
 */
public record TemplateStamp(
    String sheet, Map<TemplateMark, Cell> marks, Map<String, String> fixed, String computedSum) {
  public TemplateStamp {
    fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    Map<TemplateMark, Cell> copy = new EnumMap<>(TemplateMark.class);
    copy.putAll(marks);
    marks = Collections.unmodifiableMap(copy);
  }

  /** What the control sum has of each fixed cell alone. */
  public static final int CELL_SUM_BYTES = 2;

  /**
   * The addresses of the fixed cells that are not what they were; none where the stated control sum
   * does not tell.
   */
  public List<String> changed() {
    String stated = text(TemplateMark.CONTROL_SUM);
    int first = stated.indexOf(' ') + 1;
    if (first == 0 || stated.length() != computedSum.length()) {
      return List.of();
    }
    List<String> changed = new ArrayList<>();
    int at = first;
    for (String address : fixed.keySet()) {
      int end = at + 2 * CELL_SUM_BYTES;
      if (!stated.substring(at, end).equals(computedSum.substring(at, end))) {
        changed.add(address);
      }
      at = end;
    }
    return changed;
  }

  /** What stands in the cell of a mark; empty text when nothing does. */
  public String text(TemplateMark mark) {
    Cell cell = marks.get(mark);
    return cell == null ? "" : cell.stored();
  }

  /** The address of the cell of a mark; empty when nothing stands in it. */
  public String address(TemplateMark mark) {
    Cell cell = marks.get(mark);
    return cell == null ? "" : cell.address();
  }
}
