package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.V01;
import static se.uppfoljning.facts.delivery.FindingCode.V04;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.checking.CheckedTable.Amount;
import se.uppfoljning.checking.CheckedTable.Row;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.RowKey;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.profile.PrintProfile;

/** What sums to what. A sum with a missing amount in it is not judged: that is told on its own. */
final class SumRules {
  private SumRules() {}

  /** What is said of a sum that is not right. */
  private record Told(FindingCode code, String message, String remedy) {}

  private static final Told TOTAL = new Told(
      V01,
      "Summan stämmer inte med raderna ovanför.",
      "Kontrollera raderna och summan; en rad kan saknas eller vara ändrad.");

  private static final Told RESULT = new Told(
      V04,
      "Resultatet är inte intäkter plus kostnader.",
      "Kontrollera raderna och resultatet; kostnader skrivs med minus.");

  private static final Told PROJECTS = new Told(
      V04,
      "Summan är inte projekten tillsammans.",
      "Kontrollera projekten och summan; utgifter skrivs med minus.");

  /** V01: for each delivered kind, the rows sum to the total within one step a summed row. */
  static List<Finding> rowsToTotal(TableSubject subject) {
    List<Row> rows =
        subject.table().details().stream().filter(row -> !subject.isPart(row)).toList();
    return subject.table().totals().stream()
        .flatMap(total -> sums(subject, rows, total, TOTAL))
        .toList();
  }

  /**
   * V04: the result is the sum of the lines of the result statement, of each organisation that has
   * them all; in a table of projects, their total is the sum of the organisation's projects in it. A
   * result that is the table's total row has been held against its rows (V01).
   */
  static List<Finding> linesToResult(TableSubject subject) {
    PrintProfile profile = subject.profile();
    if (subject.layout().rowKey() == RowKey.ORG) {
      return List.of();
    }
    return switch (subject.layout().table()) {
      case OPERATING ->
        results(subject, profile.total())
            .flatMap(result -> {
              List<Row> lines = others(subject, result)
                  .filter(row -> profile.summedLines().contains(row.measure()))
                  .toList();
              return lines.size() == profile.summedLines().size()
                  ? sums(subject, lines, result, RESULT)
                  : Stream.empty();
            })
            .toList();
      case INVESTMENT ->
        results(subject, profile.of(ReportTable.INVESTMENT).total())
            .flatMap(total -> sums(subject, others(subject, total).toList(), total, PROJECTS))
            .toList();
      case VOLUME, STAFF -> List.of();
    };
  }

  private static Stream<Row> results(TableSubject subject, @Nullable String measure) {
    return subject.table().details().stream().filter(row -> row.measure().equals(measure));
  }

  /** The other rows of a row's organisation. */
  private static Stream<Row> others(TableSubject subject, Row result) {
    return subject.table().details().stream()
        .filter(row -> row.org().equals(result.org()) && !row.equals(result));
  }

  private static Stream<Finding> sums(
      TableSubject subject, List<Row> rows, Row total, Told ifWrong) {
    return subject.deliveredKinds().stream()
        .filter(kind -> !subject.lacksColumn())
        .flatMap(kind -> sum(subject, rows, total, kind, ifWrong).stream());
  }

  /**
   * Whether a total says minus where its rows say plus, by more than rounding can do: half a step
   * each, the total's own too. The tolerance is wider, and two small rows would hide it.
   */
  private static boolean isTurned(
      TableSubject subject, Row total, BigDecimal stated, BigDecimal sum, int rows) {
    BigDecimal twiceApart = stated.subtract(sum).add(stated.subtract(sum));
    return stated.signum() != 0
        && stated.compareTo(sum.negate()) == 0
        && subject.differ(total, twiceApart, BigDecimal.ZERO, rows + 1);
  }

  private static Optional<Finding> sum(
      TableSubject subject, List<Row> rows, Row total, Kind kind, Told ifWrong) {
    Amount[] amounts =
        rows.stream().flatMap(row -> row.amount(kind).stream()).toArray(Amount[]::new);
    BigDecimal sum = Stream.of(amounts).map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return total
        .amount(kind)
        .filter(stated -> amounts.length > 0
            && amounts.length == rows.size()
            && !subject.isTold(amounts)
            && !subject.isTold(stated)
            && (subject.differ(total, stated.value(), sum, amounts.length)
                || isTurned(subject, total, stated.value(), sum, amounts.length)))
        .map(stated -> SumSlips.only(subject, total, stated, List.of(amounts))
            .orElseGet(() -> subject
                .place()
                .fel(
                    ifWrong.code(),
                    stated.cell().address(),
                    new Words(
                        stated.cell().shown(),
                        subject.display(total, sum),
                        ifWrong.message(),
                        ifWrong.remedy()))));
  }
}
