package se.uppfoljning.jobs;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.checking.Before;
import se.uppfoljning.computing.action.ActionFollowUp;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.extract.StaffMeasure;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.FollowedAction;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.template.Prefill;
import se.uppfoljning.store.Facts.Delivered;
import se.uppfoljning.store.Store;

/** What was accepted before. Reads only. */
final class History {
  /** That of a home in which nothing has been delivered. */
  static final History EMPTY = new History(null);

  private final @Nullable Store store;

  private History(@Nullable Store store) {
    this.store = store;
  }

  static History of(Store store) {
    return new History(store);
  }

  /**
   * The verdict on bytes that their sender has had accepted before; empty when they are new.
   *
   * @param wanted the month they are to be for; null for any
   */
  Optional<Verdict.Duplicate> duplicate(String sender, String sha256, @Nullable YearMonth wanted) {
    if (store == null) {
      return Optional.empty();
    }
    return store.arrivals().accepted(sender, sha256).stream()
        .filter(earlier -> wanted == null || wanted.equals(earlier.period()))
        .map(earlier -> new Verdict.Duplicate(
            earlier.period(), earlier.arrival(), store.arrivals().isSuperseded(earlier.arrival())))
        .findFirst();
  }

  /** What a delivery is held against; bytes that were accepted before replace nothing. */
  Before before(String sender, String sha256, YearMonth period) {
    if (store == null) {
      return Before.NOTHING;
    }
    Map<String, Arrival> deliveries = duplicate(sender, sha256, period).isPresent()
        ? Map.of()
        : store.facts().delivered(period, sender);
    return new Before(
        new FactBook(store.facts().current(period.minusMonths(1))),
        deliveries,
        deliveries.isEmpty() ? Set.of() : staffed(store, period),
        open(sender, period.minusMonths(1)),
        told(period).getOrDefault(period, List.of()).stream()
            .filter(action -> action.org().equals(sender))
            .toList(),
        store.facts().asked(period, sender, sha256),
        store.facts().decidedBudgets(),
        store.closings().closed(period).orElse(null));
  }

  /** The organisations with hours in a month. */
  private static Set<String> staffed(Store store, YearMonth period) {
    return new FactBook(store.facts().current(period))
        .allReported().stream()
            .map(Fact::key)
            .filter(key -> key.measure().equals(StaffMeasure.ORDINARY_HOURS.code()))
            .map(FactKey::org)
            .collect(Collectors.toSet());
  }

  /** A municipality with the budgets that were delivered as decided. */
  Municipality deciding(Municipality configured) {
    return store == null
        ? configured
        : configured.withBudget(configured.budget().and(store.facts().decidedBudgets()));
  }

  /** The sender's facts that a delivery replaces when it is accepted. */
  List<Fact> superseded(String sender, Verdict.Accepted accepted) {
    return store == null ? List.of() : store.facts().superseded(sender, accepted);
  }

  /**
   * What is reckoned of the year when a delivery counts; nothing where it forecasts no area.
   *
   * @param municipality with the budgets that are known
   */
  Optional<Figures> forecasts(Municipality municipality, String sender, Verdict.Accepted accepted) {
    boolean forecasts = accepted.facts().stream()
        .anyMatch(fact -> fact.role() == Role.REPORT
            && fact.key().kind() == Kind.FORECAST
            && fact.key().measure().equals(municipality.profile().areas()));
    if (store == null || !forecasts) {
      return Optional.empty();
    }
    YearMonth period = accepted.period();
    List<Fact> facts = new ArrayList<>(store.facts().current(period));
    facts.removeAll(superseded(sender, accepted));
    facts.addAll(accepted.facts());
    EditionInputs.before(store.facts(), municipality, period).stream()
        .map(Delivered::fact)
        .forEach(facts::add);
    return Optional.of(
        new Forecasts(municipality, period, EditionInputs.books(facts.stream())).ofReceipt());
  }

  /**
   * What is filled in for a sender in advance: what it delivered in its last month of the same year,
   * and every action that is open.
   */
  Prefill prefill(Org sender, YearMonth period, Map<FactKey, BigDecimal> values) {
    Map<FactKey, BigDecimal> last = new LinkedHashMap<>();
    for (int month = period.getMonthValue() - 1; month > 0 && last.isEmpty(); month--) {
      YearMonth earlier = YearMonth.of(period.getYear(), month);
      last.putAll(ownFacts(sender, earlier, period));
    }
    List<Action> open = open(sender.code(), period.minusMonths(1)).stream()
        .map(FollowedAction::action)
        .toList();
    return new Prefill(sender, period, last, open, values);
  }

  /** The sender's actions that are open when a month has ended, also those it no longer mentions. */
  private List<FollowedAction> open(String sender, YearMonth month) {
    return ActionFollowUp.standing(told(month), month).stream()
        .filter(standing ->
            standing.action().org().equals(sender) && standing.action().isOpen())
        .toList();
  }

  private SortedMap<YearMonth, List<Action>> told(YearMonth last) {
    return store == null ? new TreeMap<>() : store.notes().actionsUntil(last);
  }

  /** A sender's own facts of a month, as keys of another. */
  private Map<FactKey, BigDecimal> ownFacts(Org sender, YearMonth month, YearMonth asOf) {
    Map<FactKey, BigDecimal> own = new LinkedHashMap<>();
    for (Fact fact : store == null ? List.<Fact>of() : store.facts().current(month)) {
      FactKey key = fact.key();
      if (key.org().equals(sender.code()) && key.breakdown().isEmpty()) {
        own.put(FactKey.of(key.org(), key.measure(), asOf, key.kind()), fact.value());
      }
    }
    return own;
  }
}
