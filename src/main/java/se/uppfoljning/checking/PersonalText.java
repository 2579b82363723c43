package se.uppfoljning.checking;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.uppfoljning.facts.privacy.PersonalWords;

/**
 * Tells whether a text is about a person (V21, handbook 7): a personal identity number, a name or an
 * illness. It errs on the side of the person, but for words that everybody writes about services.
 */
final class PersonalText {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
  private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE;

  /** Also co-ordination numbers, whose day is 60 more. */
  private static final Pattern NUMBER = Pattern.compile(
      "(?<!\\d)(?:18|19|20)?(?<date>\\d{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\\d|[39][01]))"
          + "(?<mark> ?[-+\\u2010-\\u2015\\u2212] ?| ?)(?<last>\\d{4})(?!\\d)");

  private static final String CAPITALISED = "\\p{Lu}\\p{Ll}[\\p{L}'’-]*";
  private static final String SON = "\\p{L}+sson";

  /** Nothing, so that an empty list matches no text. */
  private static final String NOWHERE = "(?!)";

  private final Pattern name;
  private final Pattern illness;
  private final Pattern title;
  private final Pattern allowed;

  /** What a text gives away. */
  enum Kind {
    IDENTITY_NUMBER,
    NAME,
    ILLNESS
  }

  /**
   * By these words.
   *
   * @param names of organisations, which are nobody's
   */
  PersonalText(PersonalWords words, List<String> names) {
    String first = "(?i:" + anyOf(words.firstNames(), Pattern::quote) + ")";
    String last = "(?i:" + anyOf(words.lastNames(), Pattern::quote) + "|" + SON + ")s?";
    String middle = "(?:[ -]" + first + "| \\p{Lu}\\.)?";
    name = Pattern.compile(
        "(?<!" + "[\\p{L}])(?:" + first + middle + " (?:" + last + "|" + CAPITALISED + ")"
            + "|" + CAPITALISED + " (?:" + SON + ")"
            + "|" + last + ", ?" + first + ")(?![\\p{L}])",
        FLAGS);
    illness = words(words.diagnoses());
    title = Pattern.compile(
        "(?i)(?<![\\p{L}])(?:" + anyOf(words.titles(), PersonalText::wild) + ")[ :,]*$", FLAGS);
    Set<String> nobodys = new TreeSet<>(words.allowed());
    nobodys.addAll(names);
    allowed = words(List.copyOf(nobodys));
  }

  /**
   * What a text gives away.
   *
   * @param before what stands to the left of it, where a title may stand; may be empty
   */
  Set<Kind> find(String text, String before) {
    Set<Kind> found = EnumSet.noneOf(Kind.class);
    String plain = allowed.matcher(plain(text)).replaceAll("#");
    if (hasNumber(plain)) {
      found.add(Kind.IDENTITY_NUMBER);
    }
    if (hasName(plain, plain(before))) {
      found.add(Kind.NAME);
    }
    if (illness.matcher(plain).find()) {
      found.add(Kind.ILLNESS);
    }
    return found;
  }

  /** One space between words, however they were parted, and nothing invisible. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("\\p{Cf}", "")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip();
  }

  /** Beside a dash a date is enough; ten digits alone may be an amount, so the last must fit too. */
  private static boolean hasNumber(String text) {
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      if (!matcher.group("mark").isBlank() || fits(matcher.group("date") + matcher.group("last"))) {
        return true;
      }
    }
    return false;
  }

  /** The check digit of ten digits (Luhn). */
  private static boolean fits(String digits) {
    int sum = 0;
    for (int index = 0; index < digits.length(); index++) {
      int weighted = (digits.charAt(index) - '0') * (index % 2 == 0 ? 2 : 1);
      sum += weighted / 10 + weighted % 10;
    }
    return sum % 10 == 0;
  }

  /** A name behind a title is that of somebody who answers for the figures. */
  private boolean hasName(String text, String before) {
    Matcher matcher = name.matcher(text);
    while (matcher.find()) {
      String left = text.substring(0, matcher.start());
      if (!title.matcher(left.isBlank() ? before : left).find()) {
        return true;
      }
    }
    return false;
  }

  private static Pattern words(List<String> words) {
    return Pattern.compile(
        "(?i)(?<![\\p{L}\\d])(?:" + anyOf(words, PersonalText::wild) + ")(?![\\p{L}\\d])", FLAGS);
  }

  private static String anyOf(List<String> words, UnaryOperator<String> pattern) {
    return words.isEmpty()
        ? NOWHERE
        : words.stream()
            .map(word -> pattern.apply(plain(word).toLowerCase(SWEDISH)))
            .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String wild(String word) {
    String ending = word.endsWith("*") ? "[\\p{L}]*" : "";
    String beginning = word.startsWith("*") ? "[\\p{L}-]*" : "";
    return beginning + Pattern.quote(word.replace("*", "")) + ending;
  }
}
