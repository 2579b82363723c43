package se.uppfoljning.facts.organisation;

/** Where an organisation stands in the department (column {@code level} of organisation.csv). */
public enum Level {
  /** The political board (nämnd); the root, exactly one a municipality. */
  COMMITTEE,
  /** Money and costs held above the areas; without it the areas do not sum to the committee. */
  CENTRAL,
  /** A verksamhetsområde: the sender of one workbook a month. */
  AREA,
  /** A unit below an area. */
  UNIT
}
