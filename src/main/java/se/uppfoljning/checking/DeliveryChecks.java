package se.uppfoljning.checking;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.checking.CheckedTable.Amount;
import se.uppfoljning.checking.CheckedTable.Row;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.layout.RowRole;
import se.uppfoljning.facts.layout.SenderRoles;
import se.uppfoljning.facts.layout.VarianceRule;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.table.Table;
import se.uppfoljning.facts.table.Workbook;

/** The delivery checks: one workbook -> its facts, or everything that is wrong with it at once. */
public final class DeliveryChecks {
  private DeliveryChecks() {}

  /** The layouts a sender may deliver; a table of another layout is no table of theirs. */
  public static List<Layout> layoutsOf(Org sender, List<Layout> layouts) {
    return layouts.stream()
        .filter(layout -> layout.roles(sender.level()).isPresent())
        .toList();
  }

  /** The report month a workbook is for; empty when it cannot be told. */
  public static Optional<YearMonth> period(Workbook workbook, DeliveryContext context) {
    return workbook instanceof Workbook.Opened opened && !opened.tables().isEmpty()
        ? Optional.ofNullable(PeriodRules.decide(context, opened.tables()).period())
        : Optional.empty();
  }

  /**
   * Judges a workbook read by the layouts of {@link #layoutsOf}.
   *
   * @return accepted with its facts, or rejected when a finding is a {@code fel}; never a duplicate
   */
  public static Verdict check(Workbook workbook, DeliveryContext context) {
    if (workbook instanceof Workbook.Unreadable unreadable) {
      return new Verdict.Rejected(
          context.wantedPeriod(), List.of(FileFaults.unreadable(unreadable.reason(), context)));
    }
    Workbook.Opened opened = (Workbook.Opened) workbook;
    List<Finding> findings = new ArrayList<>();
    if (opened.tables().isEmpty()) {
      return new Verdict.Rejected(context.wantedPeriod(), List.of(FileFaults.noTable(context)));
    }
    Optional<TemplateRules> template =
        Optional.ofNullable(opened.stamp()).map(stamp -> new TemplateRules(context, stamp));
    Optional<Finding> stranger = template.flatMap(TemplateRules::stranger);
    if (stranger.isPresent()) {
      return new Verdict.Rejected(context.wantedPeriod(), List.of(stranger.get()));
    }
    opened.otherSheets().stream()
        .filter(
            sheet -> template.isEmpty() || !context.municipality().template().hasSheet(sheet))
        .forEach(sheet -> findings.add(FileFaults.otherSheet(context, sheet)));
    PeriodRules.Decided decided = PeriodRules.decide(context, opened.tables());
    findings.addAll(decided.findings());
    YearMonth period = decided.period();
    SortedMap<String, List<Fact>> facts = new TreeMap<>();
    for (Table table : opened.tables()) {
      facts
          .computeIfAbsent(table.layout().name(), name -> new ArrayList<>())
          .addAll(checkTable(context, table, period, findings));
    }
    findings.addAll(doubled(facts.values()));
    if (findings.stream().noneMatch(DeliveryChecks::rejects)) {
      template.flatMap(TemplateRules::changedCells).ifPresent(findings::add);
    }
    boolean rejected = findings.stream().anyMatch(DeliveryChecks::rejects);
    findings.addAll(FileFaults.deliveredBefore(context, facts.keySet(), rejected));
    return period == null || rejected
        ? new Verdict.Rejected(period, findings)
        : new Verdict.Accepted(period, facts, findings);
  }

  private static boolean rejects(Finding finding) {
    return finding.severity() == Severity.FEL;
  }

  /** Without a month the headings and rows are checked all the same, but nothing is a fact. */
  private static List<Fact> checkTable(
      DeliveryContext context, Table table, @Nullable YearMonth period, List<Finding> findings) {
    TablePlace place = new TablePlace(context.fileName(), table.sheet());
    SenderRoles roles = table.layout().roles(context.sender().level()).orElseThrow();
    findings.addAll(HeadingRules.check(place, table, period));
    RowReader.Result rows = RowReader.read(context, table, roles);
    findings.addAll(rows.findings());
    if (rows.table().details().isEmpty() && rows.findings().isEmpty()) {
      findings.add(FileFaults.noRows(place, table));
    }
    if (period == null) {
      return List.of();
    }
    for (TableRule rule : TableRule.ALL) {
      findings.addAll(rule.check(new TableSubject(
          place,
          rows.table(),
          period,
          context.municipality().budget(),
          context.municipality().profile(),
          context.before().lastMonth(),
          told(place, findings))));
    }
    return facts(context.sender(), place, rows.table(), period);
  }

  /** The cells of a sheet that have a finding. */
  private static Set<String> told(TablePlace place, List<Finding> findings) {
    return findings.stream()
        .map(Finding::place)
        .filter(at -> at.sheet().equals(place.sheet()))
        .map(Place::cell)
        .collect(Collectors.toSet());
  }

  /** The same number from two tables, such as an old copy of a sheet: nobody knows which counts. */
  private static List<Finding> doubled(Collection<List<Fact>> layouts) {
    Map<String, Fact> seen = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Fact fact : layouts.stream().flatMap(List::stream).toList()) {
      Fact first = seen.putIfAbsent(fact.role() + " " + fact.key().id(), fact);
      if (first != null) {
        findings.add(FileFaults.doubled(first, fact));
      }
    }
    return findings;
  }

  private static List<Fact> facts(
      Org sender, TablePlace place, CheckedTable table, YearMonth period) {
    List<Fact> facts = new ArrayList<>();
    for (Row row : table.rows()) {
      if (row.role() != RowRole.OWN_SUM) {
        row.amounts()
            .forEach((kind, amount) -> facts.add(fact(
                place,
                FactKey.of(row.org(), row.measure(), period, kind),
                row.unit(),
                role(sender, row),
                amount,
                table.table().layout().variance())));
      }
    }
    return facts;
  }

  private static Role role(Org sender, Row row) {
    if (row.role() != RowRole.REPORT) {
      return Role.CONTROL;
    }
    return row.org().equals(sender.code()) ? Role.REPORT : Role.ON_BEHALF;
  }

  /** What the sender printed as variance is kept in our sign, + for better. */
  private static Fact fact(
      TablePlace place, FactKey key, FigureUnit unit, Role role, Amount amount, VarianceRule rule) {
    boolean turned = key.kind().derived() && rule == VarianceRule.BUDGET_MINUS_ACTUAL;
    BigDecimal value = turned ? amount.value().negate() : amount.value();
    CellSource cell = new CellSource(place.file(), place.sheet(), amount.cell().address());
    return new Fact(key, value, unit, role, cell);
  }
}
