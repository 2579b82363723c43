package se.uppfoljning.checking;

import java.util.List;
import java.util.Map;
import se.uppfoljning.facts.budget.BudgetRow;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.FactBook;

/**
 * What was known before a delivery, of its sender and month.
 *
 * @param lastMonth what counts of the month before its report month; the facts of all senders
 * @param deliveries the sender's deliveries of the report month that count, by layout
 * @param asked the questions the sender was told about its earlier files of the report month,
 *     whether these were accepted or not
 * @param decided the budgets that were delivered as decided
 */
public record Before(
    FactBook lastMonth,
    Map<String, Arrival> deliveries,
    List<Finding> asked,
    List<BudgetRow> decided) {
  /** Of a first delivery in a first month. */
  public static final Before NOTHING =
      new Before(new FactBook(List.of()), Map.of(), List.of(), List.of());

  public Before {
    deliveries = Map.copyOf(deliveries);
    asked = List.copyOf(asked);
    decided = List.copyOf(decided);
  }
}
