package se.uppfoljning.facts.organisation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

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
        .filter(org -> committee.equals(org.parent()) && exists(org, period))
        .toList();
  }

  /** Who drops files: every organisation with a folder of its own in {@code inkommande/}. */
  public List<Org> senders() {
    return orgs.stream().filter(org -> org.level() != Level.UNIT).toList();
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

  /** The organisation whose name, synonym or code is that row label, by {@link Label}. */
  public Optional<Org> byLabel(String label) {
    Label wanted = Label.of(label);
    return orgs.stream()
        .filter(org -> wanted.is(org.name())
            || wanted.is(org.code())
            || org.synonyms().stream().anyMatch(wanted::is))
        .findFirst();
  }

  private static boolean exists(Org org, YearMonth period) {
    LocalDate from = org.validFrom();
    LocalDate to = org.validTo();
    return (from == null || !from.isAfter(period.atEndOfMonth()))
        && (to == null || !to.isBefore(period.atDay(1)));
  }
}
