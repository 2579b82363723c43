package se.uppfoljning.facts.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.Organisation;

/**
 * The budget register: every decided number in all its versions, and the monthly profiles. Values in
 * the canonical unit and sign, kinds annual_budget and budget_ytd.
 *
 * @param versions of each number, oldest first; those of an annual budget under January of the year
 * @param profiles how annual budgets are spread over the months
 */
public record Budget(Map<FactKey, List<BudgetRow>> versions, List<MonthlyProfile> profiles) {
  /** Without any decision. */
  public static final Budget NONE = new Budget(Map.of(), List.of());

  public Budget {
    versions = Map.copyOf(versions);
    profiles = List.copyOf(profiles);
  }

  /** A register of rows in any order; of two that cannot be told apart in time the last counts. */
  public static Budget of(Collection<BudgetRow> rows, List<MonthlyProfile> profiles) {
    return new Budget(
        rows.stream()
            .sorted(BudgetRow.OLDEST_FIRST)
            .collect(Collectors.groupingBy(row -> number(row.key()))),
        profiles);
  }

  /** The same with more rows. */
  public Budget and(Collection<BudgetRow> more) {
    List<BudgetRow> rows = new ArrayList<>();
    versions.values().forEach(rows::addAll);
    rows.addAll(more);
    return of(rows, profiles);
  }

  /** The same without what was decided later than that day. */
  public Budget decidedBy(LocalDate day) {
    return of(
        versions.values().stream()
            .flatMap(List::stream)
            .filter(row -> row.decided() == null || !row.decided().isAfter(day))
            .toList(),
        profiles);
  }

  /** The budget of a year holds until another is decided: its versions are those of all its months. */
  private static FactKey number(FactKey key) {
    return key.kind() == Kind.ANNUAL_BUDGET
        ? new FactKey(
            key.org(),
            key.measure(),
            key.breakdown(),
            key.period().withMonth(Month.JANUARY.getValue()),
            key.kind())
        : key;
  }

  /** The versions of a number that were decided by the end of its month, oldest first. */
  public List<BudgetRow> known(FactKey key) {
    return versions.getOrDefault(number(key), List.of()).stream()
        .filter(row -> row.counts(key.period()))
        .toList();
  }

  /** The version in force at the end of the month; empty when nothing was decided by then. */
  public Optional<BudgetRow> inForce(FactKey key) {
    List<BudgetRow> known = known(key);
    return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
  }

  /** The amount in force at the end of the month. */
  public Optional<BigDecimal> decided(FactKey key) {
    return inForce(key).map(BudgetRow::value);
  }

  /**
   * The profile of a row: the organisation's own for the line, else its own for all lines, else that of
   * the nearest organisation above it in the same way. Of several the one from the latest year.
   */
  public Optional<MonthlyProfile> profile(FactKey row, Organisation organisation) {
    Optional<String> org = Optional.of(row.org());
    while (org.isPresent()) {
      String code = org.get();
      Optional<MonthlyProfile> own = Stream.of(Optional.of(row.measure()), Optional.<String>empty())
          .flatMap(measure -> profile(code, measure, row.period().getYear()).stream())
          .findFirst();
      if (own.isPresent()) {
        return own;
      }
      org = organisation.byCode(code).map(Org::parent);
    }
    return Optional.empty();
  }

  private Optional<MonthlyProfile> profile(String org, Optional<String> measure, int year) {
    return profiles.stream()
        .filter(profile -> profile.org().equals(org)
            && Objects.equals(profile.measure(), measure.orElse(null))
            && profile.fromYear() <= year)
        .max(Comparator.comparingInt(MonthlyProfile::fromYear));
  }
}
