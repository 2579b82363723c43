package se.uppfoljning.setup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.privacy.IdentityNumber;
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
      String text,
      @Nullable YearMonth known) {
    private RowEvent event(Spot spot) {
      return new RowEvent(
          period,
          org,
          measure,
          amount,
          uncertainty == null ? BigDecimal.ZERO : uncertainty,
          text,
          known,
          spot.source(""));
    }
  }

  private EventFile() {}

  private static boolean hasEnded(List<Org> orgs, Line line) {
    return orgs.stream()
        .filter(org -> org.code().equals(line.org()))
        .map(Org::validTo)
        .anyMatch(end -> end != null && end.isBefore(line.period().atDay(1)));
  }

  /**
   * The events of the file.
   *
   * @param allOrgs what is known of the organisations: the committee is the sum of its rows
   * @param allMeasures what is known of the measures: only what is money of the operating economy is
   *     forecast
   */
  static List<RowEvent> read(
      Folder folder,
      Names orgs,
      Names measures,
      List<Org> allOrgs,
      List<Measure> allMeasures,
      Faults faults) {
    if (folder.namesIfAny(Source.EVENTS.name()).isEmpty()) {
      return List.of();
    }
    CsvText.Lines lines = folder.csv(Source.EVENTS);
    orgs.check(lines.column("org"), faults);
    measures.check(lines.column("measure"), faults);
    lines.column("org").stream()
        .filter(text -> allOrgs.stream()
            .anyMatch(org -> org.level() == Level.COMMITTEE && org.code().equals(text.text())))
        .forEach(
            text -> faults.invalid("org", text, "ett område, en enhet eller det som är centralt"));
    lines.column("measure").stream()
        .filter(text -> allMeasures.stream()
            .anyMatch(measure -> measure.code().equals(text.text())
                && (measure.table() != ReportTable.OPERATING || measure.unit() != FigureUnit.KR)))
        .forEach(text -> faults.invalid("measure", text, "ett mått i kronor som hör till driften"));
    lines.column("text").stream()
        .filter(text -> IdentityNumber.isIn(text.text()))
        .forEach(text -> faults.invalid("text", text, "en text utan personnummer"));
    faults.doubled("Posten", lines.together("period", "org", "measure", "text"));
    Binder<Line> binder = Source.EVENTS.binder(faults);
    return lines.rows().stream()
        .flatMap(row -> {
          row.text("uncertainty")
              .filter(text -> text.text().startsWith("-"))
              .ifPresent(text -> faults.invalid("uncertainty", text, "ett tal utan minus"));
          Optional<Line> bound = binder.bind(row);
          bound
              .filter(line -> hasEnded(allOrgs, line))
              .flatMap(line -> row.text("org"))
              .ifPresent(text -> faults.invalid("org", text, "en organisation som finns då"));
          return bound.map(line -> line.event(row.spot())).stream();
        })
        .toList();
  }
}
