package se.uppfoljning.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.cases.Certificate;
import se.uppfoljning.cases.MailServer;
import se.uppfoljning.cases.MailServer.Moment;
import se.uppfoljning.facts.outbox.Attachment;
import se.uppfoljning.facts.outbox.Draft;
import se.uppfoljning.facts.outbox.MailSettings;
import se.uppfoljning.facts.outbox.MailSettings.Smtp;
import se.uppfoljning.facts.outbox.Message;
import se.uppfoljning.facts.outbox.Recipient;

/** Mail to a real mail server, which does what it should or one thing wrong. */
class SmtpTransportTest {
  private static final String FROM = "uppfoljning@kommun.example.se";
  private static final String CHEF = "chef@kommun.example.se";
  private static final SSLSocketFactory TRUSTING = Certificate.of("localhost").trusted();
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(700);

  @Test
  void aMailArrivesAsItWasStoredByteForByte() {
    Message message = message();
    try (MailServer server = MailServer.start()) {
      assertThat(send(server, message)).isEqualTo(new Outcome.Sent(""));

      MailServer.Received received = server.received().get(0);
      assertThat(received.content()).isEqualTo(message.mime());
      assertThat(received.from()).isEqualTo(FROM);
      assertThat(received.to()).isEqualTo(CHEF);
      assertThat(server.received()).hasSize(1);
    }
  }

  /** SMTP ends a message with a line of one dot; Jakarta Mail leaves Bcc and Content-Length out. */
  @Test
  void linesThatMeanSomethingToSmtpArriveToo() {
    byte[] mime =
        "Message-ID: <1@x>\r\nContent-Length: 7\r\nX-Long: a\r\n\tb\r\n\r\n.\r\n..\r\n.å\r\n"
            .getBytes(StandardCharsets.UTF_8);
    try (MailServer server = MailServer.start()) {
      send(server, new Message("<1@x>", CHEF, "s", mime));
      assertThat(server.received().get(0).content()).isEqualTo(mime);
    }
  }

  @Test
  void withoutAUserThereIsNoLogin() {
    try (MailServer server = MailServer.withoutLogin()) {
      Smtp settings = new Smtp("localhost", server.settings().port(), null);
      assertThat(send(settings, null, TRUSTING, LONG)).isEqualTo(new Outcome.Sent(""));
      assertThat(server.received()).hasSize(1);
    }
  }

