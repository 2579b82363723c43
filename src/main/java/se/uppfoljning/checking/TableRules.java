package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.V01;
import static se.uppfoljning.facts.delivery.FindingCode.V02;
import static se.uppfoljning.facts.delivery.FindingCode.V22;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppfoljning.checking.CheckedTable.Amount;
import se.uppfoljning.checking.CheckedTable.Row;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.figures.Budget;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.Column;
import se.uppfoljning.facts.layout.RowRole;
import se.uppfoljning.facts.layout.VarianceRule;
import se.uppfoljning.facts.profile.PrintProfile;

/**
 * The checks of one table on its own, all in {@link #ALL}. Tolerance is {@link
 * PrintProfile#tolerance} a rounded number (handbook 2.3): tables are computed from unrounded
 * kronor and each cell is rounded alone.
 */
final class TableRules {
  /** One check: everything it finds in a table. */
  @FunctionalInterface
  interface Rule {
    List<Finding> check(Subject subject);
  }

  /** What a rule looks at. */
  record Subject(
      TablePlace place, CheckedTable table, YearMonth period, Budget budget, PrintProfile profile) {
    List<Kind> kinds() {
      return table.table().layout().columns().stream().map(Column::kind).toList();
    }
  }

  /** In the order they are told. */
  static final List<Rule> ALL =
      List.of(TableRules::rowsSumToTotal, TableRules::printedVariance, TableRules::decidedBudget);

  private TableRules() {}

  /** V01: for each delivered kind, the rows sum to the total within one step a summed row. */
  private static List<Finding> rowsSumToTotal(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    for (Row total : subject.table().totals()) {
      for (Column column : subject.table().table().layout().columns()) {
        if (!column.kind().derived()) {
          sumToTotal(subject, total, column.kind()).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  /** Where an amount is missing the sum cannot be told; that it is missing is told on its own. */
  private static Optional<Finding> sumToTotal(Subject subject, Row total, Kind kind) {
    List<Row> rows = subject.table().details();
    List<BigDecimal> amounts = rows.stream()
        .flatMap(row -> row.amount(kind).stream())
        .map(Amount::value)
        .toList();
    Optional<Amount> stated = total.amount(kind);
    if (stated.isEmpty() || rows.isEmpty() || amounts.size() < rows.size()) {
      return Optional.empty();
    }
    BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return differs(subject, total, stated.get().value(), sum, rows.size())
        ? Optional.of(fault(
            subject,
            V01,
            total,
            stated.get(),
            sum,
            "Summan stämmer inte med raderna ovanför.",
            "Kontrollera raderna och summan; en rad kan saknas eller vara ändrad."))
        : Optional.empty();
  }

  /** V02: a printed variance is what the table's rule gives. */
  private static List<Finding> printedVariance(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    for (Row row : subject.table().rows()) {
      for (Kind kind : subject.kinds()) {
        if (kind.derived()) {
          variance(subject, row, kind).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  /** Where one of the two it is made of is missing, a printed variance is kept and not judged. */
  private static Optional<Finding> variance(Subject subject, Row row, Kind variance) {
    Amount printed = row.amounts().get(variance);
    Amount outcome = row.amounts().get(variance.outcome());
    Amount plan = row.amounts().get(variance.plan(subject.kinds()));
    if (printed == null || outcome == null || plan == null) {
      return Optional.empty();
    }
    VarianceRule rule = subject.table().table().layout().variance();
    BigDecimal computed = rule.printed(outcome.value(), plan.value());
    BigDecimal turned = rule.opposite().printed(outcome.value(), plan.value());
    int rounded = row.total() ? Math.max(1, subject.table().details().size()) : 1;
    if (!differs(subject, row, printed.value(), computed, rounded)) {
      return Optional.empty();
    }
    return Optional.of(
        differs(subject, row, printed.value(), turned, rounded)
            ? fault(
                subject,
                V02,
                row,
                printed,
                computed,
                "Avvikelsen är inte skillnaden mellan de två andra kolumnerna.",
                "Rätta avvikelsen eller talen.")
            : fault(
                subject,
                V02,
                row,
                printed,
                computed,
                "Avvikelsen har omvänd teckenregel: " + signRule(rule, variance, subject) + ".",
                "Vänd tecknet i kolumnen."));
  }

  private static String signRule(VarianceRule rule, Kind variance, Subject subject) {
    if (variance.plan(subject.kinds()) == Kind.COMMITMENT) {
      return rule == VarianceRule.ACTUAL_MINUS_BUDGET
          ? "i den här tabellen är plus mer än åtagandet"
          : "i den här tabellen är plus mindre än åtagandet";
    }
    return rule == VarianceRule.ACTUAL_MINUS_BUDGET
        ? "i den här tabellen är plus bättre än budget"
        : "i den här tabellen är minus bättre än budget";
  }

  /** V22: a budget in the workbook is the decided one. A row that is only checked has none. */
  private static List<Finding> decidedBudget(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    for (Row row : subject.table().rows()) {
      if (row.role() != RowRole.OWN_SUM) {
        budget(subject, row, Kind.BUDGET_YTD).ifPresent(findings::add);
        budget(subject, row, Kind.ANNUAL_BUDGET).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Finding> budget(Subject subject, Row row, Kind kind) {
    FactKey key = FactKey.of(row.org(), row.measure(), subject.period(), kind);
    Optional<BigDecimal> decided = subject.budget().decided(key);
    Amount stated = row.amounts().get(kind);
    if (stated == null
        || decided.isEmpty()
        || !differs(subject, row, stated.value(), decided.get(), 1)) {
      return Optional.empty();
    }
    return Optional.of(fault(
        subject,
        V22,
        row,
        stated,
        decided.get(),
        "Budgeten är en annan än den beslutade.",
        "Skriv den beslutade budgeten, eller hör av dig till controllern om beslutet ändrats."));
  }

  private static Finding fault(
      Subject subject,
      FindingCode code,
      Row row,
      Amount stated,
      BigDecimal expectedValue,
      String message,
      String remedy) {
    String expected = subject.profile().display(expectedValue, row.unit());
    return subject
        .place()
        .fel(
            code,
            stated.cell().address(),
            new Words(stated.cell().shown(), expected, message, remedy));
  }

  private static boolean differs(
      Subject subject, Row row, BigDecimal one, BigDecimal other, int roundedNumbers) {
    BigDecimal tolerance =
        subject.profile().tolerance(row.unit()).multiply(BigDecimal.valueOf(roundedNumbers));
    return one.subtract(other).abs().compareTo(tolerance) > 0;
  }
}
