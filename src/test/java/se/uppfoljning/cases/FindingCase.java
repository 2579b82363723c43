package se.uppfoljning.cases;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;

/**
 * How a finding comes about, as text that anybody reads: {@code findings/<CODE>/fall.txt}, and {@code
 * fall-2.txt} where the code has another severity or another cause. Its first paragraph says when it
 * is found and why that matters; then come the steps, one a line, with what belongs to a step
 * indented below it. {@code fynd.txt} beside it has all findings that come of it.
 *
 * <table>
 * <caption>The steps</caption>
 * <tr><td>{@code avsändare TS}</td><td>who sends the files below; {@code okänd}: nobody knows</td></tr>
 * <tr><td>{@code fil TS.xlsx}</td><td>a file; the last one is checked, those before it are dropped</td></tr>
 * <tr><td>{@code flik Blad1}</td><td>a sheet, its rows as {@link WorkbookCase} has them</td></tr>
 * <tr><td>{@code dold rad 5}, {@code dold kolumn C}, {@code dold flik}, {@code sammanslagen B2:B3}</td>
 * <td>of the sheet above</td></tr>
 * <tr><td>{@code mall 2023-08}</td><td>the file is our own workbook for the sender and month; {@code
 * mall 2023-08 för AO}: for another</td></tr>
 * <tr><td>{@code demo AO/bok.xlsx}</td><td>the file is that of the demo</td></tr>
 * <tr><td>{@code skriv Ekonomi!C11 = -5}</td><td>a cell</td></tr>
 * <tr><td>{@code datumformat Blad1!B2}</td><td>the cell shows its number as a day</td></tr>
 * <tr><td>{@code talformat Blad1!B2 = #,##0,}</td><td>the cell shows its number so</td></tr>
 * <tr><td>{@code länk annan.xlsx}, {@code anslutning}</td><td>the file reaches outside itself</td></tr>
 * <tr><td>{@code text}</td><td>the file is the text below</td></tr>
 * <tr><td>{@code slag avklippt}</td><td>the file is cut off; {@code xls}: in the old format; {@code
 * lösenord}: encrypted; {@code tusen delar}: too many parts</td></tr>
 * <tr><td>{@code levererat av AO, FN}</td><td>the demo's files of these are dropped</td></tr>
 * <tr><td>{@code inställning profile.yml: unit: tkr => unit: kr}</td><td>a change of the
 * configuration, {@code \n} begins a new line; {@code inställning budget.csv} with lines below it:
 * all of a file</td></tr>
 * <tr><td>{@code körning 2023-08}</td><td>the check is for that month only</td></tr>
 * <tr><td>{@code mottagning}</td><td>what has been dropped is received</td></tr>
 * <tr><td>{@code stängning 2023-08}</td><td>the month is closed to deliveries</td></tr>
 * <tr><td>{@code rapport}</td><td>what has been dropped is received and August's report made; its
 * findings count</td></tr>
 * <tr><td>{@code databasfel}</td><td>the database refuses the last file</td></tr>
 * <tr><td>{@code tryckt sjukfrånvaro SON}</td><td>percentages as printed, by group</td></tr>
 * </table>
 *
 * @param code whose folder it lies in
 * @param file where it stands
 * @param reason when it is found and why that matters
 * @param steps what leads to it
 */
public record FindingCase(FindingCode code, Path file, String reason, List<Step> steps) {
  /** One folder a code. */
  public static final Path FOLDERS = Path.of("src", "test", "resources", "findings");

  /** Between the parts of a finding in {@code fynd.txt}; no finding has it. */
  static final String BETWEEN = " ¦ ";

  public FindingCase {
    steps = List.copyOf(steps);
  }

  /**
   * A step of a case.
   *
   * @param word what is done
   * @param argument the rest of its line
   * @param body the lines below it, without their indent
   */
  record Step(String word, String argument, String body) {}

  /** All cases, in the order of the codes; a code without folder has none. */
  public static List<FindingCase> all() {
    return Stream.of(FindingCode.values()).flatMap(code -> of(code).stream()).toList();
  }

  /** The cases of a code; none where it has no folder. */
  public static List<FindingCase> of(FindingCode code) {
    Path folder = FOLDERS.resolve(code.name());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("fall"))
          .sorted(Comparator.comparing(file -> file.getFileName().toString().replace(".txt", "")))
          .map(file -> read(code, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where its findings stand. */
  public Path expected() {
    return file.resolveSibling(file.getFileName().toString().replace("fall", "fynd"));
  }

  /** Does what it says, in a new home. */
  public List<Finding> findings(Path folder) {
    return new CaseRun(folder).run(steps);
  }

  /** Findings as lines of {@code fynd.txt}; a no-break space is shown as a space. */
  public static String lines(List<Finding> findings) {
    return findings.stream()
        .map(finding -> String.join(
            BETWEEN,
            finding.code().name(),
            finding.severity().word(),
            finding.place().file(),
            finding.place().sheet(),
            finding.place().cell(),
            finding.seen(),
            finding.expected(),
            finding.message(),
            finding.remedy()))
        .map(line -> line.replace('\u00A0', ' ').replace("\n", "\\n") + "\n")
        .collect(joining());
  }

  @Override
  public String toString() {
    return code + "/" + file.getFileName();
  }

  private static FindingCase read(FindingCode code, Path file) {
    String[] parts = text(file).split("\n\n", 2);
    return new FindingCase(code, file, parts[0].replaceAll("\\s+", " ").strip(), steps(parts[1]));
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The steps below the first paragraph. */
  static List<Step> steps(String text) {
    List<Step> steps = new ArrayList<>();
    for (String step : text.split("\n(?=\\S)", -1)) {
      String[] lines = step.strip().split("\n", 2);
      String[] words = lines[0].split(" ", 2);
      String argument = words.length > 1 ? words[1].strip() : "";
      String body = lines.length > 1 ? lines[1].stripTrailing().indent(-2) : "";
      steps.add(new Step(words[0], argument, body));
    }
    return steps;
  }
}
