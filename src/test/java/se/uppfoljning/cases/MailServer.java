package se.uppfoljning.cases;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;
import se.uppfoljning.facts.outbox.MailSettings.Smtp;

/** A real mail server on localhost with STARTTLS and login, which can be told to misbehave. */
public final class MailServer implements AutoCloseable {
  /** The only user. */
  public static final String USER = "uppfoljning";

  /** The user's password. */
  public static final String PASSWORD = "hemligt-på-riktigt";

  /** A mail as it arrived. */
  @SuppressWarnings("ArrayRecordComponent") // looked at, never compared
  public record Received(String from, String to, byte[] content) {}

  /** When the server misbehaves. */
  public enum Moment {
    AT_RECIPIENT,
    IN_CONTENT,
    AFTER_CONTENT
  }

  private interface Manners {
    void show(Session session) throws RejectException, IOException;
  }

  private final SMTPServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Map<String, Manners> manners = new ConcurrentHashMap<>();
  private final AtomicInteger connections = new AtomicInteger();

  private MailServer(SMTPServer.Builder builder) {
    this.server = builder
        .bindAddress(InetAddress.getLoopbackAddress())
        .port(0)
        .insertReceivedHeaders(false)
        .messageHandlerFactory(context -> new Dialogue((Session) context))
        .sessionHandler(new Counter())
        .build();
    server.start();
  }

  /** A server as it should be. */
  public static MailServer start() {
    return new MailServer(encrypting("localhost").requireAuth().requireTLS());
  }

  /** A server whose certificate is for another host. */
  public static MailServer certifiedFor(String host) {
    return new MailServer(encrypting(host).requireAuth().requireTLS());
  }

  /** A server that takes mail from anyone without login. */
  public static MailServer withoutLogin() {
    return new MailServer(SMTPServer.port(0)
        .enableTLS()
        .startTlsSocketFactory(Certificate.of("localhost").shown()));
  }

  /** A server that does not encrypt, and takes mail and passwords all the same. */
  public static MailServer withoutStartTls() {
    return new MailServer(withLogin());
  }

  private static SMTPServer.Builder encrypting(String host) {
    return withLogin().enableTLS().startTlsSocketFactory(Certificate.of(host).shown());
  }

  private static SMTPServer.Builder withLogin() {
    return SMTPServer.port(0)
        .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(MailServer::login));
  }

  private static void login(String user, String password, MessageContext context)
      throws LoginFailedException {
    if (!user.equals(USER) || !password.equals(PASSWORD)) {
      throw new LoginFailedException();
    }
  }

  /** How a client finds it. */
  public Smtp settings() {
    return new Smtp("localhost", server.getPortAllocated(), USER);
  }

  /** What arrived, in order. */
  public List<Received> received() {
    return received;
  }

  /** How often somebody connected. */
  public int connections() {
    return connections.get();
  }

  /** Refuses mail to somebody with an error code. */
  public MailServer refuse(Moment moment, String to, int code) {
    return behave(moment, to, session -> {
      throw new RejectException(code, "not now, " + to);
    });
  }

  /** Closes the connection without a word. */
  public MailServer hangUp(Moment moment, String to) {
    return behave(moment, to, session -> session.getSocket().close());
  }

  /** Answers nothing more for as long as the client waits. */
  public MailServer fallSilent(Moment moment, String to) {
    return behave(moment, to, session -> session.getSocket().getInputStream().read());
  }

  private MailServer behave(Moment moment, String to, Manners how) {
    manners.put(moment + to, how);
    return this;
  }

  /** Misbehaves no more. */
  public MailServer recover() {
    manners.clear();
    return this;
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Counter implements SessionHandler {
    @Override
    public SessionAcceptance accept(Session session) {
      connections.incrementAndGet();
      return SessionAcceptance.success();
    }

    @Override
    public void onSessionEnd(Session session) {
      // nothing to free
    }
  }

  private final class Dialogue implements MessageHandler {
    private final Session session;
    private String from = "";
    private String to = "";

    Dialogue(Session session) {
      this.session = session;
    }

    @Override
    public void from(String sender) {
      from = sender;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      to = recipient;
      show(Moment.AT_RECIPIENT);
    }

    @Override
    public String data(InputStream content) throws IOException, RejectException {
      show(Moment.IN_CONTENT);
      byte[] bytes = content.readAllBytes();
      received.add(new Received(from, to, bytes));
      show(Moment.AFTER_CONTENT);
      return "taken";
    }

    private void show(Moment moment) throws RejectException {
      Manners how = manners.get(moment + to);
      if (how != null) {
        try {
          how.show(session);
        } catch (IOException gone) {
          // the client has gone
        }
      }
    }

    @Override
    public void done() {
      // nothing to free
    }
  }
}
