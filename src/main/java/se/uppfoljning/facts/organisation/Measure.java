package se.uppfoljning.facts.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.FigureUnit;

/**
 * What is measured: a line of measures.csv.
 *
 * @param code camelCase code of the handbook, such as {@code net}; unique
 * @param name as printed, in Swedish
 * @param unit the canonical unit its facts are kept in
 * @param table where it is printed
 * @param org code of the one organisation that has it; null when any may have it
 * @param synonyms other spellings accepted as row label
 */
public record Measure(
    String code,
    String name,
    FigureUnit unit,
    ReportTable table,
    @Nullable String org,
    List<String> synonyms) {
  public Measure {
    synonyms = List.copyOf(synonyms);
  }

  /** Whether it is money: such numbers are written and printed in kr, tkr or mkr. */
  public boolean isAmount() {
    return unit == FigureUnit.KR;
  }

  /** Whether its name or a synonym is that row label. */
  boolean isCalled(Label label) {
    return label.is(name) || synonyms.stream().anyMatch(label::is);
  }
}
