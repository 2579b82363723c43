package se.uppfoljning.setup;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Job;
import se.uppfoljning.facts.Schedule;

/** Reads one file of {@code jobs/}, apart from what it points at. */
final class JobFile {
  /** Every month has as many working days, also December. */
  static final int MOST_WORKING_DAYS = 15;

  private static final String ONE_ONLY = "Ett schema har en av working-day, cron och every.";

  /** The keys of the file, as {@link Job} means them. */
  record Settings(
      String job,
      @Nullable String report,
      List<String> recipients,
      List<String> files,
      @Nullable Times schedule) {
    Job definition() {
      return new Job(job, report, recipients, files, schedule == null ? null : schedule.meaning());
    }
  }

  /** The keys of {@code schedule}, as {@link Schedule} means them. */
  record Times(
      @Nullable Integer workingDay,
      @Nullable LocalTime at,
      @Nullable String cron,
      boolean workingDaysOnly,
      @Nullable Duration every) {

    /** Null when keys are missing. */
    @Nullable
    Schedule meaning() {
      if (workingDay != null && at != null) {
        return new Schedule.OnWorkingDay(workingDay, at);
      }
      if (cron != null) {
        return new Schedule.ByCron(cron, workingDaysOnly);
      }
      return every == null ? null : new Schedule.Every(every);
    }
  }

  private JobFile() {}

  /**
   * The job; empty when its keys do not fit, which has then been told.
   *
   * @param comes whether a cron pattern is one, and some time fits it
   */
  static Optional<Job> read(Tree.Entries file, Predicate<Schedule.ByCron> comes, Faults faults) {
    Form.NAME.check(file, "report", faults);
    Optional<Settings> settings = Source.JOBS.binder(faults).bind(file);
    if (file.value("schedule") instanceof Tree.Entries schedule) {
      checkKeys(schedule, faults);
      settings
          .map(Settings::schedule)
          .ifPresent(times -> checkValues(schedule, times, comes, faults));
    }
    return settings.map(Settings::definition);
  }

  /** One kind of schedule, and what belongs to it. */
  private static void checkKeys(Tree.Entries schedule, Faults faults) {
    List<String> kinds = Stream.of("working-day", "cron", "every")
        .filter(key -> schedule.value(key) != null)
        .toList();
    if (kinds.isEmpty()) {
      faults.missing(schedule.spot(), "working-day", ", och cron och every likaså");
    }
    kinds.stream().skip(1).forEach(key -> superfluous(schedule, key, ONE_ONLY, faults));
    if (!kinds.contains("working-day")) {
      superfluous(schedule, "at", "Klockslaget hör till working-day.", faults);
    } else if (schedule.value("at") == null) {
      faults.missing(schedule.spot("working-day"), "at", ": arbetsdagen behöver ett klockslag");
    }
    if (!kinds.contains("cron")) {
      superfluous(schedule, "working-days-only", "Den hör till cron.", faults);
    }
  }

  private static void superfluous(Tree.Entries schedule, String key, String reason, Faults faults) {
    schedule.text(key).ifPresent(text -> faults.superfluous(key, text, reason));
  }

  private static void checkValues(
      Tree.Entries schedule, Times times, Predicate<Schedule.ByCron> comes, Faults faults) {
    Integer day = times.workingDay();
    if (day != null && (day == 0 || Math.abs(day) > MOST_WORKING_DAYS)) {
      invalid(schedule, "working-day", "1 till 15, eller -1 till -15 räknat bakifrån", faults);
    }
    Duration every = times.every();
    if (every != null && every.isZero()) {
      invalid(schedule, "every", "hela sekunder, minst 1", faults);
    }
    String cron = times.cron();
    if (cron != null && !comes.test(new Schedule.ByCron(cron, times.workingDaysOnly()))) {
      invalid(
          schedule,
          "cron",
          "minut timme dag månad veckodag som infaller någon gång, till exempel 0 6 * * MON-FRI",
          faults);
    }
  }

  private static void invalid(Tree.Entries schedule, String key, String expected, Faults faults) {
    schedule.text(key).ifPresent(text -> faults.invalid(key, text, expected));
  }
}
