package se.uppfoljning.checking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.budget.BudgetRow;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.edition.Closing;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.FollowedAction;

/**
 * What was known before a delivery, of its sender and month.
 *
 * @param lastMonth what counts of the month before its report month; the facts of all senders
 * @param deliveries the sender's deliveries of the report month that count, by layout
 * @param staffed the organisations whose hours were delivered for the report month, by the newest
 *     extract that counts
 * @param openActions the sender's actions that were open when the month began
 * @param toldActions those it told this month, in the deliveries that count
 * @param asked the questions the sender was told about its earlier files of the report month,
 *     whether these were accepted or not
 * @param decided the budgets that were delivered as decided
 * @param closed the closing that the report month is closed to deliveries by; null while it is open
 */
public record Before(
    FactBook lastMonth,
    Map<String, Arrival> deliveries,
    Set<String> staffed,
    List<FollowedAction> openActions,
    List<Action> toldActions,
    List<Finding> asked,
    List<BudgetRow> decided,
    @Nullable Closing closed) {
  /** Of a first delivery in a first month. */
  public static final Before NOTHING = new Before(
      new FactBook(List.of()),
      Map.of(),
      Set.of(),
      List.of(),
      List.of(),
      List.of(),
      List.of(),
      null);

  public Before {
    deliveries = Map.copyOf(deliveries);
    staffed = Set.copyOf(staffed);
    openActions = List.copyOf(openActions);
    toldActions = List.copyOf(toldActions);
    asked = List.copyOf(asked);
    decided = List.copyOf(decided);
  }
}
