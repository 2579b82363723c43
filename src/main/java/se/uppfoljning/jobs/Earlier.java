package se.uppfoljning.jobs;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.store.Store;

/**
 * What senders delivered before a month, in the same year.
 *
 * @param store null when nothing has ever been delivered
 */
record Earlier(YearMonth period, @Nullable Store store) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Waits ten seconds for a database in use. */
  static Earlier open(Home home, YearMonth period) throws IOException {
    return new Earlier(
        period, Store.exists(home.data()) ? Store.openForReading(home.data(), PATIENCE) : null);
  }

  /** A sender's own numbers of its last month, as keys of this one. */
  Map<FactKey, BigDecimal> last(Org sender) {
    Map<FactKey, BigDecimal> last = new LinkedHashMap<>();
    for (int month = period.getMonthValue() - 1; month > 0 && last.isEmpty(); month--) {
      YearMonth earlier = YearMonth.of(period.getYear(), month);
      for (Fact fact : store == null ? List.<Fact>of() : store.facts().current(earlier)) {
        FactKey key = fact.key();
        if (key.org().equals(sender.code()) && key.breakdown().isEmpty()) {
          last.put(FactKey.of(key.org(), key.measure(), period, key.kind()), fact.value());
        }
      }
    }
    return last;
  }

  /** The actions of a sender's last month that are not done. */
  List<Action> openActions(Org sender) {
    return List.of();
  }

  @Override
  public void close() {
    if (store != null) {
      store.close();
    }
  }
}
