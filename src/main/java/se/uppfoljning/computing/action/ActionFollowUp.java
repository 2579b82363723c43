package se.uppfoljning.computing.action;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.FollowedAction;

/**
 * Follows actions from month to month: one that is not done and not mentioned stays, until somebody
 * says that it is done or cancelled. It is the same action when the same organisation calls it the
 * same.
 */
public final class ActionFollowUp {
  private ActionFollowUp() {}

  /**
   * The actions as they stand in a month: those told in it, as written, then those carried to it.
   *
   * @param told what was told, by month; later months than {@code month} are not looked at
   */
  public static List<FollowedAction> standing(
      SortedMap<YearMonth, List<Action>> told, YearMonth month) {
    List<FollowedAction> standing = List.of();
    for (var each : told.headMap(month).entrySet()) {
      standing = next(standing, each.getValue(), each.getKey());
    }
    return next(standing, told.getOrDefault(month, List.of()), month);
  }

  private static List<FollowedAction> next(
      List<FollowedAction> standing, List<Action> told, YearMonth month) {
    return Stream.concat(
            told.stream().map(action -> followed(action, month, standing)),
            standing.stream()
                .filter(earlier -> earlier.action().isOpen())
                .filter(earlier -> told.stream().noneMatch(earlier.action()::isSame)))
        .toList();
  }

  private static FollowedAction followed(
      Action action, YearMonth month, List<FollowedAction> standing) {
    return standing.stream()
        .filter(earlier -> earlier.action().isSame(action))
        .findFirst()
        .map(earlier -> new FollowedAction(action, month, changed(earlier, action)))
        .orElseGet(() -> FollowedAction.told(action, month));
  }

  private static @Nullable FollowedAction changed(FollowedAction earlier, Action action) {
    boolean same = earlier.action().status() == action.status()
        && Objects.equals(earlier.action().due(), action.due());
    return same ? null : FollowedAction.told(earlier.action(), earlier.told());
  }
}
