package se.uppfoljning.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes -> text: by the byte order mark when there is one (UTF-8, or UTF-16 as Excel saves "Unicode
 * text"); else UTF-8 where all of it is that, else windows-1252.
 */
final class TextDecoder {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

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

  /** The text of whatever bytes, for a look that must miss nothing. */
  static String anyway(byte[] bytes) {
    return strict(marked(bytes), bytes).orElseGet(() -> new String(bytes, WINDOWS));
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
    return text.chars()
        .noneMatch(character -> Character.isISOControl(character)
            && "\n\r\t\f".indexOf(character) < 0
            && character < '\u0080');
  }
}
