package se.uppfoljning.computing.forecast;

import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.series.ForecastMethod;

/**
 * The methods that need no more than a division (handbook 2.5). Each gives the total of the year, or
 * null when it has nothing to reckon with; none of them gives an interval.
 */
final class PlainMethods {
  private PlainMethods() {}

  /** @param actual what is booked; months that are not known are counted as to come */
  static @Nullable Double total(ForecastMethod method, YearCase series, TwelveMonths actual) {
    return switch (method) {
      case LINEAR -> linear(actual);
      case BUDGET_REMAINING -> budgetRemaining(series.budget(), actual);
      case BUDGET_PROFILE -> byProfile(series.budget(), actual);
      case LAST_YEAR_PROFILE -> byProfile(lastYear(series), actual);
      case DEFAULT, REFERENCE -> throw new IllegalArgumentException("Not plain: " + method);
    };
  }

  /**
   * The plan is the method's profile, for the linear one the budget as if it were even; what is to come
   * falls on the months as the profile does.
   *
   * @param total of the year; null when the method has none
   */
  static Rest rest(
      ForecastMethod method, YearCase series, TwelveMonths actual, @Nullable Double total) {
    TwelveMonths planned = planned(method, series, actual);
    return new Rest(
        planned,
        total == null ? TwelveMonths.UNKNOWN : spread(total - actual.total(), planned, actual));
  }

  private static TwelveMonths planned(ForecastMethod method, YearCase series, TwelveMonths actual) {
    TwelveMonths profile = profile(method, series);
    if (profile == null) {
      return TwelveMonths.UNKNOWN;
    }
    return method == ForecastMethod.LINEAR
        ? actual.others(month -> profile.total() / TwelveMonths.COUNT)
        : actual.others(profile::get);
  }

  private static TwelveMonths spread(double amount, TwelveMonths planned, TwelveMonths actual) {
    double whole = planned.total();
    int months = TwelveMonths.COUNT - actual.known().size();
    return whole == 0
        ? actual.others(month -> amount / months)
        : actual.others(month -> amount * planned.get(month) / whole);
  }

  private static @Nullable TwelveMonths profile(ForecastMethod method, YearCase series) {
    return method == ForecastMethod.LAST_YEAR_PROFILE ? lastYear(series) : series.budget();
  }

  /** actual × 12 / months: right for rents, wrong for whatever has a season. */
  private static @Nullable Double linear(TwelveMonths actual) {
    int booked = actual.known().size();
    return booked == 0 ? null : actual.total() * TwelveMonths.COUNT / booked;
  }

  /** actual + the budget of the other months: right when the deviation so far was once only. */
  private static @Nullable Double budgetRemaining(
      @Nullable TwelveMonths budget, TwelveMonths actual) {
    return budget == null ? null : actual.total() + budget.total() - sameMonths(budget, actual);
  }

  /**
   * actual × whole profile / profile of the same months: right when the deviation so far goes on. Null
   * where the profile has nothing in these months.
   */
  private static @Nullable Double byProfile(@Nullable TwelveMonths profile, TwelveMonths actual) {
    double same = profile == null ? 0 : sameMonths(profile, actual);
    return profile == null || same == 0 ? null : actual.total() * profile.total() / same;
  }

  private static double sameMonths(TwelveMonths profile, TwelveMonths actual) {
    return actual.known().stream().mapToDouble(profile::get).sum();
  }

  private static @Nullable TwelveMonths lastYear(YearCase series) {
    int years = series.history().size();
    return years == 0 ? null : series.history().get(years - 1).actual();
  }
}
