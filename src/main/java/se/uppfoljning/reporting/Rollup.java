package se.uppfoljning.reporting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figure.Variant;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Measure;

/**
 * The printed figures with one line an organisation and measure and one column a kind, for those who
 * load them into another system. Canonical unit and sign, unrounded; an empty field is missing.
 */
final class Rollup {
  private record Line(String org, String measure, String unit) {}

  private Rollup() {}

  static byte[] of(Municipality municipality, YearMonth period, Collection<Figure> figures) {
    Map<Line, Map<Kind, BigDecimal>> lines = new LinkedHashMap<>();
    Set<Kind> kinds = new LinkedHashSet<>();
    for (Figure figure : figures) {
      FactKey key = figure.key();
      if (figure.id().equals(Variant.PRINTED.id(key))
          && key.breakdown().isEmpty()
          && key.period().equals(period)) {
        kinds.add(key.kind());
        Map<Kind, BigDecimal> line = lines.computeIfAbsent(
            new Line(key.org(), key.measure(), figure.unit().code()), l -> new LinkedHashMap<>());
        BigDecimal value = figure.value();
        if (value != null) {
          line.put(key.kind(), value);
        }
      }
    }
    List<String> columns =
        new ArrayList<>(List.of("period", "org", "org_name", "measure", "measure_name", "unit"));
    kinds.forEach(kind -> columns.add(kind.code()));
    return CsvFiles.table(columns, lines.entrySet(), entry -> {
      Line line = entry.getKey();
      List<String> fields = new ArrayList<>(List.of(
          period.toString(),
          line.org(),
          municipality.organisation().byCode(line.org()).map(org -> org.name()).orElse(""),
          line.measure(),
          municipality.measures().byCode(line.measure()).map(Measure::name).orElse(""),
          line.unit()));
      kinds.forEach(kind -> fields.add(CsvFiles.plain(entry.getValue().get(kind))));
      return fields;
    });
  }
}
