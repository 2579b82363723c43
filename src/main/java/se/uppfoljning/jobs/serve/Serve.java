package se.uppfoljning.jobs.serve;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.uppfoljning.facts.Job;
import se.uppfoljning.facts.Schedule;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.JobOutcome;
import se.uppfoljning.jobs.RunRequest;
import se.uppfoljning.jobs.schedule.Timetable;

/**
 * Runs jobs when they are due, one after another, and nothing in between: neither lock nor database
 * is held while it waits.
 */
public final class Serve {
  private static final Logger LOG = LoggerFactory.getLogger(Serve.class);

  /** Also how soon a job that met another run is tried again, and a changed clock is noticed. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  /** How soon a job that ended in a fault is tried again, when its next time is far off. */
  private static final Duration AFTER_FAULT = Duration.ofMinutes(10);

  private final List<Scheduled> scheduled;
  private final Map<String, Instant> tryAgainAt = new HashMap<>();
  private final LastRuns lastRuns;
  private final Clock clock;
  private final Function<RunRequest, JobOutcome> runner;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  /**
   * A run that has ended.
   *
   * @param began when
   * @param job what
   * @param period the month of a report; null for other jobs
   * @param outcome how
   */
  public record Ran(Instant began, String job, @Nullable YearMonth period, JobOutcome outcome) {}

  /**
   * When a job runs next.
   *
   * @param next now or in the past for a job that is due
   */
  public record Planned(String job, Schedule schedule, Instant next) {}

  /** A job that has a schedule. */
  private record Scheduled(Job job, Schedule schedule) {
    static Optional<Scheduled> of(Job job) {
      return Optional.ofNullable(job.schedule()).map(schedule -> new Scheduled(job, schedule));
    }

    String name() {
      return job.job();
    }
  }

  /**
   * For the jobs that have a schedule, in this order when several are due; the others are run by
   * hand only.
   *
   * @param memory the file that keeps when each job ran last
   * @param clock must tick
   */
  public Serve(List<Job> jobs, Path memory, Clock clock, Function<RunRequest, JobOutcome> runner) {
    this.scheduled = jobs.stream().flatMap(job -> Scheduled.of(job).stream()).toList();
    this.lastRuns = new LastRuns(memory);
    this.clock = clock;
    this.runner = runner;
  }

  /** When each job runs next, as things are now. */
  public List<Planned> planned() {
    Instant now = clock.instant();
    return scheduled.stream()
        .map(each -> new Planned(each.name(), each.schedule(), next(each, now)))
        .toList();
  }

  /** Runs until it is told to stop, and tells of each run when it has ended. */
  public void run(Consumer<Ran> told) throws InterruptedException {
    try {
      boolean stop = false;
      while (!stop) {
        boolean metAnotherRun = runDue(told);
        long millis = (metAnotherRun ? LONGEST_WAIT : untilNext()).toMillis();
        stop = stopped.await(millis, TimeUnit.MILLISECONDS);
      }
    } finally {
      ended.countDown();
    }
  }

  /** Lets the job in hand end, and starts no other. */
  public void stop() {
    stopped.countDown();
  }

  /** Waits until nothing runs any more; false when that took too long. */
  public boolean awaitEnd(Duration longest) throws InterruptedException {
    return ended.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Runs each job that is due, and tells whether some other run was in the way. */
  boolean runDue(Consumer<Ran> told) {
    boolean metAnotherRun = false;
    for (Scheduled each : scheduled) {
      Instant now = clock.instant();
      Optional<Instant> due = Timetable.due(each.schedule(), last(each, now), now);
      boolean rests = tryAgainAt.getOrDefault(each.name(), now).isAfter(now);
      if (due.isPresent() && !rests && stopped.getCount() > 0) {
        Ran ran = run(each, due.get(), now);
        told.accept(ran);
        metAnotherRun |= ran.outcome().code() == ExitCode.LOCKED;
      }
    }
    return metAnotherRun;
  }

  /** How long nothing will be due. */
  Duration untilNext() {
    Instant now = clock.instant();
    return scheduled.stream()
        .map(each -> Duration.between(now, next(each, now)))
        .filter(wait -> wait.compareTo(LONGEST_WAIT) < 0)
        .min(Duration::compareTo)
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
        .orElse(LONGEST_WAIT);
  }

  /** A report is of the month before the one it was due in, also when it is made up for later. */
  private Ran run(Scheduled each, Instant due, Instant now) {
    YearMonth period = each.job().report() == null ? null : Timetable.month(due).minusMonths(1);
    JobOutcome outcome = runner.apply(new RunRequest(each.name(), period, null, false));
    tryAgainAt.remove(each.name());
    if (outcome.code() == ExitCode.FAULT && !(each.schedule() instanceof Schedule.Every)) {
      tryAgainAt.put(each.name(), now.plus(AFTER_FAULT));
    } else if (outcome.code() != ExitCode.LOCKED) {
      lastRuns.put(each.name(), now);
    }
    LOG.info("job {} ended with {}", each.name(), outcome.code());
    return new Ran(now, each.name(), period, outcome);
  }

  private Instant next(Scheduled each, Instant now) {
    Instant next = Timetable.next(each.schedule(), last(each, now));
    Instant again = tryAgainAt.getOrDefault(each.name(), next);
    return again.isAfter(next) ? again : next;
  }

  /**
   * When a job ran last. One that never ran counts from now, an interval as if it had just passed;
   * so does one that ran in the future: the clock was put back.
   */
  private Instant last(Scheduled each, Instant now) {
    Optional<Instant> known = lastRuns.of(each.name()).filter(last -> !last.isAfter(now));
    if (known.isPresent()) {
      return known.get();
    }
    Instant first =
        each.schedule() instanceof Schedule.Every every ? now.minus(every.interval()) : now;
    lastRuns.put(each.name(), first);
    return first;
  }
}
