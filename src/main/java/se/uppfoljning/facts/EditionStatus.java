package se.uppfoljning.facts;

import java.time.Instant;
import java.time.YearMonth;

/**
 * An edition that was made, for lists.
 *
 * @param period the report month
 * @param report what it is called in file names
 * @param number 1 for the first of the report and period
 * @param createdAt the instant
 * @param published whether its folder has got its name; not when the run that made it was killed
 */
public record EditionStatus(
    YearMonth period, String report, int number, Instant createdAt, boolean published) {

  /** Where its folder lies in the home, with /. */
  public String folder() {
    return "rapporter/" + period + "/" + report + "-" + number;
  }
}
