package se.uppfoljning.facts.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Swedish personal identity numbers in texts (V21, handbook 7), also co-ordination numbers, whose day
 * is 60 more.
 */
public final class IdentityNumber {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d-])(?<century>18|19|20)?(?<year>\\d{2})-?(?<month>0[1-9]|1[0-2])-?"
          + "(?<day>[06][1-9]|[1278]\\d|[39][01])"
          + "(?<mark> ?[-+/\\u2010-\\u2015\\u2212] ?| ?)(?<last>\\d{4}|[Xx*]{4})(?![\\dXx*])"
          + "(?!(?<=19..|20..)[-/.](?:0[1-9]|1[0-2])(?!\\d))");

  /** The end of a period, as in 20230101-0831. */
  private static final Pattern MONTH_AND_DAY =
      Pattern.compile("(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** As programs end the names of files, 20230831-1205. */
  private static final Pattern TIME_OF_DAY = Pattern.compile("(?:[01]\\d|2[0-3])[0-5]\\d");

  /** What stands before the day that something was made or registered, "Dnr SON 20230815-0123". */
  private static final Pattern BEFORE_STAMP = Pattern.compile(
      "(?iuU)\\b(?:dnr|diarienr|diarienummer|uttag|uttaget|utskriven|utskrivet|rapport|skapad)[.:]?"
          + " (?:(?-i:\\p{Lu}{2,5}) )?$");

  private static final int LONGEST_BEFORE_STAMP = 25;

  /** What stands in place of one in the name of a file. */
  private static final String HIDDEN = "[personnummer]";

  private IdentityNumber() {}

  /**
   * Whether one stands in a text. Ten digits are one when the last of them fits; a whole date with a
   * dash and four digits, or with these crossed out, is one whatever the last is, unless they are a
   * year or the day is in 2020 or later, when stamps look so. Two days, and a day and a year, are a
   * period.
   */
  public static boolean isIn(String text) {
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      boolean isWhole = number.group("century") != null
          && !number.group("mark").isBlank()
          && !isYear(number)
          && !isOurTime(number);
      boolean isCrossedOut = !Character.isDigit(number.group("last").charAt(0));
      if (!isPeriod(number)
          && (isCrossedOut || isWhole || (fits(number) && !isStamp(number, text)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The name of a file without any: it is told in answers and lists, which are kept. Names have times
   * in them, so here the last digit must always fit, and a time of these years is none.
   */
  public static String hidingIn(String fileName) {
    Matcher number = NUMBER.matcher(fileName);
    return number.replaceAll(found -> Matcher.quoteReplacement(
        isPeriod(number) || isTime(number) || !fits(number) ? found.group() : HIDDEN));
  }

  /** Whether one was hidden in the name of a file. */
  public static boolean isHiddenIn(String fileName) {
    return fileName.contains(HIDDEN);
  }

  private static boolean isPeriod(Matcher number) {
    return isPeriodOfDays(number) || isDayToYear(number);
  }

  /** Such as 1985-05-05 - 1990: nobody parts a number both as a date and by spaces. */
  private static boolean isDayToYear(Matcher number) {
    String century = number.group("century");
    return century != null
        && number.group().charAt(century.length() + 2) == '-'
        && number.group("mark").contains(" ")
        && isYear(number)
        && number.group("last").compareTo(century + number.group("year")) >= 0;
  }

  private static boolean isYear(Matcher number) {
    return YEAR.matcher(number.group("last")).matches();
  }

  /** Such as 20230101-0831; nobody delivers figures of years before 2020. */
  private static boolean isPeriodOfDays(Matcher number) {
    String last = number.group("last");
    return isOurTime(number)
        && MONTH_AND_DAY.matcher(last).matches()
        && last.compareTo(number.group("month") + number.group("day")) > 0;
  }

  private static boolean isStamp(Matcher number, String text) {
    int from = Math.max(0, number.start() - LONGEST_BEFORE_STAMP);
    return isOurTime(number)
        && BEFORE_STAMP.matcher(text.substring(from, number.start())).find();
  }

  private static boolean isTime(Matcher number) {
    return isOurTime(number) && TIME_OF_DAY.matcher(number.group("last")).matches();
  }

  private static boolean isOurTime(Matcher number) {
    String century = number.group("century");
    return (century == null || century.equals("20"))
        && number.group("year").compareTo("20") >= 0
        && number.group("year").compareTo("40") < 0;
  }

  /** The check digit of ten digits (Luhn). */
  private static boolean fits(Matcher number) {
    String digits =
        number.group("year") + number.group("month") + number.group("day") + number.group("last");
    int sum = 0;
    for (int index = 0; index < digits.length(); index++) {
      int weighted = Character.digit(digits.charAt(index), 10) * (index % 2 == 0 ? 2 : 1);
      sum += weighted / 10 + weighted % 10;
    }
    return Character.isDigit(digits.charAt(digits.length() - 1)) && sum % 10 == 0;
  }
}
