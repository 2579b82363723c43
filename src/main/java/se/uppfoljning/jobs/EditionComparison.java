package se.uppfoljning.jobs;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.computing.changes.ChangedFigures;
import se.uppfoljning.computing.changes.Sources;
import se.uppfoljning.computing.changes.Sources.Place;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Delivery;
import se.uppfoljning.facts.edition.Cause;
import se.uppfoljning.facts.edition.Changes;
import se.uppfoljning.facts.edition.Closing;
import se.uppfoljning.store.Editions.Made;
import se.uppfoljning.store.Editions.Recorded;
import se.uppfoljning.store.Facts.Delivered;
import se.uppfoljning.store.Known;
import se.uppfoljning.store.Store;

/** A new edition beside the one before it. */
record EditionComparison(RunContext context, Recorded previous) {

  /**
   * What the new one changes.
   *
   * @param now what the new one was made from
   */
  Changes changes(Edition edition, EditionAssembly now) {
    Store store = context.store();
    Made made = store.editions().made(previous);
    YearMonth period = edition.period();
    EditionAssembly then =
        new EditionAssembly(context, edition.report(), period, Known.in(previous));
    Set<Arrival> fresh = fresh(edition, made);
    List<Cause> others = others(made);
    List<Closing> closings = store.closings().of(period).stream()
        .filter(closing -> !closing.recordedAt().isBefore(made.createdAt()))
        .toList();
    return new Changes(
        previous.number(),
        made.createdAt(),
        Stream.concat(fresh.stream().map(Cause.Arrived::new), others.stream()).toList(),
        ChangedFigures.between(
            context.municipality(),
            store.editions().figures(previous),
            edition.figures(),
            new Sources(places(then), places(now), fresh, others)),
        !then.digest().notes().equals(now.digest().notes()),
        closings);
  }

  private static Map<Place, Set<Arrival>> places(EditionAssembly edition) {
    Map<Place, Set<Arrival>> places = new HashMap<>();
    for (Delivered each : edition.inputs().inReport()) {
      places
          .computeIfAbsent(
              Place.of(each.fact().key(), each.fact().source()), place -> new LinkedHashSet<>())
          .add(each.arrival());
    }
    return places;
  }

  /** The files whose numbers and words count in an edition. */
  static Stream<Arrival> arrivals(Edition edition) {
    return Stream.concat(
        edition.deliveries().stream().filter(Delivery::accepted).map(Delivery::arrival),
        edition.comparedWith().stream());
  }

  /** An edition of an older version did not say what went into it, only when it was made. */
  private static Set<Arrival> fresh(Edition edition, Made made) {
    return arrivals(edition)
        .filter(arrival -> made.program() == null
            ? arrival.receivedAt().isAfter(made.createdAt())
            : !made.arrivals().contains(arrival.id()))
        .sorted(Comparator.comparing(Arrival::id))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Cause> others(Made made) {
    List<Cause> others = new ArrayList<>();
    List<String> files = configured(made.configuration());
    if (!files.isEmpty()) {
      others.add(new Cause.Configured(files));
    }
    if (!ProgramVersion.get().equals(made.program())) {
      others.add(new Cause.Programmed(made.program(), ProgramVersion.get()));
    }
    return others;
  }

  /** The files that matter and say something else than then; none when nobody knows what they said. */
  private List<String> configured(Map<String, String> before) {
    Municipality now = context.municipality();
    return before.isEmpty()
        ? List.of()
        : EditionDigest.FILES_THAT_MATTER.stream()
            .filter(file -> !Objects.equals(before.get(file), now.files().get(file)))
            .toList();
  }
}
