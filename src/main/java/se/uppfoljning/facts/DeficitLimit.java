package se.uppfoljning.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How large a forecast deficit may be before it has to be explained. No law or report has a number
 * (handbook 2.5, Thresholds): the municipality decides it. Where both are said, the deficit has to
 * be beyond both, so that neither small change in a large unit nor a large share of very little is
 * asked about.
 *
 * @param kr kronor, more than 0; null when only the share counts
 * @param percent of the annual budget, more than 0; null when only the amount counts
 */
public record DeficitLimit(
    @Nullable BigDecimal kr, @Nullable BigDecimal percent) {
  private static final int TO_PERCENT = 2;

  /**
   * Whether a deficit is beyond the limit.
   *
   * @param varianceKr forecast − annual budget in kronor; minus is a deficit
   * @param budgetKr the annual budget in kronor; of a budget of 0 every deficit is a large share
   */
  public boolean isBeyond(BigDecimal varianceKr, BigDecimal budgetKr) {
    BigDecimal deficitKr = varianceKr.negate();
    BigDecimal hundredfold = deficitKr.scaleByPowerOfTen(TO_PERCENT);
    return deficitKr.signum() > 0
        && (kr == null || deficitKr.compareTo(kr) > 0)
        && (percent == null || hundredfold.compareTo(percent.multiply(budgetKr.abs())) > 0);
  }
}
