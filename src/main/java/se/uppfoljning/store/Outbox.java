package se.uppfoljning.store;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
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

  /**
   * Records mail about an arrival; to be called in the transaction of its verdict (K8).
   *
   * @param layouts names of the layouts that the file was read by
   */
  public void queue(Arrival arrival, SortedSet<String> layouts, List<Message> messages) {
    for (Message message : messages) {
      jdbc.sql("insert into message (arrival_id, layouts, message_id, recipient, subject, mime)"
              + " values (?, ?, ?, ?, ?, ?)")
          .params(
              arrival.id(),
              String.join("\n", layouts),
              message.messageId(),
              message.recipient(),
              message.subject(),
              message.mime())
          .update();
    }
  }

  /**
   * A rejected file about which mail waits to be sent.
   *
   * @param period its report month; null when it could not be told
   * @param layouts names of the layouts it was read by
   */
  public record Waiting(Arrival arrival, @Nullable YearMonth period, Set<String> layouts) {}

  /** The rejected files of the sender of an arrival, before it, about which mail waits. */
  public List<Waiting> waitingBefore(Arrival arrival) {
    return jdbc.sql("""
                select distinct a.id, a.sha256, a.file_name, a.sender, a.received_at, a.period,
                m.layouts from message m join arrival a on a.id = m.arrival_id
                where m.state in ('QUEUED', 'FAILED') and a.sender = ? and a.id < ? order by a.id
                """)
        .params(arrival.sender(), arrival.id())
        .query(Rows::waiting)
        .list();
  }

  /** What waits to be sent about an arrival is no longer news. */
  public void replace(Arrival arrival) {
    jdbc.sql("update message set state = 'REPLACED' where state in ('QUEUED', 'FAILED') and"
            + " arrival_id = ?")
        .param(arrival.id())
        .update();
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
