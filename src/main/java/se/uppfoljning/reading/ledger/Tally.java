package se.uppfoljning.reading.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.ledger.LedgerBook;
import se.uppfoljning.facts.ledger.LedgerBook.Amount;
import se.uppfoljning.facts.ledger.LedgerBook.Sum;

/** Rows summed by organisation, account and month, in any order. */
final class Tally {
  private static final Comparator<Sum> ORDER = Comparator.comparing(Sum::amount)
      .thenComparing(Sum::org)
      .thenComparing(Sum::account)
      .thenComparing(Sum::month, Comparator.nullsFirst(Comparator.naturalOrder()));

  private record Key(String org, String account, @Nullable YearMonth month) {}

  private static final class Running {
    private BigDecimal kr = BigDecimal.ZERO;
    private int rows;
    private int firstLine = Integer.MAX_VALUE;
  }

  private final Map<Key, Running> sums = new HashMap<>();

  /** A row. */
  void add(String org, String account, @Nullable YearMonth month, BigDecimal kr, int line) {
    Running sum = sums.computeIfAbsent(new Key(org, account, month), key -> new Running());
    sum.kr = sum.kr.add(kr);
    sum.rows++;
    sum.firstLine = Math.min(sum.firstLine, line);
  }

  /** Takes from the rows without organisation what the same account and month has on one. */
  void takeOff(Tally byOrg) {
    byOrg.sums.forEach((key, part) -> {
      Running whole = sums.get(new Key("", key.account(), key.month()));
      if (whole != null) {
        whole.kr = whole.kr.subtract(part.kr);
      }
    });
    sums.values().removeIf(sum -> sum.kr.signum() == 0);
  }

  boolean isEmpty() {
    return sums.isEmpty();
  }

  /** Whether there are more sums than any extract has. */
  boolean isFull() {
    return sums.size() > LedgerBook.MOST_SUMS;
  }

  /** The sums. */
  List<Sum> sums(Amount amount) {
    return sums.entrySet().stream()
        .map(entry -> new Sum(
            amount,
            entry.getKey().org(),
            entry.getKey().account(),
            entry.getKey().month(),
            entry.getValue().kr,
            entry.getValue().rows,
            entry.getValue().firstLine))
        .sorted(ORDER)
        .toList();
  }
}
