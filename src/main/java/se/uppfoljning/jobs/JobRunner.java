package se.uppfoljning.jobs;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.uppfoljning.facts.Job;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.edition.Closing;
import se.uppfoljning.intake.Inbox;
import se.uppfoljning.jobs.schedule.Timetable;
import se.uppfoljning.setup.JobReader;
import se.uppfoljning.setup.Loaded;
import se.uppfoljning.setup.MunicipalityReader;
import se.uppfoljning.store.Store;
import se.uppfoljning.store.StoreInUse;

/** Runs one job in a home, from configuration to outcome. */
public final class JobRunner {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  /** The time zone of months and clocks that people see. */
  static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private record Configured(Municipality municipality, List<Job> jobs) {}

  private final Home home;
  private final Clock clock;
  private final MailAccess mailAccess;

  /**
   * A runner in a home, with the time that reports and receipts are to carry.
   *
   * @param environment where the password of the mail server is told
   */
  public JobRunner(Home home, Clock clock, Map<String, String> environment) {
    this(home, clock, environment, () -> (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /**
   * A runner that trusts mail servers by its own rules.
   *
   * @param tls asked only when mail is to be sent
   */
  public JobRunner(
      Home home, Clock clock, Map<String, String> environment, Supplier<SSLSocketFactory> tls) {
    this.home = home;
    this.clock = clock;
    this.mailAccess = new MailAccess(environment, tls);
  }

  /** Runs; every fault ends as an outcome, none as an exception. */
  public JobOutcome run(RunRequest request) {
    try {
      return configured(request);
    } catch (StoreInUse inUse) {
      return locked();
    } catch (IOException | RuntimeException fault) {
      LOG.error("job {} failed: {}", request.job(), Faults.withoutMessages(fault));
      return JobOutcome.of(
          ExitCode.FAULT,
          "Körningen avbröts av ett fel. Inget är förlorat: nästa körning fortsätter där den"
              + " stannade.",
          "Detaljer för den som sköter programmet finns i data/logg/uppfoljning.jsonl.");
    }
  }

  /** The jobs as they are configured now, in the order of a month: intake, reports, dispatch. */
  public Lookup<List<Job>> jobs() {
    Lookup<Configured> read = configuration();
    return read instanceof Lookup.Failed<Configured> failed
        ? new Lookup.Failed<>(failed.why())
        : new Lookup.Found<>(((Lookup.Found<Configured>) read)
            .value().jobs().stream().sorted(comparingInt(JobRunner::rank)).toList());
  }

  private static int rank(Job job) {
    if (job.job().equals(IntakeJob.NAME)) {
      return 0;
    }
    return job.job().equals(DispatchJob.NAME) ? 2 : 1;
  }

  private Lookup<Configured> configuration() {
    Loaded<Municipality> municipality = MunicipalityReader.read(home.config(), home.templates());
    if (municipality instanceof Loaded.Mistakes<Municipality> mistakes) {
      return new Lookup.Failed<>(mistakes(mistakes.findings()));
    }
    Municipality known = ((Loaded.Value<Municipality>) municipality).value();
    Loaded<List<Job>> jobs = JobReader.read(home.jobs(), known, Timetable::comes);
    return jobs instanceof Loaded.Mistakes<List<Job>> mistakes
        ? new Lookup.Failed<>(mistakes(mistakes.findings()))
        : new Lookup.Found<>(new Configured(known, ((Loaded.Value<List<Job>>) jobs).value()));
  }

  private JobOutcome configured(RunRequest request) throws IOException {
    Lookup<Configured> read = configuration();
    if (read instanceof Lookup.Failed<Configured> failed) {
      return failed.why();
    }
    Configured configured = ((Lookup.Found<Configured>) read).value();
    Optional<Job> job = configured.jobs().stream()
        .filter(each -> each.job().equals(request.job()) && isKnown(each))
        .findFirst();
    if (job.isEmpty()) {
      List<String> names =
          configured.jobs().stream().filter(JobRunner::isKnown).map(Job::job).toList();
      return JobOutcome.of(
          ExitCode.USAGE,
          "Det finns inget jobb " + request.job() + " i jobs/. Det finns: "
              + String.join(", ", names));
    }
    Municipality known = configured.municipality();
    if (request.asOf() != null) {
      return new ReportAsOf(home, clock, mailAccess, known, job.get())
          .run(request, period(request));
    }
    return request.dryRun() ? dryRun(request, job.get(), known) : locked(request, job.get(), known);
  }

  /** Records that a month is closed to deliveries, or opened again; no other fault is an exception. */
  public JobOutcome close(YearMonth period, boolean closed, String who, String why) {
    try {
      Optional<RunLock> lock = RunLock.take(home);
      if (lock.isEmpty()) {
        return locked();
      }
      RunLock held = lock.get();
      try (held;
          Store store = Store.open(home.data())) {
        return PeriodClosing.record(
            store.closings(), new Closing(period, closed, clock.instant(), who, why));
      }
    } catch (StoreInUse inUse) {
      return locked();
    } catch (IOException | RuntimeException fault) {
      LOG.error("a closing was not recorded: {}", Faults.withoutMessages(fault));
      return JobOutcome.of(ExitCode.FAULT, "Databasen i data/ kunde inte skrivas.");
    }
  }

  private JobOutcome locked(RunRequest request, Job job, Municipality municipality)
      throws IOException {
    if (job.job().equals(IntakeJob.NAME) && !new Inbox(home.root()).isThere()) {
      return noShare();
    }
    Optional<RunLock> lock = RunLock.take(home);
    if (lock.isEmpty()) {
      return locked();
    }
    RunLock held = lock.get();
    try (held;
        Store store = Store.open(home.data())) {
      store.configurations().record(municipality.files(), clock.instant());
      RunContext context = new RunContext(home, municipality, store, clock, mailAccess);
      if (job.job().equals(IntakeJob.NAME)) {
        return new IntakeJob(context)
            .run(request.period(), settle(request, municipality), Instant.now(Clock.systemUTC()));
      }
      if (job.job().equals(DispatchJob.NAME)) {
        return new DispatchJob(context).run();
      }
      return new ReportJob(context, job).run(period(request));
    }
  }

  /** Takes no lock and opens the database for reading only: a dry run leaves no trace. */
  private JobOutcome dryRun(RunRequest request, Job job, Municipality municipality)
      throws IOException {
    if (job.job().equals(IntakeJob.NAME)) {
      return new Inbox(home.root()).isThere() ? intakeDryRun(request, municipality) : noShare();
    }
    if (!Store.exists(home.data())) {
      return JobOutcome.of(ExitCode.NOTHING, "Ingen har lämnat något än.");
    }
    try (Store store = Store.openForReading(home.data())) {
      RunContext context = new RunContext(home, municipality, store, clock, mailAccess);
      return job.job().equals(DispatchJob.NAME)
          ? new DispatchJob(context).dryRun()
          : new ReportJob(context, job).dryRun(period(request));
    }
  }

  private JobOutcome intakeDryRun(RunRequest request, Municipality municipality)
      throws IOException {
    YearMonth period = request.period();
    Duration settle = settle(request, municipality);
    if (!Store.exists(home.data())) {
      return IntakeDryRun.run(home, municipality, History.EMPTY, period, settle);
    }
    try (Store store = Store.openForReading(home.data())) {
      return IntakeDryRun.run(home, municipality, History.of(store), period, settle);
    }
  }

  private static Duration settle(RunRequest request, Municipality municipality) {
    Duration wanted = request.settle();
    return wanted == null ? municipality.settle() : wanted;
  }

  /** The month asked for, else the last that has ended. */
  private YearMonth period(RunRequest request) {
    YearMonth wanted = request.period();
    return wanted == null ? lastEnded(clock) : wanted;
  }

  /** The last month that has ended, in Sweden. */
  static YearMonth lastEnded(Clock clock) {
    return YearMonth.from(clock.instant().atZone(STOCKHOLM)).minusMonths(1);
  }

  private static boolean isKnown(Job job) {
    return job.report() != null
        || job.job().equals(IntakeJob.NAME)
        || job.job().equals(DispatchJob.NAME);
  }

  private static JobOutcome locked() {
    return JobOutcome.of(ExitCode.LOCKED, "En annan körning pågår redan; försök igen om en stund.");
  }

  static JobOutcome noShare() {
    return JobOutcome.of(
        ExitCode.FAULT,
        "Mappen inkommande/ är inte den som init gjorde: filen inkommande/.uppfoljning saknas.",
        "Är den delade mappen ansluten? Inget har lästs och ingen sägs ha missat att lämna.");
  }

  static JobOutcome mistakes(List<Finding> findings) {
    return JobOutcome.mistakes("Inställningarna behöver rättas:", findings);
  }
}
