package se.uppfoljning.reading.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.uppfoljning.facts.table.Workbook.Reason;

/**
 * The directory of a zip archive, held against the archive: from its first byte to its last it must
 * be one file after another, each with the name the directory gives it, then the directory and its
 * end. A file that was cut off, filled up with zeros or put together of two is none.
 */
final class ZipDirectory {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;

  private static final int LOCAL_BYTES = 30;
  private static final int CENTRAL_BYTES = 46;
  private static final int END_BYTES = 22;
  private static final int END_64_BYTES = 56;
  private static final int LOCATOR_64_BYTES = 20;

  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /** Sizes follow the content; a hint how hard it was packed; the name is UTF-8. */
  private static final int KNOWN_FLAGS = 0x080E;

  private static final int SIZES_FOLLOW = 0x0008;

  /** With or without a signature, of 32 or 64 bits. */
  private static final Set<Long> DESCRIPTOR_BYTES = Set.of(12L, 16L, 20L, 24L);

  private static final long IN_64_BITS = 0xFFFFFFFFL;
  private static final int EXTRA_64 = 1;

  private final FileChannel file;

  private ZipDirectory(FileChannel file) {
    this.file = file;
  }

  /** Where the directory lies. */
  private record Span(long start, long end, long entries) {}

  /** An entry with what must agree with the file itself. */
  private record Listed(Entry entry, ByteBuffer rawName, int flags, int method, long offset) {}

  /** The files, in the order they lie. */
  static List<Entry> read(FileChannel file) throws IOException {
    return new ZipDirectory(file).read();
  }

  private List<Entry> read() throws IOException {
    Span span = span();
    if (span.entries() > Limits.PARTS) {
      throw new Refused(Reason.TOO_MANY_PARTS);
    }
    demand(span.end() - span.start() < file.size() && span.end() - span.start() < 1 << 26);
    ByteBuffer directory = bytes(span.start(), (int) (span.end() - span.start()));
    List<Listed> listed = new ArrayList<>();
    for (long entry = 0; entry < span.entries(); entry++) {
      listed.add(listed(directory));
    }
    demand(!directory.hasRemaining());
    checkNames(listed);
    return placed(listed, span.start());
  }

