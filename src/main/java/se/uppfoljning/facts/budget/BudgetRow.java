package se.uppfoljning.facts.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactKey;

/**
 * One version of one decided number.
 *
 * @param key what it is about, of kind annual_budget or budget_ytd; the period of an annual budget is
 *     the first report month it is meant for
 * @param value in the canonical unit and sign: kronor, revenue +, cost −
 * @param decided the day it was decided; null for what counts from the first day of its period
 * @param source where it stands; its {@code sheet} names the decision, or is empty
 */
public record BudgetRow(
    FactKey key, BigDecimal value, @Nullable LocalDate decided, CellSource source) {

  /** A version that somebody delivered: it counts from the month of the delivery. */
  public static BudgetRow of(Fact delivered) {
    return new BudgetRow(delivered.key(), delivered.value(), null, delivered.source());
  }

  /** What the figure ids of versions have after their key. */
  public static final String VERSION = "~version";

  /** Of two that both count the later is in force; of the same day the one decided last. */
  static final Comparator<BudgetRow> OLDEST_FIRST = Comparator.comparing(BudgetRow::since)
      .thenComparing(BudgetRow::decided, Comparator.nullsFirst(Comparator.naturalOrder()))
      .thenComparing(row -> row.key().period());

  /**
   * The figure id of a version of a budget.
   *
   * @param version from 0, the oldest
   */
  public static String id(FactKey key, int version) {
    return key.id() + VERSION + (version + 1);
  }

  /** The first day it counts: that of its period, or the later day it was decided on. */
  public LocalDate since() {
    LocalDate first = key.period().atDay(1);
    return decided == null || decided.isBefore(first) ? first : decided;
  }

  /** Where it stands, as people read it: "budget.csv, rad 7 (KF 2023-06-19 § 84)". */
  public String words() {
    boolean isLine = source.cell().startsWith("rad ");
    String decision = isLine && !source.sheet().isEmpty() ? " (" + source.sheet() + ")" : "";
    return new Place(source.file(), isLine ? "" : source.sheet(), source.cell()).words() + decision;
  }

  /** Whether it is a budget of that report month: decided by its end, and not for a later one. */
  boolean counts(YearMonth period) {
    return !since().isAfter(period.atEndOfMonth());
  }
}
