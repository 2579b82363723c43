package se.uppfoljning.reading.container;

import se.uppfoljning.facts.table.Workbook.Reason;

/**
 * How big a package may be, unpacked.
 *
 * @param partBytes the biggest part
 * @param allBytes all of it
 */
public record Limits(long partBytes, long allBytes) {
  /** The biggest honest workbooks seen have 340 parts of 10 MB in all, and a part packed 114 times. */
  public static final Limits WORKBOOK = new Limits(64L << 20, 128L << 20);

  /** An extract of the accounts, whose rows are streamed. */
  public static final Limits EXTRACT = new Limits(2L << 30, 3L << 30);

  static final int PARTS = 1_000;

  /** How many times smaller a part may be packed, if it is a big one. */
  private static final int RATIO = 100;

  private static final long BIG_BYTES = 16L << 20;

  /** What a part has come to so far. */
  void check(long inflated, long packed) throws Refused {
    if (inflated > partBytes) {
      throw new Refused(Reason.TOO_BIG_PART);
    }
    if (inflated > BIG_BYTES && inflated > RATIO * packed) {
      throw new Refused(Reason.TOO_DENSE);
    }
  }
}
