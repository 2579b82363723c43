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
import se.uppfoljning.facts.figures.Budget;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.Column;
import se.uppfoljning.facts.layout.RowRole;
import se.uppfoljning.facts.layout.VarianceRule;
import se.uppfoljning.facts.profile.PrintProfile;

/**
 * The checks of one table on its own, all in {@link #ALL}. Tolerance is one printed step a rounded
 * number (handbook 2.3): tables are computed from unrounded kronor and each cell is rounded alone.
 */
final class TableRules {
  /** One check: everything it finds in a table. */
  @FunctionalInterface
  interface Rule {
    List<Finding> check(Subject subject);
  }

  /** What a rule looks at. */
  record Subject(
      TablePlace place,
      CheckedTable table,
      YearMonth period,
      Budget budget,
      PrintProfile profile) {}

  /** In the order they are told. */
  static final List<Rule> ALL =
      List.of(TableRules::rowsSumToTotal, TableRules::printedVariance, TableRules::decidedBudget);

  private TableRules() {}

  /** V01: for each delivered kind, the rows sum to the total within one step a summed row. */
  private static List<Finding> rowsSumToTotal(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    List<Row> rows = subject.table().details();
    for (Row total : subject.table().totals()) {
      for (Column column : subject.table().table().layout().columns()) {
        Kind kind = column.kind();
        Optional<Amount> stated = total.amount(kind);
        boolean comparable =
            !rows.isEmpty() && rows.stream().allMatch(row -> row.amount(kind).isPresent());
        if (kind.derived() || stated.isEmpty() || !comparable) {
          continue;
        }
        BigDecimal sum = rows.stream()
            .flatMap(row -> row.amount(kind).stream())
            .map(Amount::kr)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (differs(subject, stated.get().kr(), sum, rows.size())) {
          findings.add(subject
              .place()
              .fel(
                  V01,
                  stated.get().cell().address(),
                  new Words(
                      stated.get().cell().shown(),
                      display(subject, sum),
                      "Summan stämmer inte med raderna ovanför.",
                      "Kontrollera raderna och summan; en rad kan saknas eller vara ändrad.")));
        }
      }
    }
    return findings;
  }

  /** V02: a printed variance is what the table's rule gives. */
  private static List<Finding> printedVariance(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    for (Row row : subject.table().rows()) {
      checkVariance(subject, row, Kind.VARIANCE_YTD, Kind.ACTUAL_YTD, Kind.BUDGET_YTD)
          .ifPresent(findings::add);
      checkVariance(subject, row, Kind.FORECAST_VARIANCE, Kind.FORECAST, Kind.ANNUAL_BUDGET)
          .ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Finding> checkVariance(
      Subject subject, Row row, Kind variance, Kind actual, Kind budget) {
    Amount printed = row.amounts().get(variance);
    Amount minuend = row.amounts().get(actual);
    Amount subtrahend = row.amounts().get(budget);
    if (printed == null || minuend == null || subtrahend == null) {
      return Optional.empty();
    }
    VarianceRule rule = subject.table().table().layout().variance();
    BigDecimal computed = rule.printed(minuend.kr(), subtrahend.kr());
    int rounded = row.total() ? Math.max(1, subject.table().details().size()) : 1;
    if (!differs(subject, printed.kr(), computed, rounded)) {
      return Optional.empty();
    }
    boolean reversed = !differs(
        subject, printed.kr(), rule.opposite().printed(minuend.kr(), subtrahend.kr()), rounded);
    String message = reversed
        ? "Avvikelsen har omvänd teckenregel: i den här tabellen är plus bättre än budget."
        : "Avvikelsen är inte skillnaden mellan de två andra kolumnerna.";
    return Optional.of(subject
        .place()
        .fel(
            V02,
            printed.cell().address(),
            new Words(
                printed.cell().shown(),
                display(subject, computed),
                message,
                reversed ? "Vänd tecknet i kolumnen." : "Rätta avvikelsen eller talen.")));
  }

  /** V22: a budget in the workbook is the decided one. */
  private static List<Finding> decidedBudget(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    for (Row row : subject.table().rows()) {
      for (Kind kind : List.of(Kind.BUDGET_YTD, Kind.ANNUAL_BUDGET)) {
        FactKey key = FactKey.of(row.org(), row.measure(), subject.period(), kind);
        Optional<BigDecimal> decided =
            row.role() == RowRole.OWN_SUM ? Optional.empty() : subject.budget().decided(key);
        Amount stated = row.amounts().get(kind);
        if (stated != null
            && decided.isPresent()
            && differs(subject, stated.kr(), decided.get(), 1)) {
          findings.add(subject
              .place()
              .fel(
                  V22,
                  stated.cell().address(),
                  new Words(
                      stated.cell().shown(),
                      display(subject, decided.get()),
                      "Budgeten är en annan än den beslutade.",
                      "Skriv den beslutade budgeten, eller hör av dig till controllern om"
                          + " beslutet ändrats.")));
        }
      }
    }
    return findings;
  }

  private static boolean differs(
      Subject subject, BigDecimal oneKr, BigDecimal otherKr, int roundedNumbers) {
    BigDecimal tolerance =
        subject.profile().displayUnitKr().multiply(BigDecimal.valueOf(roundedNumbers));
    return oneKr.subtract(otherKr).abs().compareTo(tolerance) > 0;
  }

  private static String display(Subject subject, BigDecimal kr) {
    return subject.profile().display(kr, FigureUnit.KR);
  }
}
