package se.uppfoljning.facts.edition;

import java.time.Instant;
import java.util.List;

/**
 * What an edition changed from the one before of the same report and period.
 *
 * @param edition number of the one before
 * @param createdAt when that was made
 * @param causes all that is new since then: files, then configuration, then program
 * @param figures the figures that are another, in the order of figures.csv, then those that are gone
 * @param notes whether comments or actions were changed
 * @param closings that the month was closed or opened since then, oldest first
 */
public record Changes(
    int edition,
    Instant createdAt,
    List<Cause> causes,
    List<Change> figures,
    boolean notes,
    List<Closing> closings) {
  public Changes {
    causes = List.copyOf(causes);
    figures = List.copyOf(figures);
    closings = List.copyOf(closings);
  }
}
