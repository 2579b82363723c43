package se.uppfoljning.setup;

import java.util.List;
import se.uppfoljning.facts.organisation.Measure;

/** Reads measures.csv. */
final class MeasuresFile {
  private MeasuresFile() {}

  static List<Measure> read(CsvText.Lines lines, Faults faults) {
    lines.rows().forEach(row -> Form.MEASURE.check(row, "code", faults));
    faults.doubled("Koden", lines.column("code"));
    Labels.check(lines.rows().stream(), List.of("name"), faults);
    return Source.MEASURES.binder(faults).bindAll(lines.rows());
  }
}
