package se.uppfoljning.facts.outbox;

import org.jspecify.annotations.Nullable;

/**
 * How mail leaves: the key {@code mail} of municipality.yml.
 *
 * @param transport where it goes
 * @param from the address it is from
 * @param replyTo the address of the person who answers
 * @param messageIdDomain what stands after the @ of every Message-ID
 */
public record MailSettings(
    Transport transport, String from, String replyTo, String messageIdDomain) {

  /** Where mail goes. */
  public sealed interface Transport {
    /** One .eml file a message in {@code utskick/}. */
    Transport FILE = new File();
  }

  /** One .eml file a message in {@code utskick/}. */
  public record File() implements Transport {}

  /**
   * A mail server, spoken to by SMTP with STARTTLS.
   *
   * @param host its name, which its certificate must bear
   * @param port its port for submission
   * @param user who logs in; null when the server asks for no login. The password is no setting
   */
  public record Smtp(String host, int port, @Nullable String user) implements Transport {}
}
