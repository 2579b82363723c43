package se.uppfoljning.jobs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import se.uppfoljning.facts.outbox.MailSettings.Smtp;
import se.uppfoljning.facts.outbox.Message;
import se.uppfoljning.facts.outbox.MessageStatus;
import se.uppfoljning.facts.outbox.MessageStatus.State;
import se.uppfoljning.sending.FileTransport;
import se.uppfoljning.store.Outbox;

/** Job {@code dispatch}: sends what lies in the outbox, one message at a time (K13-K16). */
final class DispatchJob {
  static final String NAME = "dispatch";

  private final RunContext context;
  private final Outbox outbox;
  private final boolean bySmtp;

  DispatchJob(RunContext context) {
    this.context = context;
    this.outbox = context.store().outbox();
    this.bySmtp = context.municipality().mail().transport() instanceof Smtp;
  }

  JobOutcome dryRun() {
    List<Message> unsent = toBeSent();
    if (!unsent.isEmpty() && lacksPassword()) {
      return noPassword(unsent);
    }
    List<String> lines = new ArrayList<>();
    unsent.forEach(message ->
        lines.add("Skulle skicka till " + message.recipient() + ": " + message.subject()));
    return outcome(lines, false, uncertain());
  }

  /** What is unsent lies in the outbox, so an unfinished run needs no finishing of its own. */
  JobOutcome run() {
    List<Message> interrupted = bySmtp ? outbox.interrupted() : List.of();
    List<Message> unsent = toBeSent();
    if (unsent.isEmpty() && interrupted.isEmpty()) {
      return outcome(List.of(), false, settle());
    }
    if (lacksPassword()) {
      return noPassword(unsent);
    }
    MailRun mailRun = new MailRun(context);
    interrupted.forEach(mailRun::askAbout);
    Batch batch = new Batch(context.store().dataSource());
    batch.unfinished(NAME);
    batch.run(
        job(batch, mailRun, unsent),
        new JobParametersBuilder().addString("run", identity(batch, unsent)).toJobParameters());
    return outcome(mailRun.lines(), mailRun.leftSomeUnsent(), settle());
  }

  /** A file is the same when it is written again; what a server has perhaps taken is not resent. */
  private List<Message> toBeSent() {
    List<Message> messages = new ArrayList<>(bySmtp ? List.of() : outbox.interrupted());
    messages.addAll(outbox.unsent());
    return messages;
  }

  private List<MessageStatus> uncertain() {
    return outbox.all().stream()
        .filter(message ->
            message.state() == State.UNCERTAIN || (bySmtp && message.state() == State.SENDING))
        .toList();
  }

  /** The uncertain messages, but for those a person has seen to: their file is gone. */
  private List<MessageStatus> settle() {
    List<MessageStatus> left = new ArrayList<>();
    for (MessageStatus message : uncertain()) {
      if (Files.exists(context.home().outgoing().resolve(fileName(message)))) {
        left.add(message);
      } else {
        outbox.settled(message.messageId());
      }
    }
    return left;
  }

  private static String fileName(MessageStatus message) {
    return FileTransport.fileName(message.messageId(), message.recipient());
  }

  private static JobOutcome outcome(
      List<String> sendingLines, boolean someUnsent, List<MessageStatus> uncertain) {
    List<String> lines = new ArrayList<>(sendingLines);
    uncertain.forEach(message -> lines.add("Osäkert om brevet kom fram till " + message.recipient()
        + ": fråga mottagaren. Har det inte kommit, skicka det själv; det ligger i utskick/"
        + fileName(message)));
    if (!uncertain.isEmpty()) {
      lines.add("Osäkra brev skickas inte igen av programmet: då kunde de komma två gånger. Ta bort"
          + " filen i utskick/ när brevet är avklarat.");
    }
    if (lines.isEmpty()) {
      return JobOutcome.of(ExitCode.NOTHING, "Inget ligger i utkorgen.");
    }
    boolean wrong = someUnsent || !uncertain.isEmpty();
    return new JobOutcome(wrong ? ExitCode.FAULT : ExitCode.DONE, lines);
  }

  private boolean lacksPassword() {
    return context.municipality().mail().transport() instanceof Smtp server
        && server.user() != null
        && context.mailAccess().password().isEmpty();
  }

  private static JobOutcome noPassword(List<Message> unsent) {
    return JobOutcome.of(
        ExitCode.FAULT,
        "Lösenordet till e-postservern saknas. Ange det i miljövariabeln "
            + MailAccess.PASSWORD + ", eller i en läsbar fil som " + MailAccess.PASSWORD_FILE
            + " pekar ut.",
        "Inget är skickat; " + unsent.size() + " brev ligger kvar i utkorgen.");
  }

  /** A failed message is tried again: the number of runs before is part of a run's identity. */
  private static String identity(Batch batch, List<Message> unsent) {
    List<String> ids = new ArrayList<>();
    ids.add(Long.toString(batch.instances(NAME)));
    unsent.forEach(message -> ids.add(message.messageId()));
    return Digests.sha256(String.join("\n", ids).getBytes(StandardCharsets.UTF_8));
  }

  private static Job job(Batch batch, MailRun mailRun, List<Message> unsent) {
    // No transaction around the step: each state of a message is committed before the next act.
    Step send = new StepBuilder("send", batch.repository())
        .tasklet(
            (contribution, chunk) -> {
              mailRun.send(unsent);
              return RepeatStatus.FINISHED;
            },
            batch.transactions())
        .transactionAttribute(
            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
        .build();
    return new JobBuilder(NAME, batch.repository()).start(send).build();
  }
}
