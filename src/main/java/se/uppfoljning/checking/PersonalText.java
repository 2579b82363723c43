package se.uppfoljning.checking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.facts.privacy.IdentityNumber;
import se.uppfoljning.facts.privacy.PersonalWords;

/**
 * Tells whether a text is about a person (V21, handbook 7): a personal identity number, a name or an
 * illness. It errs on the side of the person, but for words that everybody writes about services.
 */
final class PersonalText {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

  private static final int MOST_KNOWN = 50_000;

  /** No name, illness or number has fewer characters. */
  private static final int SHORTEST = 3;

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'\u2019-]*");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{Ll}.*");
  private static final String SON = "sson";
  private static final Set<String> FRU_HERR = Set.of("fru", "herr", "fröken");
  private static final Set<String> PARTICLES = Set.of("von", "af", "de", "van", "al");

  private static final Pattern NEXT = Pattern.compile("(?:, ?| ?\\(| på )(\\p{L}[\\p{L}-]*)");

  /** Before a name, at the beginning of a cell. */
  private static final Pattern ASK =
      Pattern.compile("(?iu)(?:vid )?(?:frågor(?: till)?|kontakt(?= ?:)) ?:? ?");

  private static final Pattern COMPANY = Pattern.compile(
      " (?:Bygg|El|Rör|VVS|Måleri|Snickeri|Åkeri|Transport|Konsult|Städ|Taxi|Buss|Fastighet)\\p{Ll}*"
          + " (?:AB|HB|KB)\\b");

  /** What a kind of care is for, or what became more common, with the illness. */
  private static final Pattern OF_MANY = Pattern.compile(
      "(?iuU)\\b(?:unga|ungdomar|äldre|vuxna|personer|(?:fler|flera|färre|många)(?: \\p{L}+)?) med"
          + " (?:psykisk )?\\p{L}+(?:(?:,| och| eller) (?:psykisk )?\\p{L}+)*");

  /** A user, an age, initials or a number so small that each may be known. */
  private static final Pattern OF_ONE = Pattern.compile(
      "(?iuU)\\b(?:brukarens?|klientens?|patientens?|han|hans|honom|hon|hennes|henne|hen|hens|barnets?"
          + "|pojkens?|flickans?|kvinnans?|mannens?|\\d+ ?-?år\\p{L}*|(?-i:\\p{Lu}\\. ?\\p{Lu})"
          + "|(?:[1-4]|en|ett|två|tre|fyra)(?: \\p{L}+)? (?:med|av))\\b");

  /** A dot where an allowed text stood, so that its neighbours are not read together. */
  private static final String NOBODY = ".";

