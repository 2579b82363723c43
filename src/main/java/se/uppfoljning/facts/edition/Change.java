package se.uppfoljning.facts.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;

/**
 * A figure that is another than in the edition before.
 *
 * @param id as in figures.csv
 * @param key what it is about
 * @param before as it was, with the display it had; null when it stood nowhere
 * @param after as it is; null when it stands nowhere
 * @param difference after − before, in canonical unit and sign; a figure that stood or stands nowhere
 *     counts as 0, so that differences of rows sum to that of their total; without value when either
 *     is missing or hidden
 * @param causes why, the files first; empty when nobody knows
 */
public record Change(
    String id,
    FactKey key,
    @Nullable Figure before,
    @Nullable Figure after,
    Figure difference,
    List<Cause> causes) {
  public Change {
    causes = List.copyOf(causes);
  }
}
