package se.uppfoljning.checking;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.Note;

/**
 * The questions that the sender has answered. A {@code fråga} about a row is answered by text in
 * the comment cell of that row (design, section 4, Finding): the edition prints the comment instead
 * of asking. A {@code fel} is never answered, and neither is a question about a whole sheet.
 */
final class AnsweredQuestions {
  private AnsweredQuestions() {}

  /** The findings without the questions about rows that have a comment. */
  static List<Finding> dropped(List<Finding> findings, Collection<Note> notes) {
    Set<String> answered = notes.stream()
        .filter(Comment.class::isInstance)
        .map(note -> row(note.source().sheet(), note.source().cell()))
        .collect(Collectors.toSet());
    return findings.stream()
        .filter(finding -> finding.severity() != Severity.FRAGA
            || !answered.contains(row(finding.place().sheet(), finding.place().cell())))
        .toList();
  }

  private static String row(String sheet, String cell) {
    return cell.replaceFirst("^[A-Z]+", "") + " " + sheet;
  }
}
