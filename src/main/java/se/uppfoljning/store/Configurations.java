package se.uppfoljning.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The configuration as the runs found it: each change of it, with the instant it was first seen. */
public final class Configurations {
  private static final String TABLE = "configuration";

  private final JdbcClient jdbc;

  Configurations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Records the configuration a run works with, unless it is the newest one known; to be called in a
   * transaction.
   *
   * @param files by name
   */
  public void record(Map<String, String> files, Instant at) {
    if (newest().map(this::files).filter(files::equals).isPresent()) {
      return;
    }
    jdbc.sql("insert into configuration (recorded_at) values (?)")
        .param(Rows.utc(at))
        .update();
    long id = newest().orElseThrow();
    files.forEach((name, content) -> jdbc.sql("insert into configuration_file values (?, ?, ?)")
        .params(id, name, content)
        .update());
  }

  /**
   * The files by name as the last run until an instant found them.
   *
   * @return those of the first run when that came later; empty when none is recorded
   */
  public Optional<SortedMap<String, String>> at(Instant instant) {
    if (!new LaterTable(jdbc, TABLE).isThere()) {
      return Optional.empty();
    }
    return jdbc.sql("select coalesce(max(case when recorded_at <= ? then id end), min(id))"
            + " from configuration")
        .param(Rows.utc(instant))
        .query(Long.class)
        .optional()
        .map(this::files);
  }

  /** The newest one. */
  Optional<Long> newest() {
    return jdbc.sql("select max(id) from configuration").query(Long.class).optional();
  }

  SortedMap<String, String> files(long id) {
    SortedMap<String, String> files = new TreeMap<>();
    jdbc.sql("select name, content from configuration_file where configuration_id = ?")
        .param(id)
        .query((row, number) -> files.put(row.getString("name"), row.getString("content")))
        .list();
    return files;
  }
}
