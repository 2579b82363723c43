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
 * the comment cell of that row in the next version (design, section 4, Finding): the edition prints
 * the comment instead of asking. What was never asked is not answered, whatever the comment says. A
 * {@code fel} is never answered, and neither is a question about a whole sheet, nor one that asks
 * for an action ({@link ActionRules}): that is answered by the action.
 */
final class AnsweredQuestions {
  private AnsweredQuestions() {}

  /**
   * The findings without the questions about rows that have a comment.
   *
   * @param asked the questions about earlier versions; only they can have been answered
   */
  static List<Finding> dropped(
      List<Finding> findings, Collection<Note> notes, Collection<Finding> asked) {
    Set<String> known = asked.stream()
        .filter(finding -> finding.severity() == Severity.FRAGA)
        .map(AnsweredQuestions::question)
        .collect(Collectors.toSet());
    Set<String> answered = notes.stream()
        .filter(Comment.class::isInstance)
        .map(note -> row(note.source().sheet(), note.source().cell()))
        .collect(Collectors.toSet());
    return findings.stream()
        .filter(finding -> finding.severity() != Severity.FRAGA
            || finding.code().isAskedAnew()
            || !known.contains(question(finding))
            || !answered.contains(row(finding.place().sheet(), finding.place().cell())))
        .toList();
  }

  /** What makes a question the same as one about an earlier version, whatever the file is called. */
  private static String question(Finding finding) {
    return finding.code() + " " + finding.place().cell() + " " + finding.place().sheet();
  }

  private static String row(String sheet, String cell) {
    return cell.replaceFirst("^[A-Z]+", "") + " " + sheet;
  }
}
