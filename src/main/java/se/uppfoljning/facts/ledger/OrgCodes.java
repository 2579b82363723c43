package se.uppfoljning.facts.ledger;

import java.util.List;

/**
 * The code part of the accounts that is one organisation.
 *
 * @param prefixes how its codes begin, such as 71
 * @param org code of the organisation
 */
public record OrgCodes(List<String> prefixes, String org) {
  public OrgCodes {
    prefixes = List.copyOf(prefixes);
  }
}
