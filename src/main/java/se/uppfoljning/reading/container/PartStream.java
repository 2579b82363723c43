package se.uppfoljning.reading.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import se.uppfoljning.facts.table.Workbook.Reason;

/** The content of one part; whoever reads it to its end knows that every byte of it is right. */
final class PartStream extends InputStream {
  private static final int BUFFER_BYTES = 16_384;

  private final FileChannel file;
  private final Entry entry;
  private final Limits limits;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final ByteBuffer packed = ByteBuffer.allocate(BUFFER_BYTES).limit(0);

  /** How many packed bytes were taken from the file. */
  private long taken;

  private long inflated;
  private boolean ended;

  PartStream(FileChannel file, Entry entry, Limits limits) {
    this.file = file;
    this.entry = entry;
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    // Some programs write an empty part as packed into no bytes at all.
    boolean isPacked = entry.isDeflated() && entry.packedBytes() > 0;
    int count = isPacked ? inflate(target, offset, length) : copy(target, offset, length);
    if (count <= 0) {
      end();
      return -1;
    }
    crc.update(target, offset, count);
    inflated += count;
    limits.check(inflated, taken);
    return count;
  }

  private int copy(byte[] target, int offset, int length) throws IOException {
    if (!packed.hasRemaining()) {
      fill();
    }
    int count = Math.min(length, packed.remaining());
    packed.get(target, offset, count);
    return count;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      int count = inflater.inflate(target, offset, length);
      while (count == 0 && !inflater.finished()) {
        if (inflater.needsDictionary() || !inflater.needsInput() || !fill()) {
          throw new Refused(Reason.DAMAGED);
        }
        inflater.setInput(packed.array(), 0, packed.limit());
        count = inflater.inflate(target, offset, length);
      }
      return count;
    } catch (DataFormatException e) {
      throw new Refused(Reason.DAMAGED);
    }
  }

  private boolean fill() throws IOException {
    packed.clear().limit((int) Math.min(BUFFER_BYTES, entry.packedBytes() - taken));
    while (packed.hasRemaining()) {
      if (file.read(packed, entry.start() + taken + packed.position()) <= 0) {
        throw new Refused(Reason.DAMAGED);
      }
    }
    packed.flip();
    taken += packed.limit();
    return packed.hasRemaining();
  }

  private void end() throws Refused {
    ended = true;
    boolean allTaken =
        taken == entry.packedBytes() && (!entry.isDeflated() || inflater.getRemaining() == 0);
    if (!allTaken || inflated != entry.bytes() || crc.getValue() != entry.crc()) {
      throw new Refused(Reason.DAMAGED);
    }
  }

  @Override
  public void close() {
    ended = true;
    inflater.end();
  }
}
