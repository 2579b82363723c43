package se.uppfoljning.store;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppfoljning.facts.EditionStatus;
import se.uppfoljning.facts.PrintedFigure;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.outbox.Message;

/** The numbered editions of every report and period. */
public final class Editions {
  private final JdbcClient jdbc;

  Editions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An edition as recorded.
   *
   * @param digest of the facts and the configuration behind it
   */
  public record Recorded(long id, YearMonth period, String report, int number, String digest) {}

  /** The newest edition of a report and period. */
  public Optional<Recorded> newest(YearMonth period, String report) {
    return list("period = ? and report = ? order by number desc limit 1", period.toString(), report)
        .stream()
        .findFirst();
  }

  /** The editions that are recorded but not yet in their folder. */
  public List<Recorded> unpublished() {
    return list("not published order by id");
  }

  /**
   * The edition made last.
   *
   * @param period of this month only; null for any
   * @param report of this report only; null for any
   * @param number with this number only; null for any
   */
  public Optional<Recorded> last(
      @Nullable YearMonth period, @Nullable String report, @Nullable Integer number) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    if (period != null) {
      wanted.put("period = ?", period.toString());
    }
    if (report != null) {
      wanted.put("report = ?", report);
    }
    if (number != null) {
      wanted.put("number = ?", number);
    }
    List<String> conditions = new ArrayList<>(wanted.keySet());
    conditions.add("true");
    String condition = String.join(" and ", conditions) + " order by id desc limit 1";
    return list(condition, wanted.values().toArray()).stream().findFirst();
  }

  /** All editions, oldest first. */
  public List<EditionStatus> all() {
    return jdbc.sql("select * from edition order by id").query(Rows::edition).list();
  }

  /**
   * Every figure of an edition as it was printed, in the order of figures.csv.
   *
   * @return nothing when an older version of the program made the edition
   */
  public List<PrintedFigure> figures(Recorded edition) {
    return new EditionFigures(jdbc).of(edition.id());
  }

  private List<Recorded> list(String condition, Object... params) {
    return jdbc.sql("select id, period, report, number, digest from edition where " + condition)
        .params(params)
        .query((row, number) -> new Recorded(
            row.getLong("id"),
            YearMonth.parse(row.getString("period")),
            row.getString("report"),
            row.getInt("number"),
            row.getString("digest")))
        .list();
  }

  /**
   * Records an edition with its figures and its mail; to be called in a transaction, which makes
   * them one.
   */
  public void record(Recorded edition, Instant createdAt, Figures figures, List<Message> messages) {
    jdbc.sql("insert into edition (period, report, number, digest, created_at) values (?, ?, ?, ?,"
            + " ?)")
        .params(
            edition.period().toString(),
            edition.report(),
            edition.number(),
            edition.digest(),
            Rows.utc(createdAt))
        .update();
    long id = newest(edition.period(), edition.report()).orElseThrow().id();
    new EditionFigures(jdbc).insert(id, figures);
    for (Message message : messages) {
      jdbc.sql(
              "insert into message (edition_id, message_id, recipient, subject, mime) values (?, ?,"
                  + " ?, ?, ?)")
          .params(id, message.messageId(), message.recipient(), message.subject(), message.mime())
          .update();
    }
    replaceUnsent(edition, id);
  }

  /** Whoever gets this edition no longer gets an older one of the same report and period. */
  private void replaceUnsent(Recorded edition, long id) {
    jdbc.sql("update message set state = 'REPLACED' where state in ('QUEUED', 'FAILED') and"
            + " edition_id in (select id from edition where period = ? and report = ? and id < ?)"
            + " and recipient in (select recipient from message where edition_id = ?)")
        .params(edition.period().toString(), edition.report(), id, id)
        .update();
  }

  /** The edition lies in its folder. */
  public void publish(Recorded edition) {
    jdbc.sql("update edition set published = true where id = ?")
        .param(edition.id())
        .update();
  }
}
