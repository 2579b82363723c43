package se.uppfoljning.facts.outbox;

/**
 * One message to one recipient, complete before the first try to send it.
 *
 * @param messageId the Message-ID with its angle brackets, fixed
 * @param recipient the address
 * @param subject for people who look at the outbox
 * @param mime the complete bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Message(String messageId, String recipient, String subject, byte[] mime) {}
