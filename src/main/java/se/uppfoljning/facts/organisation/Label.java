package se.uppfoljning.facts.organisation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A label or heading as it is compared: NFC, lower case, every run of white space (also no-break
 * and thin) one space, every dash a hyphen, nothing invisible (soft hyphen, zero-width), no colon
 * at the end. Making a label of a label changes nothing. "Äldreomsorg" from a Mac (NFD) equals the same word typed on a
 * PC.
 */
public record Label(String text) {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]");
  private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212]");
  private static final Pattern ENDING = Pattern.compile("[: ]+$");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\u0085]+");

  public Label {
    text = isPlain(text) ? text.toLowerCase(SWEDISH) : cleaned(text);
  }

  private static String cleaned(String text) {
    // Invisible characters first: one between a letter and its accent would hinder NFC.
    String visible = INVISIBLE.matcher(text).replaceAll("").toLowerCase(SWEDISH);
    String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
    String spaced =
        SPACES.matcher(DASH.matcher(composed).replaceAll("-")).replaceAll(" ").strip();
    return ENDING.matcher(spaced).replaceAll("");
  }

  /** Whether only its case may be to change: true of most of what people write, and soon told. */
  private static boolean isPlain(String text) {
    char before = ' ';
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      boolean isWord =
          (letter > ' ' && letter <= '~') || (letter >= '\u00C0' && letter <= '\u00FF');
      if (!isWord && (letter != ' ' || before == ' ')) {
        return false;
      }
      before = letter;
    }
    return before != ' ' && before != ':';
  }

  /** The label of a text. */
  public static Label of(String text) {
    return new Label(text);
  }

  /** Whether another text is the same label. */
  public boolean is(String other) {
    return text.equals(of(other).text);
  }

  /** Whether it is one of some labels; one that ends in * stands for all that begin so. */
  public boolean fitsAny(List<String> labels) {
    return labels.stream()
        .anyMatch(each -> each.endsWith("*")
            ? text.startsWith(of(each.substring(0, each.length() - 1)).text)
            : is(each));
  }

  /** Whether nothing is left of the text. */
  public boolean isBlank() {
    return text.isEmpty();
  }
}
