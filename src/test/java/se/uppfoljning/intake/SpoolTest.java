package se.uppfoljning.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.facts.delivery.Dropped;

class SpoolTest {
  /** SHA-256 of "abc", from FIPS 180-4. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final Instant MODIFIED = Instant.parse("2023-09-10T08:00:00Z");
  private static final Dropped FILE =
      new Dropped("AO", "inkommande/AO/bok.xlsx", "bok.xlsx", 3, MODIFIED);

  @TempDir
  Path home;

  private Spool spool;
  private Path source;

  @BeforeEach
  void oneDroppedFile() throws IOException {
    spool = new Spool(home);
    source = home.resolve(FILE.path());
    Files.createDirectories(source.getParent());
    write("abc", MODIFIED);
  }

  @Test
  void theCopyIsWholeAndTheSourceUntouched() throws IOException {
    assertThat(spool.take(FILE)).contains(ABC);
    assertThat(spool.locate(ABC, FILE.path())).hasContent("abc");
    assertThat(source).hasContent("abc");
    assertThat(names(home.resolve("data/spool"))).hasSize(1);
  }

  @Test
  void aFileThatChangedSinceItWasSeenIsLeftForLater() throws IOException {
    write("abcd", MODIFIED);
    assertThat(spool.take(FILE)).isEmpty();
    write("abd", MODIFIED.plusSeconds(1));
    assertThat(spool.take(FILE)).isEmpty();
    Files.delete(source);
    assertThat(spool.take(FILE)).isEmpty();
  }

  @Test
  void theSourceIsTakenAwayOnlyWhileItIsWhatWasCopied() throws IOException {
    write("abd", MODIFIED);
    assertThat(spool.release(FILE.path(), ABC)).isTrue();
    assertThat(source).exists();

    write("abc", MODIFIED);
    assertThat(spool.release(FILE.path(), ABC)).isTrue();
    assertThat(source).doesNotExist();
    assertThat(spool.release(FILE.path(), ABC)).isTrue();
  }

  @Test
  void twoSendersOfTheSameBytesHaveACopyEach() {
    assertThat(spool.locate(ABC, "inkommande/AO/bok.xlsx"))
        .isNotEqualTo(spool.locate(ABC, "inkommande/FN/bok.xlsx"));
  }

  @Test
  void aCopyIsKeptByDigestBelowItsMonthAndOnlyOnce() throws IOException {
    Archive archive = new Archive(home);
    YearMonth arrived = YearMonth.of(2023, 9);
    for (int again = 0; again < 2; again++) {
      write("abc", MODIFIED);
      spool.take(FILE);
      Path copy = spool.locate(ABC, FILE.path());
      archive.keep(copy, ABC, "Bok augusti.XLSX", false, arrived);
      archive.keep(copy, ABC, "Bok augusti.XLSX", false, arrived);
      assertThat(copy).doesNotExist();
    }
    assertThat(names(home.resolve("arkiv/2023/09"))).containsExactly(ABC + ".xlsx");
  }

  @Test
  void anOddExtensionIsNotCarriedIntoTheArchive() throws IOException {
    spool.take(FILE);
    new Archive(home)
        .keep(spool.locate(ABC, FILE.path()), ABC, "bok.x/../y", true, YearMonth.of(2023, 9));
    assertThat(names(home.resolve("avvisade/2023/09"))).containsExactly(ABC + ".bin");
  }

  @Test
  void theAnswerToTheNewestFileOfANameReplacesTheEarlier() throws IOException {
    Answers answers = new Answers(home);
    answers.write("AO", named("bok.xlsx"), true, "rätta", null);
    answers.write("AO", named("bok.xlsx"), false, "tack", null);
    answers.write("AO", named("bok.xls"), true, "rätta", null);
    assertThat(Answers.path("AO", named("bok.xlsx"), false)).isEqualTo("svar/AO/bok_KVITTO.txt");

    assertThat(names(home.resolve("svar/AO")))
        .containsExactly("bok.xls_RATTA.txt", "bok_KVITTO.txt");
    assertThat(home.resolve("svar/AO/bok_KVITTO.txt")).hasContent("tack");
  }

  @Test
  void theAnswerToAFileWithTheLongestNameFitsTheFileSystem() throws IOException {
    String name = "å".repeat(120) + ".xlsx";
    new Answers(home).write("AO", named(name), true, "rätta", null);
    new Answers(home).write("AO", named("å".repeat(119) + "ä.xlsx"), true, "rätta", null);

    assertThat(names(home.resolve("svar/AO")))
        .as("one answer each, though the names begin alike")
        .hasSize(2)
        .allMatch(answer -> answer.matches("å{100}-[0-9a-f]+_RATTA\\.txt"));
  }

  private static AnswerName named(String fileName) {
    return AnswerName.of("inkommande/AO/" + fileName, fileName, List.of());
  }

  private void write(String content, Instant modified) throws IOException {
    Files.writeString(source, content);
    Files.setLastModifiedTime(source, FileTime.from(modified));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
