package se.uppfoljning.computing.staff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a group, January to the report month; no hour is below 0.
 *
 * @param persons everyone in it; who works in two areas counts in both
 * @param ordinaryHours scheduled contractual working time
 * @param sickHours sick leave within it
 * @param longSickHours sick leave in spells of 60 days or more
 */
record GroupHours(
    BigDecimal persons, BigDecimal ordinaryHours, BigDecimal sickHours, BigDecimal longSickHours) {
  static final GroupHours NOBODY =
      new GroupHours(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /** The largest group whose sick leave is not told (LKBR 11:6: "högst tio"). */
  private static final BigDecimal FEW = BigDecimal.TEN;

  private static final int HUNDRED = 2;

  /**
   * Decimals of a percentage. Not all there are: from an exact quotient the hours themselves can be
   * found again, as the smallest fraction that gives it.
   */
  private static final int DECIMALS = 4;

  GroupHours plus(GroupHours other) {
    return new GroupHours(
        persons.add(other.persons),
        ordinaryHours.add(other.ordinaryHours),
        sickHours.add(other.sickHours),
        longSickHours.add(other.longSickHours));
  }

  /** Whether it has somebody, but so few that it is not told how they are. */
  boolean isSmall() {
    boolean nobody = persons.signum() == 0 && ordinaryHours.signum() == 0;
    return !nobody && persons.compareTo(FEW) <= 0;
  }

  /** Sick hours in percent of ordinary hours (LKBR 11:6); null without ordinary hours. */
  @Nullable
  BigDecimal sickLeaveRate() {
    return percent(sickHours, ordinaryHours);
  }

  /** Long sick leave in percent of all sick hours (handbook 4.2, ratio 2); null without any. */
  @Nullable
  BigDecimal longTermShare() {
    return percent(longSickHours, sickHours);
  }

  private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? null
        : part.movePointRight(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
  }
}