  private Span span() throws IOException {
    long tailStart = Math.max(0, file.size() - END_BYTES - 0xFFFF);
    ByteBuffer tail = bytes(tailStart, (int) (file.size() - tailStart));
    for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
      int comment = tail.limit() - at - END_BYTES;
      if (tail.getInt(at) == END && unsigned(tail.getShort(at + 20)) == comment) {
        return span(tail, at, tailStart + at);
      }
    }
    throw new Refused(Reason.DAMAGED); // the end was cut off, or something follows it
  }

  private Span span(ByteBuffer tail, int at, long end) throws IOException {
    long locator = end - LOCATOR_64_BYTES;
    if (locator >= 0) {
      ByteBuffer bytes = bytes(locator, LOCATOR_64_BYTES);
      if (bytes.getInt(0) == LOCATOR_64) {
        return span64(bytes.getLong(8), locator);
      }
    }
    long length = unsigned(tail.getInt(at + 12));
    long start = unsigned(tail.getInt(at + 16));
    demand(tail.getInt(at + 4) == 0 && start + length == end);
    return new Span(start, end, unsigned(tail.getShort(at + 10)));
  }

  private Span span64(long record, long locator) throws IOException {
    demand(record >= 0 && record <= locator - END_64_BYTES);
    ByteBuffer bytes = bytes(record, END_64_BYTES);
    demand(bytes.getInt(0) == END_64 && record + 12 + bytes.getLong(4) == locator);
    long start = bytes.getLong(48);
    demand(start >= 0 && start <= record && start + bytes.getLong(40) == record);
    return new Span(start, record, bytes.getLong(32));
  }

  private static Listed listed(ByteBuffer directory) throws Refused {
    demand(directory.remaining() >= CENTRAL_BYTES);
    int at = directory.position();
    int flags = unsigned(directory.getShort(at + 8));
    int method = unsigned(directory.getShort(at + 10));
    demand(directory.getInt(at) == CENTRAL
        && (flags & ~KNOWN_FLAGS) == 0
        && (method == STORED || method == DEFLATED));
    byte[] rawName = new byte[unsigned(directory.getShort(at + 28))];
    byte[] rawExtra = new byte[unsigned(directory.getShort(at + 30))];
    int comment = unsigned(directory.getShort(at + 32));
    demand(directory.remaining() >= CENTRAL_BYTES + rawName.length + rawExtra.length + comment);
    directory.position(at + CENTRAL_BYTES).get(rawName).get(rawExtra);
    directory.position(directory.position() + comment);
    ByteBuffer extra = extra64(rawExtra);
    long bytes = size(directory.getInt(at + 24), extra);
    long packedBytes = size(directory.getInt(at + 20), extra);
    long offset = size(directory.getInt(at + 42), extra);
    demand(method == DEFLATED || bytes == packedBytes);
    Entry entry = new Entry(
        new String(rawName, StandardCharsets.UTF_8),
        method == DEFLATED,
        unsigned(directory.getInt(at + 16)),
        packedBytes,
        bytes,
        -1);
    return new Listed(entry, ByteBuffer.wrap(rawName), flags, method, offset);
  }

  /** The numbers that do not fit into 32 bits. */
  private static ByteBuffer extra64(byte[] extra) throws Refused {
    ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
    while (fields.remaining() >= 4) {
      int id = unsigned(fields.getShort());
      int length = unsigned(fields.getShort());
      demand(length <= fields.remaining());
      if (id == EXTRA_64) {
        return fields.slice(fields.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      }
      fields.position(fields.position() + length);
    }
    return ByteBuffer.allocate(0);
  }

  private static long size(int in32Bits, ByteBuffer extra) throws Refused {
    if (unsigned(in32Bits) != IN_64_BITS) {
      return unsigned(in32Bits);
    }
    demand(extra.remaining() >= Long.BYTES);
    long size = extra.getLong();
    demand(size >= 0);
    return size;
  }

  /** No two that some systems take for the same, and none that leads out of a folder. */
  private static void checkNames(List<Listed> listed) throws Refused {
    Set<String> names = new HashSet<>();
    for (Listed each : listed) {
      String name = each.entry().name();
      demand(names.add(name.toLowerCase(Locale.ROOT))
          && !name.isEmpty()
          && !name.startsWith("/")
          && name.chars().noneMatch(c -> c == '\\' || c == ':' || c < ' ')
          && !("/" + name + "/").contains("/../"));
    }
  }

  /** The entries with the places of their content, in the order they lie, one after the other. */
  private List<Entry> placed(List<Listed> listed, long end) throws IOException {
    List<Listed> inOrder =
        listed.stream().sorted(Comparator.comparingLong(Listed::offset)).toList();
    List<Entry> entries = new ArrayList<>();
    long next = 0;
    int flags = 0;
    for (Listed each : inOrder) {
      demand(isBeside(next, each.offset(), flags));
      Entry entry = placed(each, end);
      entries.add(entry);
      next = entry.start() + entry.packedBytes();
      flags = each.flags();
    }
    demand(isBeside(next, end, flags));
    return entries;
  }

  private static boolean isBeside(long before, long after, int flags) {
    return before == after
        || ((flags & SIZES_FOLLOW) != 0 && DESCRIPTOR_BYTES.contains(after - before));
  }

  private Entry placed(Listed listed, long end) throws IOException {
    demand(listed.offset() <= end - LOCAL_BYTES);
    ByteBuffer header = bytes(listed.offset(), LOCAL_BYTES);
    int nameBytes = unsigned(header.getShort(26));
    long start = listed.offset() + LOCAL_BYTES + nameBytes + unsigned(header.getShort(28));
    demand(header.getInt(0) == LOCAL
        && unsigned(header.getShort(8)) == listed.method()
        && start <= end
        && listed.entry().packedBytes() <= end - start);
    ByteBuffer name = bytes(listed.offset() + LOCAL_BYTES, nameBytes);
    demand(name.equals(listed.rawName()));
    Entry entry = listed.entry();
    return new Entry(
        entry.name(), entry.isDeflated(), entry.crc(), entry.packedBytes(), entry.bytes(), start);
  }

  private ByteBuffer bytes(long start, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      demand(file.read(bytes, start + bytes.position()) > 0);
    }
    return bytes.flip();
  }

  private static void demand(boolean holds) throws Refused {
    if (!holds) {
      throw new Refused(Reason.DAMAGED);
    }
  }

  private static int unsigned(short number) {
    return Short.toUnsignedInt(number);
  }

  private static long unsigned(int number) {
    return Integer.toUnsignedLong(number);
  }
}
