package se.uppfoljning.facts.series;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.CellSource;

/**
 * Something of a row that its other months say nothing about: a line of engangsposter.csv.
 *
 * @param period the month it is booked in, or will be
 * @param org code of the organisation
 * @param measure code of the line
 * @param amountKr kronor, revenue +, cost −
 * @param uncertaintyKr how far off it may be, up or down, four times of five; 0 when it is certain
 * @param text what it is, in a few Swedish words
 * @param known the month it came to be known in; null where nobody says, which is always for what is to
 *     come, and its own month for what is booked
 * @param source where it stands
 */
public record RowEvent(
    YearMonth period,
    String org,
    String measure,
    BigDecimal amountKr,
    BigDecimal uncertaintyKr,
    String text,
    @Nullable YearMonth known,
    CellSource source) {

  /**
   * Whether the report of a month could reckon with it.
   *
   * @param month the month of the report
   * @param now the month that is reported now
   */
  public boolean isKnownIn(YearMonth month, YearMonth now) {
    return known == null ? month.equals(now) || !period.equals(now) : !known.isAfter(month);
  }

  /** As its series knows it. */
  public KnownEvent inSeries() {
    return new KnownEvent(period.getMonthValue(), amountKr, uncertaintyKr);
  }
}
