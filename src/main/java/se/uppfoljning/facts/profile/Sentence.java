package se.uppfoljning.facts.profile;

/**
 * The sentences about a row of the areas, in our words; a profile may have its own. {@code {org}} is
 * the row's name, {@code {amount}} the variance with its unit, {@code {period}} the months and {@code
 * {year}} the year. Which is used follows from the amount as printed: what rounds to 0 is even.
 */
public enum Sentence {
  /** Worse than budget so far. */
  DEFICIT("{org} uppvisar ett underskott på {amount} mot budget {period}."),
  /** Better than budget so far. */
  SURPLUS("{org} uppvisar ett överskott på {amount} mot budget {period}."),
  /** As the budget so far. */
  EVEN("{org} ligger i nivå med budget {period}."),
  /** The forecast is worse than the annual budget. */
  FORECAST_DEFICIT("Årsprognosen är {amount} mot budget."),
  /** The forecast is better than the annual budget. */
  FORECAST_SURPLUS("Årsprognosen är ett överskott på {amount} mot budget."),
  /** The forecast is the annual budget. */
  FORECAST_EVEN("Årsprognosen är i nivå med budget.");

  private final String usual;

  Sentence(String usual) {
    this.usual = usual;
  }

  /** Ours. */
  public String usual() {
    return usual;
  }
}
