package se.uppfoljning.jobs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import se.uppfoljning.facts.Edition;
import se.uppfoljning.facts.Job;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.outbox.Cut;
import se.uppfoljning.facts.outbox.Draft;
import se.uppfoljning.facts.outbox.Message;
import se.uppfoljning.facts.outbox.Recipient;
import se.uppfoljning.intake.Durable;
import se.uppfoljning.reporting.EditionFiles;
import se.uppfoljning.reporting.ReportMail;
import se.uppfoljning.sending.MailComposer;
import se.uppfoljning.store.Editions;
import se.uppfoljning.store.Editions.Made;
import se.uppfoljning.store.Editions.Recorded;

/**
 * A report job: the facts of a period -> an edition in {@code rapporter/} and its mail in the
 * outbox.
 *
 * <p>The files are written in full beside their place first; then one transaction records the
 * edition and its messages (K11, K12); then the folder gets its name. A run killed in between is
 * finished by the next.
 */
final class ReportJob {
  private static final Logger LOG = LoggerFactory.getLogger(ReportJob.class);
  private static final String PERIOD = "period";
  private static final String EDITION = "edition";

  private final RunContext context;
  private final Job definition;
  private final String report;
  private final Batch batch;
  private final Editions editions;

  /** A job whose definition names a report. */
  ReportJob(RunContext context, Job definition) {
    this.context = context;
    this.definition = definition;
    this.report = Objects.requireNonNull(definition.report());
    this.batch = new Batch(context.store().dataSource());
    this.editions = context.store().editions();
  }

  JobOutcome run(YearMonth period) {
    int before = newestNumber(period);
    Optional<JobParameters> unfinished = batch.unfinished(definition.job());
    unfinished.ifPresent(this::run);
    EditionAssembly assembly = new EditionAssembly(context, report, period);
    if (isDue(assembly, period)) {
      run(new JobParametersBuilder()
          .addString(PERIOD, period.toString())
          .addString(EDITION, newestNumber(period) + 1 + "-" + assembly.digest().sha256())
          .toJobParameters());
    }
    if (newestNumber(period) > before || finished(unfinished, period)) {
      Path folder = folder(editions.newest(period, report).orElseThrow());
      return JobOutcome.of(
          ExitCode.DONE,
          "Utgåva " + newestNumber(period) + " av " + report + " för " + period + " är klar:",
          "  " + context.home().root().relativize(folder),
          "Brev i utkorgen till " + recipients().size() + " mottagare; skicka med: run dispatch");
    }
    return nothingToDo(assembly, period);
  }

  /** Whether a killed run of this very period was finished by this one. */
  private static boolean finished(Optional<JobParameters> unfinished, YearMonth period) {
    return unfinished.map(parameters -> parameters.getString(PERIOD)).stream()
        .anyMatch(period.toString()::equals);
  }

