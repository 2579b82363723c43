package se.uppfoljning.setup;

import java.util.Comparator;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.figures.CellSource;

/**
 * Where something stands in the configuration.
 *
 * @param file the file's name
 * @param line counted from 1; 0 for the whole file
 */
record Spot(String file, int line) implements Comparable<Spot> {
  private static final Comparator<Spot> ORDER =
      Comparator.comparing(Spot::file).thenComparingInt(Spot::line);

  static Spot wholeFile(String file) {
    return new Spot(file, 0);
  }

  Place place() {
    return line == 0 ? Place.file(file) : Place.line(file, line);
  }

  /** The same as the source of a number, with what the line says of where that comes from. */
  CellSource source(String origin) {
    return new CellSource(file, origin, place().cell());
  }

  @Override
  public int compareTo(Spot other) {
    return ORDER.compare(this, other);
  }
}
