package se.uppfoljning.jobs.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;
import se.uppfoljning.facts.Schedule;

/**
 * The instants of a schedule. A clock time that is skipped in spring comes as much later as the
 * clock is put forward; one that comes twice in autumn counts the first time.
 */
public final class Timetable {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  /** Within these years every date falls on every day of the week, also around the year 2100. */
  private static final Period HORIZON = Period.ofYears(40);

  /** What was missed longer ago than this is not caught up. */
  private static final Duration MEMORY = Duration.ofDays(400);

  /** By how much clocks are put forward in spring. */
  private static final Duration SUMMER_TIME = Duration.ofHours(1);

  private Timetable() {}

  /** Whether a pattern is one, and some time fits it. */
  public static boolean comes(Schedule.ByCron cron) {
    return CronExpression.isValidExpression(withSeconds(cron))
        && find(cron, Instant.EPOCH).isPresent();
  }

  /**
   * The instant for which a job is to run now: the last one passed since it ran, so that however
   * many were missed, it runs once.
   *
   * @param last when it ran last, or what it is to be counted from
   * @return empty when none has passed
   */
  public static Optional<Instant> due(Schedule schedule, Instant last, Instant now) {
    if (schedule instanceof Schedule.Every every) {
      return Optional.of(last.plus(every.interval())).filter(instant -> !instant.isAfter(now));
    }
    Instant oldest = now.minus(MEMORY);
    Optional<Instant> due = Optional.empty();
    Instant next = next(schedule, last.isBefore(oldest) ? oldest : last);
    while (!next.isAfter(now)) {
      due = Optional.of(next);
      next = next(schedule, next);
    }
    return due;
  }

  /** The first instant after another, of a schedule that comes. */
  public static Instant next(Schedule schedule, Instant after) {
    if (schedule instanceof Schedule.Every every) {
      return after.plus(every.interval());
    }
    return schedule instanceof Schedule.ByCron cron
        ? find(cron, after).orElseThrow()
        : next((Schedule.OnWorkingDay) schedule, after);
  }

  /** The month of an instant, in Sweden. */
  public static YearMonth month(Instant instant) {
    return YearMonth.from(instant.atZone(STOCKHOLM));
  }

  private static Optional<Instant> find(Schedule.ByCron cron, Instant after) {
    CronExpression pattern = CronExpression.parse(withSeconds(cron));
    // From an hour before: a time skipped in spring comes later than clock times after it.
    LocalDateTime from = LocalDateTime.ofInstant(after.minus(SUMMER_TIME), STOCKHOLM);
    LocalDateTime end = from.plus(HORIZON);
    LocalDateTime time = pattern.next(from);
    while (time != null && time.isBefore(end)) {
      boolean skipped = cron.workingDaysOnly() && !WorkingDays.isOne(time.toLocalDate());
      if (!skipped && instant(time).isAfter(after)) {
        return Optional.of(instant(time));
      }
      time = pattern.next(skipped ? time.with(LocalTime.MAX) : time);
    }
    return Optional.empty();
  }

  private static Instant next(Schedule.OnWorkingDay schedule, Instant after) {
    YearMonth month = month(after);
    Instant instant = in(month, schedule);
    while (!instant.isAfter(after)) {
      month = month.plusMonths(1);
      instant = in(month, schedule);
    }
    return instant;
  }

  private static Instant in(YearMonth month, Schedule.OnWorkingDay schedule) {
    List<LocalDate> days = WorkingDays.of(month);
    int day = schedule.day();
    return instant(days.get(day > 0 ? day - 1 : days.size() + day).atTime(schedule.at()));
  }

  private static Instant instant(LocalDateTime time) {
    return time.atZone(STOCKHOLM).toInstant();
  }

  private static String withSeconds(Schedule.ByCron cron) {
    return "0 " + cron.expression();
  }
}
