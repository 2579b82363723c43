package se.uppfoljning.facts.figures;

import java.util.Locale;

/** The canonical unit of a fact or figure, as in the column {@code unit} of FACTS.csv. */
public enum FigureUnit {
  /** Kronor, also where thousands are printed. */
  KR,
  /** Hours. */
  H,
  PERSONS,
  /** Full-time equivalents (årsarbetare). */
  FTE,
  DAYS,
  COUNT,
  PERCENT,
  /** Percentage points. */
  PP,
  INDEX,
  /** Words: the value is empty, the words stand in the display. */
  TEXT,
  DATE;

  /** The spelling in files: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
