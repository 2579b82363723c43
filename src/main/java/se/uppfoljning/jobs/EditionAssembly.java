package se.uppfoljning.jobs;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.uppfoljning.checking.ActionRules;
import se.uppfoljning.checking.EditionChecks;
import se.uppfoljning.checking.ForecastRules;
import se.uppfoljning.checking.StaffEditionChecks;
import se.uppfoljning.computing.economy.EconomyFigures;
import se.uppfoljning.computing.economy.LastYear;
import se.uppfoljning.computing.economy.ResultFigures;
import se.uppfoljning.computing.staff.StaffFigures;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Delivery;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.store.Facts;
import se.uppfoljning.store.Known;

/** Facts -> an edition, and whether they differ from those of the last one. */
final class EditionAssembly {
  private final Municipality municipality;
  private final String report;
  private final YearMonth period;
  private final Facts store;
  private final EditionInputs inputs;

  /** Of all that is known. */
  EditionAssembly(RunContext context, String report, YearMonth period) {
    this(context, report, period, Known.EVERYTHING);
  }

  EditionAssembly(RunContext context, String report, YearMonth period, Known known) {
    Municipality configured = context.municipality();
    this.report = report;
    this.period = period;
    this.store = context.store().facts(known);
    this.inputs = EditionInputs.read(context.store(), known, configured, period);
    this.municipality = configured.withBudget(configured.budget().and(inputs.budgets()));
  }

  EditionInputs inputs() {
    return inputs;
  }

  /** Whether nobody has delivered anything for the period but a budget. */
  boolean isEmpty() {
    return inputs.isEmpty();
  }

  EditionDigest digest() {
    return new EditionDigest(municipality, inputs);
  }

  Edition edition(int number, Instant createdAt) {
    FactBook book = EditionInputs.book(inputs.facts());
    List<Delivery> deliveries = store.deliveries(period);
    Figures figures = figures(book);
    return new Edition(
        municipality,
        report,
        period,
        number,
        createdAt,
        book,
        inputs.comments(),
        inputs.actions(),
        figures,
        findings(book, figures, deliveries),
        deliveries,
        comparedWith(deliveries),
        null,
        null);
  }

  private Figures figures(FactBook book) {
    List<Figure> economy = EconomyFigures.compute(municipality, period, book);
    List<Figure> compared = new ArrayList<>(comparedWithLastYear(economy));
    FactBook lastMonth = EditionInputs.book(inputs.lastMonth());
    compared.addAll(
        ResultFigures.compute(municipality, period, new Figures(compared), book, lastMonth));
    return new Figures(Stream.of(
            compared,
            new Forecasts(municipality, period, inputs.books()).ofReport(new Figures(compared)),
            StaffFigures.compute(municipality, period, book))
        .flatMap(List::stream)
        .distinct() // an earlier year is told once, whatever is reckoned from it
        .toList());
  }

  private List<Figure> comparedWithLastYear(List<Figure> economy) {
    Map<String, Figure> compared = new LinkedHashMap<>();
    Stream.concat(
            economy.stream(),
            LastYear.compute(
                municipality, period, new Figures(economy), EditionInputs.book(inputs.lastYear()))
                .stream())
        .forEach(figure -> compared.put(figure.id(), figure));
    return List.copyOf(compared.values());
  }

  private List<Finding> findings(FactBook book, Figures figures, List<Delivery> deliveries) {
    List<Finding> findings = new ArrayList<>(
        EditionChecks.check(municipality, period, book, EditionInputs.book(inputs.lastMonth())));
    findings.addAll(StaffEditionChecks.check(municipality, figures));
    store.findings(deliveries).stream()
        .filter(told -> !told.code().isAskedAnew())
        .forEach(findings::add);
    findings.addAll(
        new ActionRules(municipality, period, inputs.comments(), inputs.actions()).ofEdition(book));
    findings.addAll(
        new ForecastRules(municipality, figures).check(book.allReported(), inputs.comments()));
    return findings;
  }

  private List<Arrival> comparedWith(List<Delivery> deliveries) {
    List<Arrival> own = deliveries.stream().map(Delivery::arrival).toList();
    return inputs.files().stream().filter(file -> !own.contains(file)).toList();
  }
}
