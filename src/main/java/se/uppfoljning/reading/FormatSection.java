package se.uppfoljning.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.uppfoljning.facts.layout.AmountUnit;
import se.uppfoljning.facts.table.Cell.Disguise;

/**
 * One section of a number format, such as the second of {@code #,##0;-#,##0}: for which numbers it is
 * and what it makes of them (ECMA-376 part 1, 18.8.31).
 *
 * @param condition for which numbers it is, such as {@code >=1000}; empty for the usual ones
 * @param marksNegative whether it has what tells a negative number: a minus, parentheses, a colour
 * @param disguise what it makes of them
 */
record FormatSection(String condition, boolean marksNegative, Disguise disguise) {
  /** The sections for numbers; a fourth is for texts. */
  private static final int OF_NUMBERS = 3;

  private static final Pattern PIECE = Pattern.compile(
      "(?<condition>\\[[<>=][^]]*])|\\[\\$(?<currency>[^]-]*)[^]]*]|\\[[^]]*]|\"(?<quoted>[^\"]*)\"?"
          + "|\\\\(?<escaped>.)|[_*].|(?<digit>[#0?@]|General)|(?<comma>,)|(?<percent>%)"
          + "|(?<end>;)|(?<other>.)",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern CONDITION =
      Pattern.compile("\\[(<=|>=|<>|<|>|=) *(-?\\d{1,15}(?:\\.\\d{1,15})?)]");
  private static final Pattern NEGATIVE = Pattern.compile("[-\\u2010-\\u2015\\u2212(]");
  private static final Pattern WORD = Pattern.compile("\\p{L}+|:-");

  /** What a format makes of a number. */
  static Disguise of(String code, BigDecimal number) {
    List<FormatSection> sections = sections(code);
    int last = Math.min(sections.size(), OF_NUMBERS) - 1;
    for (int index = 0; index < last; index++) {
      String usual = index == 1 ? "[<0]" : last == 1 ? "[>=0]" : "[>0]";
      String condition = sections.get(index).condition();
      if (holds(condition.isEmpty() ? usual : condition, number)) {
        return disguise(sections, index, number);
      }
    }
    return disguise(sections, last, number);
  }

  /** The usual second section is for negative numbers, and shows them with what it writes alone. */
  private static Disguise disguise(List<FormatSection> sections, int index, BigDecimal number) {
    FormatSection section = sections.get(index);
    Disguise shown = section.disguise();
    boolean isUnsigned = index == 1
        && number.signum() < 0
        && sections.get(0).condition().isEmpty()
        && section.condition().isEmpty()
        && !section.marksNegative();
    return isUnsigned && shown.isSeen()
        ? new Disguise(true, shown.powerOfTen(), true, shown.unit())
        : shown;
  }

  private static boolean holds(String condition, BigDecimal number) {
    Matcher parts = CONDITION.matcher(condition);
    if (!parts.matches()) {
      return false;
    }
    int compared = number.compareTo(new BigDecimal(parts.group(2)));
    return switch (parts.group(1)) {
      case "<" -> compared < 0;
      case "<=" -> compared <= 0;
      case ">" -> compared > 0;
      case ">=" -> compared >= 0;
      case "=" -> compared == 0;
      default -> compared != 0;
    };
  }

  private static List<FormatSection> sections(String code) {
    List<FormatSection> sections = new ArrayList<>();
    Draft draft = new Draft();
    Matcher piece = PIECE.matcher(code);
    while (piece.find()) {
      if (piece.group("end") == null) {
        draft.add(piece);
      } else {
        sections.add(draft.section());
        draft = new Draft();
      }
    }
    sections.add(draft.section());
    return sections;
  }

  /** A section as far as it is read. */
  private static final class Draft {
    private final StringBuilder words = new StringBuilder();
    private String condition = "";
    private boolean hasDigit;
    private boolean isColoured;
    private int commas;
    private int powerOfTen;

    void add(Matcher piece) {
      if (piece.group("digit") != null) {
        hasDigit = true;
        commas = 0; // those before a digit part the thousands
      } else if (piece.group("comma") != null) {
        commas += hasDigit ? 1 : 0;
      } else if (piece.group("percent") != null) {
        powerOfTen += 2;
      } else if (piece.group("condition") != null) {
        condition = piece.group();
      } else if (".".equals(piece.group("other"))) {
        scale();
      } else {
        isColoured |= piece.group("currency") == null && piece.group().startsWith("[");
        for (String name : List.of("currency", "quoted", "escaped", "other")) {
          words.append(Objects.requireNonNullElse(piece.group(name), ""));
        }
      }
    }

    /** Each comma behind the digits, or behind those before the point, is a thousandth. */
    private void scale() {
      powerOfTen -= 3 * commas;
      commas = 0;
    }

    FormatSection section() {
      scale();
      return new FormatSection(
          condition,
          isColoured || NEGATIVE.matcher(words).find(),
          new Disguise(hasDigit, powerOfTen, false, unit().orElse(null)));
    }

    private Optional<AmountUnit> unit() {
      return WORD.matcher(words.toString().toLowerCase(Locale.ROOT))
          .results()
          .flatMap(word -> AmountUnit.ofWord(word.group()).stream())
          .findFirst();
    }
  }
}
