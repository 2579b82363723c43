package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Verdict;

/** What is said of cells that hold no number, by what we need of them. */
class CellWordsTest {
  private static final String HEADINGS =
      "Kostnadsställe | Utfall | Budget | Avvikelse | Prognos 8 2023 | Budget 2023"
          + " | Avvikelse mot Budget 2023\n";

  @TempDir
  Path folder;

  private Verdict verdict(String row) {
    return Sender.of("TS", folder).verdict(WorkbookCase.of("Blad1", HEADINGS + row));
  }

  /** Programs that write workbooks store no values of formulas; a variance is ours to compute. */
  @Test
  void aVarianceThatWasNeverCalculatedIsNotNeeded() {
    Verdict verdict =
        verdict("Tillfälligt stöd | -31054 | -32979 | ?=B2-C2 | -49534 | -50534 | ?=E2-F2");
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    assertThat(verdict.findings())
        .extracting(Sender::words)
        .containsExactly("N04 upplysning D2", "N04 upplysning G2");
    assertThat(verdict.findings().get(0).message())
        .isEqualTo("Formeln har inget beräknat värde. Avvikelsen räknar vi själva.");
  }

  @Test
  void aNumberThatIsNeededMustBeCalculated() {
    assertThat(verdict("Tillfälligt stöd | ?=1 | -32979 | | -49534 | -50534 |").findings())
        .extracting(Sender::words)
        .containsExactly("N04 fel B2");
  }

  @Test
  void aNumberAmongWordsIsRefusedAndItIsSaidWhy() {
    Finding finding = verdict("Tillfälligt stöd | ca 500 | -32979 | | -49534 | -50534 |")
        .findings()
        .get(0);
    assertThat(Sender.words(finding)).isEqualTo("N01 fel B2");
    assertThat(finding.message())
        .isEqualTo("Cellen har mer än talet; det går inte att veta vad som gäller.");
    assertThat(finding.remedy())
        .isEqualTo("Skriv bara talet, eventuellt med kr, tkr eller mkr efter. Resten kan stå i en"
            + " kommentar.");
  }
}
