package se.uppfoljning.facts.figures;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The facts of one period as known at one instant: of every sender and layout the newest accepted
 * delivery, nothing older. Iterates in the order the facts were given.
 */
public final class FactBook {
  private final Map<FactKey, Fact> reported = new LinkedHashMap<>();
  private final Map<FactKey, Fact> control = new LinkedHashMap<>();

  /** A book of these facts; of two with the same key and role the later stands. */
  public FactBook(Iterable<Fact> facts) {
    Set<FactKey> own = new HashSet<>();
    for (Fact fact : facts) {
      if (fact.role() == Role.REPORT) {
        own.add(fact.key());
      }
    }
    for (Fact fact : facts) {
      boolean checks = fact.role() == Role.CONTROL
          || (fact.role() == Role.ON_BEHALF && own.contains(fact.key()));
      (checks ? control : reported).put(fact.key(), fact);
    }
  }

  /** What the unit itself reported, or another in its place; also the derived numbers it printed. */
  public Optional<Fact> reported(FactKey key) {
    return Optional.ofNullable(reported.get(key));
  }

  /** What the controller or the accounts say of it. */
  public Optional<Fact> control(FactKey key) {
    return Optional.ofNullable(control.get(key));
  }

  /** The number to print: the report, else the control that stands in for it. */
  public Optional<Fact> printed(FactKey key) {
    return reported(key).or(() -> control(key));
  }

  /** Whether a control stands in for a report that is missing. */
  public boolean isStoodIn(FactKey key) {
    return !reported.containsKey(key) && control.containsKey(key);
  }

  /** All reported facts. */
  public Collection<Fact> allReported() {
    return Collections.unmodifiableCollection(reported.values());
  }

  /** All control facts. */
  public Collection<Fact> allControls() {
    return Collections.unmodifiableCollection(control.values());
  }
}
