package se.uppfoljning.sending;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import se.uppfoljning.facts.outbox.Message;

/** Transport {@code file}: each message is one .eml file. Sending again writes the same file. */
public final class FileTransport {
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[^A-Za-z0-9@._-]");

  private final Path folder;
  private final DurableWriter writer;

  /** Writes a whole file so that it lasts. */
  @FunctionalInterface
  public interface DurableWriter {
    void write(Path target, byte[] content) throws IOException;
  }

  /** A transport into a folder. */
  public FileTransport(Path folder, DurableWriter writer) {
    this.folder = folder;
    this.writer = writer;
  }

  /**
   * Writes the message.
   *
   * @return the file's name: recipient and the beginning of the Message-ID
   */
  public String send(Message message) throws IOException {
    String name = fileName(message.messageId(), message.recipient());
    writer.write(folder.resolve(name), message.mime());
    return name;
  }

  /** The name of the file of a message. */
  public static String fileName(String messageId, String recipient) {
    return NOT_IN_NAMES.matcher(recipient).replaceAll("_") + "_" + messageId.substring(1, 13)
        + ".eml";
  }
}
