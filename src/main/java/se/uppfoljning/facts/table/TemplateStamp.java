package se.uppfoljning.facts.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The marks of a workbook that was made of our template.
 *
 * @param sheet where they stand
 * @param marks those whose cell is not empty
 * @param fixed what the fixed cells hold as they are now, by address such as {@code Ekonomi!A5}; an
 *     empty one holds an empty text
 * @param computedSum the control sum of the fixed cells as they are now; lower-case hexadecimal
 */
public record TemplateStamp(
    String sheet, Map<TemplateMark, Cell> marks, Map<String, String> fixed, String computedSum) {
  public TemplateStamp {
    fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    Map<TemplateMark, Cell> copy = new EnumMap<>(TemplateMark.class);
    copy.putAll(marks);
    marks = Collections.unmodifiableMap(copy);
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
