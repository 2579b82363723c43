package se.uppfoljning.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import se.uppfoljning.facts.privacy.IdentityNumber;

/**
 * Where a file was dropped, as it is recorded and told: its path below the home, but without a personal
 * identity number (V21). It is found again by looking in its folder.
 */
public final class SourcePath {
  /** So few that the number cannot be told from them. */
  private static final int DIGITS = 4;

  private SourcePath() {}

  /**
   * The path of a file in a folder.
   *
   * @param folder below the home, with /
   * @return with the first digits of a digest where a number is hidden: two names may look alike
   */
  static String of(String folder, Path file) {
    String name = file.getFileName().toString();
    String hidden = IdentityNumber.hidingIn(name);
    String mark = hidden.equals(name) ? "" : " (" + Spool.digest(name).substring(0, DIGITS) + ")";
    return folder + "/" + hidden + mark;
  }

  /**
   * The file itself.
   *
   * @param home what the path is below
   * @return where it lies, or where none lies when it is gone or cannot be looked for
   */
  public static Path in(Path home, String path) {
    Path plain = home.resolve(path);
    Path folder = plain.getParent();
    if (!IdentityNumber.isHiddenIn(path)
        || Files.exists(plain, LinkOption.NOFOLLOW_LINKS)
        || folder == null
        || !Files.isDirectory(folder)) {
      return plain;
    }
    String below = path.substring(0, path.lastIndexOf('/'));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (of(below, file).equals(path)) {
          return file;
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      return plain; // the next run finds it anew
    }
    return plain;
  }
}
