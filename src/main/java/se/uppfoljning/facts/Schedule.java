package se.uppfoljning.facts;

import java.time.Duration;
import java.time.LocalTime;

/** When a job runs by itself, by the clocks and holidays of Sweden. */
public sealed interface Schedule {

  /**
   * Once a month.
   *
   * @param day working day of the month, from 1; or from its end, −1 being the last
   * @param at time of that day
   */
  record OnWorkingDay(int day, LocalTime at) implements Schedule {}

  /**
   * Whenever the clock fits a pattern.
   *
   * @param expression minute, hour, day of month, month and day of week; all must fit
   * @param workingDaysOnly not on weekends and holidays, whatever the pattern says
   */
  record ByCron(String expression, boolean workingDaysOnly) implements Schedule {}

  /**
   * Again and again.
   *
   * @param interval from the start of one run to the start of the next
   */
  record Every(Duration interval) implements Schedule {}
}
