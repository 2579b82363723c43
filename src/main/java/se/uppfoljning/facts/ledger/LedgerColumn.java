package se.uppfoljning.facts.ledger;

import java.util.List;

/**
 * One column of an extract.
 *
 * @param field what it holds
 * @param headers the headings it may have, the usual one first; at least one
 */
public record LedgerColumn(LedgerField field, List<String> headers) {
  public LedgerColumn {
    headers = List.copyOf(headers);
  }
}
