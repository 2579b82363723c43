package se.uppfoljning.store;

import java.time.Instant;

/** Which accepted deliveries a question is asked of: those known at some time. */
public final class Known {
  /** All that has come. */
  public static final Known EVERYTHING = new Known("");

  /** A select of arrival ids; empty for all. */
  private final String arrivals;

  private Known(String arrivals) {
    this.arrivals = arrivals;
  }

  /** What had been received at an instant, that instant included. */
  public static Known at(Instant instant) {
    return new Known("select id from arrival where received_at <= timestamp with time zone '"
        + Rows.utc(instant) + "'");
  }

  /** What went into an edition; nothing when an older version of the program made it. */
  public static Known in(Editions.Recorded edition) {
    return new Known("select arrival_id from edition_arrival where edition_id = " + edition.id());
  }

  /** The condition that a column holds one of them, to be added to others. */
  String and(String column) {
    return arrivals.isEmpty() ? "" : " and " + column + " in (" + arrivals + ")";
  }
}
