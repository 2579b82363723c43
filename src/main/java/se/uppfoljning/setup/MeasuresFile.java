package se.uppfoljning.setup;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.uppfoljning.facts.organisation.Measure;

/** Reads measures.csv. */
final class MeasuresFile {
  private MeasuresFile() {}

  static List<Measure> read(CsvText.Lines lines, Names orgs, Faults faults) {
    lines.rows().forEach(row -> Form.MEASURE.check(row, "code", faults));
    faults.doubled("Koden", lines.column("code"));
    orgs.check(lines.column("org"), faults);
    byOwner(lines).values().forEach(rows -> Labels.check(rows.stream(), List.of("name"), faults));
    return Source.MEASURES.binder(faults).bindAll(lines.rows());
  }

  /** A row label is looked for in one table, among the measures of one organisation. */
  private static Map<String, List<Tree.Entries>> byOwner(CsvText.Lines lines) {
    return lines.rows().stream()
        .collect(Collectors.groupingBy(row -> text(row, "table") + "/" + text(row, "org")));
  }

  private static String text(Tree.Entries row, String key) {
    return row.text(key).map(Tree.Text::text).orElse("");
  }
}
