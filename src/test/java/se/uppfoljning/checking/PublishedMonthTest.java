package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Verdict;

/**
 * The workbooks of the demo, Hudiksvall's published August 2023 as an office program saved it: what
 * is right has no finding, and what the published report has wrong is found, each at its cell.
 */
class PublishedMonthTest {
  private static final Path DEMO = Path.of("src", "main", "resources", "demo", "hudiksvall");

  @Test
  void noFindingOnWhatIsRight() throws IOException {
    assertThat(found())
        .containsExactly(
            "SON H10 fråga Sheet!C6",
            "SON H10 fråga Sheet!E6",
            "SON H07 upplysning Investering!E3",
            "SON H06 fråga Kvantiteter!F2",
            "SON H06 fråga Kvantiteter!F3");
  }

  private static List<String> found() throws IOException {
    try (Stream<Path> files = Files.walk(DEMO)) {
      List<Path> workbooks =
          files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
      assertThat(workbooks).hasSize(8);
      return workbooks.stream().flatMap(PublishedMonthTest::found).toList();
    }
  }

  private static Stream<String> found(Path workbook) {
    Sender sender = Sender.of(DEMO.relativize(workbook).getName(0).toString(), workbook);
    Verdict verdict = sender.verdict(workbook);
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    return verdict.findings().stream().map(finding -> sender.code() + " " + words(finding));
  }

  private static String words(Finding finding) {
    return "%s %s %s!%s"
        .formatted(
            finding.code(),
            finding.severity().word(),
            finding.place().sheet(),
            finding.place().cell());
  }
}
