package se.uppfoljning.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.uppfoljning.facts.outbox.MailSettings;
import se.uppfoljning.facts.outbox.MailSettings.Smtp;
import se.uppfoljning.facts.outbox.Message;
import se.uppfoljning.intake.Durable;
import se.uppfoljning.sending.FileTransport;
import se.uppfoljning.sending.Outcome;
import se.uppfoljning.sending.SmtpTransport;
import se.uppfoljning.store.Outbox;

/** Sends messages one by one, records what became of each and says what was not sent. */
final class MailRun {
  private static final Logger LOG = LoggerFactory.getLogger(MailRun.class);

  private final Outbox outbox;
  private final FileTransport files;
  private final Function<Message, Outcome> transport;
  private final List<String> lines = new ArrayList<>();
  private int unsent;
  private boolean lastWasUncertain;

  /** By the municipality's transport; a password it needs is there. */
  MailRun(RunContext context) {
    this.outbox = context.store().outbox();
    this.files = new FileTransport(context.home().outgoing(), Durable::write);
    this.transport = transport(context, files);
  }

  private static Function<Message, Outcome> transport(RunContext context, FileTransport files) {
    MailSettings mail = context.municipality().mail();
    if (mail.transport() instanceof Smtp server) {
      MailAccess access = context.mailAccess();
      String password = server.user() == null ? null : access.password().orElseThrow();
      return new SmtpTransport(server, mail.from(), password, access.tls().get())::send;
    }
    return message -> toFile(files, message);
  }

  private static Outcome toFile(FileTransport files, Message message) {
    try {
      return new Outcome.Sent("utskick/" + files.send(message));
    } catch (IOException fault) {
      LOG.error("message {}: {}", message.messageId(), Faults.withoutMessages(fault));
      return new Outcome.Failed("filen kunde inte skrivas", false);
    }
  }

  /** What a person is told. */
  List<String> lines() {
    return lines;
  }

  /** Whether a message surely was not sent. */
  boolean leftSomeUnsent() {
    return unsent > 0;
  }

  /**
   * Sends them in order; when one finds that no other can be sent either, or two in a
   * row are uncertain, the rest wait: a server in trouble must not make all of them uncertain.
   */
  void send(List<Message> messages) {
    boolean othersWait = false;
    for (Message message : messages) {
      if (othersWait) {
        unsent++;
        lines.add("Väntar i utkorgen: " + message.recipient());
      } else {
        othersWait = send(message);
      }
    }
    if (unsent > 0) {
      lines.add(
          unsent + " brev är inte skickade; de ligger kvar i utkorgen till nästa run dispatch.");
    }
  }

  /**
   * Leaves a message to a person, who removes its file when it is seen to. The file comes first: a
   * message without one counts as seen to. Where it cannot be written, the next run tries again.
   */
  void askAbout(Message message) {
    try {
      files.send(message);
      outbox.uncertain(message);
    } catch (IOException fault) {
      LOG.error("message {}: {}", message.messageId(), Faults.withoutMessages(fault));
    }
  }

  /** Sends one, and tells whether the rest should wait. */
  private boolean send(Message message) {
    outbox.sending(message);
    Outcome outcome = transport.apply(message);
    boolean secondUncertain = lastWasUncertain && outcome instanceof Outcome.Uncertain;
    lastWasUncertain = outcome instanceof Outcome.Uncertain;
    if (outcome instanceof Outcome.Failed failed) {
      outbox.failed(message);
      unsent++;
      LOG.error("message {} was not sent: {}", message.messageId(), failed.reason());
      lines.add("Inte skickat till " + message.recipient() + ": " + failed.reason());
      return failed.othersWait();
    }
    if (outcome instanceof Outcome.Uncertain uncertain) {
      LOG.error("message {} is uncertain: {}", message.messageId(), uncertain.reason());
      askAbout(message);
      return uncertain.othersWait() || secondUncertain;
    }
    outbox.sent(message);
    String place = ((Outcome.Sent) outcome).place();
    lines.add("Skickat till " + message.recipient() + (place.isEmpty() ? "" : "  -> " + place));
    return false;
  }
}
