package se.uppfoljning.computing.forecast;

import java.util.Collection;

/** The few that are needed, each as textbooks have it. */
final class Statistics {
  private static final double DEVIATION_OF_MEDIAN = 1.4826;

  private Statistics() {}

  /** The value, or the nearer end of the range. */
  static double clip(double value, double low, double high) {
    return value < low ? low : Math.min(value, high);
  }

  static double square(double value) {
    return value * value;
  }

  /** 0 of none. */
  static double mean(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** 0 of none; of an even number the mean of the two in the middle. */
  static double median(Collection<Double> values) {
    return values.isEmpty() ? 0 : quantile(values, .5);
  }

  /** 1.4826 × the median of the sizes of normal errors is their standard deviation. */
  static double deviationOfMedian(double median) {
    return DEVIATION_OF_MEDIAN * median;
  }

  /**
   * The value below which the given part lies, straight between the two nearest (Hyndman and Fan's
   * type 7).
   *
   * @param values at least one
   */
  static double quantile(Collection<Double> values, double part) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double place = part * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** The mean of what was seen and a first guess that weighs as much as some sightings. */
  static double shrunk(double seen, double sightings, double guess, double guessWeighs) {
    return (sightings * seen + guessWeighs * guess) / (sightings + guessWeighs);
  }
}
