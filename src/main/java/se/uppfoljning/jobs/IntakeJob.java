package se.uppfoljning.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
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
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Delivery;
import se.uppfoljning.facts.delivery.Dropped;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.VerdictKind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.intake.AnswerName;
import se.uppfoljning.intake.Answers;
import se.uppfoljning.intake.Archive;
import se.uppfoljning.intake.Inbox;
import se.uppfoljning.intake.Spool;
import se.uppfoljning.reporting.answer.AnswerText.Road;
import se.uppfoljning.reporting.answer.ReturnedWorkbook;
import se.uppfoljning.store.Arrivals;
import se.uppfoljning.store.Arrivals.Decided;
import se.uppfoljning.store.Arrivals.Unreleased;
import se.uppfoljning.store.Outbox;

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
    SortedSet<Long> leftBehind = arrivals.unfinished();
    Optional<JobParameters> unfinished = batch.unfinished(NAME);
    if (unfinished.isPresent()) {
      manifests.add(run(unfinished.get()));
    }
    inbox.createFolders(senders());
    Inbox.Scan scan = inbox.scan(senders(), settle, fileTime);
    if (!scan.settled().isEmpty() || !arrivals.unfinished().isEmpty()) {
      manifests.add(run(freeze(scan.settled(), wantedPeriod)));
    }
    Trials trials = new Trials(
        context.home(), context.municipality(), History.of(context.store()), wantedPeriod);
    return new IntakeSummary(
            context,
            arrivals.decided(manifests, leftBehind),
            scan,
            arrivals.unreleased(),
            arrivals.unkept(),
            trials.answer(settle, fileTime, context.clock().instant()))
        .outcome();
  }

  private JobParameters freeze(List<Dropped> files, @Nullable YearMonth wantedPeriod) {
    String manifest = digest(files);
    new TransactionTemplate(batch.transactions())
        .executeWithoutResult(status -> arrivals.freeze(manifest, files));
    JobParametersBuilder parameters = new JobParametersBuilder().addString(MANIFEST, manifest);
    if (wantedPeriod != null) {
      parameters.addString(PERIOD, wantedPeriod.toString());
    }
    return parameters.toJobParameters();
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
    Judge judge = new Judge(context.municipality(), History.of(context.store()), wantedPeriod);
    return new StepBuilder("judge", batch.repository())
        .<Unreleased, Judged>chunk(1)
        .transactionManager(batch.transactions())
        .reader(new SnapshotReader<>(arrivals::undecided))
        .processor(
            file -> new Judged(file, judge.judge(file.arrival(), spooled(file), Road.DELIVERED)))
        .writer(this::record)
        .build();
  }

  /** A file whose verdict cannot be recorded is rejected with a word of excuse; the others go on. */
  private void record(Chunk<? extends Judged> judged) {
    TransactionTemplate savepoint = new TransactionTemplate(batch.transactions());
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    for (Judged each : judged) {
      Arrival arrival = each.file().arrival();
      try {
        savepoint.executeWithoutResult(status -> record(arrival, each.judgement()));
      } catch (DataAccessException fault) {
        LOG.error("arrival {} not recorded: {}", arrival.id(), Faults.withoutMessages(fault));
        record(arrival, Judge.fault(context.municipality(), arrival));
      }
    }
  }

  private void record(Arrival arrival, Judge.Judgement judgement) {
    arrivals.decide(arrival, judgement.verdict(), judgement.answer());
    SenderMail mail = new SenderMail(context.municipality());
    Outbox outbox = context.store().outbox();
    outbox.waitingBefore(arrival).stream()
        .filter(waiting -> SenderMail.isOldNews(waiting, arrival, judgement.verdict()))
        .forEach(waiting -> outbox.replace(waiting.arrival()));
    outbox.queue(arrival, judgement.layouts(), mail.about(arrival, judgement));
    LOG.info(
        "arrival {} from {}: {}, {} findings",
        arrival.id(),
        arrival.sender(),
        VerdictKind.of(judgement.verdict()),
        judgement.verdict().findings().size());
  }

  private Path spooled(Unreleased file) {
    return spool.locate(file.arrival().sha256(), file.sourcePath());
  }

  /**
   * K9-K10: the answer before the move, so that no file is put away unanswered. One file a
   * transaction; one that cannot be put away is told and tried again by the next run.
   */
  private Step keep() {
    Answers answers = new Answers(context.home().root());
    Archive archive = new Archive(context.home().root());
    return new StepBuilder("keep", batch.repository())
        .<Decided, Decided>chunk(1)
        .transactionManager(batch.transactions())
        .reader(new SnapshotReader<>(arrivals::unkept))
        .writer(files -> {
          for (Decided file : files) {
            keep(file, answers, archive);
          }
        })
        .build();
  }

  private void keep(Decided decided, Answers answers, Archive archive) {
    Arrival arrival = decided.arrival();
    boolean rejected = decided.verdict() == VerdictKind.REJECTED;
    YearMonth month = YearMonth.from(arrival.receivedAt().atZone(JobRunner.STOCKHOLM));
    Path copy = spool.locate(arrival.sha256(), decided.sourcePath());
    Path kept = archive.locate(arrival.sha256(), arrival.fileName(), rejected, month);
    try {
      answer(decided, Files.exists(copy) ? copy : kept, answers);
      if (rejected && isAboutAPerson(arrival)) {
        giveBack(decided, copy, answers);
      } else {
        archive.keep(copy, arrival.sha256(), arrival.fileName(), rejected, month);
      }
      arrivals.keep(arrival);
    } catch (IOException fault) {
      LOG.error("arrival {} not put away: {}", arrival.id(), Faults.withoutMessages(fault));
    }
  }

  /** What is no longer anywhere was answered before it was taken away. */
  private void answer(Decided decided, Path file, Answers answers) throws IOException {
    Arrival arrival = decided.arrival();
    boolean rejected = decided.verdict() == VerdictKind.REJECTED;
    if (Files.exists(file)) {
      byte[] workbook = rejected ? returned(file, arrival) : null;
      AnswerName name = answerName(arrivals, decided);
      answers.write(arrival.sender(), name, rejected, decided.answer(), workbook);
    }
  }

  /** The same whatever the order of the files, and whichever of them are answered already. */
  static AnswerName answerName(Arrivals arrivals, Decided file) {
    return AnswerName.of(
        file.sourcePath(), file.arrival().fileName(), arrivals.droppedWith(file.arrival()));
  }

  /** V21: nothing of it stays with us; the sender gets it back. */
  private void giveBack(Decided decided, Path copy, Answers answers) throws IOException {
    Arrival arrival = decided.arrival();
    if (Files.exists(copy)) {
      answers.giveBack(arrival.sender(), arrival.fileName(), arrival.sha256(), copy);
      spool.discard(arrival.sha256(), decided.sourcePath());
    }
  }

  private boolean isAboutAPerson(Arrival arrival) {
    return findings(arrival).stream().anyMatch(finding -> finding.code() == FindingCode.V21);
  }

  private List<Finding> findings(Arrival arrival) {
    return context
        .store()
        .facts()
        .findings(List.of(new Delivery(arrival.sender(), arrival, false)));
  }

  /** Made again, as judging made it: of the same bytes and findings come the same bytes. */
  private byte @Nullable [] returned(Path file, Arrival arrival) {
    return ReturnedWorkbook.of(file, arrival, findings(arrival))
            instanceof ReturnedWorkbook.Made made
        ? made.content()
        : null;
  }

  /**
   * The identity of a run: what it takes, and how many runs there were before, since the same files
   * may be dropped again.
   */
  private String digest(List<Dropped> files) {
    List<String> lines = new ArrayList<>();
    lines.add(Long.toString(batch.instances(NAME)));
    for (Dropped file : files) {
      lines.add(file.path() + "|" + file.sizeBytes() + "|" + file.modifiedAt());
    }
    return Digests.sha256(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }
}
