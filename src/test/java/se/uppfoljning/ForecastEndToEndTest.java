package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.SheetText;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;

/**
 * An area that has delivered for seven years: what its forecast of August is held against, and how its
 * Augusts have come out.
 */
class ForecastEndToEndTest {
  private static final String WORKBOOK = """
      Uppföljning januari-%s %s
      Organisation | Rad | Utfall | Periodbudget | Årsprognos | Årsbudget %s | Kommentar
      Tillfälligt stöd | Resultat | %d | %d | %d | %d | %s
      """;
  private static final List<String> MONTHS = List.of("april", "juli", "augusti", "december");
  private static final List<Integer> NUMBERS = List.of(4, 7, 8, 12);

  /** What the years became, tkr; each August said 500 tkr less. */
  private static final List<Integer> BECAME =
      List.of(-43000, -44200, -44900, -46000, -47100, -48000);

  private static final int DECIDED = -50534;
  private static final int DECIDED_UNTIL_AUGUST = -32979;

  @TempDir
  Path folder;

  private MonthHome home;

  @BeforeEach
  void deliverTheYears() {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
    for (int year = 0; year < BECAME.size(); year++) {
      for (int told = 0; told < MONTHS.size(); told++) {
        int actual = BECAME.get(year) * NUMBERS.get(told) / 12;
        int forecast = told == 3 ? BECAME.get(year) : BECAME.get(year) + 500;
        drop(2017 + year, told, actual, forecast, "");
      }
    }
    drop(2023, 1, -28700, -49500, "");
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
  }

  /** The unit is the first to know how it has forecast. */
  @Test
  void theReceiptTellsTheUnitHowItsForecastsHaveComeOut() {
    drop(2023, 2, -33000, -49800, "");
    home.intake();

    assertThat(receipt())
        .containsSubsequence(
            "Prognosen för Tillfälligt stöd:",
            "Prognosträff, era prognoser efter augusti (6 år):",
            "utfall − prognos i snitt (plus: året blev bättre): −500 tkr",
            "felens storlek mot utfallen: 1,1 %",
            "felens summa i genomsnittliga fel (över 4 eller under −4: nästan alltid åt samma håll): −6,0",
            "En prognos som ledde till åtgärder är ingen dålig prognos");
  }

  @Test
  void aForecastInTheIntervalIsNotAskedAbout() {
    drop(2023, 2, -33000, -49500, "");
    home.intake();
    home.monthlyReport();

    assertThat(home.findings(1)).noneMatch(finding -> finding.startsWith("M01"));
    assertThat(receipt()).doesNotContain("M01");
  }

