package se.uppfoljning.reporting;

import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.profile.PrintProfile;

/** What numbers are printed in, in Swedish words. */
public final class Units {
  private Units() {}

  /** "tkr", "timmar", "antal". */
  public static String word(PrintProfile profile, FigureUnit unit) {
    return unit == FigureUnit.KR ? profile.unit().word() : unit.word();
  }

  /** A number with its unit behind it: "−31 054 tkr", "278 400 timmar", "503 st". */
  public static String behind(String display, PrintProfile profile, FigureUnit unit) {
    String word = unit == FigureUnit.COUNT ? "st" : word(profile, unit);
    return (display + " " + word).strip();
  }
}
