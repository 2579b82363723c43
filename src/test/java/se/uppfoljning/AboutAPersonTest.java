package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;

/** A file about a person goes back to its sender, and nothing of it stays (V21, design 4). */
class AboutAPersonTest {
  private static final String NUMBER = "19121212-1212";
  private static final byte[] BOOK = WorkbookCase.of("Blad1", """
          Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023
          Tillfälligt stöd | -31054 | -32979 | -49534 | -50534
          """)
      .noting("Blad1", "B2", "varav placering av " + NUMBER)
      .bytes();

  private static final String LIST = "Namn;Personnummer;Sjuk\nAnna Lindberg;19121212-1212;5\n";

  @TempDir
  Path folder;

  @Test
  void itGoesBackAndNothingOfItStays() throws IOException {
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    home.drop("TS", "bok.xlsx", BOOK);

    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);

    assertThat(home.files("svar")).hasSize(3).contains("TS/bok_RATTA.txt", "TS/bok_RATTA.xlsx");
    assertThat(returned(home)).containsExactly(BOOK);
    assertThat(home.text("svar/TS/bok_RATTA.txt"))
        .contains("flik Blad1, cell B2", "Här står ett personnummer.", "den sparas inte hos oss")
        .doesNotContain("1212-1212", "placering");
    assertThat(home.files("inkommande")).containsExactly(".uppfoljning");
    assertThat(home.files("data/spool")).isEmpty();
    assertThat(home.files("avvisade")).isEmpty();
    assertThat(home.files("arkiv")).isEmpty();
    assertThat(elsewhere(home)).isNotEmpty().noneMatch(AboutAPersonTest::holdsTheNumber);
    assertThat(home.intake().code()).isEqualTo(ExitCode.NOTHING);
  }

  /** What is said of where the file is must be so where it is read: in svar/, in a mail, after a trial. */
  @Test
  void theAnswerAndTheMailSayWhereTheFileIs() throws IOException {
    MonthHome home = MonthHome.hudiksvallWithAllRecipients(folder.resolve("hem"));
    home.drop("TS", "bok.xlsx", BOOK).intake();
    home.dispatch();

    String answer = home.text("svar/TS/bok_RATTA.txt");
    assertThat(answer)
        .contains("lägg den i mappen inkommande/TS igen")
        .contains("""
        Filen är inte sparad hos oss och följer inte med något brev. Den ligger bara i mappen svar/TS:
        som du lämnade den, med _TILLBAKA i namnet,
        och med färg och en anteckning vid varje cell, i filen vars namn slutar på _RATTA.xlsx.
        Ta bort det som ligger där när du är klar.
        """)
        .doesNotContain("Arbetsboken följer med", "Allt vi hittade");
    assertThat(home.files("utskick")).hasSize(1);
    assertThat(home.text("utskick/" + home.files("utskick").get(0)))
        .contains("mappen svar/TS")
        .doesNotContain("filename");
  }

  @Test
  void aListGoesBackAsItIs() {
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    home.drop("SON", "lista.csv", LIST.getBytes(StandardCharsets.UTF_8)).intake();

    assertThat(home.text("svar/SON/lista.csv_RATTA.txt"))
        .contains("i mappen svar/SON:\nsom du lämnade den, med _TILLBAKA i namnet.\n")
        .doesNotContain("anteckning", "_RATTA.xlsx");
  }

  /** Nothing is taken and nothing given back. */
  @Test
  void aTrialLiesWhereItLay() throws IOException {
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    Files.write(home.root().resolve("prova/TS/bok.xlsx"), BOOK);
    home.intake();

    assertThat(home.files("prova")).containsExactly("TS/bok.xlsx");
    assertThat(home.files("svar/TS")).containsExactly("bok_RATTA.txt", "bok_RATTA.xlsx");
    assertThat(home.text("svar/TS/bok_RATTA.txt")).contains("""
        Filen är inte sparad hos oss. Den ligger kvar i mappen prova/TS där du lade den,
        och i mappen svar/TS med färg och en anteckning vid varje cell, i filen vars namn slutar på _RATTA.xlsx.
        Ta bort det som ligger där när du är klar.
        """).doesNotContain("TILLBAKA", "brev");
  }

  /** Two files of one name, and one that is named as an answer: none may take another's place. */
  @Test
  void noFileThatGoesBackIsLost() throws IOException {
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    byte[] other = book("-31055", "Anna Berg");
    home.drop("TS", "bok.xlsx", BOOK).intake();
    home.drop("TS", "bok.xlsx", other).intake();
    byte[] third = book("-31056", "Anna Berg");
    home.drop("TS", "bok_RATTA.xlsx", third).intake();
    home.drop("TS", "bok.xlsx", book("-31054", "inget särskilt")).intake();

    assertThat(returned(home)).containsExactlyInAnyOrder(BOOK, other, third);
  }

  /** The likeliest leak: a list of persons that nobody configured, or a text file that is broken. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        LIST,
        "Period;Verksamhetsområde;Kön;Sjuktid\n2023-08;AO;K;\"5\nAnna Berg 19121212-1212",
        "Anna Berg\u0000 19121212-1212"
      })
  void aListOfPersonsIsNeverKept(String text) throws IOException {
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    home.drop("SON", "lista.csv", text.getBytes(StandardCharsets.UTF_8));

    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);

    assertThat(home.files("avvisade")).isEmpty();
    assertThat(elsewhere(home)).isNotEmpty().noneMatch(AboutAPersonTest::holdsTheNumber);
    assertThat(returned(home)).containsExactly(text.getBytes(StandardCharsets.UTF_8));
    assertThat(points(home.text("svar/SON/lista.csv_RATTA.txt")))
        .allMatch(point -> point.matches("\\d\\. lista\\.csv(, rad [1-3])?  \\[(V21|L01) .*"))
        .anyMatch(point -> point.contains(", rad ") && point.contains("[V21 "));
  }

  /** Also its path, by which a run that was killed finds it again; here two whose names look alike. */
  @Test
  void theNumberInAFileNameStaysNowhere() throws IOException {
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    home.drop("TS", "A " + NUMBER + ".xlsx", BOOK);
    home.drop("TS", "A 1912-12-12-1212.xlsx", book("-31055", "inget särskilt"));
    Files.write(home.root().resolve("prova/TS/B " + NUMBER + ".xlsx"), BOOK);

    assertThat(home.intake().toString()).doesNotContain("1212");

    assertThat(home.files("inkommande")).containsExactly(".uppfoljning");
    assertThat(home.files("data/spool")).isEmpty();
    assertThat(returned(home)).hasSize(2);
    assertThat(home.files("svar")).contains("TS/B [personnummer]_RATTA.txt");
    Files.delete(home.root().resolve("prova/TS/B " + NUMBER + ".xlsx"));
    assertThat(elsewhere(home)).isNotEmpty().noneMatch(AboutAPersonTest::holdsTheNumber);
    assertThat(home.intake().code()).isEqualTo(ExitCode.NOTHING);
  }

  /** In bytes by chance any short word stands somewhere; an identity number does not. */
  @ParameterizedTest
  @CsvSource({"kol, F01", "Anna Berg, F01", "19121212-1212, V21"})
  void inBytesThatAreNoTextWordsMeanNothing(String planted, String code) {
    byte[] noise = new byte[200_000];
    new Random(1).nextBytes(noise);
    byte[] words = (" " + planted + " ").getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(words, 0, noise, 100_000, words.length);
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    home.drop("TS", "bok.xlsx", noise).intake();

    assertThat(points(home.text("svar/TS/bok_RATTA.txt")))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("[" + code + " ");
  }

  private static List<String> points(String answer) {
    return answer.lines().filter(line -> line.matches("\\d+\\. .*")).toList();
  }

  private static byte[] book(String actual, String note) {
    return WorkbookCase.of("Blad1", """
            Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023
            Tillfälligt stöd | %s | -32979 | -49534 | -50534
            """.formatted(actual))
        .noting("Blad1", "B2", note)
        .bytes();
  }

  private static List<byte[]> returned(MonthHome home) throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (String name : home.files("svar")) {
      if (name.contains("_TILLBAKA-")) {
        files.add(Files.readAllBytes(home.root().resolve("svar").resolve(name)));
      }
    }
    return files;
  }

  /** Database, log and all, but for what the sender got. */
  private static List<Path> elsewhere(MonthHome home) throws IOException {
    try (Stream<Path> files = Files.walk(home.root())) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(home.root().resolve("svar")))
          .toList();
    }
  }

  private static boolean holdsTheNumber(Path file) {
    try {
      String bytes = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
      return bytes.contains(NUMBER) || bytes.contains("1\0009\0001\0002\0001\0002\0001\0002");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
