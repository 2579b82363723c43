package se.uppfoljning.facts.figures;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.uppfoljning.facts.figures.Figure.Variant;

/** All figures of an edition by id, in the order they were computed; ids are unique. */
public final class Figures {
  private final Map<String, Figure> byId = new LinkedHashMap<>();

  /**
   * The figures given.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public Figures(Iterable<Figure> figures) {
    for (Figure figure : figures) {
      if (byId.put(figure.id(), figure) != null) {
        throw new IllegalArgumentException("two figures with id " + figure.id());
      }
    }
  }

  /** The figure printed in the tables for a key. */
  public Optional<Figure> printed(FactKey key) {
    return find(Variant.PRINTED, key);
  }

  /** The figure of a key in a variant. */
  public Optional<Figure> find(Variant variant, FactKey key) {
    return Optional.ofNullable(byId.get(variant.id(key)));
  }

  /** The figure of an id. */
  public Optional<Figure> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All of them. */
  public Collection<Figure> all() {
    return Collections.unmodifiableCollection(byId.values());
  }
}