  private final Set<String> firstNames;
  private final WordList lastNames;
  private final WordList illnesses;
  private final WordList titles;
  private final WordList placeWords;
  private final Pattern allowed;
  private final Map<String, Sense> known = new HashMap<>();

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
    lastNames = WordList.of(words.lastNames());
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
    if (text.length() < SHORTEST) {
      return found;
    }
    String plain = plain(text);
    if (IdentityNumber.isIn(plain)) {
      found.add(Kind.IDENTITY_NUMBER);
    }
    String others = allowed.matcher(plain).replaceAll(NOBODY);
    List<Word> words = words(others);
    if (hasName(words, others, before)) {
      found.add(Kind.NAME);
    }
    boolean isIll = hasIllness(words, others);
    if (isIll && found.isEmpty() && !OF_ONE.matcher(others).find()) {
      String ofOthers = OF_MANY.matcher(others).replaceAll(NOBODY);
      isIll = hasIllness(words(ofOthers), ofOthers);
    }
    if (isIll) {
      found.add(Kind.ILLNESS);
    }
    return found;
  }

  private boolean hasIllness(List<Word> words, String text) {
    return words.stream().anyMatch(word -> word.sense().isIllness())
        || illnesses.hasPhraseIn(text.toLowerCase(SWEDISH));
  }

  /** What a word can be, wherever it stands. */
  private record Sense(String lower, boolean isFirst, boolean isLast, boolean isIllness) {}

  /** A word and where it stands. */
  private record Word(String text, int start, int end, Sense sense) {
    String lower() {
      return sense.lower();
    }

    boolean isCapitalised() {
      return CAPITALISED.matcher(text).matches();
    }
  }

  private List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      words.add(new Word(word, matcher.start(), matcher.end(), sense(word)));
    }
    return words;
  }

  /** Texts differ, words come back: each is looked up once. */
  private Sense sense(String word) {
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(word, each -> {
      String lower = each.toLowerCase(SWEDISH);
      return new Sense(lower, isFirst(lower), isLast(each, lower), illnesses.has(lower));
    });
  }

  private static String lower(String text) {
    return plain(text).toLowerCase(SWEDISH);
  }

  /** Whether nothing is to be cleaned: true of most of what people write, and soon told. */
  private static boolean isPlain(String text) {
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      boolean doubled = letter == ' ' && index > 0 && text.charAt(index - 1) == ' ';
      if (doubled || letter < ' ' || letter > '\u00FF' || (letter > '~' && letter < '\u00C0')) {
        return false;
      }
    }
    return true;
  }

  /** One space between words, however they were parted, and nothing invisible. */
  private static String plain(String text) {
    if (isPlain(text)) {
      return text.strip();
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return SPACES
        .matcher(INVISIBLE.matcher(composed).replaceAll(""))
        .replaceAll(" ")
        .strip();
  }

  /** A name beside a title is that of somebody who answers for the figures. */
  private boolean hasName(List<Word> words, String text, String before) {
    for (int first = 0; first + 1 < words.size(); first++) {
      int last = lastOfName(words, first, text);
      if (last > first && !isPlace(words, first, last, text)) {
        String left = text.substring(0, words.get(first).start());
        String right = text.substring(words.get(last).end());
        String title = left.isBlank() ? plain(before) : left;
        boolean answers = titles.isLastIn(title) || ASK.matcher(title).matches();
        if (!answers && !titles.isNextIn(right) && !COMPANY.matcher(right).lookingAt()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The last word of a name that begins with a word; that word itself when none does. */
  private int lastOfName(List<Word> words, int first, String text) {
    Word word = words.get(first);
    Word next = words.get(first + 1);
    String gap = text.substring(word.end(), next.start());
    if (isLast(word) && isFirst(next) && (gap.equals(" ") || gap.equals(",") || gap.equals(", "))) {
      return first + 1; // "Berg, Anna"
    }
    if (!gap.equals(" ")) {
      return first;
    }
    boolean son =
        next.lower().endsWith(SON) && word.isCapitalised() && !placeWords.has(word.lower());
    if (son
        || (isFirst(word) && isLast(next))
        || (FRU_HERR.contains(word.lower()) && isLast(next))) {
      return first + 1;
    }
    if (isFirst(word) && next.lower().endsWith(SON)) {
      return first + 1; // "anna andersson"
    }
    return isFirst(word) && first + 2 < words.size() ? lastAfterMiddle(words, first, text) : first;
  }

  /** "Anna K. Berg", "Anna Karin Berg" and "Anna von Essen". */
  private int lastAfterMiddle(List<Word> words, int first, String text) {
    Word middle = words.get(first + 1);
    Word last = words.get(first + 2);
    String gap = text.substring(middle.end(), last.start());
    boolean initial = middle.text().length() == 1 && gap.equals(". ");
    boolean joined = gap.equals(" ") && (isFirst(middle) || PARTICLES.contains(middle.text()));
    boolean particle = PARTICLES.contains(middle.text()) && last.isCapitalised();
    return (initial || joined) && (isLast(last) || particle) ? first + 2 : first;
  }

  /** A word with a capital before the name, or one after a name in the genitive. */
  private boolean isPlace(List<Word> words, int first, int last, String text) {
    Word before = first > 0 ? words.get(first - 1) : words.get(first);
    boolean named = first > 0 && before.isCapitalised() && placeWords.has(before.lower());
    if (named || last + 1 == words.size()) {
      return named;
    }
    Word after = words.get(last + 1);
    boolean owned = words.get(last).lower().endsWith("s") || after.text().matches("\\p{Lu}{2}");
    return owned
        && placeWords.has(after.lower())
        && text.substring(words.get(last).end(), after.start()).equals(" ");
  }

  private static boolean isFirst(Word word) {
    return word.sense().isFirst();
  }

  private boolean isFirst(String lower) {
    return Arrays.stream(lower.split("-", -1)).allMatch(firstNames::contains);
  }

  private static boolean isLast(Word word) {
    return word.sense().isLast();
  }

  /** Whether it may be the last of a name; written in small letters it is the name of a thing. */
  private boolean isLast(String word, String name) {
    String bare = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    return Character.isUpperCase(word.codePointAt(0))
        && (lastNames.has(name) || lastNames.has(bare));
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

    boolean hasPhraseIn(String lower) {
      return phrases.stream().anyMatch(phrase -> contains(lower, phrase));
    }

    /** Whether a text ends with one of them, but for a colon or comma. */
    boolean isLastIn(String text) {
      String end = lower(text).replaceFirst("[ :,]+$", "");
      String word = end.substring(end.lastIndexOf(' ') + 1);
      return has(word)
          || phrases.stream().anyMatch(phrase -> end.equals(phrase) || end.endsWith(" " + phrase));
    }

    /** Whether a text begins with one of them behind a comma, a bracket or "på". */
    boolean isNextIn(String text) {
      Matcher next = NEXT.matcher(text);
      return next.lookingAt() && has(lower(next.group(1)));
    }

    private boolean has(String word) {
      return whole.contains(word) || beginsSo(word) || endsSo(word);
    }

    private boolean beginsSo(String word) {
      for (String beginning : beginnings) {
        if (word.startsWith(beginning)) {
          return true;
        }
      }
      return false;
    }

    private boolean endsSo(String word) {
      for (String ending : endings) {
        if (word.endsWith(ending)) {
          return true;
        }
      }
      return false;
    }

    private static boolean contains(String text, String phrase) {
      int at = text.indexOf(phrase);
      return at >= 0 && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
    }
  }
}
