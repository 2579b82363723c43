package se.uppfoljning.cases;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.AmountUnit;
import se.uppfoljning.facts.layout.Column;
import se.uppfoljning.facts.layout.HeaderText;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.layout.RowKey;
import se.uppfoljning.facts.layout.RowRole;
import se.uppfoljning.facts.layout.SenderRoles;
import se.uppfoljning.facts.layout.VarianceRule;
import se.uppfoljning.facts.organisation.Level;

/** The layouts of {@code config/hudiksvall} as records, for tests that read no configuration. */
public final class HudiksvallLayouts {
  /** The cost-centre table of the areas and the controller: layout-kostnadsstalle.yml. */
  public static final Layout COST_CENTRES = layout(
      "kostnadsstalle",
      RowKey.ORG,
      "net",
      List.of("Kostnadsställe", "Verksamhetsområde", "Område"),
      List.of("Summa", "Totalt"),
      null,
      List.of(
          new SenderRoles(Level.AREA, RowRole.REPORT, RowRole.OWN_SUM),
          new SenderRoles(Level.COMMITTEE, RowRole.CONTROL, RowRole.CONTROL)));

  /** The committee's result statement from the controller: layout-resultatrakning.yml. */
  public static final Layout RESULT_STATEMENT = layout(
      "resultatrakning",
      RowKey.MEASURE,
      null,
      List.of("Konto"),
      List.of("Summa Resultat", "Summa", "Resultat"),
      "net",
      List.of(new SenderRoles(Level.COMMITTEE, RowRole.REPORT, RowRole.REPORT)));

  /** Both, in the order of their files. */
  public static final List<Layout> ALL = List.of(COST_CENTRES, RESULT_STATEMENT);

  private HudiksvallLayouts() {}

  private static Layout layout(
      String name,
      RowKey rowKey,
      @Nullable String measure,
      List<String> labelHeaders,
      List<String> totalLabels,
      @Nullable String totalMeasure,
      List<SenderRoles> senders) {
    return new Layout(
        name,
        AmountUnit.TKR,
        rowKey,
        measure,
        headers(labelHeaders.stream()),
        columns(),
        totalLabels,
        totalMeasure,
        VarianceRule.ACTUAL_MINUS_BUDGET,
        List.of(new HeaderText("{period}")),
        senders);
  }

  private static List<Column> columns() {
    return List.of(
        column(Kind.ACTUAL_YTD, false, "Utfall", "Utfall {period}", "Ack utfall"),
        column(Kind.BUDGET_YTD, false, "Budget", "Periodbudget", "Budget {period}", "Budget ack"),
        column(Kind.VARIANCE_YTD, true, "Avvikelse", "Budgetavvikelse", "Avvikelse {period}"),
        column(
            Kind.FORECAST,
            false,
            "Prognos {month} {year}",
            "Prognos {month}, {year}",
            "Prognos",
            "Prognos {year}",
            "Årsprognos"),
        column(
            Kind.ANNUAL_BUDGET,
            false,
            "Budget {year}",
            "Årsbudget {year}",
            "Årsbudget",
            "Helårsbudget"),
        column(
            Kind.FORECAST_VARIANCE,
            true,
            "Avvikelse mot Budget {year}",
            "Avvikelse prognos mot budget",
            "Prognosavvikelse"));
  }

  private static Column column(Kind kind, boolean mayBeEmpty, String... headers) {
    return new Column(kind, headers(Stream.of(headers)), mayBeEmpty);
  }

  private static List<HeaderText> headers(Stream<String> texts) {
    return texts.map(HeaderText::new).toList();
  }
}
