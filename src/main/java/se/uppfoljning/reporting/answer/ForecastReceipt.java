package se.uppfoljning.reporting.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.reporting.ForecastWords;
import se.uppfoljning.reporting.PeriodWords;
import se.uppfoljning.reporting.Units;

/** What a sender learns first of its forecasts: ours beside its own, and how earlier ones came out. */
record ForecastReceipt(Municipality municipality, Figures figures) {
  private static final List<String> NOTE = List.of(
      "    En prognos som ledde till åtgärder är ingen dålig prognos: året blev ett annat för att den",
      "    gjordes.");

  /** A block for each row that the delivery forecasts, with an empty line between. */
  List<String> lines(Verdict.Accepted accepted) {
    List<String> lines = new ArrayList<>();
    accepted.facts().stream()
        .map(Fact::key)
        .filter(key -> key.kind() == Kind.FORECAST
            && key.measure().equals(municipality.profile().areas()))
        .distinct()
        .forEach(row -> {
          lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
          lines.addAll(block(row));
        });
    return lines;
  }

  private List<String> block(FactKey row) {
    List<String> lines = new ArrayList<>();
    lines.add("Prognosen för " + name(row) + ":");
    new ForecastWords(municipality, figures::printed)
        .sentences(row)
        .forEach(sentence -> lines.add("  " + sentence));
    lines.addAll(score(row));
    return lines;
  }

  private String name(FactKey row) {
    return municipality.organisation().byCode(row.org()).map(Org::name).orElse(row.org());
  }

  /** How forecasts of the same month came out; nothing where no year is known. */
  private List<String> score(FactKey row) {
    FactKey key = row.with(Kind.OUTCOMES).ofMonth(row.period().getMonthValue());
    Optional<Figure> outcomes = figures.printed(key);
    if (outcomes.isEmpty()) {
      return List.of();
    }
    String years =
        outcomes.get().display().equals("1") ? "ett år" : outcomes.get().display() + " år";
    List<String> lines = new ArrayList<>();
    lines.add("  Prognosträff, era prognoser efter " + new PeriodWords(row.period()).monthAlone()
        + " (" + years + "):");
    List.of(
            Kind.FORECAST_BIAS,
            Kind.FORECAST_WAPE,
            Kind.INTERVAL_HITS,
            Kind.VALUE_ADDED,
            Kind.TRACKING_SIGNAL)
        .forEach(kind -> figures
            .printed(key.with(kind))
            .filter(figure -> figure.value() != null)
            .map(figure -> "    " + words(kind) + ": " + amount(figure))
            .ifPresent(lines::add));
    lines.addAll(NOTE);
    return lines;
  }

  private static String words(Kind kind) {
    return switch (kind) {
      case FORECAST_BIAS -> "utfall − prognos i snitt (plus: året blev bättre)";
      case FORECAST_WAPE -> "felens storlek mot utfallen";
      case INTERVAL_HITS -> "utfall i den räknade prognosens intervall";
      case VALUE_ADDED -> "mindre fel än den räknade prognosen, procentenheter (minus: större)";
      default ->
        "felens summa i genomsnittliga fel (över 4 eller under −4: nästan alltid åt samma håll)";
    };
  }

  private String amount(Figure figure) {
    return figure.key().kind() == Kind.FORECAST_BIAS
        ? Units.behind(figure.display(), municipality, figure.key(), figure.unit())
        : figure.display();
  }
}