  @Test
  void aForecastFarFromTheReckonedIsAskedForAReasonAtItsCell() {
    drop(2023, 2, -33000, -41000, "");
    home.intake();
    home.monthlyReport();

    assertThat(receipt()).contains("M01");
    assertThat(home.told(1))
        .filteredOn(finding -> finding.code().name().equals("M01"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.place().cell()).isEqualTo("E3");
          assertThat(finding.seen().replace('\u00A0', ' ')).isEqualTo("−41 000");
        });
  }

  @Test
  void aReasonBesideTheForecastAnswersTheQuestion() {
    drop(2023, 2, -33000, -41000, "Två avdelningar stänger i september.");
    home.intake();
    home.monthlyReport();

    assertThat(home.findings(1)).noneMatch(finding -> finding.startsWith("M01"));
  }

  @Test
  void theReportHoldsTheForecastTheStepsAndTheScore() throws IOException {
    drop(2023, 2, -33000, -49800, "");
    home.intake();
    home.monthlyReport();

    assertThat(value("TS/net//2023-08/model_forecast"))
        .isBetween(new BigDecimal("-50000000"), new BigDecimal("-48500000"));
    assertThat(value("TS/net//2023-08/model_low80"))
        .isLessThan(value("TS/net//2023-08/model_forecast"));
    assertThat(value("TS/net/month=08/2023-08/forecast_bias")).isEqualByComparingTo("-500000");
    assertThat(value("TS/net/month=08/2023-08/outcomes")).isEqualByComparingTo("6");
    assertThat(value("TS/net/month=08/2023-08/tracking_signal")).isEqualByComparingTo("-6");
    assertThat(value("TS/net//2023-08/forecast~last-month")
            .add(Stream.of("actual", "one-offs", "profile", "carried", "judgement")
                .map(
                    step -> value("TS/net/from=last-month|step=" + step + "/2023-08/forecast_step"))
                .reduce(BigDecimal.ZERO, BigDecimal::add)))
        .isEqualByComparingTo("-49800000");
    Path workbook = home.edition(1).resolve("manadsrapport-2023-08.xlsx");
    assertThat(SheetText.lines(workbook, "Prognosträff"))
        .anyMatch(line -> line.startsWith("Tillfälligt stöd | augusti | 6 | -500 | "));
    assertThat(SheetText.lines(workbook, "Prognosbrygga"))
        .contains("Från prognosen i juli 2023 till den i augusti 2023");
  }

  /** Not only the results: every line that has an outcome has a forecast, an interval and its words. */
  @Test
  void everyLineHasItsForecastInWords() throws IOException {
    String twoRows =
        WORKBOOK.formatted("augusti", 2023, 2023, -33000, DECIDED_UNTIL_AUGUST, -49800, DECIDED, "")
            + "Tillfälligt stöd | Personalkostnader | -20000 | -20000 | -30000 | -30000 | \n";
    home.drop("TS", "2023-8.xlsx", WorkbookCase.of("Tal", twoRows));
    home.intake();
    home.monthlyReport();

    assertThat(prognos(1))
        .containsSubsequence("Andra rader", "I ord", "Andra rader i ord")
        .contains("Tillfälligt stöd, Personalkostnader. Räknad prognos 2023 (default): −30 000 tkr,"
            + " 0 tkr mot årsbudgeten. Året slutar fyra gånger av fem mellan ");
  }

  /** The forecast was learnt of 2019, which is another now: a new edition, and the file that did it. */
  @Test
  void aCorrectedYearMakesANewEditionAndIsItsCause() throws IOException {
    drop(2023, 2, -33000, -49800, "");
    home.intake();
    home.monthlyReport();
    home.drop("TS", "rattad 2019.xlsx", workbook(2019, 3, -45500, -45500, ""));
    home.intake();

    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    assertThat(SheetText.lines(
            home.edition(2).resolve("manadsrapport-2023-08.xlsx"), "Ändrat sedan förra"))
        .anyMatch(line -> line.startsWith("Tillfälligt stöd | Summa Resultat, Räknad prognos | ")
            && line.contains("rattad 2019.xlsx"));
  }

  /** What only the controller knows: it is in the forecast, makes it less sure, and is told by its words. */
  @Test
  void anEventToComeIsReckonedWithAndTold() throws IOException {
    drop(2023, 2, -33000, -49800, "");
    home.intake();
    home.monthlyReport();
    Files.writeString(home.root().resolve("config/engangsposter.csv"), """
        period,org,measure,amount,uncertainty,text
        2023-11,TS,net,-1500000,2000000,Ny avdelning öppnar
        """);

    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    assertThat(value(2, "TS/net//2023-08/model_forecast"))
        .isEqualByComparingTo(
            value("TS/net//2023-08/model_forecast").subtract(new BigDecimal("1500000")));
    assertThat(width(2)).isGreaterThan(width(1));
    assertThat(value(2, "TS/net/month=11/2023-08/known_event")).isEqualByComparingTo("-1500000");
    assertThat(prognos(2))
        .contains("Känt och inräknat: −1 500 tkr i november (Ny avdelning öppnar). Egen prognos");
  }

  /** AF is new here: the months of the year tell what to expect, and a forecast far off is asked about. */
  @Test
  void anAreaWithoutEarlierYearsIsAskedTooAndToldWhatTheIntervalGoesBy() {
    home.drop("AF", "AF.xlsx", WorkbookCase.of("Tal", """
        Uppföljning januari-augusti 2023
        Organisation | Rad | Utfall | Periodbudget | Årsprognos | Årsbudget 2023 | Kommentar
        Arbetsliv och Försörjning | Resultat | -55204 | -55981 | -60000 | -84634 |
        """));
    drop(2023, 2, -33000, -49500, "");
    home.intake();

    String young = "Inget tidigare år är känt: spannet går efter årets månader.";
    assertThat(home.text("svar/AF/AF_KVITTO.txt")).contains(young).contains("M01");
    assertThat(receipt()).doesNotContain(young);
  }

  /** June's repayment was told in the sum of May to July: it is named where that sum was. */
  @Test
  void aMarkedOneOffIsNamedWhereItWasTold() throws IOException {
    Files.writeString(home.root().resolve("config/engangsposter.csv"), """
        period,org,measure,amount,uncertainty,text
        2023-06,TS,net,900000,,Återbetalning
        """);
    drop(2023, 2, -33000, -49800, "");
    home.intake();
    home.monthlyReport();

    assertThat(prognos(1)).contains("900 tkr i rapporten för juli (Återbetalning)");
  }

  /** The sheet, its sentences whole however they are broken into lines. */
  private String prognos(int edition) throws IOException {
    Path workbook = home.edition(edition).resolve("manadsrapport-2023-08.xlsx");
    return String.join(" ", SheetText.lines(workbook, "Prognos")).replace('\u00A0', ' ');
  }

  private BigDecimal width(int edition) {
    return value(edition, "TS/net//2023-08/model_high80")
        .subtract(value(edition, "TS/net//2023-08/model_low80"));
  }

  private void drop(int year, int told, int actual, int forecast, String comment) {
    String name = year + "-" + NUMBERS.get(told) + ".xlsx";
    home.drop("TS", name, workbook(year, told, actual, forecast, comment));
  }

  private static WorkbookCase workbook(
      int year, int told, int actual, int forecast, String comment) {
    int budget = year == 2023 ? DECIDED : BECAME.get(year - 2017) + 200;
    int budgetYtd =
        year == 2023 && told == 2 ? DECIDED_UNTIL_AUGUST : budget * NUMBERS.get(told) / 12;
    return WorkbookCase.of(
        "Tal",
        WORKBOOK.formatted(
            MONTHS.get(told), year, year, actual, budgetYtd, forecast, budget, comment));
  }

  private BigDecimal value(String id) {
    return value(1, id);
  }

  private BigDecimal value(int edition, String id) {
    return new BigDecimal(home.figures(edition).get(id).get("value"));
  }

  private String receipt() {
    return home.text("svar/TS/2023-8_KVITTO.txt").replace('\u00A0', ' ');
  }
}
