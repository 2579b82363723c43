package se.uppfoljning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S03 to S06 in the layouts: whatever would otherwise first fail when a workbook arrives. */
class LayoutMistakesTest {
  private static final String ORGS = "layout-kostnadsstalle.yml";
  private static final String MEASURES = "layout-resultatrakning.yml";
  private static final String ALL_MEASURES =
      "revenue, municipalGrantRevenue, municipalGrantCost, personnelCost, otherCost, net, inv-8002,"
          + " inv-8008, inv-8105, inv-8210, inv-8214, netOutlay, vol-sarskilt-boende,"
          + " vol-korttidsplatser, vol-demensboen…";

  @TempDir
  private Path folder;

  private ConfigCopy config = new ConfigCopy(Path.of(""));

  @BeforeEach
  void copy() {
    config = ConfigCopy.in(folder);
  }

  @Test
  void headingsColumnsAndSendersAreNeeded() {
    config.write(ORGS, """
        name: tom
        table: operating
        row-key: org
        measure: net
        label-headers: []
        columns:
        variance: actual-minus-budget
        """);

    assertThat(config.mistakes())
        .containsExactly(
            "S03 layout-kostnadsstalle.yml, rad 1: \"senders\" saknas eller är tom. [ → senders]",
            "S03 layout-kostnadsstalle.yml, rad 1: \"unit\" saknas eller är tom. [ → unit]",
            "S03 layout-kostnadsstalle.yml, rad 6: \"columns\" saknas eller är tom. [ → columns]");
  }

  @Test
  void aColumnNeedsItsKindAndHeadings() {
    config.replace(ORGS, "  - kind: actual_ytd\n    headers: [Utfall,", "  - headers: [] # [");

    assertThat(config.mistakes())
        .containsExactly(
            "S03 layout-kostnadsstalle.yml, rad 9: \"headers\" saknas eller är tom. [ → headers]",
            "S03 layout-kostnadsstalle.yml, rad 9: \"kind\" saknas eller är tom. [ → kind]");
  }

  @Test
  void rowsOfOrganisationsNeedAMeasure() {
    config.replace(ORGS, "measure: net\n", "");

    assertThat(config.mistakes())
        .containsExactly("S03 layout-kostnadsstalle.yml, rad 2: \"measure\" saknas eller är tom:"
            + " raderna är organisationer. [ → measure]");
  }

  @Test
  void countsNeedNoUnitButAmountsDo() {
    config.replace(MEASURES, "table: operating\nunit: tkr\n", "table: volume\n");
    config.replace(ORGS, "unit: tkr\n", "");

    assertThat(config.mistakes())
        .containsExactly(
            "S03 layout-kostnadsstalle.yml, rad 2: \"unit\" saknas eller är tom." + " [ → unit]");
  }

  @Test
  void rowsOfOrganisationsAreNotGrouped() {
    config.replace(ORGS, "row-key: org", "row-key: org\ngroup-headers: [Grupp, Område]");

    assertThat(config.mistakes())
        .containsExactly(
            "S04 layout-kostnadsstalle.yml, rad 6: \"group-headers\" ska vara tom. Raderna är"
                + " själva organisationer. [Grupp → ]",
            "S05 layout-kostnadsstalle.yml, rad 6: Rubriken \"Område\" finns redan:"
                + " layout-kostnadsstalle.yml, rad 8. [Område → ]");
  }

  @Test
  void rowsOfMeasuresHaveNoMeasureButTheirTotalDoes() {
    config.replace(MEASURES, "row-key: measure", "row-key: measure\nmeasure: net");
    config.replace(MEASURES, "total-measure: net\n", "");

    assertThat(config.mistakes())
        .containsExactly(
            "S03 layout-resultatrakning.yml, rad 2: \"total-measure\" saknas eller är tom:"
                + " raderna är mått och har en summarad. [ → total-measure]",
            "S04 layout-resultatrakning.yml, rad 6: \"measure\" ska vara tom. Raderna är själva"
                + " mått. [net → ]");
  }

  @Test
  void aTotalNeedsLabelsAndItsRole() {
    config.replace(MEASURES, "total-labels: [Summa Resultat, Summa, Resultat]\n", "");
    config.replace(ORGS, "    total: own-sum\n", "");

    assertThat(config.mistakes())
        .containsExactly(
            "S03 layout-kostnadsstalle.yml, rad 27: \"total\" saknas eller är tom. [ → total]",
            "S03 layout-resultatrakning.yml, rad 2: \"total-labels\" saknas eller är tom:"
                + " total-measure är ifylld. [ → total-labels]");
  }

  @Test
  void aBudgetIsDecidedByTheCommitteeAndHasNoOutcome() {
    config.replace(ORGS, "sender: area\n    rows: report", "sender: area\n    rows: budget");

    assertThat(config.mistakes())
        .contains("S04 layout-kostnadsstalle.yml, rad 27: Ogiltigt värde för \"sender\"."
            + " [area → committee]")
        .anyMatch(mistake -> mistake.contains("[actual_ytd → annual_budget | budget_ytd]"))
        .anyMatch(mistake -> mistake.contains("[forecast → annual_budget | budget_ytd]"))
        .hasSize(5);
  }

