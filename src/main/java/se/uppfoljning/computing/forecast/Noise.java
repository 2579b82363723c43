package se.uppfoljning.computing.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * How much a month of a series is off what its season tells.
 *
 * @param level the size of a usual month, in the series' unit; 0 when there is nothing to tell it by
 * @param variance of a month, in parts of the level squared
 */
record Noise(double level, double variance) {
  private static final double LEAST_LEVEL = 1e-9;
  private static final double LEAST_VARIANCE = .005;

  /** A month farther off than three levels counts as that. */
  static final double MOST_SQUARE = 9;

  static final double GUESSED_VARIANCE = .3;
  private static final double GUESS_WEIGHS = 8;

  /**
   * (Σ min((residual/level)², 9) + 8·0.3) / (n + 8), at least 0.005, the residual of a month being
   * actual − total of its year × its share by the other years: a year must not be judged by a season
   * that it has made itself.
   */
  static Noise of(YearCase series, Season season) {
    if (series.history().isEmpty()) {
      TwelveMonths budget = series.budget();
      return new Noise(budget == null ? 0 : budget.gross() / TwelveMonths.COUNT, GUESSED_VARIANCE);
    }
    List<TwelveMonths> years = series.pastActuals();
    double level = level(years);
    double squares = 0;
    for (int year = 0; year < years.size(); year++) {
      squares += squares(years, year, season, level);
    }
    double variance = (squares + GUESS_WEIGHS * GUESSED_VARIANCE)
        / (years.size() * TwelveMonths.COUNT + GUESS_WEIGHS);
    return new Noise(level, Math.max(variance, LEAST_VARIANCE));
  }

  /** The mean size of a month, last year counting twice the year before it. */
  private static double level(List<TwelveMonths> years) {
    int last = years.size() - 1;
    double gross = last == 0
        ? years.get(last).gross()
        : (2 * years.get(last).gross() + years.get(last - 1).gross()) / 3;
    return Math.max(gross / TwelveMonths.COUNT, LEAST_LEVEL);
  }

  private static double squares(List<TwelveMonths> years, int year, Season season, double level) {
    List<TwelveMonths> rest = new ArrayList<>(years);
    TwelveMonths own = rest.remove(year);
    List<TwelveMonths> others = Season.shares(rest);
    TwelveMonths expected = expected(others, season);
    // One year alone cannot be judged by others: its base is, as far as years are alike, too good.
    double unexplained = others.isEmpty() && own.shares() != null
        ? Math.sqrt(1 - season.likeness() * season.likeness())
        : 1;
    double total = own.total();
    double sum = 0;
    for (int month = 0; month < TwelveMonths.COUNT; month++) {
      double residual = (own.get(month) - total * expected.get(month)) * unexplained;
      sum += Math.min(Statistics.square(residual / level), MOST_SQUARE);
    }
    return sum;
  }

  private static TwelveMonths expected(List<TwelveMonths> others, Season season) {
    if (others.isEmpty()) {
      return season.base();
    }
    double trust = Season.trust(others.size(), season.likeness());
    return Season.blend(trust, mean(others), season.base());
  }

  static TwelveMonths mean(List<TwelveMonths> years) {
    return TwelveMonths.each(month -> {
      double sum = 0;
      for (TwelveMonths year : years) {
        sum += year.get(month);
      }
      return sum / years.size();
    });
  }
}
