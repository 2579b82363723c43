package se.uppfoljning.computing.forecast;

/**
 * What came of a forecast of a year that is over.
 *
 * @param age how many years ago: 1 is the newest year of the history
 * @param months how many months it was made after
 * @param error actual − forecast, in the series' unit and sign
 * @param outlook what was forecast
 */
record Miss(int age, int months, double error, Outlook outlook) {

  /** The error in spreads, and + where the year became greater in its own sign. */
  double score() {
    return outlook.sign() * error / outlook.spread();
  }
}
