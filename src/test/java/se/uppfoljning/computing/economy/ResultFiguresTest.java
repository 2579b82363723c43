package se.uppfoljning.computing.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.published.Hudiksvall2023;

/** Facts in tkr -> figures as "AO/actual −6 813 derived:month", a plain space in the number. */
class ResultFiguresTest {
  private static final YearMonth AUGUST = Hudiksvall2023.AUGUST;
  private static final Municipality HUDIKSVALL = Hudiksvall2023.municipality();

  private final List<Fact> now = new ArrayList<>();
  private final List<Fact> before = new ArrayList<>();
  private final List<Fact> lastYear = new ArrayList<>();

  /**
   * Luleå's August 2025 as published (handbook 10, L25): forecast = budget after +25,4 mkr, so the
   * rest of the year is expected to go 25,4 mkr worse than its budget.
   */
  @Test
  void whatIsLeftOfTheYearMustMakeUpForTheVarianceSoFar() {
    fact(now, "SON", Kind.ACTUAL_YTD, "-1463300");
    fact(now, "SON", Kind.BUDGET_YTD, "-1488700");
    fact(now, "SON", Kind.FORECAST, "-2232600");
    fact(now, "SON", Kind.ANNUAL_BUDGET, "-2232600");
    fact(now, "SON", Kind.PRIOR_YEAR_YTD, "-1453000");

    assertThat(figures("SON"))
        .contains(
            "SON/required_rest −25 400 derived:required_rest",
            "SON/forecast_variance_percent 0,0 % derived:forecast_variance_percent",
            "SON/budget_used 65,5 % derived:budget_used",
            "SON/change_prior_year −10 300 derived:change_prior_year",
            "SON/index_prior_year 101 derived:index_prior_year");
  }

  /** "en negativ nettoavvikelse om −0,6 %" (Hudiksvall 2023): 7 000 of 1 171 264. */
  @Test
  void aForecastDeficitIsAShareOfTheBudgetWithMinus() {
    fact(now, "SON", Kind.FORECAST, "-1178264");
    fact(now, "SON", Kind.ANNUAL_BUDGET, "-1171264");

    assertThat(figures("SON"))
        .contains("SON/forecast_variance_percent −0,6 % derived:forecast_variance_percent");
  }

  @Test
  void theMonthIsWhatTwoAccumulatedMonthsDifferBy() {
    fact(now, "AO", Kind.ACTUAL_YTD, "-56813");
    fact(now, "AO", Kind.BUDGET_YTD, "-46175");
    fact(before, "AO", Kind.ACTUAL_YTD, "-50000");
    fact(before, "AO", Kind.BUDGET_YTD, "-40000");

    assertThat(figures("AO"))
        .contains(
            "AO/actual −6 813 derived:month",
            "AO/budget −6 175 derived:month",
            "AO/variance −638 derived:month_variance")
        .as("what it was computed from")
        .contains("AO/actual_ytd −50 000 juli.xlsx#Blad1!B2");
  }

  @Test
  void withoutTheMonthBeforeThereIsNoMonth() {
    fact(now, "AO", Kind.ACTUAL_YTD, "-56813");

    assertThat(figures("AO"))
        .contains("AO/actual – ", "AO/budget – ", "AO/variance – derived:month_variance");
  }

  @Test
  void januaryIsAMonthByItself() {
    YearMonth january = YearMonth.of(2023, 1);
    fact(now, january, "AO", Kind.ACTUAL_YTD, "-7000");
    fact(before, YearMonth.of(2022, 12), "AO", Kind.ACTUAL_YTD, "-80000");

    assertThat(figures(january, "AO"))
        .contains("AO/actual −7 000 derived:month")
        .noneMatch(figure -> figure.contains("80 000"));
  }

  @Test
  void aMonthThatIsDeliveredIsNotComputed() {
    fact(now, "AO", Kind.ACTUAL, "-6900");
    fact(now, "AO", Kind.ACTUAL_YTD, "-56813");
    fact(before, "AO", Kind.ACTUAL_YTD, "-50000");

    assertThat(figures("AO")).noneMatch(figure -> figure.startsWith("AO/actual "));
  }

  /** The committee's July is the sum of its rows, as its August is, where nobody delivered it. */
  @Test
  void theCommitteesMonthIsOfItsSums() {
    HUDIKSVALL.organisation().rows(AUGUST).forEach(org -> {
      fact(now, org.code(), Kind.ACTUAL_YTD, "-800");
      fact(before, org.code(), Kind.ACTUAL_YTD, "-700");
    });

    assertThat(figures("SON"))
        .contains("SON/actual −700 derived:month", "SON/actual_ytd −4 900 derived:sum");
  }

