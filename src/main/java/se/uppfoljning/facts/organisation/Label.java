package se.uppfoljning.facts.organisation;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A label or heading as it is compared: NFC, lower case, every run of white space (also no-break
 * and thin) one space, every dash a hyphen, no soft hyphen. "Äldreomsorg" from a Mac (NFD) equals
 * the same word typed on a PC.
 */
public record Label(String text) {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

  public Label {
    text = Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace("\u00AD", "")
        .replaceAll("[\u2010-\u2015\u2212]", "-")
        .replaceAll("[\\s\\p{Z}\u200B\uFEFF]+", " ")
        .strip()
        .toLowerCase(SWEDISH);
  }

  /** The label of a text. */
  public static Label of(String text) {
    return new Label(text);
  }

  /** Whether another text is the same label. */
  public boolean is(String other) {
    return text.equals(of(other).text);
  }

  /** Whether nothing is left of the text. */
  public boolean isBlank() {
    return text.isEmpty();
  }
}
