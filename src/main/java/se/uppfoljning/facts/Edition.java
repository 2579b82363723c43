package se.uppfoljning.facts;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import se.uppfoljning.facts.delivery.Delivery;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.FollowedAction;

/**
 * One report of one period as known at one instant: all that is rendered.
 *
 * @param municipality the configuration it was made with
 * @param report what it is called in file names, such as {@code manadsrapport}
 * @param period the report month
 * @param number 1 for the first edition of the report and period
 * @param createdAt the instant
 * @param facts what it was computed from
 * @param comments what the senders wrote, as written
 * @param actions as they stand, also those that were told in an earlier month and are still open
 * @param figures every number in it
 * @param findings what is to be asked and told
 * @param deliveries the newest accepted and the newest rejected file of each sender
 */
public record Edition(
    Municipality municipality,
    String report,
    YearMonth period,
    int number,
    Instant createdAt,
    FactBook facts,
    List<Comment> comments,
    List<FollowedAction> actions,
    Figures figures,
    List<Finding> findings,
    List<Delivery> deliveries) {
  public Edition {
    comments = List.copyOf(comments);
    actions = List.copyOf(actions);
    findings = List.copyOf(findings);
    deliveries = List.copyOf(deliveries);
  }
}
