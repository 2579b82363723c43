package se.uppfoljning.jobs;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.checking.Before;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.store.Store;

/** What was accepted before. Reads only. */
final class History {
  /** That of a home in which nothing has been delivered. */
  static final History EMPTY = new History(null);

  private final @Nullable Store store;

  private History(@Nullable Store store) {
    this.store = store;
  }

  static History of(Store store) {
    return new History(store);
  }

  /**
   * The verdict on bytes that their sender has had accepted before; empty when they are new.
   *
   * @param wanted the month they are to be for; null for any
   */
  Optional<Verdict.Duplicate> duplicate(String sender, String sha256, @Nullable YearMonth wanted) {
    if (store == null) {
      return Optional.empty();
    }
    return store.arrivals().accepted(sender, sha256).stream()
        .filter(earlier -> wanted == null || wanted.equals(earlier.period()))
        .map(earlier -> new Verdict.Duplicate(
            earlier.period(), earlier.arrival(), store.arrivals().isSuperseded(earlier.arrival())))
        .findFirst();
  }

  /** What a delivery is held against; bytes that were accepted before replace nothing. */
  Before before(String sender, String sha256, YearMonth period) {
    if (store == null) {
      return Before.NOTHING;
    }
    Map<String, Arrival> deliveries = duplicate(sender, sha256, period).isPresent()
        ? Map.of()
        : store.facts().delivered(period, sender);
    return new Before(new FactBook(store.facts().current(period.minusMonths(1))), deliveries);
  }

  /** The sender's facts of those layouts that count. */
  List<Fact> current(YearMonth period, String sender, Collection<String> layouts) {
    Store known = store;
    return known == null
        ? List.of()
        : layouts.stream()
            .flatMap(layout -> known.facts().current(period, sender, layout).stream())
            .toList();
  }
}
