package se.uppfoljning.sending;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a mail server, which remembers how far it came. Jakarta Mail's exceptions do not
 * tell a message that was refused from one whose answer was lost.
 */
final class SmtpDialogue extends SMTPTransport {
  private static final int LOWEST_REFUSAL = 400;

  private enum Reached {
    NOTHING,
    GREETING,
    STARTTLS,
    ENCRYPTION,
    /** The server has said 354: whatever comes after may be a whole message to it. */
    CONTENT
  }

  private Reached reached = Reached.NOTHING;
  private int answerToContent;

  SmtpDialogue(Session session) {
    super(session, null);
  }

  /** Logs in when there is a password; Jakarta Mail would go on at a server that takes no logins. */
  @Override
  public synchronized void connect(
      String host, int port, @Nullable String user, @Nullable String password)
      throws MessagingException {
    super.connect(host, port, user, password);
    if (password != null && !supportsExtension("AUTH")) {
      throw new AuthenticationFailedException("no AUTH");
    }
  }

  @Override
  protected boolean ehlo(String domain) throws MessagingException {
    boolean understood = super.ehlo(domain);
    if (reached == Reached.NOTHING) {
      reached = Reached.GREETING;
    }
    return understood;
  }

  @Override
  protected void startTLS() throws MessagingException {
    reached = Reached.STARTTLS;
    super.startTLS();
    reached = Reached.ENCRYPTION;
  }

  @Override
  protected OutputStream data() throws MessagingException {
    OutputStream content = super.data();
    reached = Reached.CONTENT;
    return content;
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    if (reached == Reached.CONTENT && answerToContent == 0) {
      answerToContent = code;
    }
    return code;
  }

  /** Whatever the server makes of the farewell, the message has its answer. */
  @Override
  public synchronized void close() {
    try {
      super.close();
    } catch (MessagingException gone) {
      // closed all the same
    }
  }

  /** What a connection that did not come about means. */
  Outcome notConnected(MessagingException fault) {
    String reason = switch (reached) {
      case NOTHING -> "e-postservern svarar inte";
      case GREETING -> "e-postservern erbjuder inte STARTTLS";
      case STARTTLS ->
        getLastReturnCode() >= LOWEST_REFUSAL
            ? "e-postservern vägrade kryptera: den svarade " + getLastReturnCode()
            : "förbindelsen kunde inte krypteras; e-postserverns certifikat ska vara giltigt,"
                + " betrott och utfärdat för namnet i host";
      case ENCRYPTION, CONTENT ->
        fault instanceof AuthenticationFailedException
            ? "e-postservern godtog inte inloggningen"
            : "e-postservern bröt förbindelsen";
    };
    return new Outcome.Failed(reason, true);
  }

  /** What a message whose sending ended in a fault has come to. */
  Outcome notSent(MessagingException fault) {
    boolean silent = isSilence(fault);
    int answer = reached == Reached.CONTENT ? answerToContent : getLastReturnCode();
    if (answer >= LOWEST_REFUSAL) {
      return new Outcome.Failed("e-postservern svarade " + answer, false);
    }
    String reason = silent ? "e-postservern slutade svara" : "e-postservern bröt förbindelsen";
    return reached == Reached.CONTENT
        ? new Outcome.Uncertain(reason, silent)
        : new Outcome.Failed(reason, silent);
  }

  private static boolean isSilence(Throwable fault) {
    Throwable cause = fault;
    while (cause != null && !(cause instanceof SocketTimeoutException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }
}
