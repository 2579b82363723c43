package se.uppfoljning.checking;

import static se.uppfoljning.facts.delivery.FindingCode.V10;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.extract.StaffGroup;
import se.uppfoljning.facts.extract.StaffGroup.Split;
import se.uppfoljning.facts.extract.StaffMeasure;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figures;

/**
 * The edition checks of sick leave, on the figures as they are to be printed. What is computed from
 * one set of hours cannot fail V10: it guards what is printed against the computing, and against
 * percentages that come from elsewhere.
 */
public final class StaffEditionChecks {
  private StaffEditionChecks() {}

  /** V10: every total that is told lies between the least and the greatest of its parts. */
  public static List<Finding> check(Municipality municipality, Figures figures) {
    return figures.all().stream()
        .filter(figure -> figure.key().measure().equals(StaffMeasure.SICK_LEAVE_RATE.code()))
        .filter(figure -> figure.key().breakdown().isEmpty())
        .flatMap(total -> Stream.of(Split.values())
            .flatMap(split -> outside(municipality, figures, total, split).stream()))
        .map(municipality.checkRules()::judged)
        .toList();
  }

  private static Optional<Finding> outside(
      Municipality municipality, Figures figures, Figure total, Split split) {
    BigDecimal rate = total.value();
    List<BigDecimal> parts = StaffGroup.of(split).stream()
        .flatMap(group -> figures.printed(part(total.key(), group)).stream())
        .flatMap(part -> value(part).stream())
        .toList();
    return rate == null || parts.isEmpty() || isBetween(rate, parts)
        ? Optional.empty()
        : Optional.of(question(municipality, total, split));
  }

  private static FactKey part(FactKey total, StaffGroup group) {
    return StaffMeasure.SICK_LEAVE_RATE.key(total.org(), group.breakdown(), total.period());
  }

  private static Optional<BigDecimal> value(Figure figure) {
    @Nullable BigDecimal value = figure.value();
    return Optional.ofNullable(value);
  }

  private static boolean isBetween(BigDecimal total, List<BigDecimal> parts) {
    return total.compareTo(Collections.min(parts)) >= 0
        && total.compareTo(Collections.max(parts)) <= 0;
  }

  private static Finding question(Municipality municipality, Figure total, Split split) {
    String name = municipality
        .organisation()
        .byCode(total.key().org())
        .map(org -> org.name())
        .orElse(total.key().org());
    return new Finding(
        V10,
        Severity.FRAGA,
        Place.file(""),
        total.display(),
        "",
        name + ": sjukfrånvaron totalt ligger inte mellan delarna efter "
            + (split == Split.SEX ? "kön." : "ålder."),
        "Kontrollera timmarna; en total kan inte ligga utanför sina delar.");
  }
}
