package se.uppfoljning.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import se.uppfoljning.facts.delivery.Dropped;

/** Our own copy of each file, from before it is taken from the share until it is in its archive. */
public final class Spool {
  /** One name for every copy that is not whole yet: a killed run's is overwritten by the next. */
  private static final String INCOMING = "incoming.part";

  private final Path home;
  private final Path folder;

  /** The spool of a home, in {@code data/spool/}. */
  public Spool(Path home) {
    this.home = home;
    this.folder = home.resolve("data").resolve("spool");
  }

  /**
   * Copies a file into the spool (K1-K4): the copy is whole and on disk when this returns.
   *
   * @return its digest, 64 lower-case hex digits; empty when the file is no longer the one that was
   *     seen, changed while it was copied or may not be read: it is then left for a later scan
   */
  public Optional<String> take(Dropped file) throws IOException {
    Path source = SourcePath.in(home, file.path());
    Files.createDirectories(folder);
    Path copy = folder.resolve(INCOMING);
    try (OutputStream out = Files.newOutputStream(copy)) {
      String sha256 = copy(source, out);
      out.flush();
      if (isUnchanged(source, file) && sha256.equals(digest(source))) {
        Durable.force(copy);
        Durable.rename(copy, locate(sha256, file.path()));
        return Optional.of(sha256);
      }
    } catch (IOException fault) {
      if (isReadable(source)) {
        throw fault; // the fault is on our side, such as a full disk
      }
    }
    Files.deleteIfExists(copy);
    return Optional.empty();
  }

  private static boolean isReadable(Path source) {
    try {
      digest(source);
      return true;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Takes a file away from the share (K6), unless it has become another file since it was copied.
   * The caller has recorded the copy before.
   *
   * @return false when it lies there still because the share does not let us remove it
   */
  public boolean release(String sourcePath, String sha256) {
    Path source = SourcePath.in(home, sourcePath);
    try {
      if (Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS) && sha256.equals(digest(source))) {
        Files.delete(source);
      }
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  /** Throws a copy away that is not needed. */
  public void discard(String sha256, String sourcePath) throws IOException {
    Files.deleteIfExists(locate(sha256, sourcePath));
  }

  /** Where the copy lies. The source is part of the name: two senders may drop the same bytes. */
  public Path locate(String sha256, String sourcePath) {
    return folder.resolve(sha256 + "-" + digest(sourcePath).substring(0, 16));
  }

  private static boolean isUnchanged(Path source, Dropped file) throws IOException {
    try {
      BasicFileAttributes now =
          Files.readAttributes(source, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return now.isRegularFile()
          && now.size() == file.sizeBytes()
          && Inbox.modifiedAt(now).equals(file.modifiedAt());
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  /** The digest of a file, 64 lower-case hex digits. */
  public static String digest(Path file) throws IOException {
    return copy(file, OutputStream.nullOutputStream());
  }

  /** The digest of a text, in the same digits. */
  static String digest(String text) {
    return hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String copy(Path file, OutputStream out) throws IOException {
    MessageDigest sha256 = sha256();
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      in.transferTo(new DigestOutputStream(out, sha256));
    }
    return hex(sha256.digest());
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
