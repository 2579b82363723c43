package se.uppfoljning.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.outbox.Message;
import se.uppfoljning.facts.outbox.MessageStatus;

/** The messages about editions and arrivals, and how far each has come. */
public final class Outbox {
  private final JdbcClient jdbc;

  Outbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The messages that are surely not sent: queued, or failed and to be tried again; those tried
   * least first, so that one that always fails never holds up the others. A mail about an edition
   * says where it lies, so it waits until the edition lies there.
   */
  public List<Message> unsent() {
    return messages("(e.published or m.edition_id is null) and m.state in ('QUEUED', 'FAILED')");
  }

  /** The messages of which a try began (K13) and no end was recorded: the process died. */
  public List<Message> interrupted() {
    return messages("m.state = 'SENDING'");
  }

  private List<Message> messages(String condition) {
    return jdbc.sql("select m.message_id, m.recipient, m.subject, m.mime from message m left join"
            + " edition e on e.id = m.edition_id where " + condition + " order by m.attempts, m.id")
        .query((row, number) -> new Message(
            row.getString("message_id"),
            row.getString("recipient"),
            row.getString("subject"),
            row.getBytes("mime")))
        .list();
  }

  /** All messages, oldest first. */
  public List<MessageStatus> all() {
    return jdbc.sql("select m.message_id, m.recipient, m.subject, m.state, e.report, e.number,"
            + " coalesce(e.period, a.period) as period from message m"
            + " left join edition e on e.id = m.edition_id"
            + " left join arrival a on a.id = m.arrival_id order by m.id")
        .query(Rows::message)
        .list();
  }

  /** Records mail about an arrival; to be called in the transaction of its verdict (K8). */
  public void queue(Arrival arrival, List<Message> messages) {
    for (Message message : messages) {
      jdbc.sql(
              "insert into message (arrival_id, message_id, recipient, subject, mime) values (?, ?,"
                  + " ?, ?, ?)")
          .params(
              arrival.id(),
              message.messageId(),
              message.recipient(),
              message.subject(),
              message.mime())
          .update();
    }
  }

  /** A try begins (K13). */
  public void sending(Message message) {
    jdbc.sql("update message set state = 'SENDING', attempts = attempts + 1 where message_id = ?")
        .param(message.messageId())
        .update();
  }

  /** It was handed over (K16). */
  public void sent(Message message) {
    end(message, "SENT");
  }

  /** It was surely not handed over. */
  public void failed(Message message) {
    end(message, "FAILED");
  }

  /** It may have been handed over; it is not tried again. */
  public void uncertain(Message message) {
    end(message, "UNCERTAIN");
  }

  /** A person has seen to a message that was uncertain. */
  public void settled(String messageId) {
    jdbc.sql("update message set state = 'SETTLED' where message_id = ? and state = 'UNCERTAIN'")
        .param(messageId)
        .update();
  }

  private void end(Message message, String state) {
    jdbc.sql("update message set state = ? where message_id = ?")
        .params(state, message.messageId())
        .update();
  }
}
