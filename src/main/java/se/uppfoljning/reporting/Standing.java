package se.uppfoljning.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.delivery.Delivery;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Org;

/**
 * Where one sender stands.
 *
 * @param sender who
 * @param state what became of its newest file
 * @param deliveries the files to show, newest first: those that count, and a rejected one that is
 *     newer
 * @param standIn whose number stands in for one of its total row, "controllerns"; empty when none does
 */
record Standing(Org sender, State state, List<Delivery> deliveries, String standIn) {
  enum State {
    DELIVERED("Lämnad"),
    NEWER_REJECTED("Lämnad, senare version avvisad"),
    REJECTED("Avvisad"),
    /** Has sent nothing, and its row is reported in the committee's table. */
    BY_COMMITTEE("Lämnad av nämnden"),
    MISSING("Saknas");

    private final String word;

    State(String word) {
      this.word = word;
    }
  }

  /** One for each sender of the period, in the order of the organisation. */
  static List<Standing> of(Edition edition) {
    List<Org> rows = edition.municipality().organisation().rows(edition.period());
    List<Standing> standings = new ArrayList<>();
    for (Org sender : edition.municipality().organisation().senders()) {
      Standing standing = of(edition, sender);
      if (sender.level() == Level.COMMITTEE
          || rows.contains(sender)
          || standing.state != State.MISSING) {
        standings.add(standing);
      }
    }
    return standings;
  }

  /** For the table: "Saknas – kontrolluppgift används". */
  String words() {
    return state.word + (standIn.isEmpty() ? "" : " – kontrolluppgift används");
  }

  /** Whether there is something to say of it. */
  boolean isToBeSaid() {
    return (state != State.DELIVERED && state != State.BY_COMMITTEE) || !standIn.isEmpty();
  }

  /** For the summary and the mail: "Har inte lämnat: Äldreomsorg; controllerns uppgift används." */
  String sentence() {
    String lead = switch (state) {
      case DELIVERED, BY_COMMITTEE -> "Ofullständig: ";
      case NEWER_REJECTED -> "Senare version avvisad, den tidigare gäller: ";
      case REJECTED -> "Avvisad fil: ";
      case MISSING -> "Har inte lämnat: ";
    };
    return lead + sender.name() + (standIn.isEmpty() ? "." : "; " + standIn + " uppgift används.");
  }

  private static Standing of(Edition edition, Org sender) {
    List<Delivery> newestFirst = edition.deliveries().stream()
        .filter(delivery -> delivery.sender().equals(sender.code()))
        .sorted(
            Comparator.comparing((Delivery delivery) -> delivery.arrival().id()).reversed())
        .toList();
    List<Delivery> shown = new ArrayList<>();
    Optional<Delivery> newest = newestFirst.stream().findFirst();
    newest.ifPresent(shown::add);
    newestFirst.stream().skip(1).filter(Delivery::accepted).forEach(shown::add);
    String row = edition.municipality().profile().areas();
    State state = shown.isEmpty() && edition.facts().isReported(sender.code(), row)
        ? State.BY_COMMITTEE
        : state(shown);
    return new Standing(sender, state, shown, standIn(edition, sender));
  }

  private static State state(List<Delivery> shown) {
    if (shown.isEmpty()) {
      return State.MISSING;
    }
    if (shown.get(0).accepted()) {
      return State.DELIVERED;
    }
    return shown.size() > 1 ? State.NEWER_REJECTED : State.REJECTED;
  }

  private static String standIn(Edition edition, Org sender) {
    List<Fact> standIns = new Rows(edition)
        .delivered(sender.code()).stream()
            .filter(key -> edition.facts().isStoodIn(key))
            .flatMap(key -> edition.facts().control(key).stream())
            .toList();
    if (standIns.isEmpty()) {
      return "";
    }
    boolean ledger = standIns.stream().allMatch(fact -> fact.role() == Role.LEDGER);
    return ledger ? "bokföringens" : "controllerns";
  }
}
