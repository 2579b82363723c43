package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.M01;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.Note;

/** What a unit's forecast is asked when ours says another. */
public record ForecastRules(Municipality municipality, Figures figures) {

  /**
   * M01: a unit's own forecast outside the interval of ours, without a comment beside the unit's money.
   *
   * @param facts the reported ones
   * @param notes what the senders wrote
   */
  public List<Finding> check(Collection<Fact> facts, Collection<? extends Note> notes) {
    return facts.stream()
        .filter(fact ->
            new UnitForecasts(municipality).isToldForecast(fact) && !isExplained(fact.key(), notes))
        .flatMap(fact -> question(fact).stream())
        .map(municipality.checkRules()::judged)
        .toList();
  }

  private boolean isExplained(FactKey key, Collection<? extends Note> notes) {
    return notes.stream()
        .filter(Comment.class::isInstance)
        .map(Comment.class::cast)
        .anyMatch(comment -> new UnitForecasts(municipality).isCause(comment, key.org()));
  }

  private Optional<Finding> question(Fact fact) {
    FactKey key = fact.key();

    Optional<Figure> low = figures.printed(key.with(Kind.MODEL_LOW80));
    Optional<Figure> high = figures.printed(key.with(Kind.MODEL_HIGH80));
    boolean outside = low.filter(end -> isBelow(fact.value(), end.value())).isPresent()
        || high.filter(end -> isBelow(end.value(), fact.value())).isPresent();
    return outside
        ? low.flatMap(lower -> high.map(upper -> question(fact, lower, upper)))
        : Optional.empty();
  }

  private Finding question(Fact fact, Figure low, Figure high) {
    return new Finding(
        M01,
        Severity.FRAGA,
        new Place(fact.source().file(), fact.source().sheet(), fact.source().cell()),
        municipality.display(fact.key(), fact.value(), fact.unit()),
        low.display() + " till " + high.display(),
        "Prognosen ligger utanför det intervall som årets månader och de år som är kända talar för.",
        "Skriv i radens kommentar vad som talar för prognosen, eller ändra den.");
  }

  private static boolean isBelow(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) < 0;
  }
}
