package se.uppfoljning.setup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.series.RowEvent;

/** Reads engangsposter.csv, which need not be there. */
final class EventFile {
  /** The columns of the file; amounts in kronor, revenue +, cost −. */
  record Line(
      YearMonth period,
      String org,
      String measure,
      BigDecimal amount,
      @Nullable BigDecimal uncertainty,
      String text) {
    private RowEvent event(Spot spot) {
      return new RowEvent(
          period,
          org,
          measure,
          amount,
          uncertainty == null ? BigDecimal.ZERO : uncertainty,
          text,
          spot.source(""));
    }
  }

  private EventFile() {}

  static List<RowEvent> read(Folder folder, Names orgs, Names measures, Faults faults) {
    if (folder.namesIfAny(Source.EVENTS.name()).isEmpty()) {
      return List.of();
    }
    CsvText.Lines lines = folder.csv(Source.EVENTS);
    orgs.check(lines.column("org"), faults);
    measures.check(lines.column("measure"), faults);
    faults.doubled("Posten", lines.together("period", "org", "measure", "text"));
    Binder<Line> binder = Source.EVENTS.binder(faults);
    return lines.rows().stream()
        .flatMap(row -> {
          row.text("uncertainty")
              .filter(text -> text.text().startsWith("-"))
              .ifPresent(text -> faults.invalid("uncertainty", text, "ett tal utan minus"));
          return binder.bind(row).map(line -> line.event(row.spot())).stream();
        })
        .toList();
  }
}
