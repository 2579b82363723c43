package se.uppfoljning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Severity;

/** A folder with mistakes in every file: all are told at once, by file and line. */
class AllWrongTest {
  private static final ConfigCopy ALL_WRONG =
      new ConfigCopy(Path.of("src", "test", "resources", "setup", "all-wrong"));

  private final List<Finding> findings = ALL_WRONG.findings();

  @Test
  void everythingIsToldAtOnceByFileAndLine() {
    assertThat(String.join("\n", ALL_WRONG.mistakes()) + "\n")
        .isEqualTo(ALL_WRONG.text("expected.txt"));
  }

  @Test
  void everyCodeOccurs() {
    assertThat(findings)
        .extracting(Finding::code)
        .contains(
            FindingCode.S01,
            FindingCode.S02,
            FindingCode.S03,
            FindingCode.S04,
            FindingCode.S05,
            FindingCode.S06);
  }

  @Test
  void everyFindingIsAFaultWithARemedy() {
    assertThat(findings).allSatisfy(finding -> {
      assertThat(finding.severity()).isEqualTo(Severity.FEL);
      assertThat(finding.message()).endsWith(".");
      assertThat(finding.remedy()).endsWith(".");
    });
  }
}
