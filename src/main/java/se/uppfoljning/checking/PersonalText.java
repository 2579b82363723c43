package se.uppfoljning.checking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.facts.privacy.PersonalWords;

/**
 * Tells whether a text is about a person (V21, handbook 7): a personal identity number, a name or an
 * illness. It errs on the side of the person, but for words that everybody writes about services.
 */
final class PersonalText {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

  /** Also co-ordination numbers, whose day is 60 more. */
  private static final Pattern NUMBER = Pattern.compile(
      "(?<!\\d)(?:18|19|20)?(?<date>\\d{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\\d|[39][01]))"
          + "(?<mark> ?[-+\\u2010-\\u2015\\u2212] ?| ?)(?<last>\\d{4})(?!\\d)");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'\u2019-]*");
  private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{Ll}.*");
  private static final String SON = "sson";

  /** A dot where an allowed text stood, so that its neighbours are not read together. */
  private static final String NOBODY = ".";

  private final Set<String> firstNames;
  private final Set<String> lastNames;
  private final WordList illnesses;
  private final WordList titles;
  private final WordList placeWords;
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
    firstNames = words.firstNames().stream().map(PersonalText::lower).collect(Collectors.toSet());
    lastNames = words.lastNames().stream().map(PersonalText::lower).collect(Collectors.toSet());
    illnesses = WordList.of(words.diagnoses());
    titles = WordList.of(words.titles());
    placeWords = WordList.of(words.placeWords());
    allowed = Pattern.compile(
        Stream.concat(words.allowed().stream(), names.stream())
            .filter(text -> !text.isBlank())
            .map(text -> Pattern.quote(plain(text)))
            .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * What a text gives away.
   *
   * @param before what stands to the left of it, where a title may stand; may be empty
   */
  Set<Kind> find(String text, String before) {
    Set<Kind> found = EnumSet.noneOf(Kind.class);
    String plain = plain(text);
    if (hasNumber(plain)) {
      found.add(Kind.IDENTITY_NUMBER);
    }
    String others = allowed.matcher(plain).replaceAll(NOBODY);
    List<Word> words = words(others);
    if (hasName(words, others, before)) {
      found.add(Kind.NAME);
    }
    if (illnesses.isIn(others, words)) {
      found.add(Kind.ILLNESS);
    }
    return found;
  }

  /** A word and where it stands. */
  private record Word(String text, int start, int end) {
    String lower() {
      return text.toLowerCase(SWEDISH);
    }

    boolean isCapitalised() {
      return CAPITALISED.matcher(text).matches();
    }
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
    }
    return words;
  }

  private static String lower(String text) {
    return plain(text).toLowerCase(SWEDISH);
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
  private boolean hasName(List<Word> words, String text, String before) {
    for (int index = 0; index + 1 < words.size(); index++) {
      if (isName(words, index, text) && !isPlace(words, index, text)) {
        String left = text.substring(0, words.get(index).start());
        if (!titles.isLastIn(left.isBlank() ? plain(before) : left)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a word of the name or beside it makes it a street, a company or the head of a column. */
  private boolean isPlace(List<Word> words, int index, String text) {
    int from = index > 0 && isBeside(words, index - 1, text) ? index - 1 : index;
    int to = index + 1;
    while (to + 1 < words.size() && to < index + 2 && isBeside(words, to, text)) {
      to++;
    }
    Word first = words.get(index);
    return words.subList(from, to + 1).stream()
        .filter(word -> !word.equals(first))
        .anyMatch(word -> placeWords.has(word.lower()));
  }

  private static boolean isBeside(List<Word> words, int index, String text) {
    return text.substring(words.get(index).end(), words.get(index + 1).start()).equals(" ");
  }

  /** Whether a name begins with that word: "Anna [Karin] Berg", "Erik Någonsson" or "Berg, Anna". */
  private boolean isName(List<Word> words, int index, String text) {
    Word word = words.get(index);
    Word next = words.get(index + 1);
    String gap = text.substring(word.end(), next.start());
    if (gap.equals(", ") || gap.equals(",")) {
      return isLast(word) && isFirst(next);
    }
    if (!gap.equals(" ")) {
      return false;
    }
    if (word.isCapitalised() && next.lower().endsWith(SON)) {
      return true;
    }
    return isFirst(word) && (isLast(next) || next.isCapitalised() || isInitial(words, index, text));
  }

  /** "Anna K. Berg" and "anna karin berg". */
  private boolean isInitial(List<Word> words, int index, String text) {
    if (index + 2 >= words.size()) {
      return false;
    }
    Word middle = words.get(index + 1);
    Word last = words.get(index + 2);
    String gap = text.substring(middle.end(), last.start());
    boolean initial = middle.text().length() == 1 && gap.equals(". ");
    return (initial || (isFirst(middle) && gap.equals(" ")))
        && (isLast(last) || last.isCapitalised());
  }

  private boolean isFirst(Word word) {
    return Arrays.stream(word.lower().split("-", -1)).allMatch(firstNames::contains);
  }

  private boolean isLast(Word word) {
    String name = word.lower();
    String bare = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    return lastNames.contains(name) || lastNames.contains(bare) || bare.endsWith(SON);
  }

  /**
   * Words and texts of several words.
   *
   * @param whole words as they are
   * @param beginnings of words
   * @param endings of words
   * @param phrases texts of several words, or beginnings of them
   */
  private record WordList(
      Set<String> whole, List<String> beginnings, List<String> endings, List<String> phrases) {
    static WordList of(Collection<String> words) {
      WordList list =
          new WordList(new HashSet<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (String word : words) {
        String text = lower(word.replace("*", ""));
        if (text.contains(" ")) {
          list.phrases.add(text);
        } else if (word.endsWith("*")) {
          list.beginnings.add(text);
        } else if (word.startsWith("*")) {
          list.endings.add(text);
        } else {
          list.whole.add(text);
        }
      }
      return list;
    }

    boolean isIn(String text, List<Word> words) {
      return words.stream().map(Word::lower).anyMatch(this::has)
          || (!phrases.isEmpty()
              && phrases.stream().anyMatch(phrase -> contains(lower(text), phrase)));
    }

    /** Whether a text ends with one of them, but for a colon or comma. */
    boolean isLastIn(String text) {
      String end = lower(text).replaceFirst("[ :,]+$", "");
      String word = end.substring(end.lastIndexOf(' ') + 1);
      return has(word)
          || phrases.stream().anyMatch(phrase -> end.equals(phrase) || end.endsWith(" " + phrase));
    }

    private boolean has(String word) {
      return whole.contains(word)
          || beginnings.stream().anyMatch(word::startsWith)
          || endings.stream().anyMatch(word::endsWith);
    }

    private static boolean contains(String text, String phrase) {
      int at = text.indexOf(phrase);
      return at >= 0 && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
    }
  }
}
