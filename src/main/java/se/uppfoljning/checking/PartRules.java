package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.V03;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppfoljning.checking.CheckedTable.Amount;
import se.uppfoljning.checking.CheckedTable.Row;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.Kind;

/** The rows that are part of the row above (varav; handbook 2.2). */
final class PartRules {
  private PartRules() {}

  /**
   * V03: the parts of a line are together no more than it, within one step a rounded number. A part
   * with the other sign is no more; that is told by its budget (T01).
   */
  static List<Finding> withinTheirLine(TableSubject subject) {
    return subject.table().details().stream()
        .filter(row -> !subject.profile().parts().contains(row.measure()))
        .flatMap(line -> subject.deliveredKinds().stream()
            .flatMap(kind -> line.amount(kind).stream()
                .flatMap(whole -> within(subject, line, whole, kind).stream())))
        .toList();
  }

  private static Optional<Finding> within(TableSubject subject, Row line, Amount whole, Kind kind) {
    List<Amount> parts =
        parts(subject, line).flatMap(part -> part.amount(kind).stream()).toList();
    BigDecimal together =
        parts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal rest = whole.value().subtract(together);
    boolean isMore = !parts.isEmpty()
        && together.signum() != -whole.value().signum()
        && rest.signum() == -together.signum()
        && subject.differ(line, whole.value(), together, parts.size() + 1)
        && !subject.isTold(whole)
        && !subject.isTold(parts.toArray(Amount[]::new));
    return isMore ? Optional.of(told(subject, line, whole, parts)) : Optional.empty();
  }

  /** At the part that is more than the line by itself, else at the line. */
  private static Finding told(TableSubject subject, Row line, Amount whole, List<Amount> parts) {
    Amount at = parts.stream()
        .filter(part -> part.value().abs().compareTo(whole.value().abs()) > 0)
        .findFirst()
        .orElse(whole);
    return subject
        .place()
        .fel(
            V03,
            at.cell().address(),
            new Words(
                at.cell().shown(),
                "högst " + subject.display(line, whole.value()),
                "Varav-raderna är mer än raden de är en del av: " + line.label().shown() + ".",
                "Rätta delen eller raden ovanför; delarna räknas inte in i summan."));
  }

  /** The parts that follow a line in the profile, of its organisation. */
  private static Stream<Row> parts(TableSubject subject, Row line) {
    List<String> lines = subject.profile().lines();
    int at = lines.indexOf(line.measure());
    List<String> codes = at < 0
        ? List.of()
        : lines.subList(at + 1, lines.size()).stream()
            .takeWhile(subject.profile().parts()::contains)
            .toList();
    return subject.table().details().stream()
        .filter(row -> row.org().equals(line.org()) && codes.contains(row.measure()));
  }
}
