package se.uppfoljning.computing.forecast;

import se.uppfoljning.facts.series.YearForecast;

/**
 * The months of a year that are not booked; not a number in the others.
 *
 * @param planned what the plan tells of each; not a number in any where the method has no plan
 * @param expected what is expected of each; not a number in any where there is nothing to expect it by
 */
record Rest(TwelveMonths planned, TwelveMonths expected) {
  static final Rest UNKNOWN = new Rest(TwelveMonths.UNKNOWN, TwelveMonths.UNKNOWN);

  Rest plus(Rest other) {
    return new Rest(planned.plus(other.planned), expected.plus(other.expected));
  }

  /** With an event that neither plan nor booked months know. */
  Rest with(int month, double amount) {
    return new Rest(planned, expected.plus(month, amount));
  }

  YearForecast.Rest rounded(int decimals) {
    return new YearForecast.Rest(planned.rounded(decimals), expected.rounded(decimals));
  }
}
