package se.uppfoljning.computing.forecast;

import static se.uppfoljning.computing.forecast.Statistics.clip;

import org.jspecify.annotations.Nullable;

/**
 * All that is known of a series before its year has begun.
 *
 * @param calmLastYear last year with its oddities cut: what it would be if it came again; null
 *     without history
 * @param budget the total of the year's budget; null when there is none
 * @param years how many years of history there are
 */
record SeriesModel(
    Season season,
    Noise noise,
    @Nullable TwelveMonths calmLastYear,
    @Nullable Double budget,
    int years,
    GroupHabits habits,
    Recipe recipe) {

  /** @param neighbours the others of the group; null not to ask them */
  static SeriesModel of(
      YearCase series, GroupHabits habits, @Nullable Neighbours neighbours, Recipe recipe) {
    Season season = Season.of(series, habits, neighbours, recipe);
    Noise noise = Noise.of(series, season);
    int years = series.history().size();
    TwelveMonths budget = series.budget();
    return new SeriesModel(
        season,
        noise,
        years == 0 ? null : calm(series.history().get(years - 1).actual(), season, noise, recipe),
        budget == null ? null : budget.total(),
        years,
        habits,
        recipe);
  }

  /** Whether there is more to plan by than what is booked. */
  boolean knowsPlan() {
    return calmLastYear != null || budget != null;
  }

  /**
   * total·share + what the month was off that, within some standard deviations: a one-off of last
   * year does not come again.
   */
  private static TwelveMonths calm(
      TwelveMonths lastYear, Season season, Noise noise, Recipe recipe) {
    double total = lastYear.total();
    double limit = recipe.lastYearClip() * Math.sqrt(noise.variance()) * noise.level();
    return TwelveMonths.each(month -> {
      double expected = total * season.shares().get(month);
      return expected + clip(lastYear.get(month) - expected, -limit, limit);
    });
  }
}
