package se.uppfoljning.facts;

/**
 * Text from outside as it may be shown: file names and cells of others can hold anything. Control
 * characters (also line breaks) become spaces, half characters become U+FFFD, and what turns the
 * direction of writing is left out.
 */
public final class SafeText {
  private SafeText() {}

  /** The text as it may be shown. */
  public static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .filter(SafeText::keepsDirection)
        .map(SafeText::shown)
        .forEach(codePoint -> safe.appendCodePoint(codePoint));
    return safe.toString();
  }

  private static boolean keepsDirection(int codePoint) {
    boolean embedding = codePoint >= 0x202A && codePoint <= 0x202E;
    boolean isolate = codePoint >= 0x2066 && codePoint <= 0x2069;
    return !embedding && !isolate;
  }

  private static int shown(int codePoint) {
    if ((codePoint & 0xFFFE) == 0xFFFE) {
      return 0xFFFD; // no character, and not allowed in XML
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      case Character.SURROGATE -> 0xFFFD;
      default -> codePoint;
    };
  }
}
