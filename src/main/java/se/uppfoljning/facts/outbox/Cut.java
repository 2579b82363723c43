package se.uppfoljning.facts.outbox;

import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Org;

/**
 * The part of an edition that some recipients may see.
 *
 * @param role their role
 * @param org the organisation whose figures they may see, with those below it; the committee for all
 * @param asFiles whether they get the figures as files for other systems, instead of a workbook
 */
public record Cut(String role, Org org, boolean asFiles) {

  /** Whether it is all there is. */
  public boolean isWhole() {
    return org.level() == Level.COMMITTEE;
  }

  /** The folder of its files in the edition's: {@code utdrag/ekonomi/}, {@code utdrag/chef-AO/}. */
  public String folder() {
    return "utdrag/" + role + (isWhole() ? "" : "-" + org.code()) + "/";
  }
}
