package se.uppfoljning.computing.forecast;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
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
   * What of the total falls on the first month that is not booked: as large a part of what is to come
   * as it has in what the method goes by. Null where there is no total.
   */
  static @Nullable Double nextMonth(
      ForecastMethod method, YearCase series, TwelveMonths actual, int months) {
    Double total = total(method, series, actual);
    if (total == null || months >= TwelveMonths.COUNT) {
      return null;
    }
    TwelveMonths profile = Objects.requireNonNullElse(profile(method, series), TwelveMonths.EVEN);
    List<Integer> toCome = IntStream.range(0, TwelveMonths.COUNT)
        .filter(month -> !actual.knows(month))
        .boxed()
        .toList();
    double whole = toCome.stream().mapToDouble(profile::get).sum();
    double part = whole == 0 ? 1.0 / toCome.size() : profile.get(months) / whole;
    return (total - actual.total()) * part;
  }

  private static @Nullable TwelveMonths profile(ForecastMethod method, YearCase series) {
    return switch (method) {
      case BUDGET_REMAINING, BUDGET_PROFILE -> series.budget();
      case LAST_YEAR_PROFILE -> lastYear(series);
      default -> TwelveMonths.EVEN;
    };
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
