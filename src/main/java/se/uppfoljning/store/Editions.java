package se.uppfoljning.store;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  /**
   * What an edition was made of.
   *
   * @param createdAt when it was made
   * @param program version of the program; null when an older one made it, that did not say
   * @param arrivals numbers of the accepted arrivals that counted; none when an older one made it
   * @param configuration the files by name; none when an older one made it
   */
  public record Made(
      Instant createdAt,
      @Nullable String program,
      Set<Long> arrivals,
      Map<String, String> configuration) {
    public Made {
      arrivals = Set.copyOf(arrivals);
      configuration = Map.copyOf(configuration);
    }
  }

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

  /** What an edition was made of. */
  public Made made(Recorded edition) {
    Set<Long> arrivals =
        new HashSet<>(jdbc.sql("select arrival_id from edition_arrival where edition_id = ?")
            .param(edition.id())
            .query(Long.class)
            .list());
    return jdbc.sql("select created_at, program, configuration_id from edition where id = ?")
        .param(edition.id())
        .query((row, number) -> new Made(
            Rows.instant(row, "created_at"),
            row.getString("program"),
            arrivals,
            // 0 for null: no configuration has that number
            new Configurations(jdbc).files(row.getLong("configuration_id"))))
        .single();
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
  public void record(Recorded edition, Made made, Figures figures, List<Message> messages) {
    Configurations configurations = new Configurations(jdbc);
    configurations.record(made.configuration(), made.createdAt());
    jdbc.sql("insert into edition (period, report, number, digest, created_at, program,"
            + " configuration_id) values (?, ?, ?, ?, ?, ?, ?)")
        .params(Rows.params(
            edition.period().toString(),
            edition.report(),
            edition.number(),
            edition.digest(),
            Rows.utc(made.createdAt()),
            made.program(),
            configurations.newest().orElseThrow()))
        .update();
    long id = newest(edition.period(), edition.report()).orElseThrow().id();
    new EditionFigures(jdbc).insert(id, figures);
    for (Long arrival : new TreeSet<>(made.arrivals())) {
      jdbc.sql("insert into edition_arrival values (?, ?)").params(id, arrival).update();
    }
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
