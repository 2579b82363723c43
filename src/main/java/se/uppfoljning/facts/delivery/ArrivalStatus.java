package se.uppfoljning.facts.delivery;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * An arrival and how far it has come, for lists.
 *
 * @param verdict null when it is received but not judged yet
 * @param period the report month, null when it is not known
 */
public record ArrivalStatus(
    Arrival arrival,
    @Nullable VerdictKind verdict,
    @Nullable YearMonth period) {}
