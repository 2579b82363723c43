package se.uppfoljning.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.uppfoljning.facts.Schedule;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.JobOutcome;
import se.uppfoljning.jobs.serve.Serve.Planned;
import se.uppfoljning.jobs.serve.Serve.Ran;

/** What {@code serve} says: what runs when, one line a run, and that it stops. */
final class ServeWords {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final Console console;
  private final Map<String, JobOutcome> lastByJob = new HashMap<>();

  ServeWords(Console console) {
    this.console = console;
  }

  /** What runs, when, and when next. */
  void begin(List<Planned> jobs, Instant now) {
    console.say("Kör jobben på sina tider, svensk tid. Stoppa med Ctrl+C.");
    for (Planned job : jobs) {
      String next = job.next().isAfter(now) ? time(MINUTE, job.next()) : "nu";
      console.say("  %-16s %-34s nästa: %s".formatted(job.job(), times(job.schedule()), next));
    }
  }

  /**
   * One line, and what a person must do something about. What is as it was is not said again: a
   * folder that is looked in every minute is nearly always empty.
   */
  void ran(Ran run) {
    JobOutcome outcome = run.outcome();
    boolean asBefore = outcome.equals(lastByJob.put(run.job(), outcome));
    boolean idle = outcome.code() == ExitCode.NOTHING || outcome.code() == ExitCode.LOCKED;
    if (asBefore && idle) {
      return;
    }
    String period = run.period() == null ? "" : " " + run.period();
    console.say("%s  %s%s: %s"
        .formatted(time(SECOND, run.began()), run.job(), period, meaning(outcome.code())));
    if (!asBefore && (outcome.code() == ExitCode.FAULT || outcome.code() == ExitCode.USAGE)) {
      outcome.lines().forEach(line -> console.complain("  " + line));
    }
  }

  void stopping() {
    console.say("Stoppar när det jobb som körs är klart.");
  }

  void stopped() {
    console.say("Stoppat.");
  }

  private static String time(DateTimeFormatter format, Instant instant) {
    return format.format(instant.atZone(STOCKHOLM));
  }

  private static String times(Schedule schedule) {
    if (schedule instanceof Schedule.Every every) {
      return "med " + every.interval().toSeconds() + " s mellanrum";
    }
    if (schedule instanceof Schedule.ByCron cron) {
      return "cron " + cron.expression() + (cron.workingDaysOnly() ? ", arbetsdagar" : "");
    }
    Schedule.OnWorkingDay monthly = (Schedule.OnWorkingDay) schedule;
    int day = monthly.day();
    return (day > 0 ? "arbetsdag " + day : "arbetsdag " + -day + " från slutet") + " kl. "
        + monthly.at();
  }

  private static String meaning(ExitCode code) {
    String words = switch (code) {
      case DONE -> "klart";
      case FAULT -> "fel";
      case USAGE -> "går inte att köra";
      case REJECTED -> "klart, men en leverans avvisades";
      case NOTHING -> "inget att göra";
      case LOCKED -> "en annan körning pågår; försöker igen";
    };
    return words + " (" + code.number() + ")";
  }
}
