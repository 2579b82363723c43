package se.uppfoljning.facts.organisation;

import java.util.List;
import se.uppfoljning.facts.figures.FigureUnit;

/**
 * What is measured: a line of measures.csv.
 *
 * @param code camelCase code of the handbook, such as {@code net}; unique
 * @param name as printed, in Swedish
 * @param unit the canonical unit its facts are kept in
 * @param synonyms other spellings accepted as row label
 */
public record Measure(String code, String name, FigureUnit unit, List<String> synonyms) {
  public Measure {
    synonyms = List.copyOf(synonyms);
  }
}
