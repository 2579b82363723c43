package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.ActionStatus;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.Note;

class AnsweredQuestionsTest {
  private static final Comment ON_ROW_12 =
      new Comment("TS", "net", "Resultat", "Två vakanser.", source("Blad1", "H12"));

  @Test
  void aQuestionAboutARowIsAnsweredByTheCommentInThatRow() {
    assertThat(left(finding(Severity.FRAGA, "Blad1", "C12"), ON_ROW_12)).isEmpty();
    assertThat(left(finding(Severity.FRAGA, "Blad1", "AB12"), ON_ROW_12)).isEmpty();
  }

  @Test
  void anotherRowOrSheetIsNoAnswer() {
    assertThat(left(finding(Severity.FRAGA, "Blad1", "C2"), ON_ROW_12)).hasSize(1);
    assertThat(left(finding(Severity.FRAGA, "Blad1", "C112"), ON_ROW_12)).hasSize(1);
    assertThat(left(finding(Severity.FRAGA, "Blad2", "C12"), ON_ROW_12)).hasSize(1);
    assertThat(left(finding(Severity.FRAGA, "Blad1", ""), ON_ROW_12)).hasSize(1);
  }

  @Test
  void whatIsWrongIsNotAnsweredButCorrected() {
    assertThat(left(finding(Severity.FEL, "Blad1", "C12"), ON_ROW_12)).hasSize(1);
    assertThat(left(finding(Severity.UPPLYSNING, "Blad1", "C12"), ON_ROW_12)).hasSize(1);
  }

  @Test
  void anActionIsNoComment() {
    Action action =
        new Action("TS", "Se över", "", null, "", null, ActionStatus.DONE, source("Blad1", "A12"));
    assertThat(left(finding(Severity.FRAGA, "Blad1", "C12"), action)).hasSize(1);
  }

  @Test
  void theSenderOfAWorkbookAnswersInTheCommentCellOfTheRow(@TempDir Path folder) {
    String asked = """
        Organisation     | Rad      | Utfall januari-augusti 2023 | Periodbudget | Årsprognos | Årsbudget | Kommentar
        Tillfälligt stöd | Resultat | 31054                       | -32979       | -49534     | -50534    |
        """;
    String answered = asked.replace("-50534    |", "-50534    | Återbetalning.");
    Sender sender = Sender.of("TS", folder);
    assertThat(sender.told(asked)).isEqualTo("T01 fråga C2");
    assertThat(sender.told(answered)).as("never asked").isEqualTo("T01 fråga C2");
    assertThat(sender.whoWasTold(asked).told(answered)).isEmpty();
    assertThat(sender.whoWasTold(asked).told(asked)).as("no answer").isEqualTo("T01 fråga C2");
  }

  /** A comment written before anybody asked answers nothing: a turned sign under it is told. */
  @Test
  void whatWasNeverAskedIsNotAnswered() {
    Finding question = finding(Severity.FRAGA, "Blad1", "C12");
    assertThat(left(question, ON_ROW_12, List.of())).hasSize(1);
    assertThat(left(question, ON_ROW_12, List.of(finding(Severity.FRAGA, "Blad1", "D12"))))
        .as("another cell")
        .hasSize(1);
    assertThat(left(question, ON_ROW_12, List.of(finding(Severity.FRAGA, "Blad2", "C12"))))
        .as("another sheet")
        .hasSize(1);
    assertThat(left(question, ON_ROW_12, List.of(finding(Severity.FEL, "Blad1", "C12"))))
        .as("it was a fault, not a question")
        .hasSize(1);
  }

  /** What is left when the same was told of the version before. */
  private static List<Finding> left(Finding finding, Note note) {
    return left(finding, note, List.of(finding));
  }

  private static List<Finding> left(Finding finding, Note note, List<Finding> asked) {
    return AnsweredQuestions.dropped(List.of(finding), List.of(note), asked);
  }

  private static Finding finding(Severity severity, String sheet, String cell) {
    Place place = new Place("bok.xlsx", sheet, cell);
    return new Finding(FindingCode.V02, severity, place, "1", "2", "Olika.", "Kommentera.");
  }

  private static CellSource source(String sheet, String cell) {
    return new CellSource("bok.xlsx", sheet, cell);
  }
}
