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
  /** Of the method of the same name. */
  DEFAULT(
      "plan ur budget och förra året, fördelad som tidigare år, med så mycket av avvikelsen hittills"
          + " som brukar hålla i sig"),
  /** Of the method of the same name. */
  REFERENCE("som default, så som metoden först beskrevs"),
  /** Of the method of the same name (handbook 2.5). */
  LINEAR("utfall × 12 / antal månader"),
  /** Of the method of the same name (handbook 2.5). */
  BUDGET_REMAINING("utfall + årsbudget − periodbudget"),
  /** Of the method of the same name (handbook 2.5). */
  LAST_YEAR_PROFILE("utfall / den andel av förra året som hade gått efter lika många månader"),
  /** Of the method of the same name (handbook 2.5). */
  BUDGET_PROFILE("utfall / den andel av budgeten som gäller till och med månaden"),
  /** Where the outcomes of four years of five have been by the same reckoning. */
  INTERVAL("dit fyra år av fem har nått med samma räkning"),
  /** model_forecast − annual_budget (handbook 2.1). */
  MODEL_VARIANCE("räknad prognos − årsbudget"),
  /** forecast − model_forecast. */
  MODEL_GAP("egen prognos − räknad prognos"),
  /** What of the months booked is beyond what such months may be, or is marked as an event. */
  ONE_OFFS("det av utfallet som är mer än månader brukar variera, eller känt som engångspost"),
  /** What the forecast of the month before expected of the month. */
  EXPECTED_MONTH("månaden så som den räknades månaden före"),
  /** What is once only of the month, and what has come to be known − what was known of the month. */
  ONE_OFFS_CHANGE("månadens engångsposter och nya kända − de som var kända"),
  /** By the forecast, before what is booked is held against it. */
  PLANNED_REST("planen för de månader som är kvar, fördelad efter säsongen"),
  /** variance_ytd − the one-offs in it. */
  ACTUAL_STEP("avvikelsen hittills − engångsposter"),
  /** planned_rest − (annual_budget − budget_ytd): another season or level than the budget's. */
  PROFILE_STEP("planerat för resten av året − årsbudget + periodbudget"),
  /** model_variance − the other steps: what of the deviation so far is expected to go on. */
  CARRIED_STEP("räknad avvikelse för året − de andra stegen"),
  /**
   * actual_ytd − that of the month before − what was expected of the month − its one-offs, of which
   * those that were known are in what was expected.
   */
  ACTUAL_CHANGE(
      "utfall + kända engångsposter − utfall månaden före − väntat − månadens engångsposter"),
  /** planned_rest − what the month before planned of the same months. */
  PROFILE_CHANGE("planerat för resten av året − det som månaden före planerades för samma tid"),
  /** model_forecast − that of the month before − the other steps. */
  CARRIED_CHANGE("räknad prognos − den månaden före − de andra stegen"),
  /** model_gap − that of the month before. */
  GAP_CHANGE("skillnaden mot räknad prognos − den månaden före"),
  /** Of forecasts after as many months in years that are over: how many there are. */
  OUTCOMES("antal år med både prognos efter lika många månader och känt utfall"),
  /** Σ(outcome − forecast) / n (handbook 2.5, Forecast accuracy). */
  BIAS("medelvärdet av årets utfall − prognos"),
  /** Σ|outcome − forecast| / Σ|outcome| × 100 (handbook 2.5, Forecast accuracy). */
  WAPE("summan av felen oavsett tecken / summan av utfallen oavsett tecken, procent"),
  /** Outcomes within the interval / outcomes × 100. */
  INTERVAL_HITS("andel av åren vars utfall låg i den räknade prognosens intervall, procent"),
  /** wape of our own reckoning − that of the sender's. */
  VALUE_ADDED("den räknade prognosens fel − den egna prognosens fel, procentenheter"),
  /** Σ(outcome − forecast) / (Σ|outcome − forecast| / n), of six outcomes or more. */
  TRACKING_SIGNAL("summan av felen / medelvärdet av felen oavsett tecken"),
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
