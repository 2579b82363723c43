package se.uppfoljning.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What senders are told, in {@code svar/}, one folder a sender. */
public final class Answers {
  private static final String RECEIPT = "_KVITTO.txt";
  private static final String CORRECTIONS = "_RATTA.txt";
  private static final String USUAL_EXTENSION = ".xlsx";

  /** File systems take 255 bytes; this leaves room for the endings. */
  private static final int MAX_NAME_BYTES = 200;

  private final Path home;

  /** The answers of a home. */
  public Answers(Path home) {
    this.home = home;
  }

  /**
   * Writes the answer to a file, in place of an earlier answer to a file of that name: the sender
   * finds the state of the newest.
   *
   * @param rejected whether the answer asks for corrections
   * @return the path below the home, with /
   */
  public String write(String sender, String fileName, boolean rejected, String text)
      throws IOException {
    String name = baseName(fileName);
    Path folder = home.resolve("svar").resolve(sender);
    Path answer = folder.resolve(name + (rejected ? CORRECTIONS : RECEIPT));
    Durable.write(answer, text.getBytes(StandardCharsets.UTF_8));
    Files.deleteIfExists(folder.resolve(name + (rejected ? RECEIPT : CORRECTIONS)));
    return path(sender, fileName, rejected);
  }

  /** Where the answer to a file lies, below the home, with /. */
  public static String path(String sender, String fileName, boolean rejected) {
    return "svar/" + sender + "/" + baseName(fileName) + (rejected ? CORRECTIONS : RECEIPT);
  }

  private static String baseName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT).endsWith(USUAL_EXTENSION)
        ? fileName.substring(0, fileName.length() - USUAL_EXTENSION.length())
        : fileName;
    while (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
      name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
    }
    return name;
  }
}
