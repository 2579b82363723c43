package se.uppfoljning.reading.container;

import se.uppfoljning.facts.table.Workbook.Reason;

/**
 * How big a workbook may be. The biggest honest ones seen have 340 parts of 10 MB in all, and a part
 * packed 114 times.
 */
final class Limits {
  static final int PARTS = 1_000;
  static final long PART_BYTES = 64L << 20;
  static final long ALL_BYTES = 128L << 20;

  /** How many times smaller a part may be packed, if it is a big one. */
  private static final int RATIO = 100;

  private static final long BIG_BYTES = 16L << 20;

  private Limits() {}

  /** What a part has come to so far. */
  static void check(long inflated, long packed) throws Refused {
    if (inflated > PART_BYTES) {
      throw new Refused(Reason.TOO_BIG_PART);
    }
    if (inflated > BIG_BYTES && inflated > RATIO * packed) {
      throw new Refused(Reason.TOO_DENSE);
    }
  }
}
