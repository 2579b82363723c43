package se.uppfoljning.reading.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.ledger.LedgerBook.Amount;
import se.uppfoljning.facts.ledger.LedgerBook.Sum;

/**
 * The period balances of SIE, {@code #PSALDO} or {@code #PBUDGET}. A balance of an account stands there
 * once without objects and once more for every object and way of combining them: only one of these
 * ways may be counted. The rows of the organisation alone go first; where there are none, those that
 * have it combined with others; what is left of the account's own balance has no organisation.
 */
final class SieBalances {
  private final Tally accounts = new Tally();
  private final Tally alone = new Tally();
  private final Tally combined = new Tally();
  private final String dimension;

  SieBalances(String dimension) {
    this.dimension = dimension;
  }

  void add(SieLine line, String account, @Nullable YearMonth month, BigDecimal kr, int number) {
    String org = line.object(dimension);
    if (line.objects().isEmpty()) {
      accounts.add("", account, month, kr, number);
    } else if (!org.isEmpty()) {
      (line.objects().size() == 2 ? alone : combined).add(org, account, month, kr, number);
    }
  }

  boolean isEmpty() {
    return accounts.isEmpty() && alone.isEmpty() && combined.isEmpty();
  }

  boolean isFull() {
    return accounts.isFull() || alone.isFull() || combined.isFull();
  }

  /** The sums, each balance once. Of a book that is read to its end. */
  List<Sum> sums(Amount amount) {
    Tally byOrg = alone.isEmpty() ? combined : alone;
    List<Sum> sums = new ArrayList<>(byOrg.sums(amount));
    accounts.takeOff(byOrg);
    sums.addAll(accounts.sums(amount));
    return sums;
  }
}
