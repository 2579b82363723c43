package se.uppfoljning.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.JobRunner;
import se.uppfoljning.jobs.RunRequest;

/** {@code run JOB}. */
@Command(
    name = "run",
    header = "Kör ett av jobben i jobs/.",
    synopsisHeading = "%nSå här skriver du:  ",
    optionListHeading = "%nVal:%n",
    parameterListHeading = "%n",
    footerHeading = "%nExempel:%n",
    footer = {
      "  ./uppfoljning --home /srv/uppfoljning run intake",
      "  ./uppfoljning --home /srv/uppfoljning run monthly-report --period 2023-08",
      "  ./uppfoljning --home /srv/uppfoljning run dispatch --dry-run",
      "  ./uppfoljning --home /srv/uppfoljning run monthly-report --period 2023-08 --as-of 2023-09-12 --out /tmp/da",
      "",
      "Slutkoder:",
      "  0 klart    1 fel    2 fel skrivet    3 klart, men en leverans avvisades",
      "  4 inget att göra    5 en annan körning pågår"
    })
final class RunCommand implements Callable<Integer> {
  private final Uppfoljning uppfoljning;

  @Parameters(
      index = "0",
      paramLabel = "JOBB",
      description =
          "intake läser leveranser, monthly-report (interim-report, annual-report) gör rapporten,"
              + " dispatch skickar den")
  private String job = "";

  @Option(
      names = "--period",
      paramLabel = "ÅÅÅÅ-MM",
      description = "månaden; för rapporter annars den senast avslutade")
  private @Nullable YearMonth period;

  @Option(
      names = "--settle",
      paramLabel = "SEKUNDER",
      description = "hur länge en fil ska ha varit orörd; annars settle-seconds i inställningarna")
  private @Nullable Long settleSeconds;

  @Option(names = "--dry-run", description = "säg vad som skulle göras, men gör det inte")
  private boolean dryRun;

  @ArgGroup(exclusive = false)
  private @Nullable AsOfOptions asOf;

  /** Both or neither: what was known then is written where it is asked for, never among the editions. */
  static final class AsOfOptions {
    @Option(
        names = "--as-of",
        required = true,
        paramLabel = "TIDPUNKT",
        converter = AsOfConverter.class,
        description = "rapporten som den var känd då, 2023-09-12T08:00:00Z eller hela dagen"
            + " 2023-09-12; skickas inte till någon")
    private Instant instant = Instant.EPOCH;

    @Option(
        names = "--out",
        required = true,
        paramLabel = "MAPP",
        description = "ny eller tom mapp för rapporten med --as-of")
    private Path out = Path.of("");
  }

  /** An instant, or a day to its end in Sweden. */
  static final class AsOfConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text)
              .plusDays(1)
              .atStartOfDay(ZoneId.of("Europe/Stockholm"))
              .toInstant()
              .minusNanos(1);
    }
  }

  RunCommand(Uppfoljning uppfoljning) {
    this.uppfoljning = uppfoljning;
  }

  @Override
  public Integer call() {
    if (!uppfoljning.home().exists()) {
      return uppfoljning.notAHome();
    }
    Long seconds = settleSeconds;
    if (seconds != null && seconds < 0) {
      uppfoljning.console().complain("Fel värde för SEKUNDER: " + seconds);
      return ExitCode.USAGE.number();
    }
    Duration settle = seconds == null ? null : Duration.ofSeconds(seconds);
    AsOfOptions known = asOf;
    RunRequest.AsOf wanted = known == null
        ? null
        : new RunRequest.AsOf(known.instant, known.out.toAbsolutePath().normalize());
    if (!dryRun && wanted == null) {
      LogFile.open(uppfoljning.home());
    }
    JobRunner runner =
        new JobRunner(uppfoljning.home(), uppfoljning.clock(), uppfoljning.environment());
    return uppfoljning
        .console()
        .tell(runner.run(new RunRequest(job, period, settle, dryRun, wanted)));
  }
}
