package se.uppfoljning.store;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppfoljning.facts.edition.Closing;

/** Which months are closed to deliveries: what people recorded, never what the calendar says. */
public final class Closings {
  private static final String TABLE = "closing";

  private final JdbcClient jdbc;

  Closings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was recorded of a month, oldest first. */
  public List<Closing> of(YearMonth period) {
    return all().stream().filter(each -> each.period().equals(period)).toList();
  }

  /** The closing that a month is closed by; empty while it is open. */
  public Optional<Closing> closed(YearMonth period) {
    List<Closing> recorded = of(period);
    return recorded.stream()
        .skip(Math.max(0, recorded.size() - 1))
        .filter(Closing::closed)
        .findFirst();
  }

  /** All that was recorded, oldest first. */
  public List<Closing> all() {
    if (!new LaterTable(jdbc, TABLE).isThere()) {
      return List.of();
    }
    return jdbc.sql("select * from closing order by id")
        .query((row, number) -> new Closing(
            YearMonth.parse(row.getString("period")),
            row.getBoolean("closed"),
            Rows.instant(row, "recorded_at"),
            row.getString("who"),
            row.getString("reason")))
        .list();
  }

  /** Records that somebody closes or opens a month. */
  public void record(Closing closing) {
    jdbc.sql(
            "insert into closing (period, closed, recorded_at, who, reason) values (?, ?, ?, ?, ?)")
        .params(
            closing.period().toString(),
            closing.closed(),
            Rows.utc(closing.recordedAt()),
            closing.who(),
            closing.why())
        .update();
  }
}
