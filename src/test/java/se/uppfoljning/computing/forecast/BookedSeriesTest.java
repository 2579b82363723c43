package se.uppfoljning.computing.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.budget.Budget;
import se.uppfoljning.facts.budget.BudgetRow;
import se.uppfoljning.facts.budget.MonthlyProfile;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.Organisation;
import se.uppfoljning.facts.series.MonthlySeries;
import se.uppfoljning.facts.series.Months;
import se.uppfoljning.facts.series.RowEvent;
import se.uppfoljning.facts.series.SeriesYear;
import se.uppfoljning.published.Hudiksvall2023;

/** What months a row's forecast is made of, in tkr; – is not known, and is never 0. */
class BookedSeriesTest {
  private static final CellSource CELL = new CellSource("budget.csv", "", "G2");

  private Municipality municipality = Hudiksvall2023.municipality();
  private final ToldMonths told = new ToldMonths();

  @Test
  void monthsAreTheDifferencesOfWhatWasAccumulated() {
    told.say("AO", "2023-01", Kind.ACTUAL_YTD, "-100");
    told.say("AO", "2023-02", Kind.ACTUAL_YTD, "-250");

    assertThat(actual("AO", "2023-02")).isEqualTo("-100 -150 – – – – – – – – – –");
  }

  /** A sender that tells the month alone: it is added to what was accumulated before. */
  @Test
  void aMonthToldAloneIsAddedToTheOnesBefore() {
    told.say("AO", "2023-01", Kind.ACTUAL, "-100");
    told.say("AO", "2023-02", Kind.ACTUAL, "-150");
    told.say("AO", "2023-03", Kind.ACTUAL_YTD, "-300");
    told.say("AO", "2023-05", Kind.ACTUAL, "-70"); // nobody knows what April was

    assertThat(actual("AO", "2023-05")).isEqualTo("-100 -150 -50 – – – – – – – – –");
  }

  @Test
  void monthsThatNobodyToldShareTheSumOfTheNext() {
    told.say("AO", "2023-01", Kind.ACTUAL_YTD, "-100");
    told.say("AO", "2023-04", Kind.ACTUAL_YTD, "-400");

    assertThat(actual("AO", "2023-04")).isEqualTo("-100 -100 -100 -100 – – – – – – – –");
    assertThat(series("AO", "2023-04").shared()).containsExactlyInAnyOrder(2, 3);
  }

  /** By tertial there is a season; of five months in one nobody knows it. */
  @Test
  void aPastYearToldInPiecesLongerThanFourMonthsIsNotLearntOf() {
    told.say("AO", "2022-04", Kind.ACTUAL_YTD, "-400");
    told.say("AO", "2022-08", Kind.ACTUAL_YTD, "-800");
    told.say("AO", "2022-12", Kind.ACTUAL_YTD, "-1200");
    told.say("AO", "2021-05", Kind.ACTUAL_YTD, "-500");
    told.say("AO", "2021-08", Kind.ACTUAL_YTD, "-800");
    told.say("AO", "2021-12", Kind.ACTUAL_YTD, "-1200");
    told.say("AO", "2023-01", Kind.ACTUAL_YTD, "-100");

    assertThat(series("AO", "2023-01").years().stream().map(SeriesYear::year))
        .containsExactly(2022, 2023);
  }

  @Test
  void theNewestAnnualBudgetIsSpreadAsItIsTold() {
    told.say("AO", "2023-01", Kind.ANNUAL_BUDGET, "-1100");
    told.say("AO", "2023-02", Kind.ANNUAL_BUDGET, "-1200");
    told.say("AO", "2023-02", Kind.BUDGET_YTD, "-300");

    assertThat(budget("AO", "2023-03"))
        .isEqualTo("-150 -150 -90 -90 -90 -90 -90 -90 -90 -90 -90 -90");
  }

  @Test
  void withoutAnAnnualBudgetThereIsNone() {
    told.say("AO", "2023-02", Kind.BUDGET_YTD, "-300");

    assertThat(series("AO", "2023-02").last().budget()).isNull();
  }

