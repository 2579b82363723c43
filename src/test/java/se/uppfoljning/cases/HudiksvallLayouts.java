package se.uppfoljning.cases;

import java.util.List;
import java.util.stream.Stream;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.AmountUnit;
import se.uppfoljning.facts.layout.Column;
import se.uppfoljning.facts.layout.HeaderText;
import se.uppfoljning.facts.layout.Layout;
import se.uppfoljning.facts.layout.NoteColumn;
import se.uppfoljning.facts.layout.NoteField;
import se.uppfoljning.facts.layout.RowKey;
import se.uppfoljning.facts.layout.RowRole;
import se.uppfoljning.facts.layout.SenderRoles;
import se.uppfoljning.facts.layout.VarianceRule;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.ReportTable;

/** The layouts of {@code config/hudiksvall} as records, for tests that read no configuration. */
public final class HudiksvallLayouts {
  /** Where a question is answered. */
  private static final List<NoteColumn> COMMENTS = List.of(new NoteColumn(
      NoteField.COMMENT, headers("Kommentar", "Kommentarer", "Analys", "Förklaring")));

  /** The committee's projects from the controller: layout-investeringar.yml. */
  public static final Layout INVESTMENTS = new Layout(
      "investeringar",
      ReportTable.INVESTMENT,
      AmountUnit.TKR,
      RowKey.MEASURE,
      null,
      headers("Projekt/Projektstruktur", "Projekt", "Projektstruktur", "Investeringsprojekt"),
      List.of(),
      List.of(
          column(Kind.ACTUAL_YTD, true, "Utfall {period}", "Ack utfall {period}"),
          column(Kind.ANNUAL_BUDGET, true, "Budget {year}", "Årsbudget {year}", "Årsbudget"),
          column(Kind.FORECAST, true, "Årsprognos", "Prognos {year}", "Prognos {month} {year}"),
          column(
              Kind.FORECAST_VARIANCE,
              true,
              "Avvikelse prognos mot budget",
              "Avvikelse mot Budget {year}")),
      COMMENTS,
      List.of(),
      List.of("Summa Alla projekt", "Summa", "Totalt"),
      "netOutlay",
      List.of(),
      VarianceRule.BUDGET_MINUS_ACTUAL,
      List.of(),
      headers("{period}"),
      List.of(new SenderRoles(Level.COMMITTEE, RowRole.REPORT, RowRole.REPORT)));

  /** The cost-centre table of the areas and the controller: layout-kostnadsstalle.yml. */
  public static final Layout COST_CENTRES = new Layout(
      "kostnadsstalle",
      ReportTable.OPERATING,
      AmountUnit.TKR,
      RowKey.ORG,
      "net",
      headers("Kostnadsställe", "Verksamhetsområde", "Område"),
      List.of(),
      operatingColumns(),
      COMMENTS,
      List.of(),
      List.of("Summa", "Totalt"),
      null,
      List.of(),
      VarianceRule.ACTUAL_MINUS_BUDGET,
      List.of(),
      headers("{period}"),
      List.of(
          new SenderRoles(Level.AREA, RowRole.REPORT, RowRole.OWN_SUM),
          new SenderRoles(Level.COMMITTEE, RowRole.CONTROL, RowRole.CONTROL)));

  /** The volumes of all areas from the controller, or of one from it: layout-kvantiteter.yml. */
  public static final Layout VOLUMES = new Layout(
      "kvantiteter",
      ReportTable.VOLUME,
      null,
      RowKey.MEASURE,
      null,
      headers("Kvantitet/Verksamhet", "Kvantitet", "Kvantiteter"),
      headers("Grupp", "Område", "Verksamhetsområde"),
      List.of(
          column(Kind.PRIOR_YEAR, true, "Utfall {last-year}", "Bokslut {last-year}"),
          column(Kind.COMMITMENT, true, "Åtagande -{yy}", "Åtagande {year}", "Åtagande"),
          column(Kind.FORECAST, true, "Prognos -{yy}", "Prognos {year}"),
          column(Kind.FORECAST_VARIANCE, true, "Avvikelse", "Avvikelse prognos mot åtagande")),
      COMMENTS,
      List.of(),
      List.of(),
      null,
      List.of(),
      VarianceRule.ACTUAL_MINUS_BUDGET,
      List.of(),
      headers("{period}"),
      List.of(
          new SenderRoles(Level.AREA, RowRole.REPORT, RowRole.OWN_SUM),
          new SenderRoles(Level.COMMITTEE, RowRole.REPORT, RowRole.OWN_SUM)));

  /** The committee's result statement from the controller: layout-resultatrakning.yml. */
  public static final Layout RESULT_STATEMENT = new Layout(
      "resultatrakning",
      ReportTable.OPERATING,
      AmountUnit.TKR,
      RowKey.MEASURE,
      null,
      headers("Konto"),
      List.of(),
      operatingColumns(),
      COMMENTS,
      List.of(),
      List.of("Summa Resultat", "Summa", "Resultat"),
      "net",
      List.of(),
      VarianceRule.ACTUAL_MINUS_BUDGET,
      List.of(),
      headers("{period}"),
      List.of(new SenderRoles(Level.COMMITTEE, RowRole.REPORT, RowRole.REPORT)));

  /** All, in the order of their files. */
  public static final List<Layout> ALL =
      List.of(INVESTMENTS, COST_CENTRES, VOLUMES, RESULT_STATEMENT);

  private HudiksvallLayouts() {}

  private static List<Column> operatingColumns() {
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
    return new Column(kind, headers(headers), mayBeEmpty, false);
  }

  private static List<HeaderText> headers(String... texts) {
    return Stream.of(texts).map(HeaderText::new).toList();
  }
}
