package se.uppfoljning.reading.container;

import java.time.Duration;
import se.uppfoljning.facts.table.Workbook.Reason;

/** The time one file may take: no file keeps the others waiting. */
public final class Deadline {
  private final long endNanos;

  private Deadline(long endNanos) {
    this.endNanos = endNanos;
  }

  /** From now on. */
  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /**
   * To be called again and again while a file is read.
   *
   * @throws Refused when the time is over
   */
  public void check() throws Refused {
    if (System.nanoTime() - endNanos > 0) {
      throw new Refused(Reason.TOO_SLOW);
    }
  }
}
