package se.uppfoljning.computing.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.StaffCase;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.Figure;

/** Columns: total, women, men, -29, 30-49, 50-, long-term share; in percent. */
class StaffFiguresTest {
  private static final Municipality HUDIKSVALL = Hudiksvall.municipality();

  /** The other areas have staff, but nobody is sick. */
  private static final String OTHERS = """
      MYN K 30-49 100 10000 0 0
      MYN M -29 100 10000 0 0
      MYN K 50- 100 10000 0 0
      FN K 30-49 0 0 0 0
      TS K 30-49 0 0 0 0
      AF K 30-49 0 0 0 0
      HSV K 30-49 0 0 0 0
      """;

  /** Handbook 4.6.1: 3 828 / 40 000 = 9,57 %, 723,6 / 12 000 = 6,03 %, all 4 551,6 / 52 000. */
  @Test
  void aRateIsSickHoursOfTheGroupsOwnOrdinaryHours() {
    assertThat(rows("AO", OTHERS + """
        AO K -29 20 10000 828 0
        AO K 30-49 40 30000 3000 1500
        AO M 50- 30 12000 723.6 361.8
        """))
        .isEqualTo("AO 8,8 % 9,6 % 6,0 % 8,3 % 10,0 % 6,0 % 40,9 %");
  }

  /** Handbook 4.6.5: 7 600 of 20 000 sick hours are 38 %, whatever the ordinary hours are. */
  @Test
  void theLongTermShareIsOfTheSickHours() {
    assertThat(rows("AO", OTHERS + """
        AO K 30-49 100 115000 12000 5600
        AO M -29 50 60000 5000 1000
        AO M 50- 50 55000 3000 1000
        """)).endsWith(" 38,0 %").startsWith("AO 8,7 % ");
  }

  /** The mean of 10 % and 1 % is 5,5 %. */
  @Test
  void theCommitteeIsTheSumOfTheHoursNotTheMeanOfThePercentages() {
    String hours = OTHERS.replace("MYN M -29 100 10000 0 0", "MYN M -29 100 10000 400 0") + """
        AO K -29 50 5000 500 0
        AO M 30-49 50 3000 300 0
        AO M 50- 50 2000 200 100
        """;
    assertThat(rows("AO", hours)).startsWith("AO 10,0 % ");
    assertThat(rows("MYN", hours)).startsWith("MYN 1,3 % ");
    assertThat(rows("SON", hours)).isEqualTo("SON 3,5 % 2,0 % 6,0 % 6,0 % 2,3 % 1,7 % 7,1 %");
  }

  @Test
  void withoutHoursThereIsNoPercentageAndNotZero() {
    assertThat(rows("FN", OTHERS)).isEqualTo("FN – – – – – – –");
    assertThat(rows("MYN", OTHERS)).isEqualTo("MYN 0,0 % 0,0 % 0,0 % 0,0 % 0,0 % 0,0 % –");
  }

  @Test
  void tenPersonsAreHiddenAndElevenAreTold() {
    String eleven = OTHERS + """
        AO K 30-49 30 3000 300 0
        AO M -29 11 1100 110 0
        AO M 50- 11 1100 110 0
        """;
    assertThat(rows("AO", eleven)).startsWith("AO 10,0 % 10,0 % 10,0 % 10,0 % 10,0 % 10,0 % ");
    assertThat(rows("AO", eleven.replace("-29 11", "-29 10")))
        .isEqualTo("AO 10,0 % 10,0 % 10,0 % * * * 0,0 %");
  }

  /** Handbook 4.6.6: 14 women and 6 men, of whom only the total of 20 is told. */
  @Test
  void oneSmallPartHidesTheSplitOfEveryAreaAndLeavesTheCommittees() {
    String hours = OTHERS + """
        AO K 30-49 14 1400 140 0
        AO M 30-49 6 600 60 0
        """;
    assertThat(rows("AO", hours)).startsWith("AO 10,0 % * * ");
    assertThat(rows("MYN", hours)).startsWith("MYN 0,0 % * * ");
    assertThat(rows("SON", hours)).startsWith("SON 0,6 % 0,7 % 0,6 % ");
  }

