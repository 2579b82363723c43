package se.uppfoljning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;

/** Whatever somebody's keyboard or disk does to a file: a value or findings, never an exception. */
class BrokenFilesTest {
  private static final int SPOILT_COPIES = 60;
  private static final List<String> SCRAPS = List.of(
      "",
      "\"",
      "'",
      "{",
      "}",
      "[",
      "]",
      ": ",
      "- ",
      "&a ",
      "*a",
      "!!int ",
      "? ",
      "|",
      ",",
      ";",
      "\n",
      "\r",
      "\t",
      "\n---\n",
      "<<: ",
      "\\",
      "%",
      "@",
      "{year}",
      "{period}",
      "\u2028",
      "\uFEFF",
      "\uFFFE",
      "\u0000",
      "å",
      "999999999999",
      "-",
      "no",
      "~");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @Timeout(60)
  @ValueSource(
      strings = {
        "budget.csv",
        "layout-investeringar.yml",
        "layout-kostnadsstalle.yml",
        "layout-kvantiteter.yml",
        "layout-resultatrakning.yml",
        "measures.csv",
        "municipality.yml",
        "organisation.csv",
        "profile.yml",
        "recipients.csv"
      })
  void aSpoiltFileGivesAValueOrFindings(String file) {
    ConfigCopy config = ConfigCopy.in(folder);
    String text = config.text(file);
    for (int seed = 0; seed < SPOILT_COPIES; seed++) {
      String spoilt = spoil(text, new Random(seed));
      config.write(file, spoilt);

      assertThat(config.findings()).as("%s, seed %d", file, seed).allSatisfy(finding -> {
        assertThat(finding.code()).isBetween(FindingCode.S01, FindingCode.S06);
        if (finding.place().file().equals(file)) {
          assertThat(line(finding)).isBetween(0L, lines(spoilt));
        }
        assertThat(finding.message()).doesNotContain("null");
      });
    }
  }

  /** One to three slices of up to twenty characters each become scraps. */
  private static String spoil(String text, Random random) {
    StringBuilder spoilt = new StringBuilder(text);
    for (int cuts = 1 + random.nextInt(3); cuts > 0; cuts--) {
      int from = random.nextInt(spoilt.length());
      int to = Math.min(spoilt.length(), from + random.nextInt(20));
      spoilt.replace(from, to, SCRAPS.get(random.nextInt(SCRAPS.size())));
    }
    return spoilt.toString();
  }

  /** As YAML counts them, which knows more line ends than an editor. */
  private static long lines(String text) {
    return Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]").splitAsStream(text).count();
  }

  private static long line(Finding finding) {
    String cell = finding.place().cell();
    return cell.isEmpty() ? 0 : Long.parseLong(cell.substring("rad ".length()));
  }
}
