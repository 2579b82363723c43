package se.uppfoljning.facts.number;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.layout.AmountUnit;

/**
 * Numbers as people write them in Sweden. The whole text must be a number, or it is none: {@link
 * java.text.NumberFormat} reads "1 234,5" as 1 when the space is the one on the keyboard, so it is
 * never used here (handbook 9).
 */
public final class NumberText {
  /** Longer than any amount; keeps the expressions below from working on a pasted page. */
  private static final int MAX_LENGTH = 64;

  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u00A0\\u202F\\u2007\\u2009\\u200A]+");

  /** What nobody sees, such as a zero-width space: whoever wrote the number saw it without. */
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

  private static final Pattern LEADING_DASH = Pattern.compile("^[\\u2010-\\u2015\\u2212]");
  private static final Pattern MISSING = Pattern.compile("[-\\u2010-\\u2015\\u2212]?");
  private static final Pattern PARENTHESES = Pattern.compile("\\( ?([^()]*?) ?\\)");
  private static final Pattern WITH_UNIT =
      Pattern.compile("(?<number>[-+(]?[0-9 .,()]*[0-9)]) ?(?<unit>[\\p{L}]+|:-)");
  private static final Pattern PLAIN = Pattern.compile("[0-9]+(?:[.,][0-9]+)?");
  private static final Pattern SPACE_GROUPED =
      Pattern.compile("[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?");
  private static final Pattern POINT_GROUPED =
      Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(?:\\.[0-9]{3}){2,}");
  private static final Pattern COMMA_GROUPED =
      Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+\\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3}){2,}");

  /** One mark with exactly three digits behind it: thousands to one reader, decimals to another. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

  private NumberText() {}

  /**
   * Reads a text.
   *
   * <p>Accepted: spaces of any kind or points between thousands, nothing that is invisible, decimal
   * comma or point, -, − or – before the number or parentheses around it, +, and a unit behind it
   * (kr, tkr, mkr and their synonyms). A dash behind the number is none of these: some systems write
   * a minus so, and people write prices so.
   */
  public static ParsedNumber parse(String text) {
    String seen = INVISIBLE.matcher(text).replaceAll("");
    String normal = SPACES.matcher(seen).replaceAll(" ").strip();
    if (normal.length() > MAX_LENGTH) {
      return new ParsedNumber.NoNumber();
    }
    if (MISSING.matcher(normal).matches()) {
      return new ParsedNumber.Missing();
    }
    String number = LEADING_DASH.matcher(normal).replaceFirst("-");
    Matcher withUnit = WITH_UNIT.matcher(number);
    if (!withUnit.matches()) {
      return signed(number, null);
    }
    Optional<AmountUnit> unit = AmountUnit.ofWord(withUnit.group("unit"));
    return unit.isPresent()
        ? signed(withUnit.group("number"), unit.get())
        : new ParsedNumber.NoNumber();
  }

  private static ParsedNumber signed(String text, @Nullable AmountUnit unit) {
    Matcher parentheses = PARENTHESES.matcher(text);
    if (parentheses.matches()) {
      return unsigned(parentheses.group(1), true, unit);
    }
    if (text.startsWith("-") || text.startsWith("+")) {
      return unsigned(text.substring(1).strip(), text.startsWith("-"), unit);
    }
    return unsigned(text, false, unit);
  }

  private static ParsedNumber unsigned(String digits, boolean negative, @Nullable AmountUnit unit) {
    if (AMBIGUOUS.matcher(digits).matches()) {
      return new ParsedNumber.Ambiguous();
    }
    String plain;
    if (PLAIN.matcher(digits).matches() || SPACE_GROUPED.matcher(digits).matches()) {
      plain = digits.replace(" ", "").replace(',', '.');
    } else if (POINT_GROUPED.matcher(digits).matches()) {
      plain = digits.replace(".", "").replace(',', '.');
    } else if (COMMA_GROUPED.matcher(digits).matches()) {
      plain = digits.replace(",", "");
    } else {
      return new ParsedNumber.NoNumber();
    }
    BigDecimal number = new BigDecimal(plain);
    return new ParsedNumber.Value(negative ? number.negate() : number, unit);
  }
}
