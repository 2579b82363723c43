package se.uppfoljning.facts.figures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** The decided budget in kronor, canonical sign, kinds annual_budget and budget_ytd. */
public record Budget(Map<FactKey, BigDecimal> decidedKr) {
  public Budget {
    decidedKr = Map.copyOf(decidedKr);
  }

  /**
   * The decided amount; empty when nothing was decided for the key. The budget of a year holds until
   * another is decided: in a month without one that of the latest earlier month of the year.
   */
  public Optional<BigDecimal> decided(FactKey key) {
    BigDecimal decided = decidedKr.get(key);
    int month = key.period().getMonthValue() - 1;
    while (decided == null && key.kind() == Kind.ANNUAL_BUDGET && month > 0) {
      YearMonth earlier = key.period().withMonth(month--);
      decided = decidedKr.get(
          new FactKey(key.org(), key.measure(), key.breakdown(), earlier, key.kind()));
    }
    return Optional.ofNullable(decided);
  }
}
