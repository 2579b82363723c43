package se.uppfoljning.facts.figures;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The decided budget in kronor, canonical sign, kinds annual_budget and budget_ytd. */
public record Budget(Map<FactKey, BigDecimal> decidedKr) {
  public Budget {
    decidedKr = Map.copyOf(decidedKr);
  }

  /** The decided amount; empty when nothing was decided for the key. */
  public Optional<BigDecimal> decided(FactKey key) {
    return Optional.ofNullable(decidedKr.get(key));
  }
}
