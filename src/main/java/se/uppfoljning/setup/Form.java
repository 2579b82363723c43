package se.uppfoljning.setup;

import java.util.regex.Pattern;

/** How a text of a certain use must be written. */
enum Form {
  ORG("[A-Z0-9-]{1,16}", "1–16 tecken av A–Z, 0–9 och bindestreck"),
  MEASURE(
      "[A-Za-z][A-Za-z0-9-]{0,63}", "en bokstav A–Z, sedan högst 63 av A–Z, 0–9 och bindestreck"),
  /** Becomes part of file and folder names. */
  NAME("[a-z0-9-]{1,32}", "1–32 tecken av a–z, 0–9 och bindestreck"),
  /** Becomes the name of a sheet. */
  SHEET("[^\\[\\]:*?/\\\\']{1,31}", "1–31 tecken, inget av [ ] : * ? / \\ '"),
  BREAKDOWN("[A-Za-z]+=[^=|/~]+(\\|[A-Za-z]+=[^=|/~]+)*", "uppdelning som age=30-49|sex=K"),
  DOMAIN(Form.DOMAIN_PATTERN, "en domän som example.se"),
  HOST("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?", "ett servernamn som smtp.example.se"),
  EMAIL(
      "[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@" + Form.DOMAIN_PATTERN,
      "en e-postadress som namn@example.se");

  private static final String DOMAIN_PATTERN =
      "([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}";

  private final Pattern pattern;
  private final String expected;

  Form(String pattern, String expected) {
    this.pattern = Pattern.compile(pattern);
    this.expected = expected;
  }

  /** Tells if the text of a key is written otherwise. */
  void check(Tree.Entries table, String key, Faults faults) {
    table
        .text(key)
        .filter(text -> !pattern.matcher(text.text()).matches())
        .ifPresent(text -> faults.invalid(key, text, expected));
  }
}
