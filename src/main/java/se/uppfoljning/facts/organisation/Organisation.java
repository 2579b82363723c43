package se.uppfoljning.facts.organisation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All organisations of one municipality, in the order of organisation.csv, which is the order they
 * are printed in. Codes are unique and exactly one organisation is a committee; {@code setup} sees
 * to that before it makes one.
 */
public record Organisation(List<Org> orgs) {
  /** The suffix that makes the committee's code the code of the sum of its rows. */
  private static final String SUM_SUFFIX = "+";

  public Organisation {
    orgs = List.copyOf(orgs);
  }

  /** The committee. */
  public Org committee() {
    return orgs.stream()
        .filter(org -> org.level() == Level.COMMITTEE)
        .findFirst()
        .orElseThrow();
  }

  /** The organisation of the sum of the committee's rows, beside a total that was delivered. */
  public String sumCode() {
    return committee().code() + SUM_SUFFIX;
  }

  /** The rows that sum to the committee in a month: areas and central, in printing order. */
  public List<Org> rows(YearMonth period) {
    String committee = committee().code();
    return orgs.stream()
        .filter(org -> org.level() == Level.AREA || org.level() == Level.CENTRAL)
        .filter(org -> committee.equals(org.parent()) && org.existsIn(period))
        .toList();
  }

  /**
   * Who drops files, in whatever month: every organisation with a folder of its own in {@code
   * inkommande/}.
   */
  public List<Org> senders() {
    return orgs.stream().filter(org -> org.level() != Level.UNIT).toList();
  }

  /** Those that took over from an organisation, in printing order: several where it was split. */
  public List<Org> successors(String code) {
    return orgs.stream().filter(org -> org.predecessors().contains(code)).toList();
  }

  /**
   * Those whose activity of a month an organisation carries on now: itself if it existed then, and all
   * it took over, step by step.
   *
   * @return nobody for what is new; empty when it took over part of one that was split, since nobody
   *     knows how much
   */
  public Optional<List<Org>> carriedFrom(Org org, YearMonth month) {
    List<Org> carried = new ArrayList<>(org.existsIn(month) ? List.of(org) : List.of());
    for (String code : org.predecessors()) {
      Optional<List<Org>> taken = byCode(code).flatMap(before -> carriedFrom(before, month));
      boolean split = successors(code).size() > 1;
      if (taken.isEmpty() || (split && !taken.get().isEmpty())) {
        return Optional.empty();
      }
      carried.addAll(taken.get());
    }
    return Optional.of(carried);
  }

  /** The organisation with that code. */
  public Optional<Org> byCode(String code) {
    return orgs.stream().filter(org -> org.code().equals(code)).findFirst();
  }

  /** Whether an organisation belongs to another, directly or through those between. */
  public boolean isBelow(String code, String other) {
    Optional<String> parent = byCode(code).map(Org::parent);
    return parent.filter(above -> above.equals(other) || isBelow(above, other)).isPresent();
  }

  /**
   * The organisation whose name, synonym or code is that row label, by {@link Label}.
   *
   * @param month of several that are called so, one after the other, the one of that month is meant;
   *     null when it is not known
   */
  public Optional<Org> byLabel(String label, @Nullable YearMonth month) {
    Label wanted = Label.of(label);
    List<Org> called = orgs.stream()
        .filter(org -> wanted.is(org.name())
            || wanted.is(org.code())
            || org.synonyms().stream().anyMatch(wanted::is))
        .toList();
    return called.stream()
        .filter(org -> month != null && org.existsIn(month))
        .findFirst()
        .or(() -> called.stream().findFirst());
  }
}