  /** What the register has decided, where nobody tells; by the profile of the register. */
  @Test
  void theRegistersBudgetIsSpreadByItsProfile() {
    municipality = municipality.withBudget(Budget.of(
        List.of(new BudgetRow(key("AO", "2023-01", Kind.ANNUAL_BUDGET), kr("-1000"), null, CELL)),
        List.of(new MonthlyProfile(
            "SON", null, 2023, MonthlyProfile.Pattern.WEIGHTS, summerWeights(), CELL))));

    assertThat(budget("AO", "2023-03"))
        .isEqualTo("-50 -50 -50 -50 -50 -225 -225 -50 -50 -50 -50 -100");
  }

  private static List<BigDecimal> summerWeights() {
    List<BigDecimal> weights = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      String weight = month == 6 || month == 7 ? "0.225" : month == 12 ? "0.1" : "0.05";
      weights.add(new BigDecimal(weight));
    }
    return weights;
  }

  @Test
  void theCommitteesMonthIsItsOwnTotalOrTheSumOfAllItsAreas() {
    for (Org org : municipality.organisation().rows(YearMonth.of(2023, 1))) {
      told.say(org.code(), "2023-01", Kind.ACTUAL_YTD, "-100");
      told.say(org.code(), "2023-02", Kind.ACTUAL_YTD, "-200");
    }
    told.say("SON", "2023-02", Kind.ACTUAL_YTD, "-1500");
    told.say("AO", "2023-03", Kind.ACTUAL_YTD, "-300"); // of one area alone there is no sum

    assertThat(actual("SON", "2023-03")).isEqualTo("-700 -800 – – – – – – – – – –");
  }

  /** TS took over the whole of BIS, and a part of STO, when 2023 began. */
  @Test
  void theYearsOfWhatARowCarriesOnAreItsOwnAndNothingIsKnownOfAPart() {
    municipality = reorganised(List.of());
    told.year("BIS", 2022, 12, month -> "-100");
    told.year("STO", 2022, 12, month -> "-300");
    told.year("TS", 2023, 2, month -> "-100");
    told.year("AF", 2023, 2, month -> "-100");

    assertThat(actualOf(series("TS", "2023-02"), 2022))
        .isEqualTo("-100 -100 -100 -100 -100 -100 -100 -100 -100 -100 -100 -100");
    assertThat(series("AF", "2023-02").years()).hasSize(1);
  }

  static Municipality reorganised(List<RowEvent> events) {
    LocalDate end = LocalDate.of(2022, 12, 31);
    LocalDate start = LocalDate.of(2023, 1, 1);
    return Hudiksvall2023.municipality(
        Hudiksvall2023.profile(),
        new Organisation(List.of(
            new Org("SON", null, Level.COMMITTEE, "Nämnden", List.of(), null, null),
            area("BIS", null, end, List.of()),
            area("STO", null, end, List.of()),
            area("TS", start, null, List.of("BIS")),
            area("AF", start, null, List.of("STO")),
            area("AO", start, null, List.of("STO")))),
        events);
  }

  private static Org area(
      String code, @Nullable LocalDate from, @Nullable LocalDate until, List<String> predecessors) {
    return new Org(code, "SON", Level.AREA, code, List.of(), from, until, predecessors);
  }

  private String actual(String org, String month) {
    return text(series(org, month).last().actual());
  }

  private static String actualOf(MonthlySeries series, int year) {
    return series.years().stream()
        .filter(each -> each.year() == year)
        .map(each -> text(each.actual()))
        .collect(Collectors.joining());
  }

  private String budget(String org, String month) {
    return text(Objects.requireNonNull(series(org, month).last().budget()));
  }

  private MonthlySeries series(String org, String month) {
    return new BookedSeries(municipality, told.books(), row -> List.of())
        .of(key(org, month, Kind.ACTUAL_YTD), 5);
  }

  private static FactKey key(String org, String month, Kind kind) {
    return FactKey.of(org, "net", YearMonth.parse(month), kind);
  }

  private static BigDecimal kr(String tkr) {
    return new BigDecimal(tkr).movePointRight(3);
  }

  private static String text(Months months) {
    return months.amounts().stream()
        .map(kr -> kr == null ? "–" : kr.movePointLeft(3).stripTrailingZeros().toPlainString())
        .collect(Collectors.joining(" "));
  }
}