  @Test
  void onlyAreasAndTheCommitteeSendAndTheirRowsAreNoSums() {
    config
        .replace(ORGS, "sender: area\n    rows: report", "sender: unit\n    rows: own-sum")
        .replace(MEASURES, "total: report", "total: summa");

    assertThat(config.mistakes())
        .containsExactly(
            "S04 layout-kostnadsstalle.yml, rad 27: Ogiltigt värde för \"sender\"."
                + " [unit → area | committee]",
            "S04 layout-kostnadsstalle.yml, rad 28: Ogiltigt värde för \"rows\"."
                + " [own-sum → report | control | budget]",
            "S04 layout-resultatrakning.yml, rad 29: Ogiltigt värde för \"total\"."
                + " [summa → report | control | budget | own-sum]");
  }

  @Test
  void theNamePartOfAFileMustBePlain() {
    config.replace(ORGS, "name: kostnadsstalle", "name: Kostnadsställe");

    assertThat(config.mistakes())
        .containsExactly("S04 layout-kostnadsstalle.yml, rad 2: Ogiltigt värde för \"name\"."
            + " [Kostnadsställe → 1–32 tecken av a–z, 0–9 och bindestreck]");
  }

  /** {@code no} is a text to us, not YAML's false. */
  @Test
  void mayBeEmptyIsTrueOrFalse() {
    config.replace(ORGS, "may-be-empty: true", "may-be-empty: no");

    assertThat(config.mistakes())
        .containsExactly("S04 layout-kostnadsstalle.yml, rad 15: Ogiltigt värde för"
            + " \"may-be-empty\". [no → true eller false]");
  }

  @Test
  void placesInHeadings() {
    config
        .replace(ORGS, "\"Utfall {period}\"", "\"Utfall {manad}\"")
        .replace(ORGS, "\"Budget {year}\"", "\"Budget {Year}\"")
        .replace(ORGS, "period-titles: [\"{period}\"]", "period-titles: [\"Augusti {year}\"]");

    assertThat(config.mistakes())
        .containsExactly(
            "S04 layout-kostnadsstalle.yml, rad 10: Okänd plats i rubriken."
                + " [Utfall {manad} → inget annat inom klamrar än {period} {last-period} {month} {year} {yy}"
                + " {last-year} {next-year} {year+2} {year+3} {year+4} {year+5}]",
            "S04 layout-kostnadsstalle.yml, rad 19: Okänd plats i rubriken."
                + " [Budget {Year} → inget annat inom klamrar än {period} {last-period} {month} {year} {yy}"
                + " {last-year} {next-year} {year+2} {year+3} {year+4} {year+5}]",
            "S04 layout-kostnadsstalle.yml, rad 25: Ogiltigt värde för \"period-titles\"."
                + " [Augusti {year} → en text med {period}, eller {month} och {year}]");
  }

  @Test
  void twoLayoutsHaveOneName() {
    config.replace(MEASURES, "name: resultatrakning", "name: kostnadsstalle");

    assertThat(config.mistakes())
        .containsExactly("S05 layout-resultatrakning.yml, rad 2: Layouten \"kostnadsstalle\" finns"
            + " redan: layout-kostnadsstalle.yml, rad 2. [kostnadsstalle → ]");
  }

  @Test
  void aKindAHeadingOrASenderStandsTwice() {
    config
        .replace(ORGS, "kind: forecast\n", "kind: actual_ytd\n")
        .replace(ORGS, "Helårsbudget", "ÅRSPROGNOS")
        .replace(ORGS, "sender: committee", "sender: area");

    assertThat(config.mistakes())
        .containsExactly(
            "S05 layout-kostnadsstalle.yml, rad 16: Slaget \"actual_ytd\" finns redan:"
                + " layout-kostnadsstalle.yml, rad 9. [actual_ytd → ]",
            "S05 layout-kostnadsstalle.yml, rad 19: Rubriken \"ÅRSPROGNOS\" finns redan:"
                + " layout-kostnadsstalle.yml, rad 17. [ÅRSPROGNOS → ]",
            "S05 layout-kostnadsstalle.yml, rad 30: Avsändaren \"area\" finns redan:"
                + " layout-kostnadsstalle.yml, rad 27. [area → ]");
  }

  @Test
  void measuresAndKindsThatDoNotExist() {
    config
        .replace(ORGS, "measure: net", "measure: netto")
        .replace(ORGS, "kind: actual_ytd", "kind: utfall")
        .replace(MEASURES, "total-measure: net", "total-measure: netto");

    assertThat(config.mistakes())
        .containsExactly(
            "S06 layout-kostnadsstalle.yml, rad 6: Måttet \"netto\" finns inte i measures.csv."
                + " [netto → " + ALL_MEASURES + "]",
            "S06 layout-kostnadsstalle.yml, rad 9: Slaget \"utfall\" finns inte. [utfall → actual,"
                + " actual_ytd, budget_ytd, annual_budget, next_annual_budget, forecast, prior_year_ytd, prior_year,"
                + " commitment, target, variance_ytd, forecast_variance, budget, variance, forecast_variance_percen…]",
            "S06 layout-resultatrakning.yml, rad 23: Måttet \"netto\" finns inte i measures.csv."
                + " [netto → " + ALL_MEASURES + "]");
  }
}
