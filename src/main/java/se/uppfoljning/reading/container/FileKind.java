package se.uppfoljning.reading.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import se.uppfoljning.facts.table.Workbook.Reason;

/** What kind of file it is, told by its first bytes and never by its name. */
public final class FileKind {
  private static final int HEAD_BYTES = 4_096;

  private FileKind() {}

  /** Why it cannot be a package of parts; empty when it may be one. */
  public static Optional<Reason> otherThanPackage(Path file) throws IOException {
    byte[] head = head(file);
    if (head.length == 0) {
      return Optional.of(Reason.EMPTY);
    }
    // The marks are compared at fixed places, some beyond the end of a short file.
    return switch (FileMagic.valueOf(Arrays.copyOf(head, HEAD_BYTES))) {
      case OOXML -> Optional.empty();
      case OLE2 -> Optional.of(old(file));
      case BIFF2, BIFF3, BIFF4 -> Optional.of(Reason.OLD_WORKBOOK);
      case XML, HTML -> Optional.of(Reason.TEXT);
      case UNKNOWN -> Optional.of(unknown(head));
      default -> Optional.of(Reason.OTHER_DOCUMENT);
    };
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      return input.readNBytes(HEAD_BYTES);
    }
  }

  /** Text has no zero bytes, but in UTF-16, which begins with its mark. */
  private static Reason unknown(byte[] head) {
    boolean marked = head.length > 1 && (head[0] & head[1] & 0xFE) == 0xFE;
    boolean zeros = false;
    for (byte each : head) {
      zeros |= each == 0;
    }
    if (isEmptyArchive(head)) {
      return Reason.ARCHIVE;
    }
    return zeros && !marked ? Reason.NOT_A_WORKBOOK : Reason.TEXT;
  }

  private static boolean isEmptyArchive(byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 5 && head[3] == 6;
  }

  private static Reason old(Path file) {
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return Reason.ENCRYPTED;
      }
      return root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")
          ? Reason.OLD_WORKBOOK
          : Reason.OTHER_DOCUMENT;
    } catch (IOException | RuntimeException e) {
      return Reason.DAMAGED;
    }
  }
}
