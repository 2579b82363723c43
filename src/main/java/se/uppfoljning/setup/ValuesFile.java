package se.uppfoljning.setup;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.Org;

/** Reads a FACTS.csv that somebody hands us, to fill in our own workbook with. */
public final class ValuesFile {
  private static final String NUMBER = "-?[0-9]{1,15}(\\.[0-9]{1,15})?";

  /** The columns of the file. A value may be empty: words have none. */
  record Line(
      String period,
      String org,
      String measure,
      @Nullable String breakdown,
      Kind kind,
      @Nullable String value,
      String unit,
      @Nullable String source) {}

  /**
   * What the file gives.
   *
   * @param values the numbers of the month without breakdown, in the order of the file
   * @param others how many lines are something else
   */
  public record Given(Map<FactKey, BigDecimal> values, int others) {
    /** Without a file. */
    public static final Given NOTHING = new Given(Map.of(), 0);

    public Given {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  private ValuesFile() {}

  /**
   * The numbers of a month.
   *
   * @return they, or every unknown organisation, measure, kind and unit, every derived kind
   *     and every value that is no number, in whatever month
   */
  public static Loaded<Given> read(Path file, Municipality municipality, YearMonth period) {
    Path absolute = file.toAbsolutePath();
    Source<Line> source = new Source<>(absolute.getFileName().toString(), Line.class);
    Faults faults = new Faults();
    Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
    CsvText.Lines lines = new Folder(folder, faults).csv(source);
    check(lines, municipality, faults);
    List<Line> bound = source.binder(faults).bindAll(lines.rows());
    return faults.isEmpty()
        ? new Loaded.Value<>(ofMonth(bound, period))
        : new Loaded.Mistakes<>(faults.inOrder());
  }

  private static void check(CsvText.Lines lines, Municipality municipality, Faults faults) {
    List<Measure> measures = municipality.measures().all();
    known("Organisationen", municipality.organisation().orgs().stream().map(Org::code))
        .check(lines.column("org"), faults);
    known("Måttet", measures.stream().map(Measure::code)).check(lines.column("measure"), faults);
    Map<String, String> units = measures.stream()
        .collect(Collectors.toMap(Measure::code, measure -> measure.unit().code()));
    for (Tree.Entries row : lines.rows()) {
      checkUnit(row, units, faults);
      row.text("kind")
          .filter(kind -> Kind.ofCode(kind.text()).filter(Kind::derived).isPresent())
          .ifPresent(kind ->
              faults.invalid(kind, "ett slag som lämnas", "Slaget räknas ut av programmet."));
      row.text("value")
          .filter(value -> !value.text().matches(NUMBER))
          .ifPresent(value -> faults.invalid(
              "value", value, "ett tal med siffror och högst en decimalpunkt, som -1234.5"));
    }
    faults.doubled("Raden", lines.together("org", "measure", "breakdown", "period", "kind"));
  }

  /** A unit that is not the measure's own would be read a thousandfold wrong, or as something else. */
  private static void checkUnit(Tree.Entries row, Map<String, String> units, Faults faults) {
    String expected =
        row.text("measure").map(measure -> units.get(measure.text())).orElse("");
    row.text("unit")
        .filter(unit -> !expected.isEmpty() && !unit.text().equals(expected))
        .ifPresent(unit ->
            faults.invalid(unit, expected, "Enheten är inte måttets enhet i measures.csv."));
  }

  private static Names known(String noun, Stream<String> names) {
    Set<String> all = names.collect(Collectors.toSet());
    return new Names(noun, " i inställningarna", Optional.of(all));
  }

  private static Given ofMonth(List<Line> lines, YearMonth period) {
    Map<FactKey, BigDecimal> values = new LinkedHashMap<>();
    for (Line line : lines) {
      String value = line.value();
      if (value != null && line.breakdown() == null && line.period().equals(period.toString())) {
        values.put(
            FactKey.of(line.org(), line.measure(), period, line.kind()), new BigDecimal(value));
      }
    }
    return new Given(values, lines.size() - values.size());
  }
}
