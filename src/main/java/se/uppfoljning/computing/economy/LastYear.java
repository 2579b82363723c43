package se.uppfoljning.computing.economy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.organisation.Org;

/**
 * The areas beside the same period last year, by the organisation of now: what was reported then of
 * those whose activity each of them carries on. An area that took over part of another is compared
 * with nothing, since nobody knows the shares; the committee is, whatever became of its areas. Kronor,
 * cost −; change = this year − last year, so + is better.
 */
public final class LastYear {
  private final Municipality municipality;
  private final YearMonth period;
  private final Figures figures;
  private final FactBook facts;
  private final Map<String, Figure> computed = new LinkedHashMap<>();

  private LastYear(
      Municipality municipality, YearMonth period, Figures figures, FactBook lastYear) {
    this.municipality = municipality;
    this.period = period;
    this.figures = figures;
    this.facts = lastYear;
  }

  /**
   * Last year's numbers of the areas and the committee, those they are the sums of, and the changes. A
   * number somebody delivered as last year's stands; one that cannot be told has no value.
   *
   * @param figures those of this year
   * @param lastYear what was reported of the same month last year
   * @return figures that stand beside those of this year, or in the place of one with the same id: of
   *     a column of last year's that nobody filled in
   */
  public static List<Figure> compute(
      Municipality municipality, YearMonth period, Figures figures, FactBook lastYear) {
    return new LastYear(municipality, period, figures, lastYear).compute();
  }

  private List<Figure> compute() {
    List<Figure> rows = new ArrayList<>();
    for (Org org : municipality.organisation().rows(period)) {
      rows.add(row(org.code(), carried(org)));
    }
    Figure committee = committee();
    reconcile(committee, rows);
    rows.add(committee);
    rows.forEach(this::change);
    return List.copyOf(computed.values());
  }

  private List<String> carried(Org org) {
    return codes(
        municipality.organisation().carriedFrom(org, period.minusYears(1)).orElse(List.of()));
  }

  /** Compared with its own total of last year, else with the sum of the areas there were then. */
  private Figure committee() {
    String committee = municipality.organisation().committee().code();
    return row(
        committee,
        reported(committee).isPresent()
            ? List.of(committee)
            : codes(municipality.organisation().rows(period.minusYears(1))));
  }

  /** Where the edition has them, the sum of the rows and what a delivered total is beside it. */
  private void reconcile(Figure committee, List<Figure> rows) {
    FactKey sums = key(municipality.organisation().sumCode(), Kind.PRIOR_YEAR_YTD);
    figures.printed(sums).filter(sum -> sum.value() == null).ifPresent(old -> {
      Figure sum = put(sum(sums, rows));
      put(new Reconciliation(new FigureMaker(municipality, facts, List.of())).left(committee, sum));
    });
  }

  private static List<String> codes(List<Org> orgs) {
    return orgs.stream().map(Org::code).toList();
  }

  /** What is delivered as last year's; else what was reported then of those it carries on. */
  private Figure row(String org, List<String> carried) {
    FactKey key = key(org, Kind.PRIOR_YEAR_YTD);
    if (isDelivered(org)) {
      return figures.printed(key).orElseThrow();
    }
    if (carried.equals(List.of(org))) {
      return put(reported(org, Variant.PRINTED));
    }
    List<Figure> parts = carried.stream()
        .map(part -> reported(
            part, part.equals(org) || isDelivered(part) ? Variant.REPORTED : Variant.PRINTED))
        .toList();
    parts.forEach(this::put);
    return put(sum(key, parts));
  }

  private boolean isDelivered(String org) {
    return figures
        .printed(key(org, Kind.PRIOR_YEAR_YTD))
        .filter(figure -> figure.value() != null)
        .isPresent();
  }

  private Figure sum(FactKey key, List<Figure> parts) {
    BigDecimal sum = parts.isEmpty() ? null : BigDecimal.ZERO;
    for (Figure part : parts) {
      BigDecimal value = part.value();
      sum = sum == null || value == null ? null : sum.add(value);
    }
    Origin origin = parts.isEmpty()
        ? new Origin.Missing()
        : new Origin.Derived(Formula.SUM, parts.stream().map(Figure::id).toList());
    return figure(key.id(), key, sum, origin);
  }

  private void change(Figure before) {
    FactKey key = before.key().with(Kind.CHANGE_PRIOR_YEAR);
    figures.printed(key.with(Kind.ACTUAL_YTD)).ifPresent(now -> {
      BigDecimal value = now.value();
      BigDecimal then = before.value();
      put(figure(
          key.id(),
          key,
          value == null || then == null ? null : value.subtract(then),
          new Origin.Derived(Formula.CHANGE_PRIOR_YEAR, List.of(now.id(), before.id()))));
    });
  }

  private Optional<Fact> reported(String org) {
    return facts.printed(FactKey.of(org, measure(), period.minusYears(1), Kind.ACTUAL_YTD));
  }

  /** Last year's number under this year's key, with the cell it was read from then. */
  private Figure reported(String org, Variant variant) {
    FactKey key = key(org, Kind.PRIOR_YEAR_YTD);
    Optional<Fact> fact = reported(org);
    return figure(
        variant.id(key),
        key,
        fact.map(Fact::value).orElse(null),
        fact.<Origin>map(known -> new Origin.Delivered(known.source()))
            .orElseGet(Origin.Missing::new));
  }

  private Figure figure(String id, FactKey key, @Nullable BigDecimal value, Origin origin) {
    FigureUnit unit = municipality.unit(key.measure());
    return new Figure(id, key, value, unit, origin, municipality.display(key, value, unit));
  }

  private Figure put(Figure figure) {
    computed.putIfAbsent(figure.id(), figure);
    return figure;
  }

  private FactKey key(String org, Kind kind) {
    return FactKey.of(org, measure(), period, kind);
  }

  private String measure() {
    return municipality.profile().areas();
  }
}
