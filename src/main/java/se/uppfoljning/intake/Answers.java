package se.uppfoljning.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What senders are told, in {@code svar/}, one folder a sender. */
public final class Answers {
  private static final String RECEIPT = "_KVITTO.txt";
  private static final String CORRECTIONS = "_RATTA.txt";
  private static final String WORKBOOK = "_RATTA.xlsx";
  private static final List<String> ENDINGS = List.of(RECEIPT, CORRECTIONS, WORKBOOK);
  private static final String RETURNED = "_TILLBAKA-";
  private static final int LONGEST_EXTENSION = 8;

  /** Between name and ending, where the answer to a delivery of that name must stay. */
  private static final String BESIDE = "_PROV";

  /** Begins the answer to a trial, and no other. */
  private static final String TRIAL = "PROV: inget är registrerat och inget räknas. ";

  private final Path home;

  /** The answers of a home. */
  public Answers(Path home) {
    this.home = home;
  }

  /**
   * Writes the answer to a file, in place of an earlier answer to a file of that name, or to the
   * file that it is the corrected version of: the sender finds the state of the newest.
   *
   * @param rejected whether the answer asks for corrections
   * @param workbook the sender's own, to be corrected; null when there is none
   */
  public void write(
      String sender, AnswerName name, boolean rejected, String text, byte @Nullable [] workbook)
      throws IOException {
    write(folder(sender), name.text(), rejected, text, workbook);
    for (String outdated : name.outdated()) {
      for (String ending : ENDINGS) {
        Files.deleteIfExists(folder(sender).resolve(outdated + ending));
      }
    }
  }

  /**
   * Gives a file back that is not kept: it lies beside its answer under a name that no other file has,
   * {@code bok_TILLBAKA-1a2b3c4d.xlsx}, so that it is neither overwritten nor taken for an answer.
   *
   * @param file our copy
   */
  public void giveBack(String sender, String fileName, String sha256, Path file)
      throws IOException {
    int dot = fileName.lastIndexOf('.');
    String extension =
        dot > 0 && fileName.length() - dot <= LONGEST_EXTENSION ? fileName.substring(dot) : "";
    String name = AnswerName.plain(fileName.substring(0, fileName.length() - extension.length()));
    String returned = name + RETURNED + sha256.substring(0, 8) + extension;
    Durable.write(folder(sender).resolve(returned), Files.readAllBytes(file));
  }

  /** The text last: where it lies, the answer is whole. */
  private static void write(
      Path folder, String name, boolean rejected, String text, byte @Nullable [] workbook)
      throws IOException {
    if (workbook == null) {
      Files.deleteIfExists(folder.resolve(name + WORKBOOK));
    } else {
      Durable.write(folder.resolve(name + WORKBOOK), workbook);
    }
    Durable.write(
        folder.resolve(name + (rejected ? CORRECTIONS : RECEIPT)),
        text.getBytes(StandardCharsets.UTF_8));
    Files.deleteIfExists(folder.resolve(name + (rejected ? RECEIPT : CORRECTIONS)));
  }

  /**
   * Writes the answer to a trial, beside that to a delivery of the same name.
   *
   * @return the path of the text below the home, with /
   */
  public String writeTrial(
      String sender, AnswerName trial, boolean rejected, String text, byte @Nullable [] workbook)
      throws IOException {
    String name = trialName(sender, trial);
    String said =
        TRIAL + "Det här är svaret som filen får när den läggs i inkommande/" + sender + "/.";
    write(folder(sender), name, rejected, said + "\n\n" + text, workbook);
    return "svar/" + sender + "/" + name + (rejected ? CORRECTIONS : RECEIPT);
  }

  /** Whether a trial of these bytes was answered, and the answer still lies there. */
  public boolean isAnswered(String sender, AnswerName trial, String sha256) throws IOException {
    String name = trialName(sender, trial);
    return text(sender, name + RECEIPT).contains(sha256)
        || text(sender, name + CORRECTIONS).contains(sha256);
  }

  private String trialName(String sender, AnswerName trial) throws IOException {
    String name = trial.text();
    while (isTaken(sender, name + RECEIPT) || isTaken(sender, name + CORRECTIONS)) {
      name += BESIDE;
    }
    return name;
  }

  /** Whether the answer to a delivery is called so. */
  private boolean isTaken(String sender, String name) throws IOException {
    String text = text(sender, name);
    return !text.isEmpty() && !text.startsWith(TRIAL);
  }

  private String text(String sender, String name) throws IOException {
    Path file = folder(sender).resolve(name);
    return Files.isRegularFile(file)
        ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
        : "";
  }

  private Path folder(String sender) {
    return home.resolve("svar").resolve(sender);
  }

  /** Where the answer to a file lies, below the home, with /. */
  public static String path(String sender, AnswerName name, boolean rejected) {
    return "svar/" + sender + "/" + name.text() + (rejected ? CORRECTIONS : RECEIPT);
  }
}
