package se.uppfoljning.facts.layout;

import java.util.List;
import se.uppfoljning.facts.figures.Kind;

/**
 * One number column of a layout.
 *
 * @param kind what it holds
 * @param headers the headings it may have, the usual one first; at least one
 * @param mayBeEmpty whether a cell may be empty, which is then a missing value; a table may lack the
 *     whole column when its kind is derived
 * @param byGroup whether a number is that of all rows of its organisation together, as a net
 *     variance that stands beside revenue and cost: it is checked and not kept, and its cells may be
 *     merged over the rows
 */
public record Column(Kind kind, List<HeaderText> headers, boolean mayBeEmpty, boolean byGroup) {
  public Column {
    headers = List.copyOf(headers);
  }
}
