package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.V09;
import static se.uppfoljning.facts.delivery.FindingCode.V18;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.uppfoljning.facts.DeficitLimit;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.FollowedAction;

/**
 * What has to be done about a deficit, and whether it was done in time. Both are asked of a delivery,
 * so that its sender knows at once, and anew of an edition, since actions may come in another file
 * than the numbers. No comment answers them: what they ask for does.
 */
public final class ActionRules {
  private static final int LONGEST_NAME = 80;

  private final Municipality municipality;
  private final YearMonth period;
  private final List<Comment> comments;
  private final List<FollowedAction> actions;

  /**
   * What is known in a month.
   *
   * @param actions also those carried from earlier months
   */
  public ActionRules(
      Municipality municipality,
      YearMonth period,
      List<Comment> comments,
      List<FollowedAction> actions) {
    this.municipality = municipality;
    this.period = period;
    this.comments = List.copyOf(comments);
    this.actions = List.copyOf(actions);
  }

  /** All of them of an edition. An action that nobody has mentioned is asked about where it was told. */
  public List<Finding> ofEdition(FactBook facts) {
    return Stream.concat(
            unexplained(facts.allReported()),
            late(action -> place(action.action().source())))
        .map(municipality.checkRules()::judged)
        .toList();
  }

  /**
   * All of them of one delivery: of its reported numbers, but for those that are told already, and
   * of its list of actions where it has one.
   */
  List<Finding> ofDelivery(
      String file, boolean listsActions, Collection<Fact> facts, Collection<Finding> told) {
    List<Place> known = told.stream().map(Finding::place).toList();
    Stream<Finding> late = listsActions
        ? late(each ->
            each.isCarriedTo(period) ? Place.file(file) : place(each.action().source()))
        : Stream.empty();
    return Stream.concat(
            unexplained(facts).filter(finding -> !known.contains(finding.place())), late)
        .map(municipality.checkRules()::judged)
        .toList();
  }

  /** V18: an open action that was to be done before the last day of the month. */
  private Stream<Finding> late(Function<FollowedAction, Place> place) {
    return actions.stream().filter(action -> action.isLate(period)).map(late -> {
      boolean carried = late.isCarriedTo(period);
      String name = late.action().text();
      String shown =
          name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME).strip() + "…" : name;
      return question(
          V18,
          place.apply(late),
          late.action().status().word(),
          "Åtgärden \"" + shown + "\"" + (carried ? " från " + late.told() : "")
              + " skulle vara klar " + late.action().due()
              + (carried ? " och nämns inte längre." : " och är inte klar."),
          carried
              ? "Skriv in den igen med sitt läge: Klar, Avbruten eller en ny dag."
              : "Ändra statusen, eller skriv en ny dag.");
    });
  }

  /**
   * V09: a forecast deficit beyond the municipality's limit (handbook 2.5, Thresholds; 11) that lacks
   * a cause, an action, or an action that has both an owner and a day. A cause is a comment beside
   * the organisation's money or the cause of an action; a cancelled action is none.
   */
  private Stream<Finding> unexplained(Collection<Fact> facts) {
    DeficitLimit limit = municipality.checkRules().deficitLimit();
    return limit == null
        ? Stream.empty()
        : facts.stream()
            .filter(new UnitForecasts(municipality)::isForecast)
            .flatMap(forecast -> budget(forecast.key(), facts).stream()
                .filter(budget -> limit.isBeyond(forecast.value().subtract(budget), budget))
                .flatMap(budget -> unexplained(forecast, budget).stream()));
  }

  private Optional<BigDecimal> budget(FactKey forecast, Collection<Fact> facts) {
    FactKey key = forecast.with(Kind.ANNUAL_BUDGET);
    return municipality
        .budget()
        .decided(key)
        .or(() -> facts.stream()
            .filter(fact -> fact.role() == Role.REPORT && fact.key().equals(key))
            .map(Fact::value)
            .findFirst());
  }

  private Optional<Finding> unexplained(Fact forecast, BigDecimal budgetKr) {
    List<String> lacking = lacking(forecast.key().org());
    FactKey variance = forecast.key().with(Kind.FORECAST_VARIANCE);
    BigDecimal varianceKr = forecast.value().subtract(budgetKr);
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(question(
            V09,
            place(forecast.source()),
            municipality.display(variance, varianceKr, forecast.unit()),
            "Prognosen är ett underskott mot årsbudgeten, och det saknas "
                + String.join(", ", lacking) + ".",
            "Skriv orsaken i radens kommentar, och en åtgärd med ansvarig och dag på fliken"
                + " Åtgärder."));
  }

  private List<String> lacking(String org) {
    List<Action> taken = actions.stream()
        .map(FollowedAction::action)
        .filter(action -> action.org().equals(org) && !action.isCancelled())
        .toList();
    List<String> lacking = new ArrayList<>();
    if (comments.stream()
            .noneMatch(comment -> new UnitForecasts(municipality).isCause(comment, org))
        && taken.stream().allMatch(action -> action.cause().isEmpty())) {
      lacking.add("orsak");
    }
    if (taken.isEmpty()) {
      lacking.add("åtgärd");
    } else if (taken.stream().noneMatch(a -> !a.owner().isEmpty() && a.due() != null)) {
      lacking.add("en åtgärd med både ansvarig och dag");
    }
    return lacking;
  }

  private static Place place(CellSource source) {
    return new Place(source.file(), source.sheet(), source.cell());
  }

  private static Finding question(
      FindingCode code, Place place, String seen, String message, String remedy) {
    return new Finding(code, Severity.FRAGA, place, seen, "", message, remedy);
  }
}
