package se.uppfoljning.facts.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The facts of several months.
 *
 * @param byMonth what is known of each report month; a month without facts may be missing
 */
public record FactBooks(SortedMap<YearMonth, FactBook> byMonth) {
  private static final FactBook NOTHING = new FactBook(List.of());

  public FactBooks {
    byMonth = new TreeMap<>(byMonth);
  }

  /** The book of a month, which may hold nothing. */
  public FactBook of(YearMonth month) {
    return byMonth.getOrDefault(month, NOTHING);
  }

  /** The number to print in its month: the report, else what stands in for it. */
  public Optional<Fact> printed(FactKey key) {
    return of(key.period()).printed(key);
  }

  /** As known when a month was over. */
  public FactBooks until(YearMonth last) {
    return new FactBooks(byMonth.headMap(last.plusMonths(1)));
  }
}
