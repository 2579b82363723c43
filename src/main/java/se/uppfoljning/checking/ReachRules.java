package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.V07;
import static se.uppfoljning.facts.delivery.FindingCode.V08;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import se.uppfoljning.checking.CheckedTable.Amount;
import se.uppfoljning.checking.CheckedTable.Row;
import se.uppfoljning.checking.TablePlace.Words;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.Kind;

/** How far money has gone: what is spent stays spent. */
final class ReachRules {
  private ReachRules() {}

  /** V08: a year does not end with less spent than has been spent already. */
  static List<Finding> forecastBelowSpent(TableSubject subject) {
    return subject.ownAmounts().flatMap(row -> below(subject, row).stream()).toList();
  }

  private static Optional<Finding> below(TableSubject subject, Row row) {
    return row.amount(Kind.ACTUAL_YTD)
        .filter(spent -> spent.value().signum() < 0)
        .flatMap(spent -> row.amount(Kind.FORECAST)
            .filter(forecast ->
                !subject.isTold(spent, forecast) && isLess(subject, row, forecast, spent.value()))
            .map(forecast -> below(subject, forecast, subject.display(row, spent.value()))));
  }

  private static Finding below(TableSubject subject, Amount forecast, String spent) {
    return subject
        .place()
        .fraga(
            V08,
            forecast.cell().address(),
            new Words(
                forecast.cell().shown(),
                spent + " eller mer",
                "Årsprognosen är lägre än kostnaden hittills.",
                "Rätta prognosen, eller kommentera vilken intäkt eller rättelse som väntas."));
  }

  /**
   * V07: the accumulated actual of a pure cost line does not fall from one month to the next. Pure
   * cost lines are the lines of the result statement with a negative budget; in a net, revenue may
   * come.
   */
  static List<Finding> costThatShrank(TableSubject subject) {
    return subject
        .ownAmounts()
        .filter(row -> isCostLine(subject, row))
        .flatMap(row -> shrank(subject, row).stream())
        .toList();
  }

  private static boolean isCostLine(TableSubject subject, Row row) {
    return subject.profile().lines().contains(row.measure())
        && subject.budget(row, Kind.BUDGET_YTD).map(BigDecimal::signum).orElse(0) < 0;
  }

  private static Optional<Finding> shrank(TableSubject subject, Row row) {
    return subject
        .lastMonth(row, Kind.ACTUAL_YTD)
        .flatMap(before -> row.amount(Kind.ACTUAL_YTD)
            .filter(now -> !subject.isTold(now) && isLess(subject, row, now, before))
            .map(now -> subject
                .place()
                .fraga(
                    V07,
                    now.cell().address(),
                    new Words(
                        now.cell().shown(),
                        subject.display(row, before) + " eller mer",
                        "Kostnaden hittills i år är lägre än förra månaden.",
                        "Rätta utfallet, eller kommentera vad som har återförts och varför."))));
  }

  /** Whether an amount is less cost than another. */
  private static boolean isLess(TableSubject subject, Row row, Amount amount, BigDecimal other) {
    return amount.value().compareTo(other) > 0 && subject.differ(row, amount.value(), other, 1);
  }
}
