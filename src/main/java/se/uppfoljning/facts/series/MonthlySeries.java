package se.uppfoljning.facts.series;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One line of one unit over the years, such as the net cost of an area.
 *
 * @param id what it is called; alone of its name among those that are forecast together
 * @param group the series it is like, such as those of one municipality: what is learnt of one says
 *     something of the others
 * @param years in order of time, at least one; the last is the one to forecast
 * @param events of the last year
 * @param shared the months of the last year, 1 to 12, that have a part of the sum that a later month was
 *     told in: how even they are tells nothing
 */
public record MonthlySeries(
    String id, String group, List<SeriesYear> years, List<KnownEvent> events, Set<Integer> shared) {

  /** @throws IllegalArgumentException when there is no year */
  public MonthlySeries {
    if (years.isEmpty()) {
      throw new IllegalArgumentException("A series has at least one year");
    }
    years = years.stream().sorted(Comparator.comparingInt(SeriesYear::year)).toList();
    events = List.copyOf(events);
    shared = Set.copyOf(shared);
  }

  /** One about which nothing special is known. */
  public static MonthlySeries of(String id, String group, List<SeriesYear> years) {
    return new MonthlySeries(id, group, years, List.of(), Set.of());
  }

  /** The year to forecast. */
  public SeriesYear last() {
    return years.get(years.size() - 1);
  }
}
