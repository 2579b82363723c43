package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.V06;
import static se.uppfoljning.facts.delivery.FindingCode.V22;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;
import se.uppfoljning.checking.CheckedTable.Amount;
import se.uppfoljning.checking.CheckedTable.Row;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.RowRole;

/** The budgets that stand in a table. */
final class BudgetRules {
  private static final int YEAR = 12;

  private BudgetRules() {}

  /**
   * V22: a budget in the workbook is the decided one. A row that is only checked has none, and a
   * newer decision is another.
   */
  static List<Finding> decided(TableSubject subject) {
    return subject.table().rows().stream()
        .filter(row -> row.role() != RowRole.OWN_SUM && row.role() != RowRole.BUDGET)
        .flatMap(row -> Stream.of(Kind.BUDGET_YTD, Kind.ANNUAL_BUDGET)
            .flatMap(kind -> Stream.concat(decided(subject, row, kind), gone(subject, row, kind))))
        .toList();
  }

  /** Where our template filled in a budget, an empty cell is another budget too. */
  private static Stream<Finding> gone(TableSubject subject, Row row, Kind kind) {
    boolean isGone = row.amount(kind).isEmpty() && subject.decided(row, kind).isPresent();
    return subject.table().table().rows().stream()
        .filter(read -> isGone && row.label().equals(read.label()))
        .flatMap(read -> Stream.ofNullable(read.addresses().get(kind)))
        .filter(address -> !subject.told().contains(address)
            && subject.fixedCells().contains(subject.place().sheet() + "!" + address))
        .map(address -> subject
            .place()
            .fel(
                V22,
                address,
                new Words(
                    "",
                    subject
                        .decided(row, kind)
                        .map(decided -> subject.display(row, decided))
                        .orElse(""),
                    "Den beslutade budgeten är borttagen.",
                    "Skriv den beslutade budgeten.")));
  }

  private static Stream<Finding> decided(TableSubject subject, Row row, Kind kind) {
    return row.amount(kind).stream()
        .flatMap(
            stated -> subject.inForce(row, kind).stream()
                .filter(decided -> subject.differ(row, stated.value(), decided.value(), 1))
                .map(
                    decided -> subject
                        .place()
                        .fel(
                            V22,
                            stated.cell().address(),
                            new Words(
                                stated.cell().shown(),
                                subject.display(row, decided.value()),
                                "Budgeten är en annan än den beslutade i " + decided.words() + ".",
                                "Skriv den beslutade budgeten, eller hör av dig till controllern om beslutet ändrats."))));
  }

  /** The two budgets of a row, the annual one not 0. */
  private record Budgets(Amount period, BigDecimal annual) {
    boolean isShare(int months, BigDecimal tolerance) {
      BigDecimal share = annual
          .multiply(BigDecimal.valueOf(months))
          .divide(BigDecimal.valueOf(YEAR), MathContext.DECIMAL64);
      return period.value().subtract(share).abs().compareTo(tolerance) <= 0;
    }
  }

  /**
   * V06: a period budget that in every row is the annual budget, or so many twelfths of it. Only of
   * rows without a decided period budget: that one is right however it is spread, and twelfths are
   * right where a monthly profile says how the year is spread.
   */
  static List<Finding> span(TableSubject subject) {
    int month = subject.period().getMonthValue();
    BigDecimal tolerance = subject.profile().displayUnitKr(subject.profile().areas());
    List<Budgets> rows = subject
        .ownAmounts()
        .filter(row -> subject.decided(row, Kind.BUDGET_YTD).isEmpty())
        .flatMap(row -> budgets(subject, row))
        .toList();
    if (rows.isEmpty() || month == YEAR) {
      return List.of();
    }
    if (rows.stream().allMatch(row -> row.isShare(YEAR, tolerance))) {
      return List.of(span(subject, rows.get(0), "hela årets budget"));
    }
    boolean isSettled = subject.ownAmounts().anyMatch(subject::hasMonthlyProfile);
    return !isSettled && rows.stream().allMatch(row -> row.isShare(month, tolerance))
        ? List.of(span(subject, rows.get(0), month + " tolftedelar av årsbudgeten"))
        : List.of();
  }

  /** The annual budget is the one in the table, or the decided one. */
  private static Stream<Budgets> budgets(TableSubject subject, Row row) {
    return row.amount(Kind.BUDGET_YTD).stream()
        .flatMap(period -> row
            .amount(Kind.ANNUAL_BUDGET)
            .map(Amount::value)
            .or(() -> subject.decided(row, Kind.ANNUAL_BUDGET))
            .filter(annual -> annual.signum() != 0)
            .map(annual -> new Budgets(period, annual))
            .stream());
  }

  private static Finding span(TableSubject subject, Budgets first, String found) {
    return subject
        .place()
        .fraga(
            V06,
            first.period().cell().address(),
            new Words(
                first.period().cell().shown(),
                "",
                "Kolumnen för periodens budget är " + found + ".",
                "Skriv periodens budget, eller kommentera att den är fördelad så."));
  }
}
