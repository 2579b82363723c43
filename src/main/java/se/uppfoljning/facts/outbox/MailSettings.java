package se.uppfoljning.facts.outbox;

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
  public enum Transport {
    /** One .eml file a message in {@code utskick/}. */
    FILE
  }
}
