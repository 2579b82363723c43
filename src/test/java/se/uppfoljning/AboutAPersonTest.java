package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  @TempDir
  Path folder;

  @Test
  void itGoesBackAndNothingOfItStays() throws IOException {
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    home.drop("TS", "bok.xlsx", BOOK);

    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);

    assertThat(home.files("svar"))
        .containsExactly("TS/bok.xlsx", "TS/bok_RATTA.txt", "TS/bok_RATTA.xlsx");
    assertThat(Files.readAllBytes(home.root().resolve("svar/TS/bok.xlsx"))).isEqualTo(BOOK);
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
