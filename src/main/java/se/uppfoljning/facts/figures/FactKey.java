package se.uppfoljning.facts.figures;

import java.time.YearMonth;

/**
 * What a number is about: the same in FACTS.csv, in the store and in the figures.
 *
 * @param org code of the organisation
 * @param measure code of the measure
 * @param breakdown empty, or {@code sex=K|age=30-49} with sorted keys
 * @param period the report month
 * @param kind which number of the row
 */
public record FactKey(String org, String measure, String breakdown, YearMonth period, Kind kind) {

  /** A key without breakdown. */
  public static FactKey of(String org, String measure, YearMonth period, Kind kind) {
    return new FactKey(org, measure, "", period, kind);
  }

  /**
   * The key of a figure, whichever of its variants.
   *
   * @param id as {@link #id()}, also with a suffix after {@code ~}
   * @throws IllegalArgumentException if it is no such id
   */
  public static FactKey ofId(String id) {
    String[] parts = id.split("~", 2)[0].split("/", -1);
    if (parts.length != 5) {
      throw new IllegalArgumentException("no id of a figure");
    }
    Kind kind = Kind.ofCode(parts[4])
        .orElseThrow(() -> new IllegalArgumentException("no kind of a figure"));
    return new FactKey(parts[0], parts[1], parts[2], YearMonth.parse(parts[3]), kind);
  }

  /** The same row, another of its numbers. */
  public FactKey with(Kind other) {
    return new FactKey(org, measure, breakdown, period, other);
  }

  /** The same number of another report month. */
  public FactKey in(YearMonth otherPeriod) {
    return new FactKey(org, measure, breakdown, otherPeriod, kind);
  }

  /** The same number of another organisation. */
  public FactKey at(String otherOrg) {
    return new FactKey(otherOrg, measure, breakdown, period, kind);
  }

  /** {@code org/measure/breakdown/period/kind}: the figure id, the same in all editions. */
  public String id() {
    return String.join("/", org, measure, breakdown, period.toString(), kind.code());
  }
}
