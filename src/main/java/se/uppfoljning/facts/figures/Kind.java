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
  /** Outcome of the month alone. */
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

  /** Whether it is the difference between an outcome and a plan. */
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
