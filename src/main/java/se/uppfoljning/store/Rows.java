package se.uppfoljning.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.EditionStatus;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.ArrivalStatus;
import se.uppfoljning.facts.delivery.Dropped;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.facts.delivery.VerdictKind;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Role;
import se.uppfoljning.facts.outbox.MessageStatus;

/** Rows -> records, and records -> parameters. */
final class Rows {
  private Rows() {}

  static Arrival arrival(ResultSet row, int number) throws SQLException {
    return new Arrival(
        row.getLong("id"),
        row.getString("sha256"),
        row.getString("file_name"),
        row.getString("sender"),
        instant(row, "received_at"));
  }

  static ArrivalStatus arrivalStatus(ResultSet row, int number) throws SQLException {
    String state = row.getString("state");
    String period = row.getString("period");
    return new ArrivalStatus(
        arrival(row, number),
        state.equals("RECEIVED") ? null : VerdictKind.valueOf(state),
        period == null ? null : YearMonth.parse(period));
  }

  static EditionStatus edition(ResultSet row, int number) throws SQLException {
    return new EditionStatus(
        YearMonth.parse(row.getString("period")),
        row.getString("report"),
        row.getInt("number"),
        instant(row, "created_at"),
        row.getBoolean("published"));
  }

  static MessageStatus message(ResultSet row, int number) throws SQLException {
    String period = row.getString("period");
    return new MessageStatus(
        row.getString("message_id"),
        row.getString("recipient"),
        row.getString("subject"),
        MessageStatus.State.valueOf(row.getString("state")),
        period == null ? null : YearMonth.parse(period),
        row.getString("report"),
        row.getObject("number", Integer.class));
  }

  static Outbox.Waiting waiting(ResultSet row, int number) throws SQLException {
    String period = row.getString("period");
    String layouts = row.getString("layouts");
    return new Outbox.Waiting(
        arrival(row, number),
        period == null ? null : YearMonth.parse(period),
        layouts == null ? Set.of() : layouts.lines().collect(Collectors.toSet()));
  }

  static Dropped dropped(ResultSet row, int number) throws SQLException {
    return new Dropped(
        row.getString("sender"),
        row.getString("path"),
        row.getString("file_name"),
        row.getLong("size_bytes"),
        instant(row, "modified_at"));
  }

  static Fact fact(ResultSet row, int number) throws SQLException {
    FactKey key = new FactKey(
        row.getString("org"),
        row.getString("measure"),
        row.getString("breakdown"),
        YearMonth.parse(row.getString("period")),
        Kind.valueOf(row.getString("kind")));
    return new Fact(
        key,
        new BigDecimal(row.getString("amount")),
        FigureUnit.valueOf(row.getString("unit")),
        Role.valueOf(row.getString("role")),
        new CellSource(row.getString("file_name"), row.getString("sheet"), row.getString("cell")));
  }

  static Finding finding(ResultSet row, int number) throws SQLException {
    return new Finding(
        FindingCode.valueOf(row.getString("code")),
        Severity.valueOf(row.getString("severity")),
        new Place(row.getString("file_name"), row.getString("sheet"), row.getString("cell")),
        row.getString("seen"),
        row.getString("expected"),
        row.getString("message"),
        row.getString("remedy"));
  }

  /** Parameters of a statement, some of them null. */
  static List<@Nullable Object> params(@Nullable Object... values) {
    List<@Nullable Object> params = new ArrayList<>();
    for (Object value : values) {
      params.add(value);
    }
    return params;
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