  JobOutcome dryRun(YearMonth period) {
    EditionAssembly assembly = new EditionAssembly(context, report, period);
    if (!isDue(assembly, period)) {
      return nothingToDo(assembly, period);
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Skulle göra utgåva " + (newestNumber(period) + 1) + " av " + report + " för " + period);
    recipients().forEach(recipient -> lines.add("  brev till " + recipient.email()));
    return new JobOutcome(ExitCode.DONE, lines);
  }

  private JobOutcome nothingToDo(EditionAssembly assembly, YearMonth period) {
    return JobOutcome.of(
        ExitCode.NOTHING,
        assembly.isEmpty()
            ? "Ingen har lämnat något för " + period + "; ingen rapport gjordes."
            : "Inget har ändrats sedan utgåva " + newestNumber(period) + "; ingen ny gjordes.");
  }

  private boolean isDue(EditionAssembly assembly, YearMonth period) {
    Optional<String> newest = editions.newest(period, report).map(Recorded::digest);
    return !assembly.isEmpty() && !newest.equals(Optional.of(assembly.digest().sha256()));
  }

  /** After the newest, and past folders that are there though the database does not know them. */
  private int nextNumber(YearMonth period) {
    int number = newestNumber(period) + 1;
    while (Files.exists(folder(new Recorded(0, period, report, number, "")))) {
      number++;
    }
    return number;
  }

  private int newestNumber(YearMonth period) {
    return editions.newest(period, report).map(Recorded::number).orElse(0);
  }

  private void run(JobParameters parameters) {
    YearMonth period = YearMonth.parse(String.valueOf(parameters.getString(PERIOD)));
    batch.run(
        new JobBuilder(definition.job(), batch.repository())
            .start(compose(period))
            .next(publish())
            .build(),
        parameters);
  }

  private Step compose(YearMonth period) {
    return new StepBuilder("compose", batch.repository())
        .tasklet(
            (contribution, chunk) -> {
              EditionAssembly assembly = new EditionAssembly(context, report, period);
              if (isDue(assembly, period)) {
                compose(assembly, period);
              }
              return RepeatStatus.FINISHED;
            },
            batch.transactions())
        .build();
  }

  private void compose(EditionAssembly assembly, YearMonth period) throws IOException {
    Instant now = context.clock().instant();
    Edition first = assembly.edition(nextNumber(period), now);
    Edition edition = editions
        .newest(period, report)
        .map(previous ->
            first.since(new EditionComparison(context, previous).changes(first, assembly)))
        .orElse(first);
    Map<Recipient, Cut> cuts = cuts();
    SortedMap<String, byte[]> files =
        EditionFiles.render(edition, ProgramVersion.get(), new LinkedHashSet<>(cuts.values()));
    Recorded recorded =
        new Recorded(0, period, report, edition.number(), assembly.digest().sha256());
    stage(staging(recorded), files);
    List<Message> messages = messages(edition, cuts, files);
    editions.record(recorded, made(edition), edition.figures(), messages);
    LOG.info("edition {} of {} {}: {} messages", edition.number(), report, period, messages.size());
  }

  private Made made(Edition edition) {
    Set<Long> arrivals =
        EditionComparison.arrivals(edition).map(Arrival::id).collect(Collectors.toSet());
    Map<String, String> configuration = context.municipality().files();
    return new Made(edition.createdAt(), ProgramVersion.get(), arrivals, configuration);
  }

  private List<Message> messages(
      Edition edition, Map<Recipient, Cut> cuts, SortedMap<String, byte[]> files) {
    MailComposer composer = new MailComposer(context.municipality().mail());
    Map<Cut, Draft> drafts = new HashMap<>();
    String thread = edition.period() + "." + report;
    List<Message> messages = new ArrayList<>();
    cuts.forEach((recipient, cut) -> {
      Draft draft = drafts.computeIfAbsent(cut, each -> ReportMail.draft(edition, each, files));
      String contentKey = contentKey(draft) + "|" + edition.number();
      messages.add(composer.compose(draft, recipient, thread, contentKey, edition.createdAt()));
    });
    return messages;
  }

  private static String contentKey(Draft draft) {
    List<String> digests = new ArrayList<>();
    digests.add(Digests.sha256(draft.text().getBytes(StandardCharsets.UTF_8)));
    draft.attachments().forEach(file -> digests.add(Digests.sha256(file.content())));
    return String.join("|", digests);
  }

  /**
   * The people whose role the job names, and the part each may see; nobody gets the same twice, or a
   * part beside the whole.
   */
  private Map<Recipient, Cut> cuts() {
    Map<Recipient, Cut> cuts = new LinkedHashMap<>();
    for (Recipient recipient : context.municipality().recipients()) {
      Optional<Org> org = context.municipality().organisation().byCode(recipient.org());
      if (definition.recipients().contains(recipient.role())
          && org.isPresent()
          && cuts.entrySet().stream().noneMatch(each -> covers(each, recipient))) {
        boolean asFiles = definition.files().contains(recipient.role());
        cuts.put(recipient, new Cut(recipient.role(), org.get(), asFiles));
      }
    }
    return cuts;
  }

  private static boolean covers(Map.Entry<Recipient, Cut> given, Recipient recipient) {
    return given.getKey().email().equals(recipient.email())
        && (given.getValue().isWhole() || given.getValue().org().code().equals(recipient.org()));
  }

  private Set<Recipient> recipients() {
    return cuts().keySet();
  }

  private Step publish() {
    return new StepBuilder("publish", batch.repository())
        .tasklet(
            (contribution, chunk) -> {
              for (Recorded edition : editions.unpublished()) {
                if (Files.exists(staging(edition))) {
                  Durable.rename(staging(edition), folder(edition));
                } else if (!Files.exists(folder(edition))) {
                  throw new FileNotFoundException("the files of an edition are gone");
                }
                editions.publish(edition);
              }
              return RepeatStatus.FINISHED;
            },
            batch.transactions())
        .build();
  }

  private Path folder(Recorded edition) {
    return context
        .home()
        .reports()
        .resolve(edition.period().toString())
        .resolve(edition.report() + "-" + edition.number());
  }

  private Path staging(Recorded edition) {
    Path folder = folder(edition);
    return folder.resolveSibling("." + folder.getFileName() + ".part");
  }

  /** Writes the files anew; what a killed run left is thrown away. */
  private static void stage(Path staging, Map<String, byte[]> files) throws IOException {
    if (Files.exists(staging)) {
      try (Stream<Path> left = Files.walk(staging)) {
        for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Durable.write(staging.resolve(file.getKey()), file.getValue());
    }
  }
}
