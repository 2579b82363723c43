package se.uppfoljning.reading.ledger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the bytes of a text are letters, told by all of them: a byte order mark, else UTF-8 where all of
 * it is that, else the code page in which most of the bytes of å, ä and ö are those. A file's own word
 * on it ({@code #FORMAT PC8}) is wrong as often as right.
 */
final class Encoding {
  private static final Charset DOS = Charset.forName("IBM437");
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int CHUNK = 1 << 16;

  /** ä å ö Ä Å Ö. */
  private static final int[] OF_DOS = {0x84, 0x86, 0x94, 0x8E, 0x8F, 0x99};

  private static final int[] OF_WINDOWS = {0xE4, 0xE5, 0xF6, 0xC4, 0xC5, 0xD6};

  private Encoding() {}

  /** That of a file; where its bytes do not tell, that of DOS or that of Windows. */
  static Charset of(Path file, boolean dosByDefault) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), CHUNK)) {
      in.mark(2);
      int mark = in.read() << 8 | Math.max(in.read(), 0);
      in.reset();
      if (mark == 0xFFFE || mark == 0xFEFF) {
        return StandardCharsets.UTF_16;
      }
      return told(in, dosByDefault ? DOS : WINDOWS);
    }
  }

  private static Charset told(InputStream in, Charset byDefault) throws IOException {
    long[] seen = new long[256];
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    CharBuffer letters = CharBuffer.allocate(CHUNK);
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    boolean isUtf8 = true;
    for (int read = 0; read >= 0; ) {
      read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      for (int index = 0; index < read; index++) {
        seen[bytes.array()[bytes.position() + index] & 0xFF]++;
      }
      bytes.position(bytes.position() + Math.max(read, 0)).flip();
      isUtf8 &= !failed(utf8, bytes, letters.clear(), read < 0);
      if (!isUtf8) {
        bytes.position(bytes.limit());
      }
      bytes.compact();
    }
    if (isUtf8) {
      return StandardCharsets.UTF_8;
    }
    long dos = count(seen, OF_DOS);
    long windows = count(seen, OF_WINDOWS);
    return dos == windows ? byDefault : dos > windows ? DOS : WINDOWS;
  }

  private static boolean failed(
      CharsetDecoder decoder, ByteBuffer bytes, CharBuffer letters, boolean last) {
    CoderResult result = decoder.decode(bytes, letters, last);
    return result.isError();
  }

  private static long count(long[] seen, int[] of) {
    long count = 0;
    for (int each : of) {
      count += seen[each];
    }
    return count;
  }
}
