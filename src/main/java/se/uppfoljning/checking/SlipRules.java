package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.T01;
import static se.uppfoljning.facts.delivery.FindingCode.V05;
import static se.uppfoljning.facts.delivery.FindingCode.V06;
import static se.uppfoljning.facts.delivery.FindingCode.V08;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.uppfoljning.checking.CheckedTable.Amount;
import se.uppfoljning.checking.CheckedTable.Row;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.checking.TableRules.Rule;
import se.uppfoljning.checking.TableRules.Subject;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.table.Cell;

/**
 * Slips of the pen: an amount a thousand times too large or small, a turned sign, a budget of the
 * wrong span. Each is seen by holding an amount against its budget: the decided one where there is
 * one, so that a slip in the budget is told at the budget (V22) and nowhere else.
 */
final class SlipRules {
  /** In the order they are told. */
  static final List<Rule> ALL =
      List.of(SlipRules::magnitude, SlipRules::sign, SlipRules::span, SlipRules::reach);

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal LEAST = new BigDecimal("0.8");
  private static final BigDecimal MOST = new BigDecimal("1.2");
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private SlipRules() {}

  /** An amount and its budget, which is not 0. */
  private record Pair(Amount amount, BigDecimal budget) {
    /** Whether the amount is some 1 000 times the budget or 1/1 000 of it, ± 20 %. */
    boolean isUnitSlip() {
      BigDecimal ratio = amount.value().divide(budget, MathContext.DECIMAL64).abs();
      return isAboutOne(ratio.divide(THOUSAND, MathContext.DECIMAL64))
          || isAboutOne(ratio.multiply(THOUSAND));
    }

    boolean hasOppositeSigns() {
      return amount.value().signum() * budget.signum() < 0;
    }

    private static boolean isAboutOne(BigDecimal ratio) {
      return ratio.compareTo(LEAST) >= 0 && ratio.compareTo(MOST) <= 0;
    }
  }

  /**
   * V05: an amount in another unit than the table's (handbook 2.3). A question, since in a workbook
   * of the municipality's own making we do not know what is usual.
   */
  private static List<Finding> magnitude(Subject subject) {
    return cells(subject, Pair::isUnitSlip)
        .map(
            cell -> subject
                .place()
                .fraga(
                    V05,
                    cell.address(),
                    new Words(
                        cell.shown(),
                        "",
                        "Beloppet är ungefär tusen gånger större eller mindre än budgeten.",
                        "Skriv beloppet i samma enhet som resten av tabellen, eller kommentera att det stämmer.")))
        .toList();
  }

  /** T01: an amount with another sign than its budget. */
  private static List<Finding> sign(Subject subject) {
    return cells(subject, Pair::hasOppositeSigns)
        .map(cell -> subject
            .place()
            .fraga(
                T01,
                cell.address(),
                new Words(
                    cell.shown(),
                    "",
                    "Beloppet har ett annat tecken än budgeten.",
                    "Vänd tecknet, eller kommentera varför det ska vara så.")))
        .toList();
  }

  /** V06: a period budget that in every row is the annual budget, or so many twelfths of it. */
  private static List<Finding> span(Subject subject) {
    int month = subject.period().getMonthValue();
    List<Budgets> rows = amounts(subject).flatMap(SlipRules::budgets).toList();
    if (rows.isEmpty() || month == 12) {
      return List.of();
    }
    BigDecimal tolerance = subject.profile().displayUnitKr();
    if (rows.stream().allMatch(row -> row.isShare(12, tolerance))) {
      return List.of(span(subject, rows.get(0), "hela årets budget"));
    }
    return rows.stream().allMatch(row -> row.isShare(month, tolerance))
        ? List.of(span(subject, rows.get(0), month + " tolftedelar av årsbudgeten"))
        : List.of();
  }

  /** The two budgets of a row, the annual one not 0. */
  private record Budgets(Amount period, Amount annual) {
    boolean isShare(int months, BigDecimal tolerance) {
      BigDecimal share =
          annual.value().multiply(BigDecimal.valueOf(months)).divide(MONTHS, MathContext.DECIMAL64);
      return period.value().subtract(share).abs().compareTo(tolerance) <= 0;
    }
  }

  private static Stream<Budgets> budgets(Row row) {
    return row.amount(Kind.BUDGET_YTD).stream()
        .flatMap(period -> row
            .amount(Kind.ANNUAL_BUDGET)
            .filter(annual -> annual.value().signum() != 0)
            .map(annual -> new Budgets(period, annual))
            .stream());
  }

  private static Finding span(Subject subject, Budgets first, String found) {
    Cell cell = first.period().cell();
    return subject
        .place()
        .fraga(
            V06,
            cell.address(),
            new Words(
                cell.shown(),
                "",
                "Kolumnen för periodens budget är " + found + ".",
                "Skriv periodens budget, eller kommentera att den är fördelad så."));
  }

  /** V08: a year does not end with less spent than has been spent already. */
  private static List<Finding> reach(Subject subject) {
    return amounts(subject).flatMap(row -> reach(subject, row).stream()).toList();
  }

  private static Optional<Finding> reach(Subject subject, Row row) {
    boolean slip =
        pairs(subject, row).anyMatch(pair -> pair.isUnitSlip() || pair.hasOppositeSigns());
    BigDecimal spent = row.amount(Kind.ACTUAL_YTD).map(Amount::value).orElse(BigDecimal.ZERO);
    return row.amount(Kind.FORECAST)
        .filter(forecast -> !slip && spent.signum() < 0 && forecast.value().compareTo(spent) > 0)
        .map(forecast -> subject
            .place()
            .fraga(
                V08,
                forecast.cell().address(),
                new Words(
                    forecast.cell().shown(),
                    "",
                    "Årsprognosen är lägre än kostnaden hittills.",
                    "Rätta prognosen, eller kommentera vilken intäkt eller rättelse som väntas.")));
  }

  private static Stream<Cell> cells(Subject subject, Predicate<Pair> slip) {
    return amounts(subject)
        .flatMap(row -> pairs(subject, row))
        .filter(slip)
        .map(pair -> pair.amount().cell());
  }

  /** Rows of kronor that people filled in; a total follows from them. */
  private static Stream<Row> amounts(Subject subject) {
    return subject.table().details().stream().filter(row -> row.unit() == FigureUnit.KR);
  }

  private static Stream<Pair> pairs(Subject subject, Row row) {
    return Stream.concat(
        pair(subject, row, Kind.ACTUAL_YTD, Kind.BUDGET_YTD),
        pair(subject, row, Kind.FORECAST, Kind.ANNUAL_BUDGET));
  }

  private static Stream<Pair> pair(Subject subject, Row row, Kind amount, Kind budget) {
    FactKey key = FactKey.of(row.org(), row.measure(), subject.period(), budget);
    return row.amount(amount).stream()
        .flatMap(stated -> subject
            .budget()
            .decided(key)
            .or(() -> row.amount(budget).map(Amount::value))
            .filter(reference -> reference.signum() != 0)
            .map(reference -> new Pair(stated, reference))
            .stream());
  }
}
