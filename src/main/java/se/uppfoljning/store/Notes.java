package se.uppfoljning.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.ActionStatus;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.Note;

/** The notes that count in a period: of each sender and layout those of the newest delivery. */
public final class Notes {
  private static final String TABLE = "note";
  private static final String COMMENT = "COMMENT";
  private static final String ACTION = "ACTION";

  private final JdbcClient jdbc;
  private final Known known;

  Notes(JdbcClient jdbc, Known known) {
    this.jdbc = jdbc;
    this.known = known;
  }

  /** All of them by sender, each one's as written: whenever the files came. */
  public List<Note> current(YearMonth period) {
    return list("l.period = ?", period.toString());
  }

  /** Those of one sender, as written. */
  public List<Note> current(YearMonth period, String sender) {
    return list("l.period = ? and l.sender = ?", period.toString(), sender);
  }

  /** The actions of each month until that one, as {@link #current} has them. */
  public SortedMap<YearMonth, List<Action>> actionsUntil(YearMonth last) {
    SortedMap<YearMonth, List<Action>> told = new TreeMap<>();
    for (YearMonth month : monthsWithActions(last)) {
      told.put(
          month,
          current(month).stream()
              .filter(Action.class::isInstance)
              .map(Action.class::cast)
              .toList());
    }
    return told;
  }

  /** The files that tell the actions of {@link #actionsUntil}. */
  public List<Arrival> filesOfActionsUntil(YearMonth last) {
    return new LaterTable(jdbc, TABLE).isThere()
        ? jdbc
            .sql(Facts.from(TABLE) + "f.type = ? and l.period <= ? and " + Facts.current(known))
            .params(ACTION, last.toString())
            .query((row, number) -> Facts.arrival(row))
            .list()
            .stream()
            .distinct()
            .toList()
        : List.of();
  }

  private List<YearMonth> monthsWithActions(YearMonth last) {
    return new LaterTable(jdbc, TABLE).isThere()
        ? jdbc.sql("select distinct l.period from arrival_layout l join note f"
                + " on f.arrival_id = l.arrival_id and f.layout = l.layout"
                + " where f.type = ? and l.period <= ?")
            .params(ACTION, last.toString())
            .query((row, number) -> YearMonth.parse(row.getString(1)))
            .list()
        : List.of();
  }

  private List<Note> list(String condition, Object... params) {
    return new LaterTable(jdbc, TABLE).isThere()
        ? jdbc.sql(Facts.from(TABLE) + condition + " and " + Facts.current(known) + Facts.IN_ORDER)
            .params(params)
            .query(Notes::note)
            .list()
        : List.of();
  }

  void insert(Arrival arrival, String layout, int firstPosition, List<Note> notes) {
    int position = firstPosition;
    for (Note note : notes) {
      jdbc.sql("insert into note values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .params(params(arrival.id(), layout, position++, note))
          .update();
    }
  }

  private static List<@Nullable Object> params(
      long arrival, String layout, int position, Note note) {
    if (note instanceof Comment comment) {
      return Rows.params(
          arrival,
          position,
          layout,
          COMMENT,
          comment.org(),
          comment.measure(),
          comment.subject(),
          comment.text(),
          null,
          null,
          null,
          null,
          null,
          comment.source().sheet(),
          comment.source().cell());
    }
    Action action = (Action) note;
    return Rows.params(
        arrival,
        position,
        layout,
        ACTION,
        action.org(),
        null,
        "",
        action.text(),
        action.cause(),
        Objects.toString(action.effectKr(), null),
        action.owner(),
        Objects.toString(action.due(), null),
        action.status().name(),
        action.source().sheet(),
        action.source().cell());
  }

  private static Note note(ResultSet row, int number) throws SQLException {
    CellSource source =
        new CellSource(row.getString("file_name"), row.getString("sheet"), row.getString("cell"));
    if (row.getString("type").equals(COMMENT)) {
      return new Comment(
          row.getString("org"),
          row.getString("measure"),
          row.getString("subject"),
          row.getString("words"),
          source);
    }
    String effect = row.getString("effect_kr");
    String due = row.getString("due");
    return new Action(
        row.getString("org"),
        row.getString("words"),
        row.getString("cause"),
        effect == null ? null : new BigDecimal(effect),
        row.getString("owner"),
        due == null ? null : LocalDate.parse(due),
        ActionStatus.valueOf(row.getString("status")),
        source);
  }
}
