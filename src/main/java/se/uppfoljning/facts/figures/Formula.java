package se.uppfoljning.facts.figures;

import java.util.Locale;

/** The formulas behind derived figures; the text is what people read on the sheet Spår. */
public enum Formula {
  /** actual_ytd − budget_ytd (handbook 2.1). */
  VARIANCE("utfall − periodbudget"),
  /** forecast − annual_budget (handbook 2.1). */
  FORECAST_VARIANCE("prognos − årsbudget"),
  /** forecast − commitment (handbook 2.2, Kvantiteter): neither good nor bad. */
  COMMITMENT_VARIANCE("prognos − åtagande"),
  /** Annual budget × share of the year, rounded half up to the öre (handbook 2.4). */
  PERIOD_BUDGET("årsbudget × månadsprofilens andel av året"),
  /** prior_year_ytd / prior_year × 100 (handbook 2.4, 2.5). */
  LAST_YEARS_SHARE("förra årets utfall till och med månaden / förra årets utfall, procent"),
  /** actual + (annual budget − period budget) (handbook 2.5). */
  BUDGET_PROFILE("utfall + återstående periodbudget"),
  /** actual × 12 / months (handbook 2.5). */
  LINEAR("utfall × 12 / antal månader"),
  /** actual_ytd (or budget_ytd) − that of the month before; in January actual_ytd itself. */
  MONTH("hittills i år − till och med månaden före"),
  /** actual − budget of the month (handbook 2.1). */
  MONTH_VARIANCE("månadens utfall − månadens budget"),
  /** forecast_variance / |annual_budget| × 100 (handbook 2.2, the % variance). */
  FORECAST_VARIANCE_PERCENT("prognosens avvikelse / årsbudgetens belopp, procent"),
  /** actual_ytd / annual_budget × 100 (handbook 2.4). */
  BUDGET_USED("utfall / årsbudget, procent"),
  /** actual_ytd − prior_year_ytd (handbook 2.6: LKBR 13:3 has the same period last year). */
  CHANGE_PRIOR_YEAR("utfall − utfall samma period förra året"),
  /** actual_ytd / prior_year_ytd × 100 (the same). */
  INDEX_PRIOR_YEAR("utfall / utfall samma period förra året × 100"),
  /** forecast_variance − variance_ytd (handbook 2.5, Sanity). */
  REQUIRED_REST("prognosens avvikelse − avvikelsen hittills"),
  /** The sum of the rows; missing if any row is. */
  SUM("summan av raderna"),
  /** Delivered total − sum of the rows. */
  ROUNDING("lämnad total − summan av raderna"),
  /** Sick hours / ordinary hours × 100, of the same group (LKBR 11:6; handbook 4.2, ratio 1, 3-7). */
  SICK_LEAVE_RATE("sjuktid / gruppens ordinarie arbetstid, procent"),
  /** Hours in spells of 60 days or more / all sick hours × 100 (handbook 4.2, ratio 2). */
  LONG_TERM_SHARE("sjuktid i perioder om minst 60 dagar / all sjuktid, procent");

  private final String text;

  Formula(String text) {
    this.text = text;
  }

  /** In Swedish, for people. */
  public String text() {
    return text;
  }

  /** The spelling in files, after {@code derived:}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
