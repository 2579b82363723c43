package se.uppfoljning.reporting;

import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;

/** What numbers are printed in, in Swedish words. */
public final class Units {
  private Units() {}

  /** What a number is printed in: "tkr", "timmar", "antal". */
  static String word(Municipality municipality, FactKey key, FigureUnit unit) {
    return unit == FigureUnit.KR ? municipality.amountUnit(key).word() : unit.word();
  }

  /** A number with its unit behind it: "−31 054 tkr", "278 400 timmar", "503 st". */
  public static String behind(
      String display, Municipality municipality, FactKey key, FigureUnit unit) {
    String word = unit == FigureUnit.COUNT ? "st" : word(municipality, key, unit);
    return (display + " " + word).strip();
  }
}
