package se.uppfoljning.computing.forecast;

import java.util.List;

/**
 * Where four of five scores lie (see {@link Miss#score}).
 *
 * @param low one in ten is below
 * @param high one in ten is above
 */
record Quantiles(double low, double high) {
  private static final double BELOW = .1;

  /** Of a series with a year of history or none, after 1 to 11 months: calibrated on public data. */
  private static final double[][] YOUNG = {
    {-1.722, 3.435}, {-1.679, 3.581}, {-1.778, 3.662}, {-1.894, 3.437}, {-1.925, 3.451},
    {-1.916, 3.265}, {-1.945, 3.255}, {-1.965, 3.0}, {-1.998, 2.802}, {-1.98, 2.844},
    {-1.812, 2.512}
  };

  /** The same with two years or more. */
  private static final double[][] GROWN = {
    {-1.28, 1.823}, {-1.22, 1.749}, {-1.318, 1.977}, {-1.321, 1.781}, {-1.367, 1.903},
    {-1.345, 1.86}, {-1.231, 1.788}, {-1.248, 1.723}, {-1.22, 1.706}, {-1.103, 1.661},
    {-1.009, 1.655}
  };

  /**
   * Of a series whose spread goes by the booked months of the year: calibrated on the public part of the
   * development data with one year of history and with none.
   */
  static final Quantiles BY_THE_YEAR = new Quantiles(-2, 2);

  static final int YEARS_OF_GROWN = 2;

  /**
   * What is usual, of no group in particular; before the first month as after it, and after the last
   * as before it.
   */
  static Quantiles usual(int years, int months) {
    double[] pair =
        (years < YEARS_OF_GROWN ? YOUNG : GROWN)[Math.max(1, Math.min(months, YOUNG.length)) - 1];
    return new Quantiles(pair[0], pair[1]);
  }

  /** @param scores at least one */
  static Quantiles of(List<Double> scores) {
    return new Quantiles(
        Statistics.quantile(scores, BELOW), Statistics.quantile(scores, 1 - BELOW));
  }

  /** These, believed by how many they are of, and the usual ones. */
  Quantiles shrunk(int count, Quantiles usual, double usualWeighs) {
    return new Quantiles(
        Statistics.shrunk(low, count, usual.low(), usualWeighs),
        Statistics.shrunk(high, count, usual.high(), usualWeighs));
  }

  Quantiles times(double widening) {
    return new Quantiles(low * widening, high * widening);
  }

  /** How many times as wide the interval would have to be to hold the score; 0 if never too narrow. */
  double toHold(double score) {
    double above = high > 0 ? score / high : 0;
    double below = low < 0 ? score / low : 0;
    return Math.max(Math.max(above, below), 0);
  }
}
