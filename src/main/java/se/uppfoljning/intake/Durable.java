package se.uppfoljning.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** File operations that have happened when they return, also if the power goes. */
public final class Durable {
  private static final String TEMPORARY = ".part";

  private Durable() {}

  /** Forces the bytes of a file to disk. */
  public static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Renames in one step and forces the folder, so that the new name lasts. */
  public static void rename(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel folder = FileChannel.open(to.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException windows) {
      // Windows cannot open a folder; NTFS journals the rename itself.
    }
  }

  /** Writes a whole file under a temporary name, forces it and gives it its name. */
  public static void write(Path target, byte[] content) throws IOException {
    Files.createDirectories(target.getParent());
    Path temporary = target.resolveSibling(target.getFileName() + TEMPORARY);
    Files.write(temporary, content);
    force(temporary);
    rename(temporary, target);
  }
}
