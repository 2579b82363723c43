package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.T01;
import static se.uppfoljning.facts.delivery.FindingCode.V05;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppfoljning.checking.CheckedTable.Amount;
import se.uppfoljning.checking.CheckedTable.Row;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.figures.FigureUnit;

/**
 * The slip in one amount that a sum proves: kronor among thousands (V05) or a turned sign (T01). It
 * is found also in a line that has no budget, and told where it stands instead of at the sum.
 */
final class SumSlips {
  private static final int THOUSANDTH = -3;

  private SumSlips() {}

  /**
   * An amount as it was perhaps meant.
   *
   * @param change what the total has more than its lines when it is
   */
  private record Slip(FindingCode code, Amount amount, BigDecimal meant, BigDecimal change) {}

  /** The only slip without which a sum that does not hold would hold; empty when several would do. */
  static Optional<Finding> only(
      TableSubject subject, Row total, Amount stated, List<Amount> lines) {
    if (total.unit() != FigureUnit.KR) {
      return Optional.empty();
    }
    BigDecimal over =
        lines.stream().map(Amount::value).reduce(stated.value(), BigDecimal::subtract);
    List<Slip> slips = Stream.concat(
            slips(stated),
            lines.stream()
                .flatMap(SumSlips::slips)
                .map(slip -> new Slip(
                    slip.code(), slip.amount(), slip.meant(), slip.change().negate())))
        .filter(
            slip -> !subject.differ(total, over.add(slip.change()), BigDecimal.ZERO, lines.size()))
        .toList();
    return slips.size() == 1 ? Optional.of(told(subject, total, slips.get(0))) : Optional.empty();
  }

  private static Stream<Slip> slips(Amount amount) {
    BigDecimal value = amount.value();
    BigDecimal thousandth = value.scaleByPowerOfTen(THOUSANDTH);
    return Stream.of(
        new Slip(V05, amount, thousandth, thousandth.subtract(value)),
        new Slip(T01, amount, value.negate(), value.negate().subtract(value)));
  }

  private static Finding told(TableSubject subject, Row total, Slip slip) {
    boolean isUnit = slip.code() == V05;
    return subject
        .place()
        .fel(
            slip.code(),
            slip.amount().cell().address(),
            new Words(
                slip.amount().cell().shown(),
                subject.display(total, slip.meant()),
                isUnit
                    ? "Summan stämmer bara om beloppet delas med tusen."
                    : "Summan stämmer bara om tecknet vänds.",
                isUnit
                    ? "Skriv beloppet i samma enhet som resten av tabellen."
                    : "Vänd tecknet, eller rätta raderna och summan."));
  }
}
