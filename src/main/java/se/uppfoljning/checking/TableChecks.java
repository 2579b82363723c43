package se.uppfoljning.checking;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.checking.CheckedTable.Amount;
import se.uppfoljning.checking.CheckedTable.Row;
import se.uppfoljning.facts.delivery.Contents;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.layout.RowRole;
import se.uppfoljning.facts.layout.SenderRoles;
import se.uppfoljning.facts.table.Table;

/** The checks of one table -> what was read of it and what is wrong with it. */
final class TableChecks {
  private final DeliveryContext context;
  private final Table table;
  private final TablePlace place;
  private final List<Finding> findings = new ArrayList<>();

  private TableChecks(DeliveryContext context, Table table) {
    this.context = context;
    this.table = table;
    this.place = new TablePlace(context.fileName(), table.sheet());
  }

  /** A table with what was read of it. */
  record Checked(TablePlace place, Table table, Contents contents, List<Finding> findings) {
    boolean isRejected() {
      return findings.stream().anyMatch(finding -> finding.severity() == Severity.FEL);
    }
  }

  /** Checks; without a month the rows are read all the same, but nothing is a fact. */
  static Checked check(DeliveryContext context, Table table, @Nullable YearMonth period) {
    TableChecks checks = new TableChecks(context, table);
    checks.findings.addAll(HeadingRules.check(checks.place, table, period));
    Contents contents = table.layout().rowKey().isNote() ? checks.words() : checks.numbers(period);
    return new Checked(checks.place, table, contents, checks.findings);
  }

  private Contents words() {
    Contents words = notes(NoteReader.read(place, table, context.sender()));
    findings.addAll(HiddenRules.wordsNotSeen(place, table));
    return words;
  }

  private Contents notes(NoteReader.Result read) {
    findings.addAll(read.findings());
    return new Contents(List.of(), read.notes());
  }

  private Contents numbers(@Nullable YearMonth period) {
    SenderRoles roles = table.layout().roles(context.sender().level()).orElseThrow();
    RowReader.Result rows = RowReader.read(context, table, roles, period);
    findings.addAll(rows.findings());
    boolean saysNothing =
        rows.table().rows().stream().noneMatch(row -> !row.total() || row.role() == RowRole.REPORT);
    if (saysNothing
        && rows.findings().stream().noneMatch(each -> each.severity() == Severity.FEL)) {
      findings.add(FileFaults.noRows(place, table));
    }
    Contents beside = notes(NoteReader.besideNumbers(place, rows.table(), context.sender()));
    if (period == null) {
      return beside;
    }
    boolean lacksColumn = findings.stream().anyMatch(each -> each.code() == FindingCode.L02);
    for (TableRule rule : TableRule.ALL) {
      List<Finding> found = rule.check(new TableSubject(
          place,
          rows.table(),
          period,
          context.municipality().budget(),
          context.municipality().organisation(),
          context.municipality().profile(),
          context.before().lastMonth(),
          context.fixedCells(),
          told(),
          lacksColumn));
      found.forEach(each -> findings.add(context.municipality().checkRules().judged(each)));
    }
    return new Contents(facts(rows.table(), period), beside.notes());
  }

  /** The cells of the sheet that have a finding. */
  private Set<String> told() {
    return findings.stream().map(finding -> finding.place().cell()).collect(Collectors.toSet());
  }

  private List<Fact> facts(CheckedTable checked, YearMonth period) {
    List<Fact> facts = new ArrayList<>();
    for (Row row : checked.rows()) {
      if (row.role() != RowRole.OWN_SUM) {
        row.amounts().forEach((kind, amount) -> {
          if (!table.layout().isByGroup(kind)) {
            facts.add(fact(FactKey.of(row.org(), row.measure(), period, kind), row, amount));
          }
        });
      }
    }
    return facts;
  }

  /** What the sender printed as variance is kept in our sign, + for better. */
  private Fact fact(FactKey key, Row row, Amount amount) {
    BigDecimal value = key.kind().derived()
        ? table.layout().turnVariance(row.measure(), amount.value())
        : amount.value();
    CellSource cell = new CellSource(place.file(), place.sheet(), amount.cell().address());
    return new Fact(key, value, row.unit(), role(row), cell);
  }

  private Role role(Row row) {
    if (row.role() != RowRole.REPORT) {
      return row.role() == RowRole.BUDGET ? Role.BUDGET : Role.CONTROL;
    }
    return row.org().equals(context.sender().code()) ? Role.REPORT : Role.ON_BEHALF;
  }
}
