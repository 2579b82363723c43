package se.uppfoljning.facts.outbox;

import java.util.List;

/**
 * The content of a mail before it is addressed.
 *
 * @param subject from fixed templates; no line breaks
 * @param text the complete text part
 * @param html the complete HTML part
 * @param attachments files in order
 */
public record Draft(String subject, String text, String html, List<Attachment> attachments) {
  public Draft {
    attachments = List.copyOf(attachments);
  }
}
