package se.uppfoljning.computing.changes;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.computing.changes.Sources.Place;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.PrintedFigure;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.edition.Cause;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.organisation.ReportTable;

/**
 * Why figures are another: followed through what they are computed from to the numbers that were
 * delivered, and to the files of these.
 */
record Causes(
    Municipality municipality,
    Map<String, PrintedFigure> before,
    Map<String, PrintedFigure> now,
    Sources sources) {

  List<Cause> of(String id) {
    Set<Cause> found = new LinkedHashSet<>();
    follow(id, new HashSet<>(), found);
    return Stream.concat(
            found.stream().filter(Cause.Arrived.class::isInstance),
            found.stream().filter(cause -> !(cause instanceof Cause.Arrived)))
        .toList();
  }

  private void follow(String id, Set<String> seen, Set<Cause> found) {
    if (!seen.add(id) || ChangedFigures.isSame(before.get(id), now.get(id))) {
      return;
    }
    Set<String> inputs = new LinkedHashSet<>(inputs(now.get(id)));
    inputs.addAll(inputs(before.get(id)));
    int known = found.size();
    boolean changed = inputs.stream()
        .anyMatch(input -> !ChangedFigures.isSame(before.get(input), now.get(input)));
    inputs.forEach(input -> follow(input, seen, found));
    if (!changed && found.size() == known) {
      found.addAll(delivered(id));
    }
  }

  private static List<String> inputs(@Nullable PrintedFigure figure) {
    return figure == null ? List.of() : figure.inputs();
  }

  /**
   * The new file it was read from; else the new files of who said it before, and says it no more;
   * else, of what is computed from numbers that are not told, the organisation's own new files with such
   * numbers, else the others'; else what is no file.
   */
  private Set<Cause> delivered(String id) {
    Set<Arrival> then = behind(before.get(id), sources.before());
    Set<String> senders = then.stream().map(Arrival::sender).collect(Collectors.toSet());
    boolean untold = isUntold(before.get(id)) || isUntold(now.get(id));
    FactKey key = FactKey.ofId(id);
    ReportTable table = municipality.table(key.measure());
    return Stream.<Predicate<Arrival>>of(
            behind(now.get(id), sources.now())::contains,
            arrival -> senders.contains(arrival.sender()),
            arrival -> untold && arrival.sender().equals(key.org()) && tells(arrival, table),
            arrival -> untold && tells(arrival, table))
        .map(this::fresh)
        .filter(causes -> !causes.isEmpty())
        .findFirst()
        .orElseGet(this::others);
  }

  private static Set<Arrival> behind(
      @Nullable PrintedFigure figure, Map<Place, Set<Arrival>> places) {
    return figure == null
        ? Set.of()
        : places.getOrDefault(new Place(FactKey.ofId(figure.id()).id(), figure.source()), Set.of());
  }

  private static boolean isUntold(@Nullable PrintedFigure figure) {
    return figure != null
        && figure.formula() != null
        && (figure.inputs().isEmpty() || FactKey.ofId(figure.id()).kind().isLearnt());
  }

  private boolean tells(Arrival arrival, ReportTable table) {
    return sources.now().entrySet().stream()
        .filter(place -> place.getValue().contains(arrival))
        .anyMatch(
            place -> municipality.table(FactKey.ofId(place.getKey().id()).measure()) == table);
  }

  private Set<Cause> fresh(Predicate<Arrival> which) {
    return sources.fresh().stream()
        .filter(which)
        .map(Cause.Arrived::new)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Where nothing else is another, what it was computed from came in some of the new files. */
  private Set<Cause> others() {
    return sources.others().isEmpty()
        ? fresh(arrival -> true)
        : new LinkedHashSet<>(sources.others());
  }
}
