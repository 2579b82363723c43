package se.uppfoljning.computing.staff;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.extract.StaffGroup;
import se.uppfoljning.facts.extract.StaffGroup.Split;
import se.uppfoljning.facts.extract.StaffMeasure;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.profile.PrintProfile;

/**
 * Sick leave of the committee and its areas (LKBR 11:6; handbook 4): in percent of the group's own
 * ordinary hours, in all, by sex and by age, and how much of it is long. Accumulated from January;
 * sums are divided, percentages never averaged. The hours and persons behind are no figures: beside
 * the percentages they would tell of the {@link SmallGroups}.
 */
public final class StaffFigures {
  private final Municipality municipality;
  private final YearMonth period;
  private final StaffHours hours;
  private final List<Org> areas;
  private final SmallGroups small;

  private StaffFigures(Municipality municipality, YearMonth period, FactBook facts) {
    this.municipality = municipality;
    this.period = period;
    this.hours = StaffHours.of(facts);
    this.areas = municipality.organisation().rows(period);
    this.small = new SmallGroups(hours, areas.stream().map(Org::code).toList());
  }

  /** An organisation, the sum of some areas, and what of it is hidden. */
  private record Row(String org, List<String> areas, boolean known, boolean committee) {}

  /**
   * The figures in printing order: the areas, then the committee. Percent with four decimals; no
   * value where nobody delivered hours, where there are none, and where it is hidden. The committee
   * has no value when an area has delivered none; what is central may have no staff.
   *
   * @return none when nobody has delivered any hours
   */
  public static List<Figure> compute(Municipality municipality, YearMonth period, FactBook facts) {
    StaffFigures staff = new StaffFigures(municipality, period, facts);
    return staff.hours.byOrg().isEmpty() ? List.of() : staff.all();
  }

  private List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    for (Org area : areas) {
      List<String> itself = List.of(area.code());
      add(figures, new Row(area.code(), itself, hours.knows(area.code()), false));
    }
    boolean complete =
        areas.stream().allMatch(area -> area.level() != Level.AREA || hours.knows(area.code()));
    List<String> all = areas.stream().map(Org::code).toList();
    String committee = municipality.organisation().committee().code();
    add(figures, new Row(committee, all, complete, true));
    return figures;
  }

  private void add(List<Figure> figures, Row row) {
    GroupHours everyone = hours.of(row.areas());
    figures.add(rate(row, "", null, everyone));
    for (StaffGroup group : StaffGroup.values()) {
      figures.add(rate(row, group.breakdown(), group.split(), hours.of(row.areas(), group)));
    }
    figures.add(figure(
        row,
        StaffMeasure.LONG_TERM_SHARE.key(row.org(), "", period),
        Formula.LONG_TERM_SHARE,
        null,
        everyone.longTermShare()));
  }

  private Figure rate(Row row, String breakdown, @Nullable Split split, GroupHours group) {
    return figure(
        row,
        StaffMeasure.SICK_LEAVE_RATE.key(row.org(), breakdown, period),
        Formula.SICK_LEAVE_RATE,
        split,
        group.sickLeaveRate());
  }

  private Figure figure(
      Row row, FactKey key, Formula formula, @Nullable Split split, @Nullable BigDecimal percent) {
    if (!row.known()) {
      return figure(key, null, new Origin.Missing(), PrintProfile.MISSING);
    }
    boolean hidden = row.committee() ? small.hideCommittees(split) : small.hideAreas(split);
    return hidden
        ? figure(key, null, new Origin.Suppressed(formula), PrintProfile.HIDDEN)
        : figure(
            key,
            percent,
            new Origin.Derived(formula, List.of()),
            municipality.display(key, percent, StaffMeasure.SICK_LEAVE_RATE.unit()));
  }

  private static Figure figure(
      FactKey key, @Nullable BigDecimal value, Origin origin, String display) {
    return new Figure(
        Variant.PRINTED.id(key), key, value, StaffMeasure.SICK_LEAVE_RATE.unit(), origin, display);
  }
}