  @Test
  void theSamePeriodOfLastYearIsWhatWasDeliveredThen() {
    fact(now, "AO", Kind.ACTUAL_YTD, "-56813");
    fact(lastYear, AUGUST.minusYears(1), "AO", Kind.ACTUAL_YTD, "-50000");

    assertThat(figures("AO"))
        .contains(
            "AO/prior_year_ytd −50 000 juli.xlsx#Blad1!B2",
            "AO/change_prior_year −6 813 derived:change_prior_year",
            "AO/index_prior_year 114 derived:index_prior_year");
  }

  /** The area says in today's terms what the others do not: the committee is what all reported then. */
  @Test
  void whatAnAreaDeliversAsLastYearsStandsAndLeavesTheCommitteeAsItWas() {
    HUDIKSVALL.organisation().rows(AUGUST).forEach(org -> {
      fact(now, org.code(), Kind.ACTUAL_YTD, "-800");
      fact(lastYear, AUGUST.minusYears(1), org.code(), Kind.ACTUAL_YTD, "-700");
    });
    fact(now, "AO", Kind.PRIOR_YEAR_YTD, "-720");

    assertThat(figures("AO")).contains("AO/change_prior_year −80 derived:change_prior_year");
    assertThat(figures("SON"))
        .contains(
            "SON/prior_year_ytd −4 900 derived:sum",
            "SON/change_prior_year −700 derived:change_prior_year");
  }

  @Test
  void thereIsNoShareOfNothingNorOfTheOtherSign() {
    fact(now, "AO", Kind.ACTUAL_YTD, "-500");
    fact(now, "AO", Kind.ANNUAL_BUDGET, "0");
    fact(now, "AO", Kind.FORECAST, "-700");
    fact(now, "AO", Kind.PRIOR_YEAR_YTD, "400");

    assertThat(figures("AO"))
        .contains(
            "AO/budget_used – derived:budget_used",
            "AO/forecast_variance_percent – derived:forecast_variance_percent",
            "AO/index_prior_year – derived:index_prior_year",
            "AO/change_prior_year −900 derived:change_prior_year");
  }

  @Test
  void nothingOfABudgetIsNoughtPercent() {
    fact(now, "AO", Kind.ACTUAL_YTD, "0");
    fact(now, "AO", Kind.ANNUAL_BUDGET, "-100");

    assertThat(figures("AO")).contains("AO/budget_used 0,0 % derived:budget_used");
  }

  private static void fact(List<Fact> facts, String org, Kind kind, String tkr) {
    YearMonth month = AUGUST;
    fact(facts, month, org, kind, tkr);
  }

  private static void fact(List<Fact> facts, YearMonth month, String org, Kind kind, String tkr) {
    facts.add(new Fact(
        FactKey.of(org, "net", month, kind),
        new BigDecimal(tkr).movePointRight(3),
        FigureUnit.KR,
        Role.REPORT,
        new CellSource("juli.xlsx", "Blad1", "B2")));
  }

  private List<String> figures(String org) {
    return figures(AUGUST, org);
  }

  private List<String> figures(YearMonth period, String org) {
    List<Figure> figures =
        new ArrayList<>(EconomyFigures.compute(HUDIKSVALL, period, new FactBook(now)));
    int delivered = figures.size();
    figures.addAll(
        LastYear.compute(HUDIKSVALL, period, new Figures(figures), new FactBook(lastYear)));
    FactBook lastMonth = new FactBook(inMonth(before, period.minusMonths(1)));
    figures.addAll(ResultFigures.compute(
        HUDIKSVALL, period, new Figures(figures), new FactBook(now), lastMonth));
    return figures.stream()
        .skip(delivered)
        .filter(figure -> figure.key().org().equals(org))
        .map(figure -> figure.key().org() + "/" + figure.key().kind().code() + " "
            + figure.display().replace('\u00A0', ' ') + " " + figure.origin().source())
        .toList();
  }

  private static List<Fact> inMonth(List<Fact> facts, YearMonth month) {
    return facts.stream()
        .map(fact -> new Fact(
            FactKey.of(fact.key().org(), "net", month, fact.key().kind()),
            fact.value(),
            fact.unit(),
            fact.role(),
            fact.source()))
        .toList();
  }
}
