package se.uppfoljning.facts.note;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * An action as it stands in a report month.
 *
 * @param action as it was told last
 * @param told the month it was told in; before the report month when nobody has mentioned it since
 * @param before how it was told the time before, when its status or its day has changed since; null
 *     when neither has, or nobody told of it before
 */
public record FollowedAction(
    Action action, YearMonth told, @Nullable FollowedAction before) {

  /** An action as it was told in a month, with nothing to compare it with. */
  public static FollowedAction told(Action action, YearMonth month) {
    return new FollowedAction(action, month, null);
  }

  /** Whether it was told before that month and not in it. */
  public boolean isCarriedTo(YearMonth month) {
    return told.isBefore(month);
  }

  /** Whether it is open though it was to be done before the last day of that month. */
  public boolean isLate(YearMonth month) {
    return action.isLate(month.atEndOfMonth());
  }
}
