package se.uppfoljning.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppfoljning.facts.budget.BudgetRow;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.Delivery;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;

/** What counts in a period: of each sender and layout the newest accepted delivery. */
public final class Facts {
  private static final String ARRIVAL = "a.id, a.sha256, a.file_name, a.sender, a.received_at";

  private static final String NEWEST_REJECTED = """
      where a.state = 'REJECTED' and (a.period = ? or a.period is null)%s and not exists (
        select 1 from arrival b where b.sender = a.sender and b.id > a.id%s and (
          (b.state = 'ACCEPTED' and (b.period = ? or a.period is null))
          or (b.state = 'REJECTED' and (b.period = ? or b.period is null))))
      """;

  /** Does not depend on when files came. */
  static final String IN_ORDER = " order by l.sender, l.layout, f.position";

  private final JdbcClient jdbc;
  private final Known known;

  Facts(JdbcClient jdbc, Known known) {
    this.jdbc = jdbc;
    this.known = known;
  }

  /** The newest accepted arrival known of the sender, period and layout of {@code l}. */
  static String current(Known known) {
    return """
        l.arrival_id = (select max(newer.arrival_id) from arrival_layout newer
        where newer.sender = l.sender and newer.period = l.period and newer.layout = l.layout%s)
        """.formatted(known.and("newer.arrival_id"));
  }

  /** A select of what the deliveries hold, up to its condition; {@code f} is the table. */
  static String from(String table) {
    return "select f.*, l.sender, a.file_name, a.sha256, a.received_at from arrival_layout l join "
        + table
        + " f on f.arrival_id = l.arrival_id and f.layout = l.layout"
        + " join arrival a on a.id = l.arrival_id where ";
  }

  /** The file that a row of {@link #from} came in. */
  static Arrival arrival(ResultSet row) throws SQLException {
    return new Arrival(
        row.getLong("arrival_id"),
        row.getString("sha256"),
        row.getString("file_name"),
        row.getString("sender"),
        Rows.instant(row, "received_at"));
  }

  /** A fact as somebody delivered it. */
  public record Delivered(Arrival arrival, String layout, Fact fact) {
    private static Delivered of(ResultSet row, int number) throws SQLException {
      return new Delivered(Facts.arrival(row), row.getString("layout"), Rows.fact(row, number));
    }

    private String row() {
      return arrival.sender() + " " + fact.role() + " " + fact.key().org() + "/"
          + fact.key().measure();
    }

    private String says() {
      return says(arrival.sender(), fact);
    }

    private static String says(String sender, Fact fact) {
      return sender + " " + fact.role() + " " + fact.key().id();
    }
  }

  /**
   * The facts that count, in an order that does not depend on when files came. What one sender
   * delivered by two layouts, such as its own workbook first and ours later, counts once: as it
   * came last. A variance that was printed beside older numbers goes with them.
   */
  public List<Fact> current(YearMonth period) {
    return delivered(period).stream().map(Delivered::fact).toList();
  }

  /**
   * The sender's facts that a delivery replaces when it is accepted: those that count until now by the
   * same layouts, and those that it says anew.
   */
  public List<Fact> superseded(String sender, Verdict.Accepted accepted) {
    Set<String> again = accepted.facts().stream()
        .map(fact -> Delivered.says(sender, fact))
        .collect(Collectors.toSet());
    return delivered(accepted.period()).stream()
        .filter(old -> old.arrival().sender().equals(sender))
        .filter(old -> accepted.contents().containsKey(old.layout()) || again.contains(old.says()))
        .map(Delivered::fact)
        .toList();
  }

  /** The budgets that were delivered as decided and count, of all months, oldest first. */
  public List<BudgetRow> decidedBudgets() {
    return decided().stream().map(each -> BudgetRow.of(each.fact())).toList();
  }

  /** The facts of {@link #decidedBudgets}, each with the file it came in. */
  public List<Delivered> decided() {
    return jdbc.sql(from("fact") + "f.role = ? and " + current(known)
            + " order by l.period, l.sender, l.layout, f.position")
        .param(Role.BUDGET.name())
        .query(Delivered::of)
        .list();
  }

  /** The facts of {@link #current}, each with the file it came in. */
  public List<Delivered> delivered(YearMonth period) {
    List<Delivered> delivered = jdbc.sql(
            from("fact") + "l.period = ? and " + current(known) + IN_ORDER)
        .param(period.toString())
        .query(Delivered::of)
        .list();
    return newest(delivered);
  }

