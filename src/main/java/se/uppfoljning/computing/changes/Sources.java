package se.uppfoljning.computing.changes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.edition.Cause;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.FactKey;

/**
 * What two editions were made of.
 *
 * @param before the files behind each delivered number of the edition before
 * @param now the same now
 * @param fresh the files that count now and did not then, in the order they came
 * @param others what else is another: the configuration, the program
 */
public record Sources(
    Map<Place, Set<Arrival>> before,
    Map<Place, Set<Arrival>> now,
    Set<Arrival> fresh,
    List<Cause> others) {
  public Sources {
    before = Map.copyOf(before);
    now = Map.copyOf(now);
    fresh = new LinkedHashSet<>(fresh);
    others = List.copyOf(others);
  }

  /**
   * A delivered number and the cell it was read from.
   *
   * @param id of its key
   * @param cell as in figures.csv
   */
  public record Place(String id, String cell) {
    /** That of a number. */
    public static Place of(FactKey key, CellSource cell) {
      return new Place(key.id(), cell.toString());
    }
  }
}
