package se.uppfoljning.facts.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.VarianceRule;

/**
 * How one table is printed, where it differs from the operating tables.
 *
 * @param title what it and its sheet are called; null for our own word
 * @param total code of the measure that is its last line, on the committee; null when it has none
 * @param variance how its variances are printed, of its numbers as they are printed; null for
 *     {@link VarianceRule#PLUS_IS_BETTER}. Values keep our sign whatever is printed
 * @param columns its columns in printing order with their headings; empty for the usual ones
 */
public record TableProfile(
    @Nullable String title,
    @Nullable String total,
    @Nullable VarianceRule variance,
    Map<Kind, String> columns) {
  /** Of a table the profile does not mention. */
  static final TableProfile USUAL = new TableProfile(null, null, null, Map.of());

  public TableProfile {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }
}
