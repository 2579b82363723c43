package se.uppfoljning.jobs.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.Schedule;
import se.uppfoljning.facts.Schedule.ByCron;
import se.uppfoljning.facts.Schedule.Every;
import se.uppfoljning.facts.Schedule.OnWorkingDay;

/** The instants of schedules; UTC is an hour behind Swedish winter time, two behind summer time. */
class TimetableTest {

  /** Handbook 8: the holidays of 2026 that fall on Monday to Friday, and the three eves. */
  @Test
  void noOfficeWorksOnTheHolidaysOf2026() {
    assertThat(Stream.iterate(LocalDate.of(2026, 1, 1), date -> date.plusDays(1))
            .limit(365)
            .filter(date -> date.getDayOfWeek().getValue() <= 5 && !WorkingDays.isOne(date))
            .map(LocalDate::toString))
        .containsExactly(
            "2026-01-01",
            "2026-01-06",
            "2026-04-03",
            "2026-04-06",
            "2026-05-01",
            "2026-05-14",
            "2026-06-19",
            "2026-12-24",
            "2026-12-25",
            "2026-12-31");
  }

  @Test
  void everyMonthHasTheWorkingDaysThatCanBeConfigured() {
    assertThat(
            Stream.iterate(YearMonth.of(2020, 1), month -> month.plusMonths(1)).limit(600))
        .allSatisfy(month -> assertThat(WorkingDays.of(month)).hasSizeGreaterThanOrEqualTo(15));
  }

  /** Were it not midsommarafton, 19 June 2026 would be the fifteenth. */
  @Test
  void workingDaysAreCountedFromBothEnds() {
    assertThat(times(new OnWorkingDay(15, LocalTime.of(8, 0)), "2026-04-30T00:00:00Z", 3))
        .containsExactly("2026-05-25T06:00:00Z", "2026-06-22T06:00:00Z", "2026-07-21T06:00:00Z");
    assertThat(times(new OnWorkingDay(-1, LocalTime.of(16, 0)), "2026-10-01T00:00:00Z", 3))
        .containsExactly("2026-10-30T15:00:00Z", "2026-11-30T15:00:00Z", "2026-12-30T15:00:00Z");
  }

  @Test
  void aTimeSkippedInSpringComesAnHourLater() {
    ByCron halfPastTwo = new ByCron("30 2 * * *", false);
    assertThat(times(halfPastTwo, "2026-03-28T00:00:00Z", 3))
        .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
    assertThat(times(halfPastTwo, "2026-03-29T01:05:00Z", 1))
        .containsExactly("2026-03-29T01:30:00Z");
    assertThat(times(new ByCron("*/30 * * * *", false), "2026-03-29T00:00:00Z", 4))
        .containsExactly(
            "2026-03-29T00:30:00Z",
            "2026-03-29T01:00:00Z",
            "2026-03-29T01:30:00Z",
            "2026-03-29T02:00:00Z");
  }

  /** 02:30 is first 00:30 UTC and then 01:30 UTC. */
  @Test
  void aTimeThatComesTwiceInAutumnCountsOnce() {
    assertThat(times(new ByCron("30 2 * * *", false), "2026-10-24T12:00:00Z", 2))
        .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    assertThat(times(new ByCron("*/30 * * * *", false), "2026-10-24T23:45:00Z", 4))
        .containsExactly(
            "2026-10-25T00:00:00Z",
            "2026-10-25T00:30:00Z",
            "2026-10-25T02:00:00Z",
            "2026-10-25T02:30:00Z");
  }

  @Test
  void aPatternMaySkipHolidays() {
    assertThat(times(new ByCron("0 6 * * THU-FRI", true), "2026-06-17T00:00:00Z", 2))
        .containsExactly("2026-06-18T04:00:00Z", "2026-06-25T04:00:00Z");
  }

  @Test
  void whateverWasMissedIsDueOnceForItsLastTime() {
    Instant last = Instant.parse("2026-02-13T06:00:00Z");
    OnWorkingDay monthly = new OnWorkingDay(10, LocalTime.of(7, 0));

    assertThat(Timetable.due(monthly, last, Instant.parse("2026-03-13T05:59:59Z")))
        .isEmpty();
    assertThat(Timetable.due(monthly, last, Instant.parse("2026-03-13T06:00:00Z")))
        .contains(Instant.parse("2026-03-13T06:00:00Z"));
    assertThat(Timetable.due(monthly, last, Instant.parse("2026-06-02T12:00:00Z")))
        .contains(Instant.parse("2026-05-18T05:00:00Z"));
    assertThat(Timetable.due(new ByCron("* * * * *", false), Instant.EPOCH, last))
        .contains(last);
  }

  @Test
  void anIntervalIsCountedFromTheLastRun() {
    Every minute = new Every(Duration.ofSeconds(60));
    Instant last = Instant.parse("2026-02-13T06:00:07Z");

    assertThat(Timetable.due(minute, last, last.plusSeconds(59))).isEmpty();
    assertThat(Timetable.due(minute, last, last.plusSeconds(60))).contains(last.plusSeconds(60));
    assertThat(Timetable.due(minute, last, last.plusSeconds(7200))).isPresent();
  }

  private static List<String> times(Schedule schedule, String after, int count) {
    return Stream.iterate(
            Timetable.next(schedule, Instant.parse(after)), time -> Timetable.next(schedule, time))
        .limit(count)
        .map(Instant::toString)
        .toList();
  }
}
