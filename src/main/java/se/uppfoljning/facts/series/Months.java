package se.uppfoljning.facts.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of the twelve months of a year, each in the series' own unit and sign.
 *
 * @param amounts twelve; null for a month that is not known, which is never 0
 */
public record Months(List<@Nullable BigDecimal> amounts) {
  /** How many there are in a year. */
  public static final int IN_YEAR = 12;

  /** @throws IllegalArgumentException when there are not twelve */
  public Months {
    if (amounts.size() != IN_YEAR) {
      throw new IllegalArgumentException("A year has twelve months, not " + amounts.size());
    }
    amounts = Collections.unmodifiableList(new ArrayList<>(amounts));
  }

  /** A year of which nothing is known. */
  public static Months unknown() {
    return new Months(Collections.nCopies(IN_YEAR, null));
  }

  /** The amount of a month, 1 to 12 of the financial year; empty when it is not known. */
  public Optional<BigDecimal> of(int month) {
    return Optional.ofNullable(amounts.get(month - 1));
  }

  /** The same year with another amount in one month, 1 to 12. */
  public Months with(int month, @Nullable BigDecimal amount) {
    List<@Nullable BigDecimal> changed = new ArrayList<>(amounts);
    changed.set(month - 1, amount);
    return new Months(changed);
  }

  /** The sums of each month; null where both are. */
  public Months plus(Months other) {
    Months sums = this;
    for (int month = 1; month <= IN_YEAR; month++) {
      BigDecimal amount = other.of(month).orElse(null);
      if (amount != null) {
        sums = sums.with(month, sums.of(month).map(amount::add).orElse(amount));
      }
    }
    return sums;
  }

  /** Whether all twelve are known. */
  public boolean complete() {
    return amounts.stream().allMatch(Objects::nonNull);
  }

  /** Whether none of the twelve is known. */
  public boolean empty() {
    return amounts.stream().allMatch(Objects::isNull);
  }
}
