package se.uppfoljning.jobs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * One run at a time in a home. The operating system frees the lock when the process dies, however
 * it dies, so a dead holder never has to be waited for.
 */
final class RunLock implements AutoCloseable {
  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock; empty when another run has it. */
  static Optional<RunLock> take(Home home) throws IOException {
    Files.createDirectories(home.data());
    FileChannel channel = FileChannel.open(
        home.data().resolve("uppfoljning.lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new RunLock(channel));
      }
    } catch (OverlappingFileLockException sameProcess) {
      // Another run in this process has it: the same answer.
    }
    channel.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
