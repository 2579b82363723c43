package se.uppfoljning.facts.series;

import java.math.BigDecimal;
import java.time.YearMonth;
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
 * @param source where it stands
 */
public record RowEvent(
    YearMonth period,
    String org,
    String measure,
    BigDecimal amountKr,
    BigDecimal uncertaintyKr,
    String text,
    CellSource source) {

  /** As its series knows it. */
  public KnownEvent known() {
    return new KnownEvent(period.getMonthValue(), amountKr, uncertaintyKr);
  }
}
