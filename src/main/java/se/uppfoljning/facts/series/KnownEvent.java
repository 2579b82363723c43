package se.uppfoljning.facts.series;

import java.math.BigDecimal;

/**
 * Something of the year to forecast that its other months say nothing about (handbook 2.5: one-offs
 * must be separable).
 *
 * <p>In a month that is booked it marks what part of the amount is a one-off: it stays in the year
 * and is not carried forward. In a month to come it is what will happen besides what budget and
 * earlier years tell.
 *
 * @param month 1 to 12 of the financial year
 * @param amount in the series' unit and sign
 * @param uncertainty how far off it may be, up or down, four times of five; 0 when it is certain
 */
public record KnownEvent(int month, BigDecimal amount, BigDecimal uncertainty) {}
