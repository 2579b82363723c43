package se.uppfoljning.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bytes -> text: by the byte order mark when there is one (UTF-8, or UTF-16 as Excel saves "Unicode
 * text"); else UTF-8 where all of it is that, else windows-1252.
 */
final class TextDecoder {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Of bytes by chance one in nine is strange. */
  private static final int FEWEST_PER_STRANGE = 20;

  /** But for X, with which the last digits of a number are crossed out. */
  private static final Pattern LETTER = Pattern.compile("[\\p{L}&&[^Xx]]");

  private TextDecoder() {}

  /** The text; empty when there are more bytes than that, none, or any that no text has. */
  static Optional<String> decode(byte[] bytes, int limit) {
    if (bytes.length == 0 || bytes.length > limit) {
      return Optional.empty();
    }
    Charset marked = marked(bytes);
    String text = strict(marked, bytes).orElseGet(() -> new String(bytes, WINDOWS));
    String bare = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return Optional.of(bare).filter(TextDecoder::isText);
  }

  /**
   * The text of whatever bytes, for a look that must miss nothing. A text may have some characters
   * that none has; with more it is noise, where any short word stands by chance: without its letters.
   */
  static String anyway(byte[] bytes) {
    String text = strict(marked(bytes), bytes).orElseGet(() -> new String(bytes, WINDOWS));
    long strange = text.chars().filter(TextDecoder::isStrange).count();
    return strange * FEWEST_PER_STRANGE <= text.length()
        ? text
        : LETTER.matcher(text).replaceAll(".");
  }

  private static Charset marked(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return switch (mark) {
      case 0xFFFE -> StandardCharsets.UTF_16LE;
      case 0xFEFF -> StandardCharsets.UTF_16BE;
      default -> StandardCharsets.UTF_8;
    };
  }

  private static Optional<String> strict(Charset charset, byte[] bytes) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isText(String text) {
    return text.chars().noneMatch(TextDecoder::isStrange);
  }

  private static boolean isStrange(int character) {
    return Character.isISOControl(character)
        && "\n\r\t\f".indexOf(character) < 0
        && character < '\u0080';
  }
}
