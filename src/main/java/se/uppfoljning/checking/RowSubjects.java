package se.uppfoljning.checking;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.layout.RowKey;
import se.uppfoljning.facts.layout.RowRole;
import se.uppfoljning.facts.layout.SenderRoles;
import se.uppfoljning.facts.organisation.Label;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.Measures;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.Organisation;

/** Tells what the rows of one table are about, from the top down: a group holds for those below. */
final class RowSubjects {
  private final Organisation organisation;
  private final Measures measures;
  private final Org sender;
  private final Layout layout;
  private final SenderRoles roles;
  private final @Nullable YearMonth period;

  /** The organisation that was named last; null when none was, or by a name nobody knows. */
  private @Nullable Org group;

  /**
   * For one table.
   *
   * @param period the report month; null when it cannot be told
   * @param hasGroups whether a heading of groups was found; where the layout must have one and it is
   *     lost, that is told, and the rows are the sender's
   */
  RowSubjects(
      DeliveryContext context,
      Layout layout,
      SenderRoles roles,
      @Nullable YearMonth period,
      boolean hasGroups) {
    this.organisation = context.municipality().organisation();
    this.measures = context.municipality().measures();
    this.sender = context.sender();
    this.layout = layout;
    this.roles = roles;
    this.period = period;
    this.group = layout.rowKey() == RowKey.ORG_AND_MEASURE && !hasGroups ? sender : null;
  }

  /** What a row is about. */
  record Subject(String org, Measure measure, RowRole role, boolean total) {}

  /** Remembers a group; says whether the name is an organisation's. */
  boolean enter(String groupName) {
    group = organisation.byLabel(groupName, period).orElse(null);
    return group != null;
  }

  /** What the row with that label is about; empty when nobody knows. */
  Optional<Subject> of(String label) {
    String measure = layout.measure();
    String total = layout.totalMeasure() == null ? measure : layout.totalMeasure();
    if (total != null && layout.totalLabels().stream().anyMatch(Label.of(label)::is)) {
      return measures
          .byCode(total)
          .map(known -> new Subject(sender.code(), known, roles.total(), true));
    }
    if (layout.rowKey() == RowKey.MEASURE) {
      return measure(label).map(this::ofMeasure);
    }
    if (layout.rowKey() == RowKey.ORG_AND_MEASURE) {
      return ofBoth(label);
    }
    return measure == null
        ? Optional.empty()
        : measures
            .byCode(measure)
            .flatMap(known -> organisation.byLabel(label, period).map(org -> ofOrg(org, known)));
  }

  /** Without a group the sender's own measure, else the only one called so. */
  private Optional<Measure> measure(String label) {
    return group == null
        ? measures
            .byLabel(layout.table(), sender.code(), label)
            .or(() -> measures.byLabel(layout.table(), label))
        : measures.byLabel(layout.table(), group.code(), label);
  }

  /** Without a known group nobody knows whose the row is. */
  private Optional<Subject> ofBoth(String label) {
    Org named = group;
    return named == null
        ? Optional.empty()
        : measures
            .byLabel(layout.table(), named.code(), label)
            .or(() -> measures.byLabel(layout.table(), label))
            .map(measure -> new Subject(named.code(), measure, roles.rows(), false));
  }

  private Subject ofMeasure(Measure measure) {
    Org named = group == null ? sender : group;
    String org = measure.org() == null ? named.code() : measure.org();
    return new Subject(org, measure, roles.rows(), false);
  }

  /** The committee's own row in a table of organisations is its total, whatever it is called. */
  private Subject ofOrg(Org org, Measure measure) {
    return org.level() == Level.COMMITTEE
        ? new Subject(org.code(), measure, roles.total(), true)
        : new Subject(org.code(), measure, roles.rows(), false);
  }

  /** The committee's table holds every row; an area's holds its own and those below it. */
  boolean isOwn(Subject subject) {
    return subject.org().equals(sender.code())
        || organisation.isBelow(subject.org(), sender.code());
  }
}
