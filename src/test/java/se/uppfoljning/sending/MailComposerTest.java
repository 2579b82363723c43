package se.uppfoljning.sending;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
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
      List.of(new Attachment("rapport.xlsx", "application/vnd.test", new byte[] {1, 2, 3})));
  private static final Instant DATE = Instant.parse("2023-09-10T08:00:00Z");

  @Test
  void aCompleteMessageToOneRecipient() throws Exception {
    Message message = COMPOSER.compose(DRAFT, CHEF, "innehåll|1", DATE);

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
    assertThat(COMPOSER.compose(DRAFT, CHEF, "innehåll|1", DATE).mime())
        .isEqualTo(COMPOSER.compose(DRAFT, CHEF, "innehåll|1", DATE).mime());
  }

  @Test
  void anotherRecipientOrReportHasAnotherMessageId() {
    Recipient other = new Recipient("ledningsgrupp", "SON", "", "annan@kommun.example.se");
    String first = COMPOSER.compose(DRAFT, CHEF, "innehåll|1", DATE).messageId();
    assertThat(COMPOSER.compose(DRAFT, other, "innehåll|1", DATE).messageId()).isNotEqualTo(first);
    assertThat(COMPOSER.compose(DRAFT, CHEF, "innehåll|2", DATE).messageId()).isNotEqualTo(first);
  }

  @Test
  void aLineBreakInTheSubjectMakesNoHeader() throws Exception {
    Draft forged = new Draft("Hej\r\nBcc: x@example.se", "t", "h", List.of());
    Message message = COMPOSER.compose(forged, CHEF, "k", DATE);
    assertThat(parsed(message).getAllRecipients()).hasSize(1);
  }

  @Test
  void theFileTransportNamesTheFileAfterRecipientAndMessage(@TempDir Path folder) throws Exception {
    Message message = COMPOSER.compose(DRAFT, CHEF, "innehåll|1", DATE);
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
