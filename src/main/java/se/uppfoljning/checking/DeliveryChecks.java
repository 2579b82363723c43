package se.uppfoljning.checking;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
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
import se.uppfoljning.facts.delivery.Contents;
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

/** The delivery checks: one workbook -> its contents, or everything that is wrong with it at once. */
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
   * @return accepted with its facts and notes, or rejected when a finding is a {@code fel}; never a
   *     duplicate
   */
  public static Verdict check(Workbook workbook, DeliveryContext context) {
    if (workbook instanceof Workbook.Unreadable unreadable) {
      return new Verdict.Rejected(
          context.wantedPeriod(), List.of(FileFaults.unreadable(unreadable.reason(), context)));
    }
    Workbook.Opened opened = (Workbook.Opened) workbook;
    if (opened.tables().isEmpty()) {
      return new Verdict.Rejected(context.wantedPeriod(), List.of(FileFaults.noTable(context)));
    }
    Optional<TemplateRules> template =
        Optional.ofNullable(opened.stamp()).map(stamp -> new TemplateRules(context, stamp));
    Optional<Finding> stranger = template.flatMap(TemplateRules::stranger);
    if (stranger.isPresent()) {
      return new Verdict.Rejected(context.wantedPeriod(), List.of(stranger.get()));
    }
    return check(opened, context, template);
  }

  private static Verdict check(
      Workbook.Opened opened, DeliveryContext context, Optional<TemplateRules> template) {
    List<Finding> findings = new ArrayList<>();
    opened.otherSheets().stream()
        .filter(
            sheet -> template.isEmpty() || !context.municipality().template().hasSheet(sheet))
        .forEach(sheet -> findings.add(FileFaults.otherSheet(context, sheet)));
    PeriodRules.Decided decided = PeriodRules.decide(context, opened.tables());
    findings.addAll(decided.findings());
    YearMonth period = decided.period();
    SortedMap<String, Contents> contents = new TreeMap<>();
    List<Checked> numbers = new ArrayList<>();
    for (Table table : opened.tables()) {
      Checked checked = checkTable(context, table, period);
      findings.addAll(checked.findings());
      contents.merge(table.layout().name(), checked.contents(), Contents::and);
      if (!table.layout().rowKey().isNote()) {
        numbers.add(checked);
      }
    }
    if (period != null && isNothingFilledIn(numbers)) {
      findings.add(
          FileFaults.nothingFilledIn(numbers.get(0).place(), numbers.get(0).table()));
    }
    List<Contents> read = List.copyOf(contents.values());
    findings.addAll(doubled(read.stream().flatMap(each -> each.facts().stream()).toList()));
    if (!isRejected(findings)) {
      template.flatMap(TemplateRules::changedCells).ifPresent(findings::add);
    }
    boolean rejected = isRejected(findings);
    findings.addAll(FileFaults.deliveredBefore(context, contents.keySet(), rejected));
    List<Finding> unanswered = AnsweredQuestions.dropped(
        findings, read.stream().flatMap(each -> each.notes().stream()).toList());
    return period == null || rejected
        ? new Verdict.Rejected(period, unanswered)
        : new Verdict.Accepted(period, contents, unanswered);
  }

  private static boolean isRejected(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.FEL);
  }

  /** A table with what was read of it. */
  private record Checked(
      TablePlace place, Table table, Contents contents, List<Finding> findings) {}

  /** L12. A table with a {@code fel} tells of that; what it lacks may be just what is wrong. */
  private static boolean isNothingFilledIn(List<Checked> numbers) {
    return !numbers.isEmpty()
        && numbers.stream()
            .allMatch(table -> table.contents().facts().isEmpty() && !isRejected(table.findings()));
  }

  private static Checked checkTable(
      DeliveryContext context, Table table, @Nullable YearMonth period) {
    TablePlace place = new TablePlace(context.fileName(), table.sheet());
    List<Finding> findings = new ArrayList<>(HeadingRules.check(place, table, period));
    Contents contents = table.layout().rowKey().isNote()
        ? notes(NoteReader.read(place, table, context.sender()), findings)
        : numbers(context, place, table, period, findings);
    return new Checked(place, table, contents, findings);
  }

  private static Contents notes(NoteReader.Result read, List<Finding> findings) {
    findings.addAll(read.findings());
    return new Contents(List.of(), read.notes());
  }

  /** Without a month the rows are checked all the same, but nothing is a fact. */
  private static Contents numbers(
      DeliveryContext context,
      TablePlace place,
      Table table,
      @Nullable YearMonth period,
      List<Finding> findings) {
    SenderRoles roles = table.layout().roles(context.sender().level()).orElseThrow();
    RowReader.Result rows = RowReader.read(context, table, roles);
    findings.addAll(rows.findings());
    if (rows.table().details().isEmpty() && !isRejected(rows.findings())) {
      findings.add(FileFaults.noRows(place, table));
    }
    Contents beside =
        notes(NoteReader.besideNumbers(place, rows.table(), context.sender()), findings);
    if (period == null) {
      return beside;
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
    return new Contents(facts(context.sender(), place, rows.table(), period), beside.notes());
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
  private static List<Finding> doubled(List<Fact> facts) {
    Map<String, Fact> seen = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Fact fact : facts) {
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
