package se.uppfoljning.computing.forecast;

/**
 * What decides how far off the forecast of a year may be.
 *
 * @param level the size of a usual month, in the series' unit
 * @param usualMonths how many usual months the rest of the year is: 12·rest
 * @param monthsToCome how many months are not booked
 * @param carried κ: how much of the deviation so far is carried forward, 0 to 1
 * @param noiseOfDeviation Σw²/(12·Σw·share)²: the noise of a month × this is that of the deviation
 */
record Doubt(
    double level, double usualMonths, int monthsToCome, double carried, double noiseOfDeviation) {
  private static final double LEAST_SPREAD = 1e-9;

  /**
   * level·√((12·rest)²·((1−κ)²·τ² + κ²·v·noiseOfDeviation) + monthsToCome·v): the part of the plan's
   * error that is not carried, the noise that is carried with the deviation, and the noise to come. In
   * the series' unit.
   *
   * @param planVariance τ², in parts of the year squared
   * @param noiseVariance v of a month, in parts of the level squared
   */
  double spread(double planVariance, double noiseVariance) {
    double ofYear = Statistics.square(1 - carried) * planVariance
        + Statistics.square(carried) * noiseVariance * noiseOfDeviation;
    double square = Statistics.square(usualMonths) * ofYear + monthsToCome * noiseVariance;
    return level * Math.sqrt(Math.max(square, 0)) + LEAST_SPREAD;
  }
}
