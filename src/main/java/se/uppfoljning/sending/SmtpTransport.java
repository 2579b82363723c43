package se.uppfoljning.sending;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.outbox.MailSettings.Smtp;
import se.uppfoljning.facts.outbox.Message;

/**
 * Transport {@code smtp}: each message goes to the mail server over a connection of its own, in
 * which nothing is said before STARTTLS and the check of the server's certificate and name.
 */
public final class SmtpTransport {
  private static final Duration TO_CONNECT = Duration.ofSeconds(30);

  /** What RFC 5321, 4.5.3.2.6 asks a sender to wait for the answer to a message. */
  private static final Duration TO_ANSWER = Duration.ofMinutes(10);

  private final Smtp server;
  private final @Nullable String password;
  private final Session session;

  /**
   * A transport to a server.
   *
   * @param from the envelope's sender: where a mail that cannot be delivered comes back to
   * @param password of the server's user; null when there is none
   * @param tls makes the encrypted connections, and so decides which certificates are trusted
   */
  public SmtpTransport(Smtp server, String from, @Nullable String password, SSLSocketFactory tls) {
    this(server, from, password, tls, TO_ANSWER);
  }

  SmtpTransport(
      Smtp server,
      String from,
      @Nullable String password,
      SSLSocketFactory tls,
      Duration toAnswer) {
    this.server = server;
    this.password = password;
    this.session = Session.getInstance(properties(server, from, tls, toAnswer));
  }

  private static Properties properties(
      Smtp server, String from, SSLSocketFactory tls, Duration toAnswer) {
    String answerMillis = Long.toString(toAnswer.toMillis());
    Properties properties = new Properties();
    properties.put("mail.smtp.from", from);
    properties.put("mail.smtp.auth", Boolean.toString(server.user() != null));
    properties.put("mail.smtp.starttls.required", "true");
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    properties.put("mail.smtp.ssl.socketFactory", tls);
    properties.put("mail.smtp.connectiontimeout", Long.toString(TO_CONNECT.toMillis()));
    properties.put("mail.smtp.timeout", answerMillis);
    properties.put("mail.smtp.writetimeout", answerMillis);
    // The message has its answer by then; the answer to QUIT is of no use.
    properties.put("mail.smtp.quitwait", "false");
    return properties;
  }

  /** Sends the message, byte for byte as it is. */
  public Outcome send(Message message) {
    try (SmtpDialogue dialogue = new SmtpDialogue(session)) {
      try {
        dialogue.connect(server.host(), server.port(), server.user(), password);
      } catch (MessagingException fault) {
        return dialogue.notConnected(fault);
      }
      try {
        Address[] recipient = {new InternetAddress(message.recipient(), true)};
        dialogue.sendMessage(new StoredMessage(session, message.mime()), recipient);
        return new Outcome.Sent("");
      } catch (MessagingException fault) {
        return dialogue.notSent(fault);
      }
    }
  }

  /** Goes out as it was stored; Jakarta Mail would write its headers anew. */
  private static final class StoredMessage extends MimeMessage {
    private final byte[] mime;

    StoredMessage(Session session, byte[] mime) {
      super(session);
      this.mime = mime;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException {
      out.write(mime);
    }
  }
}
