package se.uppfoljning.facts.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of one printed line.
 *
 * @param prefixes their leading digits; charts of accounts are local below the first two
 * @param measure code of the line; null when the accounts are left out, such as those of the balance
 *     sheet
 */
public record AccountLine(List<String> prefixes, @Nullable String measure) {
  public AccountLine {
    prefixes = List.copyOf(prefixes);
  }
}
