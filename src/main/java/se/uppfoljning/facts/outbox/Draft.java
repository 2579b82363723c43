package se.uppfoljning.facts.outbox;

import java.util.List;

/**
 * The content of a mail before it is addressed.
 *
 * @param subject from fixed templates; no line breaks
 * @param text the complete text part
 * @param html the complete HTML part; empty when there is the text alone
 * @param pictures shown in the HTML part, which names each by {@code cid:} and its file name
 * @param attachments files in order
 */
public record Draft(
    String subject,
    String text,
    String html,
    List<Attachment> pictures,
    List<Attachment> attachments) {
  public Draft {
    pictures = List.copyOf(pictures);
    attachments = List.copyOf(attachments);
  }
}
