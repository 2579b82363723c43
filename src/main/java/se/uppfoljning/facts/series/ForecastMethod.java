package se.uppfoljning.facts.series;

import java.util.Locale;

/** How a forecast of the year was made; the code stands beside every forecast. */
public enum ForecastMethod {
  /** Plan, season and deviation, pooled over the series of a group: ours, as it is today. */
  DEFAULT,
  /** The same as it was first specified; others are measured against it. */
  REFERENCE,
  /** What is booked × 12 / months booked. */
  LINEAR,
  /** What is booked + the budget of the months to come. */
  BUDGET_REMAINING,
  /** What is booked, as far into the year as last year was after the same months. */
  LAST_YEAR_PROFILE,
  /** What is booked, as far into the year as the budget is after the same months. */
  BUDGET_PROFILE;

  /** The spelling in files and commands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
