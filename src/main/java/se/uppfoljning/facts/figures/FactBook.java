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
  private final Map<FactKey, Fact> ledger = new LinkedHashMap<>();

  /** A book of these facts; of two with the same key and role the later stands. */
  public FactBook(Iterable<Fact> facts) {
    Set<FactKey> own = new HashSet<>();
    for (Fact fact : facts) {
      if (fact.role() == Role.REPORT) {
        own.add(fact.key());
      }
    }
    for (Fact fact : facts) {
      if (fact.role() != Role.BUDGET) { // it counts through the register
        place(fact, own).put(fact.key(), fact);
      }
    }
    ledger.forEach(control::putIfAbsent);
    ledger.values().removeIf(fact -> fact.equals(control.get(fact.key())));
  }

  private Map<FactKey, Fact> place(Fact fact, Set<FactKey> own) {
    return switch (fact.role()) {
      case REPORT -> reported;
      case ON_BEHALF -> own.contains(fact.key()) ? control : reported;
      case CONTROL, BUDGET -> control;
      case LEDGER -> ledger;
    };
  }

  /** What the unit itself reported, or another in its place; also the derived numbers it printed. */
  public Optional<Fact> reported(FactKey key) {
    return Optional.ofNullable(reported.get(key));
  }

  /** What the controller says of it, or where he says nothing the accounts. */
  public Optional<Fact> control(FactKey key) {
    return Optional.ofNullable(control.get(key));
  }

  /** What the accounts say of it where the controller says something too. */
  public Optional<Fact> ledgerBeside(FactKey key) {
    return Optional.ofNullable(ledger.get(key));
  }

  /** The number to print: the report, else the control that stands in for it. */
  public Optional<Fact> printed(FactKey key) {
    return reported(key).or(() -> control(key));
  }

  /** Whether a control stands in for a report that is missing. */
  public boolean isStoodIn(FactKey key) {
    return !reported.containsKey(key) && control.containsKey(key);
  }

  /** Whether anything of a row is reported, by the unit or another in its place. */
  public boolean isReported(String org, String measure) {
    return reported.keySet().stream()
        .anyMatch(key -> key.org().equals(org) && key.measure().equals(measure));
  }

  /** All reported facts. */
  public Collection<Fact> allReported() {
    return Collections.unmodifiableCollection(reported.values());
  }

  /** All control facts, one a key. */
  public Collection<Fact> allControls() {
    return Collections.unmodifiableCollection(control.values());
  }

  /** All that the accounts say beside one of these. */
  public Collection<Fact> allLedgerBeside() {
    return Collections.unmodifiableCollection(ledger.values());
  }
}
