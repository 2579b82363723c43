package se.uppfoljning.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.computing.economy.EconomyFigures;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.budget.Budget;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.layout.AmountUnit;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.ActionStatus;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.FollowedAction;
import se.uppfoljning.facts.profile.PrintProfile;
import se.uppfoljning.facts.profile.Sentence;

/** Amounts in tkr and what the sender wrote -> text; a plain space stands for the no-break space. */
class AreaWordsTest {
  private static final YearMonth AUGUST = YearMonth.of(2023, 8);
  private static final CellSource CELL = new CellSource("MYN.xlsx", "Blad1", "B2");

  private final List<Fact> facts = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final List<FollowedAction> actions = new ArrayList<>();
  private Municipality municipality = printing("hudiksvall", AmountUnit.MKR, 1, Map.of());

  /** As Luleå's board read in 2025: the deficit, why, the forecast (handbook 2.2). */
  @Test
  void aDeficitItsCauseAndItsForecast() {
    row("-112200", "-100000", "-164000", "-150000");
    comments.add(new Comment("MYN", "net", "", "Fler placeringar än budgeterat", CELL));

    assertThat(text("MYN"))
        .isEqualTo("Myndighetskontoret uppvisar ett underskott på −12,2 mkr mot budget"
            + " januari–augusti 2023. Fler placeringar än budgeterat. Årsprognosen är −14,0 mkr"
            + " mot budget.");
  }

  @Test
  void aSurplus() {
    row("-92400", "-100000", "-147000", "-150000");

    assertThat(text("MYN"))
        .isEqualTo("Myndighetskontoret uppvisar ett överskott på 7,6 mkr mot budget"
            + " januari–augusti 2023. Årsprognosen är ett överskott på 3,0 mkr mot budget.");
  }

  /** What rounds to 0,0 is no surplus. */
  @Test
  void whatPrintsAsNoughtIsInLineWithTheBudget() {
    row("-100049", "-100000", "-149951", "-150000");

    assertThat(text("MYN"))
        .isEqualTo("Myndighetskontoret ligger i nivå med budget januari–augusti 2023."
            + " Årsprognosen är i nivå med budget.");
  }

  @Test
  void aMissingForecastIsSaid() {
    row("-112200", "-100000", "", "-150000");

    assertThat(text("MYN")).endsWith("januari–augusti 2023. Årsprognosen saknas.");
  }

  @Test
  void withoutABudgetTheAmountIsSaidAndNoVariance() {
    municipality = municipality.withBudget(Budget.NONE);
    row("-112200", "", "-164000", "");

    assertThat(text("MYN"))
        .isEqualTo("Utfallet för Myndighetskontoret är −112,2 mkr; periodbudget saknas."
            + " Årsprognosen är −164,0 mkr; årsbudget saknas.");
  }

  @Test
  void ofAnAreaThatIsMissingNothingElseIsSaid() {
    assertThat(text("MYN")).isEqualTo("Uppgifter saknas för Myndighetskontoret.");
  }

  @Test
  void withoutTheSendersWordsThereIsNoCause() {
    row("-112200", "-100000", "-164000", "-150000");
    comments.add(new Comment("AO", "net", "", "En annans ord.", CELL));
    comments.add(new Comment("MYN", null, "Personal", "Svårt att rekrytera.", CELL));
    actions.add(action("Klar", "En orsak som är åtgärdad", "2023-12-31"));

    assertThat(text("MYN"))
        .isEqualTo("Myndighetskontoret uppvisar ett underskott på −12,2 mkr mot budget"
            + " januari–augusti 2023. Årsprognosen är −14,0 mkr mot budget.");
  }

  @Test
  void theCauseOfAnActionIsACauseWhereNothingStandsBesideTheNumbers() {
    row("-112200", "-100000", "-164000", "-150000");
    actions.add(action("Pågår", "fler vårddygn", "2023-12-31"));

    assertThat(text("MYN")).contains("2023. Orsak: fler vårddygn. Årsprognosen");
    comments.add(new Comment("MYN", "net", "", "Dyrare vårddygn!", CELL));
    assertThat(text("MYN")).contains("2023. Dyrare vårddygn! Årsprognosen");
  }

  /** Prose of "Verksamhetsrapport delår 2023", hudiksvall-2023-delar-prosa.csv. */
  @Test
  void hudiksvallsOwnWords() {
    municipality = printing(
        "hudiksvall",
        AmountUnit.TKR,
        0,
        Map.of(
            Sentence.DEFICIT, "{org} redovisar ett underskott om {amount}.",
            Sentence.FORECAST_DEFICIT,
                "En negativ avvikelse mot budget om {amount} för helåret {year}."));
    fact("SON", Kind.ACTUAL_YTD, "-780513");
    fact("SON", Kind.BUDGET_YTD, "-774078");
    fact("SON", Kind.FORECAST, "-1178264");
    fact("SON", Kind.ANNUAL_BUDGET, "-1171264");

    assertThat(text("SON"))
        .contains("ett underskott om −6 435 tkr")
        .endsWith("negativ avvikelse mot budget om −7 000 tkr för helåret 2023.");
  }

