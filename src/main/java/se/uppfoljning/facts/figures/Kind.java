package se.uppfoljning.facts.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Which of the numbers of a row a fact is. Delivered kinds come from senders; derived kinds we
 * compute, and keep only as "what the sender printed" when a sender delivers them.
 */
public enum Kind {
  /** Outcome of the month alone: delivered, else what two accumulated months differ by. */
  ACTUAL(false),
  /** Outcome January to report month. */
  ACTUAL_YTD(false),
  /** Budget January to report month. */
  BUDGET_YTD(false),
  /** Budget of the whole year. */
  ANNUAL_BUDGET(false),
  /** Budget of the whole year after the report's. */
  NEXT_ANNUAL_BUDGET(false),
  /** The sender's expected outcome of the whole year. */
  FORECAST(false),
  /** {@link #ACTUAL_YTD} one year earlier. */
  PRIOR_YEAR_YTD(false),
  /** Outcome of the whole year before. */
  PRIOR_YEAR(false),
  /** The volume undertaken for the year (åtagande). */
  COMMITMENT(false),
  /** The target of an indicator. */
  TARGET(false),
  /** actual_ytd − budget_ytd: + is better than budget. */
  VARIANCE_YTD(true),
  /**
   * forecast − annual_budget: + is better than budget. In a table of commitments forecast −
   * commitment: neither good nor bad.
   */
  FORECAST_VARIANCE(true),
  /** Budget of the month alone: what two accumulated months differ by. */
  BUDGET(true),
  /** actual − budget of the month: + is better than budget. */
  VARIANCE(true),
  /** forecast_variance in percent of the annual budget's amount: + is better than budget. */
  FORECAST_VARIANCE_PERCENT(true),
  /** actual_ytd in percent of annual_budget. */
  BUDGET_USED(true),
  /** actual_ytd − prior_year_ytd: + is less cost or more revenue than a year ago. */
  CHANGE_PRIOR_YEAR(true),
  /** actual_ytd where prior_year_ytd is 100. */
  INDEX_PRIOR_YEAR(true),
  /** forecast_variance − variance_ytd: the variance the rest of the year must have. */
  REQUIRED_REST(true),
  /** The year by our own reckoning, beside the sender's {@link #FORECAST}. */
  MODEL_FORECAST(true),
  /** What part of a whole something is, where it is counted in both: sick of ordinary hours. */
  RATE(true),
  /** What part of a whole one of its parts is: long of all sick hours. */
  SHARE(true);

  private final boolean derived;

  Kind(boolean derived) {
    this.derived = derived;
  }

  /** Whether we compute it. */
  public boolean derived() {
    return derived;
  }

  /** Whether + is better than planned, whatever stands for cost. */
  public boolean isBetterWithPlus() {
    return switch (this) {
      case VARIANCE, REQUIRED_REST, FORECAST_VARIANCE_PERCENT -> true;
      default -> isVariance();
    };
  }

  /** Whether it says how many parts of another number there are, and so has no sign of cost. */
  public boolean isRatio() {
    return this == BUDGET_USED || this == INDEX_PRIOR_YEAR;
  }

  /**
   * Whether it is the difference between an outcome and a plan that a table has both of in its own
   * columns.
   */
  public boolean isVariance() {
    return this == VARIANCE_YTD || this == FORECAST_VARIANCE;
  }

  /** What a variance is the variance of: the actual or the forecast. Of variances only. */
  public Kind outcome() {
    return this == VARIANCE_YTD ? ACTUAL_YTD : FORECAST;
  }

  /**
   * What a variance is a variance from: the budget, or the commitment where there is no annual
   * budget. Of variances only.
   *
   * @param columns the kinds of the table it stands in
   */
  public Kind plan(Collection<Kind> columns) {
    if (this == VARIANCE_YTD) {
      return BUDGET_YTD;
    }
    return columns.contains(COMMITMENT) && !columns.contains(ANNUAL_BUDGET)
        ? COMMITMENT
        : ANNUAL_BUDGET;
  }

  /** The spelling in files: lower case, such as {@code actual_ytd}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind spelled so in files. */
  public static Optional<Kind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
