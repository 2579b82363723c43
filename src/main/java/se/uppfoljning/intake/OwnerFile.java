package se.uppfoljning.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The small file that Excel ({@code ~$bok.xlsx}) or LibreOffice ({@code .~lock.bok.xlsx#}) keeps
 * beside a workbook as long as somebody has it open.
 */
final class OwnerFile {
  /** A program that crashed leaves its file; nobody has a workbook open for that long. */
  private static final Duration LONGEST = Duration.ofHours(24);

  private static final String EXCEL = "~$";
  private static final String OFFICE = ".~lock.";
  private static final int MOST_BYTES = 1024;

  /** Where Excel keeps the length of the name in UTF-16, behind the one in the old code page. */
  private static final int WIDE_NAME = 55;

  private OwnerFile() {}

  /**
   * Who has a workbook open.
   *
   * @param now by the clock of the file system
   * @return the name as the program knows it, "någon" when it says none; empty when nobody has
   */
  static Optional<String> whoHasOpen(Path workbook, Instant now) {
    String name = workbook.getFileName().toString();
    return name(workbook.resolveSibling(EXCEL + name), true, now)
        .or(() -> name(workbook.resolveSibling(OFFICE + name + "#"), false, now));
  }

  private static Optional<String> name(Path owner, boolean excel, Instant now) {
    try {
      if (!Files.isRegularFile(owner, LinkOption.NOFOLLOW_LINKS)
          || age(owner, now).compareTo(LONGEST) > 0) {
        return Optional.empty();
      }
    } catch (IOException gone) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(owner, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(MOST_BYTES);
      String name = excel ? excelName(bytes) : officeName(bytes);
      String plain = name.replaceAll("[\\p{C}]", "").strip();
      return Optional.of(plain.isEmpty() ? "någon" : plain);
    } catch (IOException locked) {
      return Optional.of("någon"); // Excel keeps it to itself on some shares
    }
  }

  private static Duration age(Path owner, Instant now) throws IOException {
    Instant modified =
        Files.getLastModifiedTime(owner, LinkOption.NOFOLLOW_LINKS).toInstant();
    return Duration.between(modified, now).abs();
  }

  private static String excelName(byte[] bytes) {
    int letters = bytes.length > WIDE_NAME ? bytes[WIDE_NAME] & 0xFF : 0;
    int from = WIDE_NAME + 2;
    return bytes.length < from + 2 * letters
        ? ""
        : new String(bytes, from, 2 * letters, StandardCharsets.UTF_16LE);
  }

  /** Begins with the user's name between commas; an empty one is followed by the login. */
  private static String officeName(byte[] bytes) {
    String[] fields = new String(bytes, StandardCharsets.UTF_8).split(",", 3);
    return fields[0].isBlank() && fields.length > 1 ? fields[1] : fields[0];
  }
}
