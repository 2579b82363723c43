package se.uppfoljning.facts.table;

import java.util.List;
import java.util.Set;

/**
 * What of a table a person does not see; it is read all the same.
 *
 * @param sheet whether the whole sheet is hidden
 * @param rows the numbers of its hidden rows, as Excel counts
 * @param filtered those of them that a filter hides
 * @param columns the headings of hidden columns with numbers, labels or groups
 */
public record Hidden(
    boolean sheet, Set<Integer> rows, Set<Integer> filtered, List<Heading> columns) {
  public Hidden {
    rows = Set.copyOf(rows);
    filtered = Set.copyOf(filtered);
    columns = List.copyOf(columns);
  }
}
