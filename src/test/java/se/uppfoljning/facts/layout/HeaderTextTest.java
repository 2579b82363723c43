package se.uppfoljning.facts.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.facts.layout.HeaderText.Said;

class HeaderTextTest {
  private static final YearMonth AUGUST = YearMonth.of(2023, 8);
  private static final Said NOTHING = new Said(null, null);

  @ParameterizedTest
  @ValueSource(strings = {"Utfall", "UTFALL", " utfall\n", "\u00A0Utfall", "Ut\u00ADfall"})
  void aHeadingWithoutPlacesIsComparedAsALabel(String text) {
    assertThat(new HeaderText("Utfall").match(text)).contains(NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "Utfall, Utfall jan-aug",
    "Utfall, Ack utfall",
    "Utfall, Utfal",
    "Budget, Budget 2023",
    "Budgetavvikelse, Budget- avvikelse",
    "Utfall (tkr), Utfall tkr", // what is special in a pattern is not in a heading
    "Utfall, ''",
  })
  void anotherTextIsAnotherHeading(String heading, String text) {
    assertThat(new HeaderText(heading).match(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Utfall januari-augusti 2023",
        "Utfall januari–augusti 2023",
        "Utfall januari − augusti 2023",
        "Utfall Jan - Aug 2023",
        "UTFALL JAN-AUG 2023",
        "utfall jan.-aug. 2023",
        "Utfall\njan–aug,\u00A02023",
        "Utfall januari 2023 - augusti 2023",
        "Utfall jan 2023–aug 2023",
      })
  void aPeriodIsFromJanuaryToTheReportMonth(String text) {
    assertThat(new HeaderText("Utfall {period}").match(text)).contains(new Said(null, AUGUST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Utfall",
        "Utfall 2023",
        "Utfall augusti 2023",
        "Utfall februari-augusti 2023", // another span
        "Utfall januari-augusti",
        "Utfall januari-augusti 23",
        "Utfall januari-augusti 20233",
        "Utfall januari-augustus 2023",
        "Utfall januari 2022 - augusti 2023",
        "Utfall januari-\u017Feptember 2023", // a long s is no s
      })
  void whatIsNoPeriodIsNone(String text) {
    assertThat(new HeaderText("Utfall {period}").match(text)).isEmpty();
  }

  /** The later years of a plan. */
  @Test
  void yearsAfterTheNext() {
    HeaderText heading = new HeaderText("Plan {year+3}");
    assertThat(heading.match("plan 2026")).contains(new HeaderText.Said(2023, null));
    assertThat(heading.match("plan 26")).isEmpty();
    assertThat(heading.example(YearMonth.of(2023, 8))).isEqualTo("Plan 2026");
    assertThat(new HeaderText("{next-year}-{year+4}").match("2024-2027"))
        .contains(new HeaderText.Said(2023, null));
    assertThat(new HeaderText("{year+2} mot {year+2}").match("2025 mot 2026")).isEmpty();
  }

  @Test
  void inJanuaryThePeriodIsOneMonth() {
    HeaderText heading = new HeaderText("Utfall {period}");
    Said january = new Said(null, YearMonth.of(2024, 1));
    assertThat(heading.match("Utfall januari 2024")).contains(january);
    assertThat(heading.match("Utfall Jan. 2024")).contains(january);
    assertThat(heading.match("Utfall jan-jan 2024")).contains(january);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prognos 8 2023",
        "Prognos 08 2023",
        "prognos  8\u00A02023",
        "Prognos augusti 2023",
        "Prognos aug 2023",
        "PROGNOS AUG. 2023",
      })
  void monthAndYearAreTheReportMonth(String text) {
    assertThat(new HeaderText("Prognos {month} {year}").match(text))
        .contains(new Said(null, AUGUST));
  }

  @Test
  void aCommaMakesAnotherHeading() {
    assertThat(new HeaderText("Prognos {month} {year}").match("Prognos 8, 2023"))
        .isEmpty();
    assertThat(new HeaderText("Prognos {month}, {year}").match("Prognos 8, 2023"))
        .contains(new Said(null, AUGUST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Prognos 0 2023", "Prognos 13 2023", "Prognos 8 23", "Prognos x 2023"})
  void whatIsNoMonthIsNone(String text) {
    assertThat(new HeaderText("Prognos {month} {year}").match(text)).isEmpty();
  }

  @Test
  void theYearAlone() {
    HeaderText heading = new HeaderText("Avvikelse mot Budget {year}");
    assertThat(heading.match("Avvikelse mot\nBudget 2023")).contains(new Said(2023, null));
    assertThat(heading.match("Avvikelse mot Budget")).isEmpty();
    assertThat(heading.match("Avvikelse mot Budget 8 2023")).isEmpty();
  }

  @Test
  void aShortYearIsOfThisCentury() {
    HeaderText heading = new HeaderText("Prognos -{yy}");
    assertThat(heading.match("Prognos –23")).contains(new Said(2023, null));
    assertThat(heading.match("Prognos -2023")).isEmpty();
    assertThat(heading.match("Prognos -3")).isEmpty();
    assertThat(heading.example(AUGUST)).isEqualTo("Prognos -23");
    assertThat(heading.example(YearMonth.of(2009, 1))).isEqualTo("Prognos -09");
    assertThat(new HeaderText("Prognos {month}-{yy}").match("Prognos aug-23"))
        .contains(new Said(null, AUGUST));
  }

  @Test
  void lastYearSaysWhichTheReportsIs() {
    HeaderText heading = new HeaderText("Utfall {last-year}");
    assertThat(heading.match("Utfall 2022")).contains(new Said(2023, null));
    assertThat(heading.example(AUGUST)).isEqualTo("Utfall 2022");
    assertThat(new HeaderText("{last-year} mot {last-year}").match("2022 mot 2021"))
        .isEmpty();
    assertThat(new HeaderText("Utfall {year} mot {last-year}").match("Utfall 2023 mot 2022"))
        .contains(new Said(2023, null));
  }

  @Test
  void theMonthAloneIsNotForgotten() {
    Said said = new HeaderText("Prognos {month}").match("Prognos 8").orElseThrow();
    assertThat(said).isEqualTo(new Said(null, null, Month.AUGUST));
    assertThat(said.agreesWith(YearMonth.of(2024, 8))).isTrue();
    assertThat(said.agreesWith(YearMonth.of(2023, 9))).isFalse();
  }

  @Test
  void periodAndYearInOneHeading() {
    assertThat(new HeaderText("Utfall {period} mot budget {year}")
            .match("Utfall jan-aug 2023 mot budget 2024"))
        .contains(new Said(2024, AUGUST));
  }

  @Test
  void aPlaceWrittenTwiceMustSayTheSameTwice() {
    HeaderText heading = new HeaderText("Avvikelse {year} mot budget {year}");
    assertThat(heading.match("Avvikelse 2023 mot budget 2023")).contains(new Said(2023, null));
    assertThat(heading.match("Avvikelse 2023 mot budget 2022")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2023-08, true",
    "2023-09, false",
    "2024-08, false",
  })
  void aReportMonthAgreesWithItselfOnly(YearMonth month, boolean agrees) {
    assertThat(new Said(null, AUGUST).agreesWith(month)).isEqualTo(agrees);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-01, true",
    "2023-12, true",
    "2022-12, false",
  })
  void aYearAgreesWithItsMonths(YearMonth month, boolean agrees) {
    assertThat(new Said(2023, null).agreesWith(month)).isEqualTo(agrees);
    assertThat(NOTHING.agreesWith(month)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Resultaträkning januari–augusti 2023, tkr           | [2023-08]",
        "Delår: Jan - Aug 2023 (jämfört med jan-aug 2022)    | [2023-08, 2022-08]",
        "Månadsrapport januari 2024 - Äldreomsorg            | [2024-01]",
        "Utfall januari 2023 - augusti 2023                  | [2023-08]",
        "Utfall januari 2022 - augusti 2023                  | []",
        "Verksamhetsrapport delår 2023                       | []",
        "Trojan-aug 2023                                     | []",
      })
  void periodsAreFoundAnywhereInATitle(String title, String periods) {
    assertThat(new HeaderText("{period}").findPeriods(title)).hasToString(periods);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Prognos efter augusti 2023       | [2023-08]",
        "Prognos 8 2023                   | [2023-08]",
        "Prognos 18 2023                  | []",
        "Prognos 8 20231                  | []",
        "Så blev vår sommar 2023          | []",
      })
  void aMonthIsFoundOnlyAsAWholeWord(String title, String periods) {
    assertThat(new HeaderText("{month} {year}").findPeriods(title)).hasToString(periods);
  }

  @Test
  void theExampleIsAsASenderWouldWriteIt() {
    assertThat(new HeaderText("Utfall {period}").example(AUGUST))
        .isEqualTo("Utfall januari-augusti 2023");
    assertThat(new HeaderText("Utfall {period}").example(YearMonth.of(2024, 1)))
        .isEqualTo("Utfall januari 2024");
    assertThat(new HeaderText("Prognos {month} {year}").example(AUGUST))
        .isEqualTo("Prognos 8 2023");
  }

  @Property
  void everyMonthReadsBackFromItsExample(
      @ForAll @IntRange(min = 1000, max = 9999) int year,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    YearMonth period = YearMonth.of(year, month);
    HeaderText span = new HeaderText("Utfall {period}");
    HeaderText number = new HeaderText("Prognos {month} {year}");
    assertThat(span.match(span.example(period))).contains(new Said(null, period));
    assertThat(number.match(number.example(period))).contains(new Said(null, period));
    assertThat(new HeaderText("{period}").findPeriods(span.example(period)))
        .containsExactly(period);
  }
}
