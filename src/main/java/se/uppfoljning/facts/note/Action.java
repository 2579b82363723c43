package se.uppfoljning.facts.note;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.organisation.Label;

/**
 * An action (åtgärd, handbook 1.2).
 *
 * @param org code of the organisation that takes it
 * @param text what is to be done; never empty
 * @param cause why; empty when not said
 * @param effectKr what it is to give this year in kronor, + is better; null when not said
 * @param owner who sees to it; empty when not said
 * @param due the day it is to be done by; null when not said
 * @param status how far it has come
 * @param source where it was read
 */
public record Action(
    String org,
    String text,
    String cause,
    @Nullable BigDecimal effectKr,
    String owner,
    @Nullable LocalDate due,
    ActionStatus status,
    CellSource source)
    implements Note {

  /** Whether another month's is the same action: of the same organisation and called the same. */
  public boolean isSame(Action other) {
    return org.equals(other.org) && Label.of(text).is(other.text);
  }

  /** Whether there is something left to do. */
  public boolean isOpen() {
    return status == ActionStatus.NOT_STARTED || status == ActionStatus.ONGOING;
  }

  /** Whether it will not be done. */
  public boolean isCancelled() {
    return status == ActionStatus.CANCELLED;
  }

  /** Whether it is open though it was to be done before that day. */
  public boolean isLate(LocalDate day) {
    return isOpen() && due != null && due.isBefore(day);
  }
}
