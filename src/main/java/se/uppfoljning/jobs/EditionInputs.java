package se.uppfoljning.jobs;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.computing.action.ActionFollowUp;
import se.uppfoljning.computing.forecast.ForecastScores;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.budget.BudgetRow;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactBooks;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.FollowedAction;
import se.uppfoljning.facts.organisation.ReportTable;
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
 * @param before what was told of the operating economy in earlier months, as far back as forecasts are
 *     scored
 * @param areas the measure that the areas have a row of
 * @param decided the budgets that were delivered as decided until the month
 * @param comments those of the month
 * @param actions as they stand in the month
 * @param filesOfActions the files that these were told in, also in earlier months
 */
record EditionInputs(
    YearMonth period,
    List<Delivered> facts,
    List<Delivered> before,
    String areas,
    List<Delivered> decided,
    List<Comment> comments,
    List<FollowedAction> actions,
    List<Arrival> filesOfActions) {

  private static final Set<Kind> TOLD =
      Set.of(Kind.ACTUAL, Kind.ACTUAL_YTD, Kind.BUDGET_YTD, Kind.ANNUAL_BUDGET, Kind.FORECAST);

  /** Read from the store. */
  static EditionInputs read(Store store, Known known, Municipality municipality, YearMonth period) {
    Facts facts = store.facts(known);
    Notes notes = store.notes(known);
    return new EditionInputs(
        period,
        facts.delivered(period),
        before(facts, municipality, period),
        municipality.profile().areas(),
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

  /** What was told of the operating economy until the month before. */
  static List<Delivered> before(Facts facts, Municipality municipality, YearMonth period) {
    YearMonth first = YearMonth.of(period.getYear() - ForecastScores.MOST_YEARS, Month.JANUARY);
    return facts.delivered(first, period.minusMonths(1), TOLD).stream()
        .filter(each -> each.fact().key().breakdown().isEmpty()
            && municipality.table(each.fact().key().measure()) == ReportTable.OPERATING)
        .toList();
  }

  /**
   * Of the areas a month before, and the reported outcome of every line that a control has this month of;
   * none in January, which is all of its year.
   */
  List<Delivered> lastMonth() {
    if (period.getMonth() == Month.JANUARY) {
      return List.of();
    }
    Set<FactKey> wanted = beforeControls();
    return in(period.minusMonths(1))
        .filter(each -> isOfAreas(each, Kind.ACTUAL_YTD, Kind.BUDGET_YTD, Kind.FORECAST)
            || (isReport(each.fact()) && wanted.contains(each.fact().key())))
        .toList();
  }

  /** What the lines that a control has the month of had come to by the month before. */
  private Set<FactKey> beforeControls() {
    return facts.stream()
        .filter(each -> !isReport(each.fact()))
        .map(each -> each.fact().key())
        .filter(key -> key.kind() == Kind.ACTUAL)
        .map(key -> key.with(Kind.ACTUAL_YTD).in(period.minusMonths(1)))
        .collect(Collectors.toSet());
  }

  private static boolean isReport(Fact fact) {
    return fact.role() == Role.REPORT || fact.role() == Role.ON_BEHALF;
  }

  /** The outcome of the areas a year before. */
  List<Delivered> lastYear() {
    return in(period.minusYears(1))
        .filter(each -> isOfAreas(each, Kind.ACTUAL_YTD))
        .toList();
  }

  private Stream<Delivered> in(YearMonth month) {
    return before.stream().filter(each -> each.fact().key().period().equals(month));
  }

  private boolean isOfAreas(Delivered each, Kind... kinds) {
    FactKey key = each.fact().key();
    return key.measure().equals(areas) && List.of(kinds).contains(key.kind());
  }

  /** The facts of the month and of those before it. */
  FactBooks books() {
    return books(Stream.concat(before.stream(), facts.stream()).map(Delivered::fact));
  }

  /** Facts by their month. */
  static FactBooks books(Stream<Fact> facts) {
    SortedMap<YearMonth, List<Fact>> byMonth = new TreeMap<>();
    facts.forEach(fact ->
        byMonth.computeIfAbsent(fact.key().period(), month -> new ArrayList<>()).add(fact));
    SortedMap<YearMonth, FactBook> books = new TreeMap<>();
    byMonth.forEach((month, each) -> books.put(month, new FactBook(each)));
    return new FactBooks(books);
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

  /** All its numbers with the files they came in, under the keys they have in the report and their own. */
  List<Delivered> inReport() {
    return Stream.of(
            facts.stream(),
            before.stream(),
            Stream.concat(lastMonth().stream(), decided.stream())
                .map(each -> inReport(each, each.fact().key().kind())),
            lastYear().stream().map(each -> inReport(each, Kind.PRIOR_YEAR_YTD)))
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
            Stream.of(before, decided).flatMap(List::stream).map(Delivered::arrival),
            filesOfActions.stream())
        .distinct()
        .sorted(Comparator.comparing(Arrival::id))
        .toList();
  }
}
