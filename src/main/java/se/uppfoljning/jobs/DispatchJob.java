package se.uppfoljning.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import se.uppfoljning.facts.outbox.Message;
import se.uppfoljning.intake.Durable;
import se.uppfoljning.sending.FileTransport;
import se.uppfoljning.store.Outbox;

/** Job {@code dispatch}: sends what lies in the outbox, one message at a time (K13-K16). */
final class DispatchJob {
  static final String NAME = "dispatch";

  private static final Logger LOG = LoggerFactory.getLogger(DispatchJob.class);

  private final RunContext context;
  private final Outbox outbox;

  DispatchJob(RunContext context) {
    this.context = context;
    this.outbox = context.store().outbox();
  }

  JobOutcome dryRun() {
    List<Message> unsent = outbox.unsent();
    List<String> lines = new ArrayList<>();
    unsent.forEach(message ->
        lines.add("Skulle skicka till " + message.recipient() + ": " + message.subject()));
    return unsent.isEmpty() ? nothing() : new JobOutcome(ExitCode.DONE, lines);
  }

  /** What is unsent lies in the outbox, so an unfinished run needs no finishing of its own. */
  JobOutcome run() {
    List<Message> unsent = outbox.unsent();
    if (unsent.isEmpty()) {
      return nothing();
    }
    List<String> lines = new ArrayList<>();
    List<Message> failed = new ArrayList<>();
    Batch batch = new Batch(context.store().dataSource());
    batch.unfinished(NAME);
    batch.run(
        job(batch, unsent, lines, failed),
        new JobParametersBuilder().addString("run", identity(batch, unsent)).toJobParameters());
    if (!failed.isEmpty()) {
      lines.add(failed.size() + " brev kunde inte skickas; de ligger kvar i utkorgen.");
    }
    return new JobOutcome(failed.isEmpty() ? ExitCode.DONE : ExitCode.FAULT, lines);
  }

  private static JobOutcome nothing() {
    return JobOutcome.of(ExitCode.NOTHING, "Inget ligger i utkorgen.");
  }

  /** A failed message is tried again: the number of runs before is part of a run's identity. */
  private static String identity(Batch batch, List<Message> unsent) {
    List<String> ids = new ArrayList<>();
    ids.add(Long.toString(batch.instances(NAME)));
    unsent.forEach(message -> ids.add(message.messageId()));
    return Digests.sha256(String.join("\n", ids).getBytes(StandardCharsets.UTF_8));
  }

  private Job job(Batch batch, List<Message> unsent, List<String> lines, List<Message> failed) {
    // No transaction around the step: each state of a message is committed before the next act.
    Step send = new StepBuilder("send", batch.repository())
        .tasklet(
            (contribution, chunk) -> {
              for (Message message : unsent) {
                send(message, lines, failed);
              }
              return RepeatStatus.FINISHED;
            },
            batch.transactions())
        .transactionAttribute(
            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
        .build();
    return new JobBuilder(NAME, batch.repository()).start(send).build();
  }

  private void send(Message message, List<String> lines, List<Message> failed) {
    outbox.sending(message);
    try {
      String file = new FileTransport(context.home().outgoing(), Durable::write).send(message);
      outbox.sent(message);
      lines.add("Skickat till " + message.recipient() + "  -> utskick/" + file);
    } catch (IOException fault) {
      LOG.error("message {} was not sent: {}", message.messageId(), Faults.withoutMessages(fault));
      outbox.failed(message);
      failed.add(message);
      lines.add("Inte skickat till " + message.recipient());
    }
  }
}