  @Test
  void withAUserAServerThatTakesNoLoginGetsNothing() {
    try (MailServer server = MailServer.withoutLogin()) {
      assertThat(send(server, message()))
          .isEqualTo(new Outcome.Failed("e-postservern godtog inte inloggningen", true));
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void withoutStartTlsNothingIsSent() {
    try (MailServer server = MailServer.withoutStartTls()) {
      assertThat(send(server, message()))
          .isEqualTo(new Outcome.Failed("e-postservern erbjuder inte STARTTLS", true));
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void aCertificateForAnotherHostIsRefused() {
    try (MailServer server = MailServer.certifiedFor("annan.example.se")) {
      SSLSocketFactory trustingIt = Certificate.of("annan.example.se").trusted();
      assertNotEncrypted(send(server.settings(), MailServer.PASSWORD, trustingIt, LONG));
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void aCertificateNobodyVouchesForIsRefused() {
    SSLSocketFactory ofTheJdk = (SSLSocketFactory) SSLSocketFactory.getDefault();
    try (MailServer server = MailServer.start()) {
      assertNotEncrypted(send(server.settings(), MailServer.PASSWORD, ofTheJdk, LONG));
      assertThat(server.received()).isEmpty();
    }
  }

  private static void assertNotEncrypted(Outcome outcome) {
    assertThat(outcome)
        .isEqualTo(new Outcome.Failed(
            "förbindelsen kunde inte krypteras; e-postserverns certifikat ska vara giltigt, betrott"
                + " och utfärdat för namnet i host",
            true));
  }

  @Test
  void aWrongPasswordIsRefused() {
    try (MailServer server = MailServer.start()) {
      assertThat(send(server.settings(), "fel", TRUSTING, LONG))
          .isEqualTo(new Outcome.Failed("e-postservern godtog inte inloggningen", true));
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void aServerThatIsNotThere() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThat(send(new Smtp("localhost", port, null), null, TRUSTING, LONG))
        .isEqualTo(new Outcome.Failed("e-postservern svarar inte", true));
  }

  @Test
  void aServerThatAcceptsTheConnectionAndSaysNothing() throws IOException {
    try (ServerSocket mute = new ServerSocket(0)) {
      assertThat(send(new Smtp("localhost", mute.getLocalPort(), null), null, TRUSTING, SHORT))
          .isEqualTo(new Outcome.Failed("e-postservern svarar inte", true));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {421, 450, 451, 452, 550, 554})
  void aRefusedRecipientIsSurelyNotSentTo(int code) {
    try (MailServer server = MailServer.start().refuse(Moment.AT_RECIPIENT, CHEF, code)) {
      assertThat(send(server, message()))
          .isEqualTo(new Outcome.Failed("e-postservern svarade " + code, false));
      assertThat(server.received()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {421, 451, 552, 554})
  void aMessageRefusedAfterItsContentIsSurelyNotSent(int code) {
    try (MailServer server = MailServer.start().refuse(Moment.AFTER_CONTENT, CHEF, code)) {
      assertThat(send(server, message()))
          .isEqualTo(new Outcome.Failed("e-postservern svarade " + code, false));
    }
  }

  @Test
  void aConnectionLostBeforeTheContentIsSurelyNotSent() {
    try (MailServer server = MailServer.start().hangUp(Moment.AT_RECIPIENT, CHEF)) {
      assertThat(send(server, message()))
          .isEqualTo(new Outcome.Failed("e-postservern bröt förbindelsen", false));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"IN_CONTENT", "AFTER_CONTENT"})
  void aConnectionLostAfterTheContentBeganLeavesItUncertain(Moment moment) {
    try (MailServer server = MailServer.start().hangUp(moment, CHEF)) {
      assertThat(send(server, message()))
          .isEqualTo(new Outcome.Uncertain("e-postservern bröt förbindelsen", false));
    }
  }

  @Test
  void silenceBeforeTheContentIsSurelyNotSentAndTheOthersWait() {
    try (MailServer server = MailServer.start().fallSilent(Moment.AT_RECIPIENT, CHEF)) {
      assertThat(send(server.settings(), MailServer.PASSWORD, TRUSTING, SHORT))
          .isEqualTo(new Outcome.Failed("e-postservern slutade svara", true));
    }
  }

  @Test
  void silenceAfterTheContentLeavesItUncertainAndTheOthersWait() {
    try (MailServer server = MailServer.start().fallSilent(Moment.AFTER_CONTENT, CHEF)) {
      assertThat(send(server.settings(), MailServer.PASSWORD, TRUSTING, SHORT))
          .isEqualTo(new Outcome.Uncertain("e-postservern slutade svara", true));
    }
  }

  private static Outcome send(MailServer server, Message message) {
    return new SmtpTransport(server.settings(), FROM, MailServer.PASSWORD, TRUSTING, LONG)
        .send(message);
  }

  private static Outcome send(
      Smtp server, @Nullable String password, SSLSocketFactory tls, Duration toAnswer) {
    return new SmtpTransport(server, FROM, password, tls, toAnswer).send(message());
  }

  private static Message message() {
    Draft draft = new Draft(
        "Månadsuppföljning augusti 2023",
        "Avvikelse −6 435 tkr\n.\nslut",
        "<p>Avvikelse −6 435 tkr</p>",
        List.of(),
        List.of(new Attachment("rapport.xlsx", "application/vnd.test", new byte[300_000])));
    return new MailComposer(new MailSettings(
            MailSettings.Transport.FILE, FROM, "controller@kommun.example.se", "kommun.example.se"))
        .compose(
            draft,
            new Recipient("ledningsgrupp", "SON", "Chef", CHEF),
            "2023-08.manadsrapport",
            "innehåll",
            Instant.parse("2023-09-10T08:00:00Z"));
  }
}
