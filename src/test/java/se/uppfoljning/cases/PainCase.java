package se.uppfoljning.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known to break programs that read workbooks, as text that anybody reads: {@code
 * cases/<name>/fall.txt}, in the language of {@link FindingCase}. {@code utfall.txt} beside it has
 * the findings, and below them the facts that were received, none of a rejected file.
 *
 * @param folder where it stands
 */
public record PainCase(Path folder) {
  private static final Path FOLDERS = Path.of("src", "test", "resources", "cases");

  /** All of them, by name. */
  public static List<PainCase> all() {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.sorted().map(PainCase::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where its outcome stands. */
  public Path expected() {
    return folder.resolve("utfall.txt");
  }

  /** Does what it says, in a new home. */
  public String outcome(Path home) {
    String[] parts = FindingCase.text(folder.resolve("fall.txt")).split("\n\n", 2);
    CaseRun run = new CaseRun(home);
    String findings = FindingCase.lines(run.run(FindingCase.steps(parts[1])));
    return findings + "\n" + String.join("\n", run.received()) + "\n";
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