  /**
   * What counts of some kinds in the months from one to another, both included, month by month; each with
   * the file it came in.
   *
   * @param kinds delivered ones only
   */
  public List<Delivered> delivered(YearMonth first, YearMonth last, Set<Kind> kinds) {
    List<Delivered> delivered = jdbc.sql(from("fact")
            + "l.period between :first and :last and f.kind in (:kinds) and "
            + current(known)
            + " order by l.period, l.sender, l.layout, f.position")
        .param("first", first.toString())
        .param("last", last.toString())
        .param("kinds", kinds.stream().map(Kind::name).toList())
        .query(Delivered::of)
        .list();
    return newest(delivered);
  }

  private static List<Delivered> newest(List<Delivered> delivered) {
    Map<String, Long> newest = new HashMap<>();
    for (Delivered each : delivered) {
      newest.merge(each.says(), each.arrival().id(), Math::max);
      newest.merge(each.row(), each.arrival().id(), Math::max);
    }
    return delivered.stream()
        .filter(each -> each.arrival().id()
            == newest.getOrDefault(
                each.fact().key().kind().derived() ? each.row() : each.says(), 0L))
        .toList();
  }

  /** The accepted files of a sender that count in a period, by layout. */
  public Map<String, Arrival> delivered(YearMonth period, String sender) {
    Map<String, Arrival> delivered = new TreeMap<>();
    jdbc.sql("select l.layout, "
            + ARRIVAL
            + " from arrival_layout l join arrival a on a.id = l.arrival_id where l.period = ?"
            + " and l.sender = ? and "
            + current(known))
        .params(period.toString(), sender)
        .query((row, number) -> Map.entry(row.getString("layout"), Rows.arrival(row, number)))
        .list()
        .forEach(each -> delivered.put(each.getKey(), each.getValue()));
    return delivered;
  }

  /**
   * The files behind a period: the accepted ones that count, and of each sender the newest rejected
   * one if it came after these. A rejected file whose month could not be told counts for every
   * period until the sender has a newer one accepted.
   */
  public List<Delivery> deliveries(YearMonth period) {
    List<Delivery> deliveries = new ArrayList<>(accepted(period));
    deliveries.addAll(rejected(period));
    deliveries.sort(
        Comparator.comparing(Delivery::sender).thenComparing(d -> d.arrival().id()));
    return deliveries;
  }

  private List<Delivery> rejected(YearMonth period) {
    return jdbc.sql("select " + ARRIVAL + " from arrival a "
            + NEWEST_REJECTED.formatted(known.and("a.id"), known.and("b.id")))
        .params(period.toString(), period.toString(), period.toString())
        .query((row, number) ->
            new Delivery(row.getString("sender"), Rows.arrival(row, number), false))
        .list();
  }

  private List<Delivery> accepted(YearMonth period) {
    return jdbc.sql("select distinct "
            + ARRIVAL
            + " from arrival_layout l join arrival a on a.id = l.arrival_id where l.period = ?"
            + " and "
            + current(known))
        .param(period.toString())
        .query(
            (row, number) -> new Delivery(row.getString("sender"), Rows.arrival(row, number), true))
        .list();
  }

  /** The findings of these deliveries, in their order. */
  public List<Finding> findings(List<Delivery> deliveries) {
    return deliveries.stream()
        .flatMap(delivery -> jdbc
            .sql("select f.*, a.file_name from finding f join arrival a on a.id ="
                + " f.arrival_id where f.arrival_id = ? order by f.position")
            .param(delivery.arrival().id())
            .query(Rows::finding)
            .list()
            .stream())
        .toList();
  }

  /**
   * The questions that a sender was told about its files of a period, oldest first: also those that
   * no longer count, since an answer goes on being given in the versions after it.
   *
   * @param butNot digest of a file that is left out: no file answers itself
   */
  public List<Finding> asked(YearMonth period, String sender, String butNot) {
    return jdbc.sql("select f.*, a.file_name from finding f join arrival a on a.id = f.arrival_id"
            + " where a.period = ? and a.sender = ? and a.sha256 <> ? and f.severity = ?"
            + " order by f.arrival_id, f.position")
        .params(period.toString(), sender, butNot, Severity.FRAGA.name())
        .query(Rows::finding)
        .list();
  }
}
