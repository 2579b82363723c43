package se.uppfoljning.jobs;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.PrintedFigure;
import se.uppfoljning.facts.budget.BudgetRow;
import se.uppfoljning.jobs.HomeReader.Trace;
import se.uppfoljning.jobs.HomeReader.TraceRequest;
import se.uppfoljning.store.Editions.Recorded;
import se.uppfoljning.store.Store;

/** A figure of an edition with what it was computed from, as printed. */
final class FigureTrace {
  /** How many ids are named when the wanted one is not there. */
  private static final int NAMED = 3;

  /** Where in an id its period stands. */
  private static final int PERIOD_PART = 3;

  private FigureTrace() {}

  static Lookup<Trace> of(Store store, TraceRequest request) {
    return store
        .editions()
        .last(month(request), request.report(), request.edition())
        .map(edition -> of(words(edition), store.editions().figures(edition), request.id()))
        .orElseGet(() -> noEdition(request));
  }

  /** The month wanted, or the id's own; null for any. */
  private static @Nullable YearMonth month(TraceRequest request) {
    String[] parts = request.id().split("/", -1);
    if (request.period() != null || parts.length <= PERIOD_PART) {
      return request.period();
    }
    try {
      return YearMonth.parse(parts[PERIOD_PART]);
    } catch (DateTimeParseException anotherDate) {
      return null; // a figure with its own date, such as a year
    }
  }

  /** The trace of one of the figures of an edition. */
  static Lookup<Trace> of(String edition, List<PrintedFigure> printed, String id) {
    Map<String, PrintedFigure> figures = new LinkedHashMap<>();
    printed.forEach(figure -> figures.put(figure.id(), figure));
    if (figures.isEmpty()) {
      return HomeReader.failed(
          ExitCode.FAULT,
          "En äldre version av programmet gjorde utgåvan och sparade inte var talen kommer från.",
          "Se fliken Spår i dess arbetsbok.");
    }
    PrintedFigure figure = figures.get(id);
    return figure == null
        ? unknown(id, edition, figures.keySet())
        : new Lookup.Found<>(new Trace(edition, figure, inputs(figure, figures)));
  }

  private static List<PrintedFigure> inputs(
      PrintedFigure figure, Map<String, PrintedFigure> figures) {
    if (figure.formula() == null) {
      Stream<PrintedFigure> decisions = figures.values().stream()
          .filter(version -> version.id().startsWith(figure.id() + BudgetRow.VERSION));
      return Stream.concat(Stream.of(figure).filter(f -> !f.source().isEmpty()), decisions)
          .toList();
    }
    return figure.inputs().stream()
        .map(input -> figures.getOrDefault(input, unprinted(input)))
        .toList();
  }

  private static PrintedFigure unprinted(String id) {
    return new PrintedFigure(id, null, "", "", "", null, List.of());
  }

  static Lookup<Trace> noEdition(TraceRequest request) {
    List<String> wanted = new ArrayList<>();
    Optional.ofNullable(request.report()).ifPresent(wanted::add);
    Optional.ofNullable(month(request)).ifPresent(month -> wanted.add(month.toString()));
    Optional.ofNullable(request.edition()).ifPresent(number -> wanted.add("nummer " + number));
    String which = wanted.isEmpty() ? "" : ": " + String.join(", ", wanted);
    return HomeReader.failed(ExitCode.NOTHING, "Det finns ingen sådan utgåva" + which + ".");
  }

  private static Lookup<Trace> unknown(String id, String edition, Set<String> ids) {
    List<String> lines = new ArrayList<>();
    lines.add("Det finns inget tal " + id + " i " + edition + ". Närmast:");
    ids.stream()
        .sorted(Comparator.comparingInt((String known) -> likeness(id, known)).reversed())
        .limit(NAMED)
        .forEach(known -> lines.add("  " + known));
    return new Lookup.Failed<>(new JobOutcome(ExitCode.FAULT, lines));
  }

  private static String words(Recorded edition) {
    return edition.report() + " " + edition.period() + ", utgåva " + edition.number();
  }

  /** In thousandths: the share of neighbouring letters that two ids have in common. */
  private static int likeness(String wanted, String known) {
    Set<String> pairs = pairs(wanted);
    Set<String> others = pairs(known);
    int all = pairs.size() + others.size();
    pairs.retainAll(others);
    return 2000 * pairs.size() / all;
  }

  private static Set<String> pairs(String id) {
    String framed = " " + id + " ";
    Set<String> pairs = new HashSet<>();
    for (int index = 0; index < framed.length() - 1; index++) {
      pairs.add(framed.substring(index, index + 2));
    }
    return pairs;
  }
}
