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
 */
public record Column(Kind kind, List<HeaderText> headers, boolean mayBeEmpty) {
  public Column {
    headers = List.copyOf(headers);
  }
}
