package se.uppfoljning.facts.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;

/**
 * How an annual budget is spread over the months (handbook 2.4): budgets are not in twelfths where
 * substitutes cost most in summer.
 *
 * @param org code of the organisation; those below it that have none of their own inherit it
 * @param measure code of the line; null for all lines that have none of their own
 * @param fromYear the first year it counts, until a later one
 * @param pattern how the shares of the months are told
 * @param weights the shares of January to December, summing to 1; empty for other patterns
 * @param source where it stands
 */
public record MonthlyProfile(
    String org,
    @Nullable String measure,
    int fromYear,
    Pattern pattern,
    List<BigDecimal> weights,
    CellSource source) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MONTHS = 12;

  /** Decimals of a share in percent: some thousandths of an öre of any budget. */
  private static final int DECIMALS = 13;

  public MonthlyProfile {
    weights = List.copyOf(weights);
  }

  /** How the shares of the months are told. */
  public enum Pattern {
    /** By their weights. */
    WEIGHTS,
    /** A twelfth each. */
    TWELFTHS,
    /** As last year's outcome: {@code prior_year_ytd / prior_year} of the same row. */
    LAST_YEAR
  }

  /**
   * The share of the year from January to the row's month, in percent, half up to 13 decimals.
   *
   * @param facts of the row's month; only last year's outcome is looked at
   * @return empty when the pattern is last year's, and that is not known or was 0
   */
  public Optional<BigDecimal> sharePercent(FactKey row, FactBook facts) {
    return switch (pattern) {
      case WEIGHTS -> Optional.of(sum(row.period()).multiply(HUNDRED));
      case TWELFTHS -> {
        int months = row.period().getMonthValue();
        yield Optional.of(percent(BigDecimal.valueOf(months), BigDecimal.valueOf(MONTHS)));
      }
      case LAST_YEAR ->
        facts.printed(row.with(Kind.PRIOR_YEAR)).flatMap(year -> ofLast(year, facts));
    };
  }

  private static Optional<BigDecimal> ofLast(Fact year, FactBook facts) {
    return year.value().signum() == 0
        ? Optional.empty()
        : facts
            .printed(year.key().with(Kind.PRIOR_YEAR_YTD))
            .map(part -> percent(part.value(), year.value()));
  }

  private BigDecimal sum(YearMonth until) {
    return weights.stream().limit(until.getMonthValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
  }
}
