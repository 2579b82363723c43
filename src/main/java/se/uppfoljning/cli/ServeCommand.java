package se.uppfoljning.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import se.uppfoljning.facts.Job;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.Home;
import se.uppfoljning.jobs.JobRunner;
import se.uppfoljning.jobs.serve.Serve;

/** {@code serve}. */
@Command(
    name = "serve",
    header = "Kör jobben på sina tider tills det stoppas.",
    synopsisHeading = "%nSå här skriver du:  ",
    optionListHeading = "%nVal:%n",
    footerHeading = "%nExempel:%n",
    footer = {
      "  ./uppfoljning --home /srv/uppfoljning serve",
      "",
      "Tiderna står i jobs/*.yml. Stoppa med Ctrl+C eller SIGTERM: det jobb som körs får bli klart.",
      "Som tjänst, eller ett jobb i taget med timer eller cron: docs/drift.md.",
      "",
      "Slutkoder: 0 stoppat, 1 fel, 2 ingen hemmapp, 4 inget jobb har några tider"
    })
final class ServeCommand implements Callable<Integer> {
  /** Longer than a mail server may think about one message; see SmtpTransport. */
  private static final Duration LONGEST_END = Duration.ofMinutes(11);

  private final Uppfoljning uppfoljning;

  ServeCommand(Uppfoljning uppfoljning) {
    this.uppfoljning = uppfoljning;
  }

  @Override
  public Integer call() {
    if (!uppfoljning.home().exists()) {
      return uppfoljning.notAHome();
    }
    LogFile.open(uppfoljning.home());
    Clock clock = ticking(uppfoljning.clock());
    JobRunner runner = new JobRunner(uppfoljning.home(), clock, uppfoljning.environment());
    return uppfoljning.console().tell(runner.jobs(), jobs -> serve(jobs, runner, clock));
  }

  private int serve(List<Job> jobs, JobRunner runner, Clock clock) {
    Home home = uppfoljning.home();
    Serve serve = new Serve(jobs, home.data().resolve("senaste-korningar.txt"), clock, runner::run);
    List<Serve.Planned> planned = serve.planned();
    if (planned.isEmpty()) {
      uppfoljning.console().complain("Inget jobb i jobs/ har några tider (schedule).");
      return ExitCode.NOTHING.number();
    }
    ServeWords words = new ServeWords(uppfoljning.console());
    words.begin(planned, clock.instant());
    return untilStopped(serve, words);
  }

  /**
   * The signal makes the Java machine end as soon as the hook has: the hook waits for the job in
   * hand, and ends the process itself, with 0 instead of the signal's number.
   */
  private int untilStopped(Serve serve, ServeWords words) {
    Thread hook = new Thread(() -> end(serve, words), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      serve.run(words::ran);
    } catch (InterruptedException nobodyDoes) {
      Thread.currentThread().interrupt();
    } finally {
      forget(hook);
    }
    return ExitCode.DONE.number();
  }

  private static void end(Serve serve, ServeWords words) {
    words.stopping();
    serve.stop();
    ExitCode code = ExitCode.FAULT;
    try {
      if (serve.awaitEnd(LONGEST_END)) {
        words.stopped();
        code = ExitCode.DONE;
      }
    } catch (InterruptedException nobodyDoes) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(code.number());
  }

  /** When it ends without a signal, its exit code is its own. */
  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      // The hook is what ends it.
    }
  }

  /** A clock that was fixed begins there and goes on from there. */
  private static Clock ticking(Clock clock) {
    Clock machine = Clock.systemUTC();
    return Clock.offset(machine, Duration.between(machine.instant(), clock.instant()));
  }
}