  /** Which group is empty would say that the other is the whole. */
  @Test
  void nobodyIsHiddenWithTheOthersOfASplit() {
    assertThat(rows("FN", OTHERS + "AO K 30-49 14 1400 140 0\nAO M 30-49 6 600 60 0\n"))
        .isEqualTo("FN – * * – – – –");
  }

  @Test
  void aSmallAreaHidesEveryAreasTotalAndLongTermShare() {
    String hours = OTHERS + "AO K 30-49 8 800 80 0\n";
    assertThat(rows("AO", hours)).isEqualTo("AO * * * * * * *");
    assertThat(rows("MYN", hours)).isEqualTo("MYN * * * * * * *");
    assertThat(rows("SON", hours)).startsWith("SON 0,3 % 0,4 % 0,0 % ");
  }

  /** Seven men in all the committee: neither they nor the women are told of, but the total is. */
  @Test
  void aSmallGroupOfTheCommitteeHidesItsSplit() {
    String hours =
        OTHERS.replace("MYN M -29 100 10000", "MYN M -29 7 700") + "AO K 30-49 0 0 0 0\n";
    assertThat(rows("SON", hours)).isEqualTo("SON 0,0 % * * * * * –");
  }

  /** Hours of somebody who is not counted: hidden, not taken for a group of nobody. */
  @Test
  void hoursWithoutPersonsAreHidden() {
    assertThat(rows("AO", OTHERS + "AO K 30-49 0 800 80 0\n")).isEqualTo("AO * * * * * * *");
  }

  @Test
  void withoutAnAreasHoursTheCommitteesAreNotKnown() {
    String hours = OTHERS.replace("HSV K 30-49 0 0 0 0\n", "") + "AO K 30-49 20 2000 80 0\n";
    assertThat(rows("AO", hours)).startsWith("AO 4,0 % ");
    assertThat(rows("HSV", hours)).isEqualTo("HSV – – – – – – –");
    assertThat(rows("SON", hours)).isEqualTo("SON – – – – – – –");
  }

  @Test
  void ofAHiddenNumberOnlyTheFormulaIsSaid() {
    Figure hidden = figures(OTHERS + "AO K 30-49 8 800 80 0\n").stream()
        .filter(figure -> figure.id().equals("AO/sickLeaveRate/sex=K/2023-08/rate"))
        .findFirst()
        .orElseThrow();
    assertThat(hidden.value()).isNull();
    assertThat(hidden.display()).isEqualTo("*");
    assertThat(hidden.origin().source()).isEqualTo("derived:sick_leave_rate");
  }

  /** An exact quotient would give the hours away: 100 / 1 234 is the only small fraction it is. */
  @Test
  void aValueHasFourDecimals() {
    assertThat(figures(OTHERS + "AO K 30-49 20 1234 100 0\n"))
        .filteredOn(figure -> figure.id().equals("AO/sickLeaveRate//2023-08/rate"))
        .extracting(figure -> String.valueOf(figure.value()))
        .containsExactly("8.1037");
  }

  @Test
  void noFigureCrossesSexAndAgeOrSaysHoursOrPersons() {
    assertThat(figures(OTHERS + "AO K 30-49 20 2000 80 0\n"))
        .isNotEmpty()
        .noneMatch(figure -> figure.key().breakdown().contains("|"))
        .allMatch(figure -> figure.unit().code().equals("percent"));
  }

  @Test
  void whatNobodyHasDeliveredIsNoTable() {
    assertThat(figures("")).isEmpty();
  }

  @Test
  void theOrderOfTheRowsDoesNotMatter() {
    List<Fact> facts = new ArrayList<>(StaffCase.facts(OTHERS + "AO K 30-49 20 2000 80 0\n"));
    List<Figure> forwards = figures(facts);
    Collections.reverse(facts);
    assertThat(figures(facts)).isEqualTo(forwards);
  }

  private static List<Figure> figures(String rows) {
    return figures(StaffCase.facts(rows));
  }

  private static List<Figure> figures(List<Fact> facts) {
    return StaffFigures.compute(HUDIKSVALL, MonthHome.AUGUST, new FactBook(facts));
  }

  private static String rows(String org, String rows) {
    return figures(rows).stream()
        .filter(figure -> figure.key().org().equals(org))
        .map(figure -> figure.display().replace('\u00A0', ' '))
        .collect(Collectors.joining(" ", org + " ", ""));
  }
}
