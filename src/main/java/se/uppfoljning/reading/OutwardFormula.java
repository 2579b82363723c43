package se.uppfoljning.reading;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which formulas would call another program or the network if somebody calculated them. */
final class OutwardFormula {
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern CALL = Pattern.compile(
      "(?<![\\w.])(?:_xlfn\\.|_xlws\\.)*(?:WEBSERVICE|IMAGE|RTD|CALL|REGISTER\\.ID)\\s*\\(",
      Pattern.CASE_INSENSITIVE);

  /** A link by its number, from 1: {@code [1]!Quote}. */
  private static final Pattern LINK = Pattern.compile("\\[(\\d{1,6})]");

  private OutwardFormula() {}

  /**
   * Whether it is one.
   *
   * @param programs the numbers of the workbook's links that lead to a program and not to a workbook
   */
  static boolean is(String formula, Set<Integer> programs) {
    if (formula.indexOf('(') >= 0 || formula.indexOf('|') >= 0) {
      String plain = QUOTED.matcher(formula).replaceAll("");
      // Nothing but the link to a program (DDE) is written with a bar.
      if (plain.indexOf('|') >= 0 || CALL.matcher(plain).find()) {
        return true;
      }
    }
    return !programs.isEmpty() && linksTo(programs, formula);
  }

  private static boolean linksTo(Set<Integer> programs, String formula) {
    Matcher link = LINK.matcher(formula);
    boolean found = false;
    while (!found && link.find()) {
      found = programs.contains(Integer.parseInt(link.group(1)));
    }
    return found;
  }
}
