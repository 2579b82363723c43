package se.uppfoljning.sending;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.facts.outbox.Attachment;
import se.uppfoljning.facts.outbox.Draft;
import se.uppfoljning.facts.outbox.MailSettings;
import se.uppfoljning.facts.outbox.Message;
import se.uppfoljning.facts.outbox.Recipient;

class MailComposerTest {
  private static final MailComposer COMPOSER = new MailComposer(new MailSettings(
      MailSettings.Transport.FILE,
      "uppfoljning@kommun.example.se",
      "controller@kommun.example.se",
      "kommun.example.se"));
  private static final Recipient CHEF =
      new Recipient("ledningsgrupp", "SON", "Områdeschef", "chef@kommun.example.se");
  private static final Draft DRAFT = new Draft(
      "Månadsuppföljning augusti 2023 — Socialnämnden",
      "Avvikelse −6 435 tkr\n",
      "<p lang=\"sv\">Avvikelse −6 435 tkr</p>",
      List.of(),
      List.of(new Attachment("rapport.xlsx", "application/vnd.test", new byte[] {1, 2, 3})));
  private static final String MONTH = "2023-08.manadsrapport";
  private static final Instant DATE = Instant.parse("2023-09-10T08:00:00Z");

  @Test
  void aCompleteMessageToOneRecipient() throws Exception {
    Message message = COMPOSER.compose(DRAFT, CHEF, MONTH, "innehåll|1", DATE);

    MimeMessage mime = parsed(message);
    assertThat(mime.getMessageID())
        .isEqualTo(message.messageId())
        .matches("<[0-9a-f]{64}@kommun\\.example\\.se>");
    assertThat(mime.getSubject()).isEqualTo(DRAFT.subject());
    assertThat(mime.getAllRecipients())
        .containsExactly(new InternetAddress("chef@kommun.example.se"));
    assertThat(((InternetAddress) mime.getAllRecipients()[0]).getPersonal())
        .isEqualTo("Områdeschef");
    assertThat(mime.getReplyTo()[0]).hasToString("controller@kommun.example.se");
    assertThat(mime.getHeader("Date")).containsExactly("Sun, 10 Sep 2023 10:00:00 +0200");
    assertThat(mime.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mime.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
    assertThat(mime.getHeader("References"))
        .containsExactly("<2023-08.manadsrapport@kommun.example.se>");
    assertThat(mime.getHeader("In-Reply-To"))
        .containsExactly("<2023-08.manadsrapport@kommun.example.se>");

    MimeMultipart mixed = (MimeMultipart) mime.getContent();
    MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
    assertThat(alternative.getContentType()).startsWith("multipart/alternative");
    assertThat(alternative.getBodyPart(0).getContentType()).startsWith("text/plain");
    assertThat(alternative.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
        .isEqualTo(DRAFT.text());
    assertThat(alternative.getBodyPart(1).getContentType()).startsWith("text/html");
    assertThat(alternative.getBodyPart(1).getContent()).isEqualTo(DRAFT.html());
    assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("rapport.xlsx");
    assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(1, 2, 3);
  }

  @Test
  void theSameReportGivesTheSameBytes() {
    assertThat(COMPOSER.compose(DRAFT, CHEF, MONTH, "innehåll|1", DATE).mime())
        .isEqualTo(COMPOSER.compose(DRAFT, CHEF, MONTH, "innehåll|1", DATE).mime());
  }

  @Test
  void anotherRecipientOrReportHasAnotherMessageId() {
    Recipient other = new Recipient("ledningsgrupp", "SON", "", "annan@kommun.example.se");
    String first = COMPOSER.compose(DRAFT, CHEF, MONTH, "innehåll|1", DATE).messageId();
    assertThat(COMPOSER.compose(DRAFT, other, MONTH, "innehåll|1", DATE).messageId())
        .isNotEqualTo(first);
    assertThat(COMPOSER.compose(DRAFT, CHEF, MONTH, "innehåll|2", DATE).messageId())
        .isNotEqualTo(first);
  }

  /** A mail program shows them as one conversation. */
  @Test
  void allMailOfAReportAndMonthRefersToTheSameMessage() throws Exception {
    Recipient other = new Recipient("ledningsgrupp", "SON", "", "annan@kommun.example.se");
    assertThat(parsed(COMPOSER.compose(DRAFT, other, MONTH, "innehåll|2", DATE))
            .getHeader("References"))
        .isEqualTo(parsed(COMPOSER.compose(DRAFT, CHEF, MONTH, "innehåll|1", DATE))
            .getHeader("References"));
    assertThat(parsed(COMPOSER.compose(DRAFT, CHEF, "2023-09.manadsrapport", "innehåll|1", DATE))
            .getHeader("References"))
        .containsExactly("<2023-09.manadsrapport@kommun.example.se>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hej\r\nBcc: x@example.se",
        "Hej\nBcc: x@example.se",
        "Hej\rBcc: x@example.se",
        "Hej\r\n\r\nBcc: x@example.se",
        "Åh\r\nBcc: x@example.se",
        "Hej\u2028Bcc: x@example.se"
      })
  void aLineBreakMakesNoHeader(String forged) throws Exception {
    Draft draft = new Draft(
        forged,
        "t",
        "h",
        List.of(),
        List.of(new Attachment(forged, "application/vnd.test", new byte[] {1})));
    Recipient recipient = new Recipient("ledningsgrupp", "SON", forged, "chef@kommun.example.se");
    Message message = COMPOSER.compose(draft, recipient, forged, "k", DATE);

    MimeMessage mime = parsed(message);
    assertThat(mime.getAllRecipients())
        .containsExactly(new InternetAddress("chef@kommun.example.se"));
    assertThat(mime.getHeader("Bcc")).isNull();
    assertThat(((MimeMultipart) mime.getContent()).getBodyPart(1).getHeader("Bcc"))
        .isNull();
    assertThat(((MimeMultipart) mime.getContent()).getCount()).isEqualTo(2);
  }

  /** mixed{related{alternative, picture}, attachment}: the order mail programs expect. */
  @Test
  void aPictureStandsInsideThePageAndIsNoAttachment() throws Exception {
    Attachment picture = new Attachment("avvikelse.png", "image/png", new byte[] {9});
    Draft draft = new Draft(
        "Rapport", "t", "<img src=\"cid:avvikelse.png\">", List.of(picture), DRAFT.attachments());

    MimeMultipart mixed =
        (MimeMultipart) parsed(COMPOSER.compose(draft, CHEF, MONTH, "k", DATE)).getContent();
    assertThat(mixed.getContentType()).startsWith("multipart/mixed");
    MimeMultipart related = (MimeMultipart) mixed.getBodyPart(0).getContent();
    assertThat(related.getContentType()).startsWith("multipart/related");
    assertThat(((MimeMultipart) related.getBodyPart(0).getContent()).getContentType())
        .startsWith("multipart/alternative");
    MimeBodyPart shown = (MimeBodyPart) related.getBodyPart(1);
    assertThat(shown.getContentID()).isEqualTo("<avvikelse.png>");
    assertThat(shown.getDisposition()).isEqualTo("inline");
    assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("rapport.xlsx");
  }

  /** What is stored is what goes over the wire: SMTP knows lines of CRLF, of 998 bytes at most. */
  @Test
  void everyLineIsOneThatSmtpCanCarry() {
    Draft ascii = new Draft(
        "Plain", "a line\nand\n" + "x".repeat(2000), "<p>\r\n</p>\n", List.of(), List.of());
    String mime = new String(
        COMPOSER.compose(ascii, CHEF, MONTH, "k", DATE).mime(), StandardCharsets.US_ASCII);
    assertThat(mime).endsWith("\r\n");
    assertThat(mime.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(mime.lines()).allMatch(line -> line.length() <= 998);
  }

  @Test
  void theFileTransportNamesTheFileAfterRecipientAndMessage(@TempDir Path folder) throws Exception {
    Message message = COMPOSER.compose(DRAFT, CHEF, MONTH, "innehåll|1", DATE);
    FileTransport transport = new FileTransport(folder, Files::write);

    String name = transport.send(message);

    assertThat(name)
        .isEqualTo("chef@kommun.example.se_" + message.messageId().substring(1, 13) + ".eml");
    assertThat(folder.resolve(name)).hasBinaryContent(message.mime());
    assertThat(new String(message.mime(), StandardCharsets.US_ASCII)).contains("Message-ID: <");
  }

  private static MimeMessage parsed(Message message) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(message.mime()));
  }
}
