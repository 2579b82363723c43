package se.uppfoljning.jobs;

import java.util.List;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.jobs.HomeReader.Trace;
import se.uppfoljning.jobs.HomeReader.TraceRequest;
import se.uppfoljning.store.Store;

/** What {@code trace} says of a figure of the newest edition of a home. */
public final class FigureTraces {
  private FigureTraces() {}

  /** The inputs as "id display source", their no-break spaces shown as spaces. */
  public static List<String> inputs(MonthHome home, String id) {
    try (Store store = Store.openForReading(home.root().resolve("data"))) {
      Lookup<Trace> lookup = FigureTrace.of(store, new TraceRequest(id, null, null, null));
      return ((Lookup.Found<Trace>) lookup)
          .value().inputs().stream()
              .map(input -> String.join(" ", input.id(), input.display(), input.source())
                  .replace('\u00A0', ' '))
              .toList();
    }
  }
}
