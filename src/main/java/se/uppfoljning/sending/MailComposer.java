package se.uppfoljning.sending;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Properties;
import java.util.regex.Pattern;
import se.uppfoljning.facts.outbox.Attachment;
import se.uppfoljning.facts.outbox.Draft;
import se.uppfoljning.facts.outbox.MailSettings;
import se.uppfoljning.facts.outbox.Message;
import se.uppfoljning.facts.outbox.Recipient;

/** A draft -> the complete bytes of a message to one recipient. */
public final class MailComposer {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final String UTF_8 = "UTF-8";
  private static final Pattern NOT_IN_IDS = Pattern.compile("[^A-Za-z0-9.-]");
  private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

  private final MailSettings settings;

  /** A composer with the municipality's addresses. */
  public MailComposer(MailSettings settings) {
    this.settings = settings;
  }

  /**
   * Composes: text and HTML as alternatives, with the pictures of the HTML, then the attachments. The Message-ID and the MIME
   * boundaries follow from content and recipient, so that the same report gives the same bytes.
   *
   * @param thread what all mail of a report and month have in common, such as {@code
   *     2023-08.manadsrapport}. They refer to it as to a first message, so that mail programs keep
   *     them together
   * @param contentKey what the message is about, the same for all recipients
   * @param date of the Date header, written in Swedish time
   */
  public Message compose(
      Draft draft, Recipient recipient, String thread, String contentKey, Instant date) {
    String key = sha256(contentKey + "|" + recipient.email());
    String messageId = messageId(key);
    String first = messageId(NOT_IN_IDS.matcher(thread).replaceAll("_"));
    try {
      MimeMessage mime = new FixedIdMessage(messageId);
      mime.setFrom(new InternetAddress(settings.from(), "Uppföljning", UTF_8));
      mime.setReplyTo(InternetAddress.parse(settings.replyTo(), true));
      mime.setRecipient(
          RecipientType.TO,
          new InternetAddress(recipient.email(), oneLine(recipient.name()), UTF_8));
      mime.setSubject(oneLine(draft.subject()), UTF_8);
      mime.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atZone(STOCKHOLM)));
      mime.setHeader("In-Reply-To", first);
      mime.setHeader("References", first);
      mime.setHeader("Auto-Submitted", "auto-generated");
      mime.setHeader("X-Auto-Response-Suppress", "All");
      mime.setHeader("Content-Language", "sv");
      mime.setContent(content(draft, key));
      mime.saveChanges();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      mime.writeTo(bytes);
      return new Message(messageId, recipient.email(), draft.subject(), bytes.toByteArray());
    } catch (MessagingException | IOException impossible) {
      throw new IllegalStateException("a mail could not be composed in memory", impossible);
    }
  }

  private String messageId(String left) {
    return "<" + left + "@" + settings.messageIdDomain() + ">";
  }

  private static MimeMultipart content(Draft draft, String key) throws MessagingException {
    MimeMultipart alternative = new FixedMultipart("alternative", "a-" + key);
    alternative.addBodyPart(text(draft.text(), "plain"));
    if (!draft.html().isEmpty()) {
      alternative.addBodyPart(text(draft.html(), "html"));
    }
    MimeMultipart related = new FixedMultipart("related", "r-" + key);
    related.addBodyPart(part(alternative));
    for (Attachment picture : draft.pictures()) {
      MimeBodyPart part = part(picture);
      part.setContentID("<" + oneLine(picture.fileName()) + ">");
      part.setDisposition(Part.INLINE);
      related.addBodyPart(part);
    }
    MimeMultipart mixed = new FixedMultipart("mixed", "m-" + key);
    mixed.addBodyPart(part(draft.pictures().isEmpty() ? alternative : related));
    for (Attachment attachment : draft.attachments()) {
      mixed.addBodyPart(part(attachment));
    }
    return mixed;
  }

  private static MimeBodyPart part(MimeMultipart content) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(content);
    return part;
  }

  private static MimeBodyPart part(Attachment attachment) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.contentType())));
    part.setFileName(oneLine(attachment.fileName()));
    return part;
  }

  /** Quoted-printable also when all is ASCII: mail servers would rewrite other line ends. */
  private static MimeBodyPart text(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  /** A line break would end the header and begin another. */
  private static String oneLine(String text) {
    return LINE_BREAKS.matcher(text).replaceAll(" ");
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** Jakarta Mail makes up a Message-ID when a message is saved; ours is fixed beforehand. */
  private static final class FixedIdMessage extends MimeMessage {
    private final String messageId;

    FixedIdMessage(String messageId) {
      super(Session.getInstance(new Properties()));
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }

  /** Jakarta Mail makes up boundaries from time and chance; ours follow from the content. */
  private static final class FixedMultipart extends MimeMultipart {
    FixedMultipart(String subtype, String boundary) {
      super(subtype);
      contentType = "multipart/" + subtype + "; boundary=\"" + boundary + "\"";
    }
  }
}
