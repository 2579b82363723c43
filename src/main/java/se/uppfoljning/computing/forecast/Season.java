package se.uppfoljning.computing.forecast;

import static se.uppfoljning.computing.forecast.Statistics.clip;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a series' year is spread over its months.
 *
 * @param shares of the total, adding up to 1
 * @param trust how much the series' own years are believed against the base, 0 to 1
 * @param base what is believed where they are not
 * @param likeness how alike the series' years are taken to be, 0 to 0.98
 */
record Season(TwelveMonths shares, double trust, TwelveMonths base, double likeness) {
  /** Of a budget by month only half is believed: many are even, or last year's. */
  private static final double BUDGET_BELIEVED = .5;

  /** A month that is the smallest or greatest of fewer years is no extreme. */
  private static final int FEWEST_TO_TRIM = 3;

  static Season of(
      YearCase series, GroupHabits habits, @Nullable Neighbours neighbours, Recipe recipe) {
    TwelveMonths budget = series.budget() == null ? null : series.budget().shares();
    List<TwelveMonths> actuals = series.pastActuals();
    double likeness = likeness(actuals, habits, recipe);
    List<TwelveMonths> years = shares(actuals);
    if (series.history().isEmpty()) {
      return new Season(
          budget == null ? TwelveMonths.EVEN : budget, 1, TwelveMonths.EVEN, likeness);
    }
    if (years.isEmpty()) {
      return new Season(TwelveMonths.EVEN, 0, TwelveMonths.EVEN, likeness);
    }
    TwelveMonths guess =
        series.history().size() == 1 && budget != null ? half(budget) : TwelveMonths.EVEN;
    TwelveMonths base = neighbours == null ? guess : neighbours.lean(guess, series.id(), years);
    double trust = trust(years.size(), likeness);
    TwelveMonths own = recipe.trimsYears() ? trimmed(years) : recent(years, recipe.yearDecay());
    return new Season(blend(trust, own, base), trust, base, likeness);
  }

  /** The years that have shares. */
  static List<TwelveMonths> shares(List<TwelveMonths> actuals) {
    return actuals.stream().map(TwelveMonths::shares).filter(Objects::nonNull).toList();
  }

  /**
   * The series' own regularity and its group's, weighed 12·pairs : a number of months, since the
   * correlation of one pair of years may be anything.
   */
  private static double likeness(List<TwelveMonths> actuals, GroupHabits habits, Recipe recipe) {
    Likeness own = Likeness.of(actuals);
    double months = (double) TwelveMonths.COUNT * own.pairs();
    double pooled =
        Statistics.shrunk(own.mean(), months, habits.likeness(), recipe.likenessMonths());
    return clip(pooled, 0, GroupHabits.MOST_LIKE);
  }

  /** n·ρ / (1 + (n−1)·ρ) (Spearman and Brown): how reliable a mean of n years as alike as ρ is. */
  static double trust(int years, double likeness) {
    return years * likeness / (1 + (years - 1) * likeness);
  }

  static TwelveMonths blend(double weight, TwelveMonths one, TwelveMonths other) {
    return TwelveMonths.each(month -> weight * one.get(month) + (1 - weight) * other.get(month));
  }

  private static TwelveMonths half(TwelveMonths budget) {
    return blend(BUDGET_BELIEVED, budget, TwelveMonths.EVEN);
  }

  /** The mean of each month without its smallest and greatest year; of two years or one, the mean. */
  private static TwelveMonths trimmed(List<TwelveMonths> years) {
    return addingUpToOne(TwelveMonths.each(month -> {
      double[] sorted = sorted(years, month);
      int cut = years.size() < FEWEST_TO_TRIM ? 0 : 1;
      return Arrays.stream(sorted, cut, sorted.length - cut).average().orElseThrow();
    }));
  }

  /**
   * The mean of each month in which a year weighs less than the one after it, since seasons change;
   * where there are three years or more, the smallest and greatest count as the second smallest and
   * second greatest, so that what happened once is no season.
   */
  private static TwelveMonths recent(List<TwelveMonths> years, double decay) {
    return addingUpToOne(TwelveMonths.each(month -> {
      double[] sorted = sorted(years, month);
      int cut = years.size() < FEWEST_TO_TRIM ? 0 : 1;
      double low = sorted[cut];
      double high = sorted[sorted.length - 1 - cut];
      double sum = 0;
      double weights = 0;
      for (TwelveMonths year : years) {
        sum = decay * sum + clip(year.get(month), low, high);
        weights = decay * weights + 1;
      }
      return sum / weights;
    }));
  }

  private static double[] sorted(List<TwelveMonths> years, int month) {
    return years.stream().mapToDouble(year -> year.get(month)).sorted().toArray();
  }

  /** What each month lacks of it, or has too much, is the same for all. */
  static TwelveMonths addingUpToOne(TwelveMonths shares) {
    double lacking = (1 - shares.total()) / TwelveMonths.COUNT;
    return TwelveMonths.each(month -> shares.get(month) + lacking);
  }
}
