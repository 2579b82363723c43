package se.uppfoljning.facts.outbox;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A message and how far it has come, for lists.
 *
 * @param messageId the Message-ID with its angle brackets
 * @param recipient the address
 * @param subject its subject
 * @param state how far it has come
 * @param period the report month of what it is about; null when that is not known
 * @param report the report of its edition; null when it is about a file
 * @param edition the number of its edition; null when it is about a file
 */
public record MessageStatus(
    String messageId,
    String recipient,
    String subject,
    State state,
    @Nullable YearMonth period,
    @Nullable String report,
    @Nullable Integer edition) {

  /** How far a message has come. */
  public enum State {
    QUEUED("i kö"),
    /** A try began and its end is not recorded. */
    SENDING("påbörjat"),
    SENT("skickat"),
    /** Surely not handed over; tried again. */
    FAILED("misslyckat"),
    /** Perhaps handed over: for a person to decide, not tried again. */
    UNCERTAIN("osäkert"),
    /** Was uncertain, and a person has seen to it. */
    SETTLED("avklarat"),
    /** Not sent, since the recipient gets a newer edition, or sent in a newer file, instead. */
    REPLACED("ersatt");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** As people read it. */
    public String word() {
      return word;
    }
  }
}
