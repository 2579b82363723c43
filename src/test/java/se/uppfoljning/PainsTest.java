package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.uppfoljning.cases.PainCase;

/**
 * What units drop, and what comes of it, to the cell and the amount: {@code src/test/resources/cases}.
 * What has to be built in bytes stands in {@code SharpPainsTest} and {@code PackageCheckTest}, what
 * happens in the folders in {@code InboxTest}, {@code TrialsTest} and {@code RecoveryTest}.
 */
class PainsTest {
  private static final boolean WRITE = Boolean.getBoolean("catalogue.write");

  @TempDir
  Path home;

  static List<PainCase> cases() {
    return PainCase.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theCaseComesToThis(PainCase each) throws IOException {
    String outcome = each.outcome(home);
    if (WRITE) {
      Files.writeString(each.expected(), outcome, StandardCharsets.UTF_8);
    }

    assertThat(outcome).isEqualTo(Files.readString(each.expected(), StandardCharsets.UTF_8));
  }
}
