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
  /** The worse end of where the year is four times of five, by our own reckoning. */
  MODEL_LOW80(true),
  /** The better end of where the year is four times of five, by our own reckoning. */
  MODEL_HIGH80(true),
  /** model_forecast − annual_budget: + is better than budget. */
  MODEL_VARIANCE(true),
  /** forecast − model_forecast: + where the sender expects a better year than we reckon. */
  MODEL_GAP(true),
  /** What of the month we expected of it a month ago. */
  MODEL_MONTH(true),
  /** What our plan tells of the months to come, before what is booked is held against it. */
  PLANNED_REST(true),
  /** What of a month its other months say nothing about, booked or to come. */
  KNOWN_EVENT(true),
  /** One step from the budget, or from last month's forecast, to the forecast: + is for the better. */
  FORECAST_STEP(true),
  /** How many years that are over had a forecast after as many months. */
  OUTCOMES(true),
  /** What those years became − what was forecast, on average: + became better than forecast. */
  FORECAST_BIAS(true),
  /** Their errors whatever the sign, in percent of what the years became. */
  FORECAST_WAPE(true),
  /** How many of a hundred of them were in the interval of our own reckoning. */
  INTERVAL_HITS(true),
  /** forecast_wape of our own reckoning − that of the sender's: + where the sender's was better. */
  VALUE_ADDED(true),
  /** The sum of their errors in mean errors: far from 0 where they always go the same way. */
  TRACKING_SIGNAL(true),
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
      case VARIANCE,
          REQUIRED_REST,
          FORECAST_VARIANCE_PERCENT,
          MODEL_VARIANCE,
          MODEL_GAP,
          FORECAST_STEP,
          FORECAST_BIAS -> true;
      default -> isVariance();
    };
  }

  /** Whether it says how many parts of another number there are, and so has no sign of cost. */
  public boolean isRatio() {
    return switch (this) {
      case BUDGET_USED,
          INDEX_PRIOR_YEAR,
          OUTCOMES,
          FORECAST_WAPE,
          INTERVAL_HITS,
          VALUE_ADDED,
          TRACKING_SIGNAL -> true;
      default -> false;
    };
  }

  /**
   * Whether it is learnt of the months and years of all rows together, so that it may be another when
   * none of its own numbers is.
   */
  public boolean isLearnt() {
    return switch (this) {
      case MODEL_FORECAST,
          MODEL_LOW80,
          MODEL_HIGH80,
          MODEL_MONTH,
          PLANNED_REST,
          FORECAST_STEP,
          INTERVAL_HITS,
          VALUE_ADDED -> true;
      default -> false;
    };
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
