package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.V01;
import static se.uppfoljning.facts.delivery.FindingCode.V04;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** V01: for each delivered kind, the rows sum to the total within one step a summed row. */
  static List<Finding> rowsToTotal(TableSubject subject) {
    List<Row> rows = subject.table().details();
    return subject.table().totals().stream()
        .flatMap(total -> sums(subject, rows, total, TOTAL))
        .toList();
  }

  /**
   * V04: the result is the sum of the lines of the result statement, of each organisation that has
   * them all. A result that is the table's total row has been held against its rows (V01).
   */
  static List<Finding> linesToResult(TableSubject subject) {
    if (subject.layout().table() != ReportTable.OPERATING
        || subject.layout().rowKey() == RowKey.ORG) {
      return List.of();
    }
    PrintProfile profile = subject.profile();
    List<Row> rows = subject.table().details();
    return rows.stream()
        .filter(row -> row.measure().equals(profile.total()))
        .flatMap(result -> {
          List<Row> lines = rows.stream()
              .filter(
                  row -> row.org().equals(result.org()) && profile.lines().contains(row.measure()))
              .toList();
          return lines.size() == profile.lines().size()
              ? sums(subject, lines, result, RESULT)
              : Stream.empty();
        })
        .toList();
  }

  private static Stream<Finding> sums(
      TableSubject subject, List<Row> rows, Row total, Told ifWrong) {
    return subject.deliveredKinds().stream()
        .flatMap(kind -> sum(subject, rows, total, kind, ifWrong).stream());
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
            && subject.differ(total, stated.value(), sum, amounts.length))
        .map(stated -> subject
            .place()
            .fel(
                ifWrong.code(),
                stated.cell().address(),
                new Words(
                    stated.cell().shown(),
                    subject.display(total, sum),
                    ifWrong.message(),
                    ifWrong.remedy())));
  }
}
