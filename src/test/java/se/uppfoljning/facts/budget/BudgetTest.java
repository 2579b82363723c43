package se.uppfoljning.facts.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppfoljning.facts.budget.MonthlyProfile.Pattern;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.Organisation;

/** Which version of a budget counts in a month, and how the year is spread over the months. */
class BudgetTest {
  private static final Organisation ORGANISATION = new Organisation(List.of(
      new Org("SON", null, Level.COMMITTEE, "Nämnden", List.of(), null, null),
      new Org("AO", "SON", Level.AREA, "Äldreomsorg", List.of(), null, null),
      new Org("AO1", "AO", Level.UNIT, "Hemtjänst", List.of(), null, null)));

  /** Decided for January, changed on 19 June and for October, and in a file of May as before. */
  @ParameterizedTest
  @CsvSource({
    "2023-01,-100",
    "2023-04,-100",
    "2023-05,-105",
    "2023-06,-110",
    "2023-09,-110",
    "2023-10,-120",
    "2023-12,-120",
    "2024-01,",
    "2022-12,",
  })
  void theNewestThatIsDecidedByTheEndOfTheMonthCounts(YearMonth month, @Nullable String expected) {
    Budget budget = Budget.of(
        List.of(
            row("2023-10", Kind.ANNUAL_BUDGET, "-120", "2023-06-19"),
            row("2023-01", Kind.ANNUAL_BUDGET, "-110", "2023-06-19"),
            row("2023-05", Kind.ANNUAL_BUDGET, "-105", null),
            row("2023-01", Kind.ANNUAL_BUDGET, "-100", "2022-11-28")),
        List.of());

    assertThat(budget.decided(key(month, Kind.ANNUAL_BUDGET)))
        .isEqualTo(Stream.ofNullable(expected).map(BigDecimal::new).findFirst());
  }

  @Test
  void aDecisionOnTheLastDayOfTheMonthCountsInItAndOneOnTheNextDayDoesNot() {
    YearMonth august = YearMonth.of(2023, 8);
    for (Kind kind : List.of(Kind.ANNUAL_BUDGET, Kind.BUDGET_YTD)) {
      List<BudgetRow> rows = List.of(
          row("2023-08", kind, "-1", null),
          row("2023-08", kind, "-2", "2023-08-31"),
          row("2023-08", kind, "-3", "2023-09-01"));
      assertThat(Budget.of(rows, List.of()).decided(key(august, kind)))
          .contains(new BigDecimal("-2"));
    }
  }

  @Test
  void aBudgetOfThePeriodIsThatMonthsAlone() {
    Budget budget = Budget.of(List.of(row("2023-07", Kind.BUDGET_YTD, "-7", null)), List.of());
    assertThat(budget.decided(key(YearMonth.of(2023, 8), Kind.BUDGET_YTD))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AO1,net,2024,AO/net 2024",
    "AO1,net,2023,AO/net 2023",
    "AO1,net,2022,SON/null 2020",
    "AO,revenue,2024,AO/null 2023",
    "AO,revenue,2019,",
    "SON,net,2024,SON/null 2020",
  })
  void theNearestProfileCounts(String org, String measure, int year, @Nullable String expected) {
    Budget budget = Budget.of(
        List.of(),
        List.of(
            twelfths("AO", "net", 2023),
            twelfths("AO", "net", 2024),
            twelfths("AO", null, 2023),
            twelfths("SON", null, 2020)));

    FactKey row = FactKey.of(org, measure, YearMonth.of(year, 8), Kind.BUDGET_YTD);
    assertThat(budget
            .profile(row, ORGANISATION)
            .map(found -> found.org() + "/" + found.measure() + " " + found.fromYear()))
        .isEqualTo(Stream.ofNullable(expected).findFirst());
  }

  /** L25: 8/12 of −2 232,6 mkr is −1 488,4 (handbook 2.4). */
  @Test
  void eightTwelfthsOfTheYear() {
    MonthlyProfile profile = twelfths("SON", null, 2020);
    FactKey row = key(YearMonth.of(2025, 8), Kind.BUDGET_YTD);
    assertThat(profile.sharePercent(row, new FactBook(List.of())))
        .contains(new BigDecimal("66.6666666666667"));
    FactKey december = key(YearMonth.of(2025, 12), Kind.BUDGET_YTD);
    assertThat(profile.sharePercent(december, new FactBook(List.of())).orElseThrow())
        .isEqualByComparingTo("100");
  }

  private static MonthlyProfile twelfths(String org, @Nullable String measure, int year) {
    return new MonthlyProfile(
        org, measure, year, Pattern.TWELFTHS, List.of(), new CellSource("", "", ""));
  }

  private static BudgetRow row(String month, Kind kind, String value, @Nullable String decided) {
    return new BudgetRow(
        key(YearMonth.parse(month), kind),
        new BigDecimal(value),
        decided == null ? null : LocalDate.parse(decided),
        new CellSource("budget.csv", "", "rad 2"));
  }

  private static FactKey key(YearMonth month, Kind kind) {
    return FactKey.of("AO", "net", month, kind);
  }
}