  /** lulea-2024-driftavvikelse-verksamhetsomrade.csv: variances told without what they are of. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IFO | -23.9 | Verksamhetsområdet Individ- och familjeomsorgen uppvisar en avvikelse på −23,9 mkr.",
        "HSV | -5    | Verksamhetsområdet Hälso- och sjukvård uppvisar en avvikelse på −5,0 mkr.",
        "SB  | 7.6   | Verksamhetsområdet Särskilt boende inklusive korttidsvård har en avvikelse som"
            + " uppgår till +7,6 mkr.",
        "OB  | -51.4 | Verksamhetsområdet Ordinärt boende uppvisar en avvikelse på −51,4 mkr.",
        "SS  | -12.3 | Verksamhetsområdet Stöd och service uppvisar en avvikelse på −12,3 mkr.",
      })
  void luleasOwnWords(String org, BigDecimal varianceMkr, String published) {
    municipality = printing(
        "lulea",
        AmountUnit.MKR,
        1,
        Map.of(
            Sentence.DEFICIT, "Verksamhetsområdet {org} uppvisar en avvikelse på {amount}.",
            Sentence.SURPLUS,
                "Verksamhetsområdet {org} har en avvikelse som uppgår till +{amount}."));
    fact(org, Kind.VARIANCE_YTD, varianceMkr.movePointRight(3).toPlainString());

    assertThat(text(org)).isEqualTo(published);
  }

  @Test
  void openActionsAreCountedAndTheLateOnesOfThem() {
    assertThat(openActions()).isEmpty();
    actions.add(action("Pågår", "", "2023-08-31"));
    assertThat(openActions()).isEqualTo("Öppna åtgärder: 1.");
    actions.add(action("Ej påbörjad", "", "2023-08-30"));
    actions.add(action("Klar", "", "2023-08-30"));
    assertThat(openActions()).isEqualTo("Öppna åtgärder: 2, varav 1 försenad.");
    actions.add(action("Pågår", "", "2023-01-31"));
    assertThat(openActions()).isEqualTo("Öppna åtgärder: 3, varav 2 försenade.");
  }

  private void row(String actual, String budget, String forecast, String annualBudget) {
    fact("MYN", Kind.ACTUAL_YTD, actual);
    fact("MYN", Kind.BUDGET_YTD, budget);
    fact("MYN", Kind.FORECAST, forecast);
    fact("MYN", Kind.ANNUAL_BUDGET, annualBudget);
  }

  private void fact(String org, Kind kind, String tkr) {
    if (!tkr.isEmpty()) {
      FactKey key = FactKey.of(org, "net", AUGUST, kind);
      BigDecimal kr = new BigDecimal(tkr).movePointRight(3);
      facts.add(new Fact(key, kr, FigureUnit.KR, Role.REPORT, CELL));
    }
  }

  private static FollowedAction action(String status, String cause, String due) {
    ActionStatus known = ActionStatus.ofWord(status).orElseThrow();
    LocalDate day = LocalDate.parse(due);
    return FollowedAction.told(
        new Action("MYN", "Se över", cause, null, "Chefen", day, known, CELL), AUGUST);
  }

  private String text(String org) {
    Edition edition = edition();
    return new AreaWords(edition, new ReportWords(edition))
        .of(new Rows(edition).total(org))
        .replace('\u00A0', ' ');
  }

  private String openActions() {
    Edition edition = edition();
    return new AreaWords(edition, new ReportWords(edition))
        .openActions("MYN"::equals)
        .orElse("");
  }

  private Edition edition() {
    FactBook book = new FactBook(facts);
    return new Edition(
        municipality,
        "manadsrapport",
        AUGUST,
        1,
        Instant.EPOCH,
        book,
        comments,
        actions,
        new Figures(EconomyFigures.compute(municipality, AUGUST, book)),
        List.of(),
        List.of());
  }

  private static Municipality printing(
      String folder, AmountUnit unit, int decimals, Map<Sentence, String> sentences) {
    Municipality usual = Hudiksvall.municipality(folder);
    PrintProfile profile = usual.profile();
    return Hudiksvall.printing(
        usual,
        new PrintProfile(
            unit,
            decimals,
            profile.lines(),
            profile.total(),
            profile.internal(),
            profile.columns(),
            profile.tables(),
            profile.areas(),
            profile.parts(),
            sentences,
            profile.measures(),
            null));
  }
}
