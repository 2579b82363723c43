package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.T01;
import static se.uppfoljning.facts.delivery.FindingCode.V05;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.uppfoljning.checking.CheckedTable.Amount;
import se.uppfoljning.checking.CheckedTable.Row;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.ReportTable;

/**
 * Slips of the pen: an amount a thousand times too large or small, or with its sign turned. Held
 * against the decided budget where there is one, so that a slip in the budget is told at the budget
 * (V22) and nowhere else.
 */
final class SlipRules {
  /** A month in which hardly anything has happened has spent more of its year. */
  private static final BigDecimal REST = new BigDecimal("0.02");

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  /** Half of and double a thousand: give or take, another unit. */
  private static final BigDecimal LEAST = BigDecimal.valueOf(500);

  private static final BigDecimal MOST = BigDecimal.valueOf(2000);

  /** What may be right, but seldom is; and no line comes to so many times the whole budget. */
  private static final BigDecimal OUT_OF_REACH = BigDecimal.valueOf(100);

  private SlipRules() {}

  /**
   * An amount and what it is held against, which is not 0.
   *
   * @param name of the reference, in Swedish and definite form
   * @param impossible how many times the reference it cannot be
   */
  private record Pair(
      Row row, Amount amount, BigDecimal reference, String name, BigDecimal impossible) {
    boolean isSlip() {
      return isOutOfReach() || isThousandth();
    }

    boolean isOutOfReach() {
      return ratio().compareTo(OUT_OF_REACH) >= 0;
    }

    boolean isFault() {
      return isThousandth() || ratio().compareTo(impossible) >= 0;
    }

    boolean isUnitSlip() {
      return isAboutThousand(ratio()) || isThousandth();
    }

    boolean isThousandth() {
      return isAboutThousand(ratio().multiply(THOUSAND).multiply(THOUSAND));
    }

    /** And so large that it can be the budget with a turned sign, not a rest beside it. */
    boolean hasOppositeSigns() {
      return amount.value().signum() * reference.signum() < 0 && ratio().compareTo(REST) >= 0;
    }

    /** How large it is, in words that go on with "än". */
    String size() {
      if (isUnitSlip()) {
        return "omkring tusen gånger " + (isThousandth() ? "mindre" : "större");
      }
      return ratio().compareTo(MOST) > 0
          ? "mer än tusen gånger större"
          : "mer än hundra gånger större";
    }

    private BigDecimal ratio() {
      return amount.value().divide(reference, MathContext.DECIMAL64).abs();
    }

    private static boolean isAboutThousand(BigDecimal ratio) {
      return ratio.compareTo(LEAST) >= 0 && ratio.compareTo(MOST) <= 0;
    }
  }

  /**
   * V05: an amount in another unit than the table's: 500 times its budget or last month's amount or
   * more, or about a thousandth of it, give or take half and double: an area may spend a quarter more
   * than its budget and slip all the same (handbook 2.3 has ± 20 %). A line that nothing is known of
   * is held against the organisation's whole budget. A question from 100 to 500 times, in a row with a
   * comment, since what is right must be deliverable, and in a table of projects: one that has just
   * begun has spent little.
   */
  static List<Finding> magnitude(TableSubject subject) {
    return subject
        .ownAmounts()
        .flatMap(row -> Stream.of(Kind.ACTUAL_YTD, Kind.FORECAST)
            .flatMap(kind -> Stream.of(
                    budget(subject, row, kind).filter(Pair::isSlip),
                    lastMonth(subject, row, kind).filter(Pair::isSlip),
                    wholeBudget(subject, row, kind).filter(Pair::isOutOfReach))
                .flatMap(pairs -> pairs)
                .sorted(Comparator.comparing(Pair::isFault).reversed())
                .limit(1)))
        .map(pair -> magnitude(subject, pair))
        .toList();
  }

  private static Finding magnitude(TableSubject subject, Pair pair) {
    Words words = new Words(
        pair.amount().cell().shown(),
        "omkring "
            + subject.display(pair.row(), pair.reference())
            + (pair.isUnitSlip() ? "" : " eller närmare noll"),
        "Beloppet är " + pair.size() + " än " + pair.name() + ".",
        "Skriv beloppet i samma enhet som resten av tabellen, eller kommentera att det stämmer.");
    String cell = pair.amount().cell().address();
    return subject.layout().table() == ReportTable.OPERATING
            && pair.isFault()
            && !subject.isCommented(pair.row())
        ? subject.place().fel(V05, cell, words)
        : subject.place().fraga(V05, cell, words);
  }

  /** T01: an amount with another sign than its budget, which is not 0 and not fifty times as large. */
  static List<Finding> sign(TableSubject subject) {
    return subject
        .ownAmounts()
        .flatMap(row ->
            Stream.of(Kind.ACTUAL_YTD, Kind.FORECAST).flatMap(kind -> budget(subject, row, kind)))
        .filter(Pair::hasOppositeSigns)
        .map(pair -> subject
            .place()
            .fraga(
                T01,
                pair.amount().cell().address(),
                new Words(
                    pair.amount().cell().shown(),
                    "",
                    "Beloppet har ett annat tecken än " + pair.name() + ", "
                        + subject.display(pair.row(), pair.reference()) + ".",
                    "Vänd tecknet, eller kommentera varför det ska vara så.")))
        .toList();
  }

  /** Where a table has no period budget, as that of projects, the annual one must do. */
  private static Stream<Pair> budget(TableSubject subject, Row row, Kind kind) {
    Optional<BigDecimal> period =
        kind == Kind.ACTUAL_YTD ? subject.budget(row, Kind.BUDGET_YTD) : Optional.empty();
    Optional<BigDecimal> budget = period.or(() -> subject.budget(row, Kind.ANNUAL_BUDGET));
    return pair(row, kind, budget, "budgeten", LEAST);
  }

  private static Stream<Pair> lastMonth(TableSubject subject, Row row, Kind kind) {
    return pair(row, kind, subject.lastMonth(row, kind), "förra månadens belopp", LEAST);
  }

  /** Of a line that has neither budget nor last month: the annual budget of all its lines. */
  private static Stream<Pair> wholeBudget(TableSubject subject, Row row, Kind kind) {
    boolean isKnown = budget(subject, row, kind).findAny().isPresent()
        || lastMonth(subject, row, kind).findAny().isPresent();
    return isKnown
        ? Stream.empty()
        : pair(row, kind, subject.wholeBudget(row), "organisationens hela årsbudget", OUT_OF_REACH);
  }

  private static Stream<Pair> pair(
      Row row, Kind kind, Optional<BigDecimal> reference, String name, BigDecimal impossible) {
    Predicate<BigDecimal> isNotZero = value -> value.signum() != 0;
    return row.amount(kind).stream()
        .flatMap(amount -> reference.filter(isNotZero).stream()
            .map(value -> new Pair(row, amount, value, name, impossible)));
  }
}
