package se.uppfoljning.facts.template;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.organisation.Org;

/**
 * What our own workbook is filled with for one sender and month, besides the decided budget.
 *
 * @param area the sender
 * @param period the report month, and that of all keys below
 * @param last what the sender delivered last, earlier in the same year, in canonical unit and sign
 * @param openActions the sender's actions that are not done
 * @param values what is to stand in the cells that the sender fills in, and before all else in the
 *     others; canonical unit and sign
 */
public record Prefill(
    Org area,
    YearMonth period,
    Map<FactKey, BigDecimal> last,
    List<Action> openActions,
    Map<FactKey, BigDecimal> values) {
  public Prefill {
    last = Collections.unmodifiableMap(new LinkedHashMap<>(last));
    openActions = List.copyOf(openActions);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The value given for a key. */
  public Optional<BigDecimal> value(FactKey key) {
    return Optional.ofNullable(values.get(key));
  }

  /** What the sender delivered last for a key. */
  public Optional<BigDecimal> last(FactKey key) {
    return Optional.ofNullable(last.get(key));
  }
}
