package se.uppfoljning.computing.changes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.PrintedFigure;
import se.uppfoljning.facts.edition.Change;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Origin;

/** The figures that are another in one edition than in the one before. */
public final class ChangedFigures {
  private final Municipality municipality;
  private final Map<String, PrintedFigure> before = new LinkedHashMap<>();
  private final Map<String, PrintedFigure> now = new LinkedHashMap<>();
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Causes causes;

  private ChangedFigures(
      Municipality municipality, List<PrintedFigure> before, Figures now, Sources sources) {
    this.municipality = municipality;
    before.forEach(figure -> this.before.put(figure.id(), figure));
    for (Figure figure : now.all()) {
      figures.put(figure.id(), figure);
      this.now.put(figure.id(), PrintedFigure.of(figure));
    }
    this.causes = new Causes(municipality, this.before, this.now, sources);
  }

  /**
   * In the order of the figures, those that are gone last. A figure is another when its value or unit
   * is; one without value when its display is.
   *
   * @param municipality the configuration now
   * @param before the figures of the edition before, as printed
   */
  public static List<Change> between(
      Municipality municipality, List<PrintedFigure> before, Figures now, Sources sources) {
    return new ChangedFigures(municipality, before, now, sources).changes();
  }

  private List<Change> changes() {
    Set<String> ids = new LinkedHashSet<>(now.keySet());
    ids.addAll(before.keySet());
    List<Change> changes = new ArrayList<>();
    for (String id : ids) {
      if (!isSame(before.get(id), now.get(id))) {
        changes.add(change(id));
      }
    }
    return changes;
  }

  static boolean isSame(@Nullable PrintedFigure before, @Nullable PrintedFigure now) {
    if (before == null || now == null) {
      return before == null && now == null;
    }
    return Objects.equals(before.value(), now.value())
        && before.unit().equals(now.unit())
        && (before.value() != null || before.display().equals(now.display()));
  }

  private Change change(String id) {
    FactKey key = FactKey.ofId(id);
    Figure then = before(id, key);
    Figure after = figures.get(id);
    FigureUnit unit = (after == null ? Objects.requireNonNull(then) : after).unit();
    BigDecimal difference = difference(then, after);
    String display = municipality.display(key, difference, unit);
    return new Change(
        id,
        key,
        then,
        after,
        new Figure(id + "~change", key, difference, unit, new Origin.Missing(), display),
        causes.of(id));
  }

  private @Nullable Figure before(String id, FactKey key) {
    PrintedFigure printed = before.get(id);
    if (printed == null) {
      return null;
    }
    BigDecimal value = printed.value() == null ? null : new BigDecimal(printed.value());
    FigureUnit unit = FigureUnit.ofCode(printed.unit());
    return new Figure(id + "~before", key, value, unit, new Origin.Missing(), printed.display());
  }

  /** Null when either is missing; what stands nowhere is 0. Of another unit there is none. */
  private static @Nullable BigDecimal difference(@Nullable Figure before, @Nullable Figure after) {
    if (before != null && after != null && before.unit() != after.unit()) {
      return null;
    }
    BigDecimal then = before == null ? BigDecimal.ZERO : before.value();
    BigDecimal value = after == null ? BigDecimal.ZERO : after.value();
    return then == null || value == null ? null : value.subtract(then);
  }
}
