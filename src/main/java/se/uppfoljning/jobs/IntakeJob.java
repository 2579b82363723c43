package se.uppfoljning.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Dropped;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.delivery.VerdictKind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.intake.Answers;
import se.uppfoljning.intake.Archive;
import se.uppfoljning.intake.Inbox;
import se.uppfoljning.intake.Spool;
import se.uppfoljning.store.Arrivals;
import se.uppfoljning.store.Arrivals.Decided;
import se.uppfoljning.store.Arrivals.Unreleased;

/**
 * Job {@code intake}: files in {@code inkommande/} -> facts in the store, answers in {@code svar/},
 * files in {@code arkiv/} or {@code avvisade/}.
 *
 * <p>Four steps, each of which finds by itself what is left to do, so that a run killed anywhere is
 * finished by the next: copy and record (K1-K5), take away the source (K6), judge (K7-K8), answer
 * and archive (K9-K10).
 */
final class IntakeJob {
  static final String NAME = "intake";

  private static final Logger LOG = LoggerFactory.getLogger(IntakeJob.class);
  private static final String MANIFEST = "manifest";
  private static final String PERIOD = "period";

  private final RunContext context;
  private final Batch batch;
  private final Inbox inbox;
  private final Spool spool;
  private final Arrivals arrivals;

  IntakeJob(RunContext context) {
    this.context = context;
    this.batch = new Batch(context.store().dataSource());
    this.inbox = new Inbox(context.home().root());
    this.spool = new Spool(context.home().root());
    this.arrivals = context.store().arrivals();
  }

  /** A file and its verdict, between judging and recording. */
  private record Judged(Unreleased file, Judge.Judgement judgement) {}

  JobOutcome run(@Nullable YearMonth wantedPeriod, Duration settle, Instant fileTime)
      throws IOException {
    Set<String> manifests = new LinkedHashSet<>();
    Optional<JobParameters> unfinished = batch.unfinished(NAME);
    if (unfinished.isPresent()) {
      manifests.add(run(unfinished.get()));
    }
    Inbox.Scan scan = inbox.scan(senders(), settle, fileTime);
    if (!scan.settled().isEmpty()) {
      String manifest = digest(scan.settled());
      new TransactionTemplate(batch.transactions())
          .executeWithoutResult(status -> arrivals.freeze(manifest, scan.settled()));
      JobParametersBuilder parameters = new JobParametersBuilder().addString(MANIFEST, manifest);
      if (wantedPeriod != null) {
        parameters.addString(PERIOD, wantedPeriod.toString());
      }
      manifests.add(run(parameters.toJobParameters()));
    }
    List<String> left =
        arrivals.unreleased().stream().map(Unreleased::sourcePath).toList();
    return new IntakeSummary(context.municipality(), arrivals.ofManifests(manifests), scan, left)
        .outcome();
  }

  private List<String> senders() {
    return context.municipality().organisation().senders().stream()
        .map(Org::code)
        .toList();
  }

  private String run(JobParameters parameters) {
    String manifest = parameters.getString(MANIFEST);
    String period = parameters.getString(PERIOD);
    if (manifest == null) {
      throw new IllegalStateException("an intake without manifest");
    }
    batch.run(job(manifest, period == null ? null : YearMonth.parse(period)), parameters);
    return manifest;
  }

  private Job job(String manifest, @Nullable YearMonth wantedPeriod) {
    return new JobBuilder(NAME, batch.repository())
        .start(copy(manifest))
        .next(takeAway())
        .next(judge(wantedPeriod))
        .next(keep())
        .build();
  }

  /** K1-K5: one file a transaction. */
  private Step copy(String manifest) {
    return new StepBuilder("copy", batch.repository())
        .<Dropped, Dropped>chunk(1)
        .transactionManager(batch.transactions())
        .reader(new SnapshotReader<>(() -> arrivals.manifest(manifest)))
        .writer(files -> {
          for (Dropped file : files) {
            Optional<String> sha256 = spool.take(file);
            if (sha256.isPresent()
                && !arrivals.receive(
                    manifest, file, sha256.get(), context.clock().instant())) {
              spool.discard(sha256.get(), file.path());
            }
          }
        })
        .build();
  }

  /** K6: only after K5 is committed is the sender's file taken away. */
  private Step takeAway() {
    return new StepBuilder("take-away", batch.repository())
        .tasklet(
            (contribution, chunk) -> {
              for (Unreleased file : arrivals.unreleased()) {
                if (spool.release(file.sourcePath(), file.arrival().sha256())) {
                  arrivals.release(file.arrival());
                }
              }
              return RepeatStatus.FINISHED;
            },
            batch.transactions())
        .build();
  }

  /** K7-K8: one workbook a transaction. */
  private Step judge(@Nullable YearMonth wantedPeriod) {
    Judge judge = new Judge(context, wantedPeriod);
    return new StepBuilder("judge", batch.repository())
        .<Unreleased, Judged>chunk(1)
        .transactionManager(batch.transactions())
        .reader(new SnapshotReader<>(arrivals::undecided))
        .processor(file -> new Judged(file, judge.judge(file.arrival(), spooled(file))))
        .writer(this::record)
        .build();
  }

  private void record(Chunk<? extends Judged> judged) {
    for (Judged file : judged) {
      Verdict verdict = file.judgement().verdict();
      arrivals.decide(file.file().arrival(), verdict, file.judgement().answer());
      LOG.info(
          "arrival {} from {}: {}, {} findings",
          file.file().arrival().id(),
          file.file().arrival().sender(),
          VerdictKind.of(verdict),
          verdict.findings().size());
    }
  }

  private Path spooled(Unreleased file) {
    return spool.locate(file.arrival().sha256(), file.sourcePath());
  }

  /** K9-K10: the answer before the move, so that no file is put away unanswered. */
  private Step keep() {
    Answers answers = new Answers(context.home().root());
    Archive archive = new Archive(context.home().root());
    return new StepBuilder("keep", batch.repository())
        .tasklet(
            (contribution, chunk) -> {
              for (Decided file : arrivals.unkept()) {
                keep(file, answers, archive);
              }
              return RepeatStatus.FINISHED;
            },
            batch.transactions())
        .build();
  }

  private void keep(Decided file, Answers answers, Archive archive) throws IOException {
    Arrival arrival = file.arrival();
    boolean rejected = file.verdict() == VerdictKind.REJECTED;
    answers.write(arrival.sender(), arrival.fileName(), rejected, file.answer());
    archive.keep(
        spool.locate(arrival.sha256(), file.sourcePath()),
        arrival.sha256(),
        arrival.fileName(),
        rejected,
        YearMonth.from(arrival.receivedAt().atZone(JobRunner.STOCKHOLM)));
    arrivals.keep(arrival);
  }

  /**
   * The identity of a run: what it takes, and how many runs there were before, since the same files
   * may be dropped again.
   */
  private String digest(List<Dropped> files) {
    List<String> lines = new ArrayList<>();
    lines.add(Long.toString(arrivals.manifests()));
    for (Dropped file : files) {
      lines.add(file.path() + "|" + file.sizeBytes() + "|" + file.modifiedAt());
    }
    return Digests.sha256(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }
}
