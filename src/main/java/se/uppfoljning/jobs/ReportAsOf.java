package se.uppfoljning.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.Job;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.intake.Durable;
import se.uppfoljning.jobs.RunRequest.AsOf;
import se.uppfoljning.reporting.EditionFiles;
import se.uppfoljning.setup.Loaded;
import se.uppfoljning.setup.MunicipalityReader;
import se.uppfoljning.store.Known;
import se.uppfoljning.store.Store;

/**
 * A report as it was known at an instant: from the files that had been received, by the configuration
 * that the last run before then found. Written to a folder, kept nowhere else and mailed to nobody; the
 * home is only read.
 */
record ReportAsOf(
    Home home, Clock clock, MailAccess mailAccess, Municipality municipality, Job definition) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  JobOutcome run(RunRequest request, YearMonth period) throws IOException {
    AsOf asOf = Objects.requireNonNull(request.asOf());
    Optional<String> wrong = wrong(asOf);
    if (definition.report() == null || wrong.isPresent()) {
      return JobOutcome.of(
          ExitCode.USAGE, wrong.orElse("--as-of gäller rapporter, inte " + request.job() + "."));
    }
    if (!Store.exists(home.data())) {
      return nothing(period);
    }
    try (Store store = Store.openForReading(home.data(), PATIENCE)) {
      Loaded<Municipality> then = configuration(store, asOf.instant());
      if (then instanceof Loaded.Mistakes<Municipality> mistakes) {
        return JobOutcome.mistakes(
            "Inställningarna som gällde då kan inte läsas av det här programmet:",
            mistakes.findings());
      }
      return report(store, ((Loaded.Value<Municipality>) then).value(), request, period);
    }
  }

  private JobOutcome report(Store store, Municipality known, RunRequest request, YearMonth period)
      throws IOException {
    Instant instant = Objects.requireNonNull(request.asOf()).instant();
    LocalDate day = LocalDate.ofInstant(instant, JobRunner.STOCKHOLM);
    Municipality deciding = known.withBudget(known.budget().decidedBy(day));
    RunContext context = new RunContext(home, deciding, store, clock, mailAccess);
    String report = Objects.requireNonNull(definition.report());
    EditionAssembly assembly = new EditionAssembly(context, report, period, Known.at(instant));
    return assembly.isEmpty()
        ? nothing(period)
        : write(assembly.edition(0, clock.instant()).knownAt(instant), request);
  }

  private Optional<String> wrong(AsOf asOf) throws IOException {
    if (asOf.instant().isAfter(clock.instant())) {
      return Optional.of("Tidpunkten har inte varit än: " + asOf.instant());
    }
    if (!NewHome.isMissingOrEmpty(asOf.out())) {
      return Optional.of(asOf.out() + " finns redan och är inte tom; välj en annan mapp.");
    }
    return Optional.empty();
  }

  private static JobOutcome nothing(YearMonth period) {
    return JobOutcome.of(
        ExitCode.NOTHING, "Ingen hade lämnat något för " + period + " då; ingen rapport gjordes.");
  }

  /** Of now it is what stands in the folder now, whether a run has seen that or not. */
  private Loaded<Municipality> configuration(Store store, Instant instant) throws IOException {
    Optional<? extends Map<String, String>> recorded =
        instant.isBefore(clock.instant()) ? store.configurations().at(instant) : Optional.empty();
    return recorded.isPresent() ? read(recorded.get()) : new Loaded.Value<>(municipality);
  }

  private Loaded<Municipality> read(Map<String, String> files) throws IOException {
    Path folder = Files.createTempDirectory("installningar");
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      return MunicipalityReader.read(folder, home.templates());
    } finally {
      try (Stream<Path> written = Files.walk(folder)) {
        for (Path path : written.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static JobOutcome write(Edition edition, RunRequest request) throws IOException {
    Path out = Objects.requireNonNull(request.asOf()).out();
    if (request.dryRun()) {
      return JobOutcome.of(ExitCode.DONE, "Skulle skriva rapporten till " + out);
    }
    for (Map.Entry<String, byte[]> file :
        EditionFiles.render(edition, ProgramVersion.get(), List.of()).entrySet()) {
      Durable.write(out.resolve(file.getKey()), file.getValue());
    }
    return JobOutcome.of(
        ExitCode.DONE,
        "Rapporten för " + edition.period() + " som den var känd då ligger i " + out
            + ". Inget har skickats.");
  }
}
