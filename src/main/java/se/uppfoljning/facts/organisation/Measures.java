package se.uppfoljning.facts.organisation;

import java.util.List;
import java.util.Optional;

/** All measures of one municipality, in the order of measures.csv. Codes are unique. */
public record Measures(List<Measure> all) {
  public Measures {
    all = List.copyOf(all);
  }

  /** The measure with that code. */
  public Optional<Measure> byCode(String code) {
    return all.stream().filter(measure -> measure.code().equals(code)).findFirst();
  }

  /** The measures printed in a table. */
  public List<Measure> in(ReportTable table) {
    return all.stream().filter(measure -> measure.table() == table).toList();
  }

  /**
   * The measure of a table whose name or synonym is that row label, by {@link Label}: the
   * organisation's own, else one that any may have.
   */
  public Optional<Measure> byLabel(ReportTable table, String org, String label) {
    List<Measure> called = called(table, label);
    return called.stream()
        .filter(measure -> org.equals(measure.org()))
        .findFirst()
        .or(() -> called.stream().filter(measure -> measure.org() == null).findFirst());
  }

  /** The same, whoever has it; empty also when several organisations have one called so. */
  public Optional<Measure> byLabel(ReportTable table, String label) {
    List<Measure> called = called(table, label);
    return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
  }

  private List<Measure> called(ReportTable table, String label) {
    Label wanted = Label.of(label);
    return in(table).stream().filter(measure -> measure.isCalled(wanted)).toList();
  }
}
