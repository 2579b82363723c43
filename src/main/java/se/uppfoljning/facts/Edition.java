package se.uppfoljning.facts;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Delivery;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.edition.Changes;
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
 * @param comparedWith the files of other months that it takes numbers or actions from
 * @param changes what is another than in the edition before; null when there was none
 * @param asOf the instant it tells what was known at, and it is no edition then: its number is 0,
 *     it is kept nowhere and mailed to nobody; null for an edition, which tells all that is known
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
    List<Delivery> deliveries,
    List<Arrival> comparedWith,
    @Nullable Changes changes,
    @Nullable Instant asOf) {
  public Edition {
    comments = List.copyOf(comments);
    actions = List.copyOf(actions);
    comparedWith = List.copyOf(comparedWith);
    findings = List.copyOf(findings);
    deliveries = List.copyOf(deliveries);
  }

  /** A first edition. */
  public Edition(
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
    this(
        municipality,
        report,
        period,
        number,
        createdAt,
        facts,
        comments,
        actions,
        figures,
        findings,
        deliveries,
        List.of(),
        null,
        null);
  }

  /** The same, as what changed from the one before. */
  public Edition since(Changes changed) {
    return with(number, changed, asOf);
  }

  /** The same, as it was known at an instant. */
  public Edition knownAt(Instant instant) {
    return with(0, changes, instant);
  }

  private Edition with(int anyNumber, @Nullable Changes changed, @Nullable Instant instant) {
    return new Edition(
        municipality,
        report,
        period,
        anyNumber,
        createdAt,
        facts,
        comments,
        actions,
        figures,
        findings,
        deliveries,
        comparedWith,
        changed,
        instant);
  }
}
