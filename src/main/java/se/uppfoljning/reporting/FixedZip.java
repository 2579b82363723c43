package se.uppfoljning.reporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip file rewritten so that the same content gives the same bytes. */
public final class FixedZip {
  // What a reader looks for first stands first; the rest by name.
  private static final Comparator<String> ORDER = Comparator.comparing(
          (String name) -> !name.equals("[Content_Types].xml"))
      .thenComparing(name -> !name.equals("_rels/.rels"))
      .thenComparing(Comparator.naturalOrder());
  /** Not the first moment of 1980: for that one the JDK adds the instant, by the zone it runs in. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private FixedZip() {}

  /** The same entries in a fixed order, with a fixed time. */
  public static byte[] of(byte[] zip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries(zip).entrySet()) {
        ZipEntry fixed = new ZipEntry(entry.getKey());
        fixed.setTimeLocal(TIME);
        out.putNextEntry(fixed);
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(ORDER);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }
}
