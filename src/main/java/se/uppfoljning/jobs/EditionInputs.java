package se.uppfoljning.jobs;

import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.computing.action.ActionFollowUp;
import se.uppfoljning.facts.budget.BudgetRow;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.FollowedAction;
import se.uppfoljning.store.Facts;
import se.uppfoljning.store.Facts.Delivered;
import se.uppfoljning.store.Known;
import se.uppfoljning.store.Notes;
import se.uppfoljning.store.Store;

/**
 * What an edition is made from, as known at some time.
 *
 * @param period the report month
 * @param facts the numbers of the month
 * @param lastMonth outcome and budget of the areas a month before, and the outcome of every line that
 *     a control has this month of; none in January, which is all of its year
 * @param lastYear outcome of the areas a year before
 * @param decided the budgets that were delivered as decided until the month
 * @param comments those of the month
 * @param actions as they stand in the month
 * @param filesOfActions the files that these were told in, also in earlier months
 */
record EditionInputs(
    YearMonth period,
    List<Delivered> facts,
    List<Delivered> lastMonth,
    List<Delivered> lastYear,
    List<Delivered> decided,
    List<Comment> comments,
    List<FollowedAction> actions,
    List<Arrival> filesOfActions) {

  /**
   * Read from the store.
   *
   * @param areas the measure that the areas have a row of
   */
  static EditionInputs read(Store store, Known known, String areas, YearMonth period) {
    Facts facts = store.facts(known);
    Notes notes = store.notes(known);
    List<Delivered> now = facts.delivered(period);
    return new EditionInputs(
        period,
        now,
        period.getMonth() == Month.JANUARY ? List.of() : lastMonth(facts, period, areas, now),
        lastYear(facts, period, areas),
        facts.decided().stream()
            .filter(each -> !each.fact().key().period().isAfter(period))
            .toList(),
        notes.current(period).stream()
            .filter(Comment.class::isInstance)
            .map(Comment.class::cast)
            .toList(),
        ActionFollowUp.standing(notes.actionsUntil(period), period),
        notes.filesOfActionsUntil(period));
  }

  private static List<Delivered> lastMonth(
      Facts facts, YearMonth period, String areas, List<Delivered> now) {
    YearMonth before = period.minusMonths(1);
    Set<FactKey> wanted = beforeControls(now, before);
    Predicate<FactKey> ofAreas = key -> key.measure().equals(areas)
        && (key.kind() == Kind.ACTUAL_YTD || key.kind() == Kind.BUDGET_YTD);
    return facts.delivered(before).stream()
        .filter(each -> ofAreas.test(each.fact().key())
            || (isReport(each.fact()) && wanted.contains(each.fact().key())))
        .toList();
  }

  /** What the lines that a control has the month of had come to by another. */
  private static Set<FactKey> beforeControls(List<Delivered> now, YearMonth before) {
    return now.stream()
        .filter(each -> !isReport(each.fact()))
        .map(each -> each.fact().key())
        .filter(key -> key.kind() == Kind.ACTUAL)
        .map(key -> key.with(Kind.ACTUAL_YTD).in(before))
        .collect(Collectors.toSet());
  }

  private static boolean isReport(Fact fact) {
    return fact.role() == Role.REPORT || fact.role() == Role.ON_BEHALF;
  }

  private static List<Delivered> lastYear(Facts facts, YearMonth period, String areas) {
    return facts.delivered(period.minusYears(1)).stream()
        .filter(each -> each.fact().key().measure().equals(areas))
        .filter(each -> each.fact().key().kind() == Kind.ACTUAL_YTD)
        .toList();
  }

  static FactBook book(List<Delivered> facts) {
    return new FactBook(facts.stream().map(Delivered::fact).toList());
  }

  List<BudgetRow> budgets() {
    return decided.stream().map(each -> BudgetRow.of(each.fact())).toList();
  }

  /** Whether nobody has delivered anything for the period but a budget. */
  boolean isEmpty() {
    return facts.stream().allMatch(each -> each.fact().role() == Role.BUDGET)
        && comments.isEmpty()
        && actions.stream().allMatch(action -> action.isCarriedTo(period));
  }

  /** All its numbers with the files they came in, under the keys they have in the report. */
  List<Delivered> inReport() {
    return Stream.of(
            facts.stream(),
            Stream.concat(lastMonth.stream(), decided.stream())
                .map(each -> inReport(each, each.fact().key().kind())),
            lastYear.stream().map(each -> inReport(each, Kind.PRIOR_YEAR_YTD)))
        .flatMap(each -> each)
        .toList();
  }

  private Delivered inReport(Delivered delivered, Kind kind) {
    Fact fact = delivered.fact();
    FactKey key = fact.key();
    return new Delivered(
        delivered.arrival(),
        delivered.layout(),
        new Fact(
            new FactKey(key.org(), key.measure(), key.breakdown(), period, kind),
            fact.value(),
            fact.unit(),
            fact.role(),
            fact.source()));
  }

  /** The files of other months behind it, and those of the month that it has actions or budgets of. */
  List<Arrival> files() {
    return Stream.concat(
            Stream.of(lastMonth, lastYear, decided).flatMap(List::stream).map(Delivered::arrival),
            filesOfActions.stream())
        .distinct()
        .sorted(Comparator.comparing(Arrival::id))
        .toList();
  }
}
