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

  /** The measure whose name or synonym is that row label, by {@link Label}. */
  public Optional<Measure> byLabel(String label) {
    Label wanted = Label.of(label);
    return all.stream()
        .filter(measure ->
            wanted.is(measure.name()) || measure.synonyms().stream().anyMatch(wanted::is))
        .findFirst();
  }
}
