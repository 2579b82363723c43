package se.uppfoljning.jobs.schedule;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days that offices work: Monday to Friday, but for public holidays (lag 1989:253) and
 * midsommarafton, julafton and nyårsafton, on which no bank is open either.
 */
final class WorkingDays {
  private static final HolidayManager SWEDEN =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

  private WorkingDays() {}

  static boolean isOne(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !SWEDEN.isHoliday(date);
  }

  /** All of a month, in order. */
  static List<LocalDate> of(YearMonth month) {
    return Stream.iterate(month.atDay(1), date -> date.plusDays(1))
        .limit(month.lengthOfMonth())
        .filter(WorkingDays::isOne)
        .toList();
  }
}
