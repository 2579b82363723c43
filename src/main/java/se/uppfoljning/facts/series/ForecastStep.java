package se.uppfoljning.facts.series;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;

/** The steps of the way to a forecast, in the order they are told; + makes the year better. */
public enum ForecastStep {
  /** What became otherwise than planned or expected, without what is once only. */
  ACTUAL,
  /** What is once only, booked or known to come. */
  ONE_OFFS,
  /** What is planned otherwise for the rest of the year: by another season, or at another level. */
  PROFILE,
  /** What of the deviation so far is expected to go on. */
  CARRIED,
  /** What the unit expects otherwise than our reckoning. */
  JUDGEMENT;

  /** Where a way begins. */
  public enum From {
    /** The annual budget. */
    BUDGET,
    /** The forecast of the month before. */
    LAST_MONTH;

    /** In files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The key of this step of a row: {@code from=budget|step=one-offs} is its breakdown. */
  public FactKey of(FactKey row, From from) {
    return row.with(Kind.FORECAST_STEP).broken("from=" + from.code() + "|step=" + code());
  }

  /** The key of the part of this step that is of one month, 1 to 12, of those from the budget. */
  public FactKey ofMonth(FactKey row, int month) {
    FactKey key = row.with(Kind.FORECAST_STEP).ofMonth(month);
    return key.broken(key.breakdown() + "|step=" + code());
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The step spelt so in breakdowns. */
  public static Optional<ForecastStep> ofCode(String code) {
    return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
  }
}
