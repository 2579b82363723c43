package se.uppfoljning.facts.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One number that is printed somewhere in an edition. Workbook, mail and figures.csv all render
 * this, so that a number looks the same everywhere.
 *
 * @param id {@link FactKey#id()}, with the suffix of its {@link Variant}
 * @param key what it is about
 * @param value canonical unit and sign, unrounded; null when missing or hidden
 * @param unit the canonical unit
 * @param origin the cell or the formula
 * @param display as printed, in the profile's unit, without unit; {@code –} when missing,
 *     {@code *} when hidden
 */
public record Figure(
    String id,
    FactKey key,
    @Nullable BigDecimal value,
    FigureUnit unit,
    Origin origin,
    String display) {

  /** Whether it was computed from anything of the years before its own. */
  public boolean isLearntOfEarlierYears() {
    return origin instanceof Origin.Derived derived
        && derived.inputs().stream()
            .map(FactKey::ofId)
            .anyMatch(input -> input.period().getYear() < key.period().getYear());
  }

  /** Which of several values under one key a figure is. */
  public enum Variant {
    /** The one that is printed in the tables. */
    PRINTED(""),
    /** What the controller or the accounts say. */
    CONTROL("~control"),
    /** What the accounts say where the controller says something too. */
    LEDGER("~ledger~control"),
    /** What the sender printed where we compute another value. */
    REPORTED("~reported"),
    /** What it was a month before, which the month alone is computed from. */
    LAST_MONTH("~last-month");

    private final String suffix;

    Variant(String suffix) {
      this.suffix = suffix;
    }

    /** How the ids of figures in this variant end. */
    public String suffix() {
      return suffix;
    }

    /** The figure id of a key in this variant. */
    public String id(FactKey key) {
      return key.id() + suffix;
    }
  }
}
