package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppfoljning.facts.delivery.Severity.FEL;
import static se.uppfoljning.facts.delivery.Severity.FRAGA;
import static se.uppfoljning.facts.delivery.Severity.UPPLYSNING;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.CheckRules;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.delivery.Verdict;

/** How serious a finding is where the municipality takes it otherwise. */
class SeveritiesTest {
  private static final String HEADINGS =
      "Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023\n";
  private static final String IN_KRONOR =
      HEADINGS + "Tillfälligt stöd | -31054000 | -32979 | -49534 | -50534\n";
  private static final String FORECAST_BELOW_SPENT =
      HEADINGS + "Tillfälligt stöd | -31054 | -32979 | -30000 | -50534\n";

  @TempDir
  Path folder;

  @Test
  void aFaultThatIsMadeAQuestionNoLongerRejects() {
    assertThat(told(IN_KRONOR, FindingCode.V05, FEL)).startsWith("V05 fel B2");
    assertThat(told(IN_KRONOR, FindingCode.V05, FRAGA)).startsWith("V05 fråga B2");
    assertThat(sender(FindingCode.V05, FRAGA).verdict(WorkbookCase.of("Blad1", IN_KRONOR)))
        .isInstanceOf(Verdict.Accepted.class);
    assertThat(sender(FindingCode.V05, FEL).verdict(WorkbookCase.of("Blad1", IN_KRONOR)))
        .isInstanceOf(Verdict.Rejected.class);
  }

  @Test
  void aQuestionCanBeMadeInformation() {
    assertThat(told(FORECAST_BELOW_SPENT, FindingCode.V08, FRAGA)).isEqualTo("V08 fråga D2");
    assertThat(told(FORECAST_BELOW_SPENT, FindingCode.V08, UPPLYSNING))
        .isEqualTo("V08 upplysning D2");
  }

  @Test
  void anotherCodeIsJudgedAsUsual() {
    assertThat(told(FORECAST_BELOW_SPENT, FindingCode.V07, UPPLYSNING)).isEqualTo("V08 fråga D2");
  }

  /** 3 297 900 is a hundred times the budget: V05 asks, since it may be right. */
  @Test
  void whatIsAskedSinceItMayBeRightNeverRejects() {
    String hundredfold = HEADINGS + "Tillfälligt stöd | -3297900 | -32979 | -49534 | -50534\n";
    assertThat(told(hundredfold, FindingCode.V05, FEL)).contains("V05 fråga B2");
  }

  /** What is hidden may be asked about; whose a merged amount is nobody knows, and it rejects. */
  @Test
  void mergedAmountsRejectWhateverHiddenOnesDo() {
    WorkbookCase merged = WorkbookCase.of("Blad1", FORECAST_BELOW_SPENT).merging("Blad1", "B2:C2");
    assertThat(sender(FindingCode.V24, FRAGA).told(merged)).contains("V24 fel B2");

    WorkbookCase hidden = WorkbookCase.of("Blad1", FORECAST_BELOW_SPENT).hidingRow("Blad1", 2);
    assertThat(sender(FindingCode.V24, UPPLYSNING).told(hidden)).contains("V24 upplysning A2");
    assertThat(sender(FindingCode.V24, FRAGA).told(hidden)).contains("V24 fråga A2");
  }

  private String told(String rows, FindingCode code, Severity severity) {
    return sender(code, severity).told(rows);
  }

  private Sender sender(FindingCode code, Severity severity) {
    return Sender.of("TS", folder).judgedBy(new CheckRules(Map.of(code, severity), null));
  }
}
