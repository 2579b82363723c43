package se.uppfoljning.facts.extract;

import org.jspecify.annotations.Nullable;

/** What a column of an extract holds. */
public enum ExtractField {
  /** The report month, as 2023-08, 202308 or "januari-augusti 2023". */
  PERIOD(null),
  /** An area by code, name or synonym. */
  ORG(null),
  SEX(null),
  AGE(null),
  /** Everyone with ordinary hours in the period, each once. */
  PERSONS(StaffMeasure.EMPLOYEES),
  /** Scheduled contractual working time: the denominator (handbook 4.2). */
  ORDINARY_HOURS(StaffMeasure.ORDINARY_HOURS),
  /** All sick leave within the ordinary hours. */
  SICK_HOURS(StaffMeasure.SICK_HOURS),
  /** The part of it in spells of 60 days or more. */
  LONG_SICK_HOURS(StaffMeasure.LONG_SICK_HOURS),
  /** Where the hours come from, in words. The one column an extract may lack. */
  SOURCE(null);

  private final @Nullable StaffMeasure measure;

  ExtractField(@Nullable StaffMeasure measure) {
    this.measure = measure;
  }

  /** The measure of its numbers; null when it holds words. */
  public @Nullable StaffMeasure measure() {
    return measure;
  }
}
