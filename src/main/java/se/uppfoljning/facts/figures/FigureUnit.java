package se.uppfoljning.facts.figures;

import java.util.Locale;

/** The canonical unit of a fact or figure, as in the column {@code unit} of FACTS.csv. */
public enum FigureUnit {
  /** Kronor, also where thousands are printed. */
  KR("kr"),
  /** Hours. */
  H("timmar"),
  PERSONS("personer"),
  /** Full-time equivalents (årsarbetare). */
  FTE("årsarbetare"),
  DAYS("dagar"),
  COUNT("antal"),
  PERCENT("procent"),
  /** Percentage points. */
  PP("procentenheter"),
  INDEX("index"),
  /** Words: the value is empty, the words stand in the display. */
  TEXT(""),
  DATE("");

  private final String word;

  FigureUnit(String word) {
    this.word = word;
  }

  /** In Swedish, as a column of units says it; empty for what is no number. */
  public String word() {
    return word;
  }

  /**
   * The unit spelled so in files.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static FigureUnit ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The spelling in files: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
