package se.uppfoljning.facts.figures;

import java.util.Arrays;
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
  /** forecast − annual_budget: + is better than budget. */
  FORECAST_VARIANCE(true);

  private final boolean derived;

  Kind(boolean derived) {
    this.derived = derived;
  }

  /** Whether we compute it. */
  public boolean derived() {
    return derived;
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
