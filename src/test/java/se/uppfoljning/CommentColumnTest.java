package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.SheetText;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.layout.NoteField;
import se.uppfoljning.jobs.ExitCode;

/** A question about an area's own workbook is answered in it, by a column that was not there. */
class CommentColumnTest {
  private static final String HEADINGS =
      "Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023";
  private static final String ROW = "Tillfälligt stöd | -31054 | -32979 | -30000 | -50534";

  @TempDir
  Path folder;

  @Test
  void theAnswerIsWrittenInANewColumnAndStandsInTheReport() {
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    home.drop("TS", "v1.xlsx", WorkbookCase.of("Blad1", HEADINGS + "\n" + ROW));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.text("svar/TS/v1_KVITTO.txt")).contains("V08").contains("cell D2");

    home.drop(
        "TS",
        "v2.xlsx",
        WorkbookCase.of(
            "Blad1", HEADINGS + " | Kommentar\n" + ROW + " | Statsbidraget kommer i december."));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.text("svar/TS/v2_KVITTO.txt")).doesNotContain("V08").doesNotContain("L03");

    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.findings(1)).noneMatch(finding -> finding.startsWith("V08"));
    assertThat(SheetText.lines(
            home.edition(1).resolve("manadsrapport-2023-08.xlsx"), "Kommentarer och åtgärder"))
        .anyMatch(line -> line.contains("Statsbidraget kommer i december."));
  }

  /** Whatever a shipped table asks can be answered where it stands. */
  @ParameterizedTest
  @ValueSource(strings = {"ale", "askersund", "hudiksvall", "lulea"})
  void everyShippedTableHasAColumnForComments(String municipality) {
    assertThat(Hudiksvall.municipality(municipality).layouts())
        .allSatisfy(layout -> assertThat(layout.rowKey().isNote()
                || layout.noteColumns().stream()
                    .anyMatch(column -> column.note() == NoteField.COMMENT))
            .as(layout.name())
            .isTrue());
  }
}
