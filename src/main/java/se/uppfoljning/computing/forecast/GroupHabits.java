package se.uppfoljning.computing.forecast;

import static se.uppfoljning.computing.forecast.Statistics.clip;
import static se.uppfoljning.computing.forecast.Statistics.median;
import static se.uppfoljning.computing.forecast.Statistics.shrunk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is usual among the series of a group; learnt of their histories alone, and from a first guess
 * where these are few.
 *
 * @param likeness how regular seasons are, 0 to 0.98
 * @param planVariance how wrong the plan of a year usually is, a variance in parts of the year
 *     squared
 * @param budgetWeight how much the budget is to count in the plan beside last year, 0 to 1
 */
record GroupHabits(double likeness, double planVariance, double budgetWeight) {
  static final double MOST_LIKE = .98;

  private static final double GUESSED_LIKENESS = .45;
  static final double GUESSED_PLAN_VARIANCE = .04;
  private static final double GUESSED_BUDGET_WEIGHT = .4;
  private static final double GUESS_WEIGHS = 10;
  private static final double BUDGET_GUESS_WEIGHS = 20;

  /** A median of fewer changes says nothing. */
  private static final int FEWEST_CHANGES = 5;

  private static final double LEAST_PLAN_VARIANCE = .03;

  /** Errors have longer tails than their median tells. */
  static final double TAILS = 1.5;

  /** A year, the one before and the budget, as totals; size is the mean of the first two's. */
  private record Change(
      double year, double before, @Nullable Double budget, double size) {
    double fromLastYear() {
      return Math.abs(year - before) / size;
    }

    double fromBudget(double total) {
      return Math.abs(year - total) / size;
    }

    double fromPlan(double budgetWeight) {
      double plan = budget == null ? before : budgetWeight * budget + (1 - budgetWeight) * before;
      return Math.abs(year - plan) / size;
    }
  }

  static GroupHabits of(List<YearCase> group, Recipe recipe) {
    List<Change> changes =
        group.stream().flatMap(each -> changes(each).stream()).toList();
    double budgetWeight = budgetWeight(changes);
    return new GroupHabits(
        likeness(group), planVariance(changes, budgetWeight, recipe), budgetWeight);
  }

  private static double likeness(List<YearCase> group) {
    List<Double> own = group.stream()
        .map(each -> Likeness.of(each.pastActuals()))
        .filter(likeness -> likeness.pairs() > 0)
        .map(Likeness::mean)
        .toList();
    double pooled = shrunk(Statistics.mean(own), own.size(), GUESSED_LIKENESS, GUESS_WEIGHS);
    return clip(pooled, 0, MOST_LIKE);
  }

  private static List<Change> changes(YearCase series) {
    List<Change> changes = new ArrayList<>();
    for (int year = 1; year < series.history().size(); year++) {
      double total = series.history().get(year).actual().total();
      double before = series.history().get(year - 1).actual().total();
      TwelveMonths budget = series.history().get(year).budget();
      double size = (Math.abs(total) + Math.abs(before)) / 2;
      if (size > 0) {
        changes.add(new Change(total, before, budget == null ? null : budget.total(), size));
      }
    }
    return changes;
  }

  /**
   * How good budgets have been against last year: l²/(b²+l²) by the median errors b of the budget
   * and l of last year, as one would weigh two measurements; within 0.1 and 0.9 and shrunk.
   */
  private static double budgetWeight(List<Change> changes) {
    List<Double> ofBudget = new ArrayList<>();
    List<Double> ofLastYear = new ArrayList<>();
    for (Change change : changes) {
      Double budget = change.budget();
      if (budget != null) {
        ofBudget.add(change.fromBudget(budget));
        ofLastYear.add(change.fromLastYear());
      }
    }
    double budget = Math.pow(median(ofBudget), 2);
    double lastYear = Math.pow(median(ofLastYear), 2);
    return budget + lastYear > 0
        ? shrunk(
            clip(lastYear / (budget + lastYear), .1, .9),
            ofBudget.size(),
            GUESSED_BUDGET_WEIGHT,
            BUDGET_GUESS_WEIGHS)
        : GUESSED_BUDGET_WEIGHT;
  }

  /** The square of 1.4826 × the median error of the plan, shrunk, bounded and widened for tails. */
  private static double planVariance(List<Change> changes, double budgetWeight, Recipe recipe) {
    List<Double> errors =
        changes.stream().map(change -> change.fromPlan(budgetWeight)).toList();
    double seen = changes.size() < FEWEST_CHANGES
        ? GUESSED_PLAN_VARIANCE
        : Statistics.square(Statistics.deviationOfMedian(median(errors)));
    double pooled = shrunk(seen, changes.size(), GUESSED_PLAN_VARIANCE, GUESS_WEIGHS);
    return TAILS * clip(pooled, LEAST_PLAN_VARIANCE, recipe.largestPlanVariance());
  }
}
