package se.uppfoljning.computing.forecast;

/**
 * The numbers in which our method today differs from the reference; what each was worth stands in
 * docs/decisions/2026-11-23-forecast-method.md.
 *
 * @param yearDecay what a year of the history weighs against the one after it in the season
 * @param likenessMonths how many months of own history it takes to trust a series' own regularity
 *     as much as its group's
 * @param lastYearClip how many standard deviations a month of last year may be off its season and
 *     still count in the plan
 * @param largestPlanVariance how wrong the plan of a group may be, as a variance in parts of the
 *     year squared, before the inflation of the reference
 * @param drift the variance by which a deviation wanders in a month, in parts of the level squared:
 *     the quieter the series, the more its latest months count; 0 for a memory that is the same for
 *     all
 * @param longestMemory what a month weighs against the one after it in the deviation, at most
 * @param forgetsOneOffs whether a month far off is left out of what is carried forward, instead of
 *     counted as if it were less far off
 * @param asksNeighbours whether the season leans on the series of the group that are alike
 * @param asksTheYear whether the interval of a series with a year of history or none goes by the booked
 *     months of the year
 * @param learnsWidening whether intervals get wider where last year's would have missed
 */
record Recipe(
    double yearDecay,
    double likenessMonths,
    double lastYearClip,
    double largestPlanVariance,
    double drift,
    double longestMemory,
    boolean forgetsOneOffs,
    boolean asksNeighbours,
    boolean asksTheYear,
    boolean learnsWidening) {
  static final Recipe REFERENCE = new Recipe(1, 40, 2, .12, 0, .85, false, false, false, false);
  static final Recipe DEFAULT = new Recipe(.6, 20, 1, .25, .008, .8, true, true, true, true);

  /** Whether the interval of a series with so many years goes by the booked months of the year. */
  boolean goesByTheYear(int years) {
    return asksTheYear && years < Quantiles.YEARS_OF_GROWN;
  }

  /** Whether it has no answer where nothing is known; the reference says 0. */
  boolean admitsNothing() {
    return asksTheYear;
  }

  /** Without decay the extremes of each month are left out, which weighs the years alike. */
  boolean trimsYears() {
    return yearDecay == 1;
  }
}
