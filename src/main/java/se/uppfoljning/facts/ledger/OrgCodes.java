package se.uppfoljning.facts.ledger;

import java.util.List;

/**
 * The code part of the accounts that is one organisation.
 *
 * @param prefixes how its codes begin, such as 71
 * @param ranges whole codes, the first and the last, such as 7110-7145; they go before prefixes
 * @param org code of the organisation
 */
public record OrgCodes(List<String> prefixes, List<String> ranges, String org) {
  public OrgCodes {
    prefixes = List.copyOf(prefixes);
    ranges = List.copyOf(ranges);
  }

  /** Whether a code lies in one of the ranges; it has as many digits as they. */
  boolean holds(String code) {
    return ranges.stream()
        .map(range -> range.split("-", 2))
        .anyMatch(ends -> code.matches("[0-9]+")
            && code.length() == ends[0].length()
            && code.compareTo(ends[0]) >= 0
            && code.compareTo(ends[1]) <= 0);
  }
}
