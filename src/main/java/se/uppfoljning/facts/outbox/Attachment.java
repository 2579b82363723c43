package se.uppfoljning.facts.outbox;

/**
 * A file in a mail.
 *
 * @param fileName ASCII, so that every mail program shows it right
 * @param contentType MIME type
 * @param content the bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Attachment(String fileName, String contentType, byte[] content) {}
