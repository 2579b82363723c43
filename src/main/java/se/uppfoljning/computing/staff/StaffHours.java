package se.uppfoljning.computing.staff;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.uppfoljning.facts.extract.StaffGroup;
import se.uppfoljning.facts.extract.StaffMeasure;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;

/**
 * The delivered hours, by area and then by sex and age band: numerators and denominators, which are
 * summed before anything is divided.
 */
record StaffHours(Map<String, Map<String, GroupHours>> byOrg) {

  /** The hours among the facts. */
  static StaffHours of(FactBook facts) {
    Map<String, Map<String, GroupHours>> byOrg = new LinkedHashMap<>();
    for (Fact fact : facts.allReported()) {
      hours(fact)
          .ifPresent(hours -> byOrg
              .computeIfAbsent(fact.key().org(), org -> new LinkedHashMap<>())
              .merge(fact.key().breakdown(), hours, GroupHours::plus));
    }
    return new StaffHours(byOrg);
  }

  private static Optional<GroupHours> hours(Fact fact) {
    String measure = fact.key().measure();
    BigDecimal none = BigDecimal.ZERO;
    BigDecimal value = fact.value();
    if (measure.equals(StaffMeasure.EMPLOYEES.code())) {
      return Optional.of(new GroupHours(value, none, none, none));
    }
    if (measure.equals(StaffMeasure.ORDINARY_HOURS.code())) {
      return Optional.of(new GroupHours(none, value, none, none));
    }
    if (measure.equals(StaffMeasure.SICK_HOURS.code())) {
      return Optional.of(new GroupHours(none, none, value, none));
    }
    return measure.equals(StaffMeasure.LONG_SICK_HOURS.code())
        ? Optional.of(new GroupHours(none, none, none, value))
        : Optional.empty();
  }

  /** Whether anything is known of an organisation. */
  boolean knows(String org) {
    return byOrg.containsKey(org);
  }

  /** Everyone in some organisations. */
  GroupHours of(List<String> orgs) {
    return sum(orgs, breakdown -> true);
  }

  /** Those of a group in some organisations. */
  GroupHours of(List<String> orgs, StaffGroup group) {
    return sum(orgs, group::holds);
  }

  private GroupHours sum(List<String> orgs, Predicate<String> wanted) {
    return orgs.stream()
        .flatMap(org -> byOrg.getOrDefault(org, Map.of()).entrySet().stream())
        .filter(cell -> wanted.test(cell.getKey()))
        .map(Map.Entry::getValue)
        .reduce(GroupHours.NOBODY, GroupHours::plus);
  }
}
