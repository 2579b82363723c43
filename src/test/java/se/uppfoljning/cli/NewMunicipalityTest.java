package se.uppfoljning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;

/** docs/ny-kommun.md, followed to the letter: its files, workbook, commands and answers. */
class NewMunicipalityTest {
  private static final String DOC = text(Path.of("docs/ny-kommun.md"));

  /** A file to write, whole. */
  private static final Pattern FILE =
      Pattern.compile("(?s)Filen `(config/min-kommun/[^`]+)`:\n\n```[a-z]+\n(.*?)```");

  private static final Pattern SHEET =
      Pattern.compile("(?s)Arbetsboken `([^`]+)`, fliken `([^`]+)`:\n\n```excel\n(.*?)```");

  /** Commands, and what is answered where the next block says it. */
  private static final Pattern COMMANDS =
      Pattern.compile("(?s)```sh\n(.*?)```\n(?:\n```text\n(.*?)```)?");

  private static final Pattern MISTAKE = Pattern.compile(
      "(?m)^\\| `([a-z-]+\\.(?:yml|csv))` \\| `([^`]+)` \\| `([^`]+)` \\| (.*) \\|$");

  private static final Pattern FIGURE =
      Pattern.compile("(?m)^\\| [^|]+ \\| `([^`]+//2023-08/[a-z_]+)` \\| ([^|]+) \\|$");

  @TempDir
  Path folder;

  private Path program = Path.of("");
  private Path home = Path.of("");

  /** What lies beside the launcher, but for any configuration. */
  @BeforeEach
  void theProgramWithoutAMunicipality() throws IOException {
    program = folder.resolve("program");
    home = folder.resolve("min-kommun");
    for (String part : List.of("jobs", "input-templates", "docs/schema")) {
      try (Stream<Path> files = Files.list(Path.of(part))) {
        for (Path file : files.toList()) {
          Path target = program.resolve(file);
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    Files.createDirectories(program.resolve("config"));
  }

  @Test
  void everyStepDoesWhatItSaysAndThePublishedFiguresComeOut() throws IOException {
    writeTheFiles();
    workbook().save(folder.resolve("budget-2024.xlsx"));
    for (MatchResult block : COMMANDS.matcher(DOC).results().toList()) {
      StringBuilder said = new StringBuilder();
      for (String command : block.group(1).lines().toList()) {
        said.append(perform(command));
      }
      Optional.ofNullable(block.group(2)).stream()
          .flatMap(String::lines)
          .forEach(line -> assertThat(said.toString())
              .contains(line.replace("/srv/min-kommun", home.toString())));
    }

    Map<String, String> printed = new LinkedHashMap<>();
    Map<String, String> told = new LinkedHashMap<>();
    var figures = MonthHome.figures(home.resolve("rapporter/2023-08/manadsrapport-1"));
    FIGURE.matcher(DOC).results().forEach(row -> {
      told.put(row.group(1), row.group(2));
      printed.put(
          row.group(1),
          Optional.ofNullable(figures.get(row.group(1)))
              .map(figure -> figure.get("display").replace('\u00A0', ' '))
              .orElse(""));
    });
    assertThat(printed).hasSize(5).isEqualTo(told);
  }

  /** The example is not another Ale than the one we ship. */
  @Test
  void theFilesShownAreThoseOfAle() {
    Map<String, String> shown = files();
    Map<String, String> shipped = new LinkedHashMap<>();
    shown
        .keySet()
        .forEach(name -> shipped.put(
            name, text(Path.of("config/ale", Path.of(name).getFileName().toString()))));

    assertThat(shown).hasSize(8).isEqualTo(shipped);
  }

  @Test
  void theWorkbookShownIsThePublishedOne() {
    assertThat(numbers(sheet("4.1")))
        .isEqualTo(numbers(text(published("ale-2024-budget-verksamhetsomrade"))));
    assertThat(numbers(sheet("4.2")))
        .isEqualTo(numbers(text(published("ale-2024-investeringsplan"))));
  }

  /** One mistake at a time: it is told with file and line, and no home is made. */
  @Test
  void everyMistakeIsToldAsTheGuideSays() throws IOException {
    List<MatchResult> mistakes = MISTAKE.matcher(DOC).results().toList();
    assertThat(mistakes).hasSize(8);
    for (MatchResult mistake : mistakes) {
      writeTheFiles();
      Path file = program.resolve("config/min-kommun").resolve(mistake.group(1));
      assertThat(text(file)).contains(mistake.group(3));
      Files.writeString(
          file, text(file).replaceFirst(Pattern.quote(mistake.group(3)), mistake.group(2)));

      String said = run("init", home.toString(), "--municipality", "min-kommun");

      assertThat(said).contains(mistake.group(4));
      assertThat(home).doesNotExist();
    }
  }

  private String perform(String command) throws IOException {
    List<String> words =
        List.of(command.replace("/srv/min-kommun", home.toString()).split(" "));
    switch (words.get(0)) {
      case "mkdir" -> assertThat(program.resolve(words.get(1))).isDirectory();
      case "cp" -> {
        Path file = Path.of(words.get(1));
        Files.copy(folder.resolve(file), Path.of(words.get(2)).resolve(file));
      }
      default -> {
        assertThat(words.get(0)).isEqualTo("./uppfoljning");
        List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
        arguments.replaceAll(
            word -> word.endsWith(".xlsx") ? folder.resolve(word).toString() : word);
        return run(arguments.toArray(String[]::new));
      }
    }
    return "";
  }

  private String run(String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Map<String, String> environment = Map.of("UPPFOLJNING_NOW", "2023-09-10T08:00:00Z");
    Main.run(arguments, environment, program, stream, stream);
    return said.toString(StandardCharsets.UTF_8).replace('\u00A0', ' ');
  }

  private void writeTheFiles() throws IOException {
    for (Map.Entry<String, String> file : files().entrySet()) {
      Path path = program.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    FILE.matcher(DOC).results().forEach(file -> files.put(file.group(1), file.group(2)));
    return files;
  }

  private static WorkbookCase workbook() {
    return WorkbookCase.of("4.1", sheet("4.1")).and("4.2", sheet("4.2"));
  }

  private static String sheet(String name) {
    return SHEET
        .matcher(DOC)
        .results()
        .filter(sheet -> sheet.group(2).equals(name))
        .map(sheet -> sheet.group(3))
        .findFirst()
        .orElseThrow();
  }

  /** The rows below the headings: a name and numbers. */
  private static List<String> numbers(String table) {
    return table
        .lines()
        .skip(1)
        .map(row -> String.join(
            "|",
            Arrays.stream(row.split("[|,]"))
                .map(String::strip)
                .filter(cell -> !cell.equals("tkr"))
                .toList()))
        .toList();
  }

  private static Path published(String table) {
    return Path.of("src/test/resources/published", table, "tabell.csv");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
