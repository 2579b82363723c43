package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.intake.Spool;
import se.uppfoljning.jobs.ExitCode;

/** Each file has an answer of its own, whatever it is called and whatever was dropped with it. */
class AnswerNamesTest {
  private static final String HEADINGS =
      "Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023\n";
  private static final byte[] RIGHT = book("-31054", "-50534");
  private static final byte[] FAULTY = book("-31054", "trettio");

  @TempDir
  Path folder;

  private MonthHome home;

  @BeforeEach
  void anEmptyHome() {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
  }

  /** Names whose answers would be called the same, also on a share that knows no case. */
  @ParameterizedTest
  @CsvSource({
    "bok.xlsx, bok, bok",
    "bok.xlsx, bok.XLSX, bok",
    "BOK.xlsx, bok.xlsx, BOK",
    "A\u030Aldern.xlsx, \u00C5ldern.xlsx, \u00C5ldern",
  })
  void ofTwoDroppedTogetherEachHasItsOwn(String first, String second, String usual)
      throws IOException {
    home.drop("TS", first, FAULTY).drop("TS", second, RIGHT);

    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);

    Map<String, String> answers = answers();
    assertThat(answers.values()).containsExactlyInAnyOrder(sha256(FAULTY), sha256(RIGHT));
    assertThat(
            answers.keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct())
        .hasSize(2);
    assertThat(answers.keySet())
        .anyMatch(name -> name.matches(usual + "_(KVITTO|RATTA)"))
        .anyMatch(name -> name.matches("(?i)" + usual + " \\([0-9a-f]{8}\\)_(KVITTO|RATTA)"));
  }

  /** What is listed and read first depends on the share. */
  @Test
  void theOrderOfFilesDoesNotMatter() throws IOException {
    List<String> names = new ArrayList<>(List.of("bok", "bok.xlsx", "BOK.xlsx", "bok.csv"));
    Map<String, byte[]> books = new TreeMap<>();
    names.forEach(name -> books.put(name, book("-31054", name)));
    names.forEach(name -> home.drop("TS", name, books.get(name)));
    home.intake();
    Map<String, String> expected = answers();

    MonthHome reversed = MonthHome.hudiksvall(folder.resolve("baklänges"));
    Collections.reverse(names);
    names.forEach(name -> reversed.drop("TS", name, books.get(name)));
    reversed.intake();

    assertThat(expected).hasSize(4).containsKeys("BOK_RATTA", "bok.csv_RATTA");
    assertThat(reversed.files("svar")).isEqualTo(home.files("svar"));
    assertThat(answersOf(reversed)).isEqualTo(expected);
  }

  @Test
  void aWorkbookDroppedWithItsCorrectedVersionHasItsAnswerToo() throws IOException {
    home.drop("TS", "bok.xlsx", FAULTY).drop("TS", "bok_RATTA.xlsx", RIGHT);

    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);

    assertThat(answers())
        .isEqualTo(Map.of("bok_RATTA", sha256(FAULTY), "bok_RATTA_KVITTO", sha256(RIGHT)));
  }

  /** The part of its own goes when the file is dropped alone: nobody corrects it twice. */
  @Test
  void aFileDroppedAloneLaterHasOneAnswer() throws IOException {
    home.drop("TS", "BOK.xlsx", RIGHT).drop("TS", "bok.xlsx", FAULTY);
    home.intake();
    home.drop("TS", "bok.xlsx", book("-31055", "-50534"));
    home.intake();

    assertThat(answers().keySet()).containsExactly("BOK_KVITTO", "bok_KVITTO");
  }

  /** A run killed between the two answers is finished with the same names. */
  @Test
  void theNameIsTheSameAfterAKill() throws IOException {
    home.drop("TS", "BOK.xlsx", RIGHT).drop("TS", "bok.xlsx", FAULTY);
    Files.createDirectories(home.root().resolve("svar/TS/BOK_KVITTO.txt/i/vägen"));
    assertThat(home.intake().code()).isEqualTo(ExitCode.FAULT);
    for (String hindrance : List.of("/i/vägen", "/i", "")) {
      Files.delete(home.root().resolve("svar/TS/BOK_KVITTO.txt" + hindrance));
    }
    home.intake();

    assertThat(answers().keySet())
        .hasSize(2)
        .contains("BOK_KVITTO")
        .anyMatch(name -> name.matches("bok \\([0-9a-f]{8}\\)_RATTA"));
  }

  @Test
  void trialsThatWouldBeCalledTheSameAreAnsweredOnceEach() throws IOException {
    attempt("A\u030Aldern.xlsx", FAULTY);
    attempt("\u00C5ldern.xlsx", RIGHT);
    attempt("bok.xlsx", FAULTY);
    attempt("Bok.xlsx", FAULTY);
    attempt("bok", FAULTY);

    assertThat(home.intake().lines().stream().filter(line -> line.startsWith("Prov ")))
        .hasSize(5);
    assertThat(answers()).hasSize(5);
    assertThat(home.intake().code()).isEqualTo(ExitCode.NOTHING);
  }

  /** The answer to a trial is called _PROV when a delivery has its name; so may a delivery be. */
  @Test
  void aTrialTakesTheNameOfNoDelivery() throws IOException {
    home.drop("TS", "bok.xlsx", RIGHT).drop("TS", "bok_PROV.xlsx", book("-31055", "-50534"));
    home.intake();
    String receipt = home.text("svar/TS/bok_PROV_KVITTO.txt");
    attempt("bok.xlsx", book("-31056", "-50534"));

    home.intake();

    assertThat(home.text("svar/TS/bok_PROV_KVITTO.txt")).isEqualTo(receipt);
    assertThat(answers().keySet())
        .containsExactly("bok_KVITTO", "bok_PROV_KVITTO", "bok_PROV_PROV_KVITTO");
    assertThat(home.intake().code()).isEqualTo(ExitCode.NOTHING);
  }

  private static byte[] book(String actual, String budget) {
    String row = "Tillfälligt stöd | " + actual + " | -32979 | -49534 | " + budget;
    return WorkbookCase.of("Blad1", HEADINGS + row).bytes();
  }

  private void attempt(String name, byte[] workbook) throws IOException {
    Path file = Files.write(home.root().resolve("prova/TS").resolve(name), workbook);
    Files.setLastModifiedTime(file, FileTime.from(MonthHome.NOW));
  }

  private Map<String, String> answers() throws IOException {
    return answersOf(home);
  }

  /** The digests that the texts in svar/TS name, by the name without .txt. */
  private static Map<String, String> answersOf(MonthHome home) {
    Map<String, String> answers = new TreeMap<>();
    for (String name : home.files("svar/TS")) {
      if (name.endsWith(".txt")) {
        String text = home.text("svar/TS/" + name);
        answers.put(
            name.replace(".txt", ""),
            text.lines()
                .filter(line -> line.startsWith("Kontrollsumma: "))
                .map(line -> line.replace("Kontrollsumma: ", ""))
                .findFirst()
                .orElse(""));
      }
    }
    return answers;
  }

  private String sha256(byte[] workbook) throws IOException {
    return Spool.digest(Files.write(folder.resolve("jämför.xlsx"), workbook));
  }
}
