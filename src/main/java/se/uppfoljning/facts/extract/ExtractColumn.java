package se.uppfoljning.facts.extract;

import java.util.List;

/**
 * One column of an extract.
 *
 * @param field what it holds
 * @param headers the headings it may have, the usual one first; at least one
 */
public record ExtractColumn(ExtractField field, List<String> headers) {
  public ExtractColumn {
    headers = List.copyOf(headers);
  }
}
