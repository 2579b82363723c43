package se.uppfoljning.facts.figures;

import java.math.BigDecimal;

/**
 * One delivered number. A missing number is the absence of a fact, never a zero.
 *
 * @param key what it is about
 * @param value in the canonical unit and sign: kronor, revenue +, cost −; unrounded
 * @param unit the canonical unit
 * @param role report or control
 * @param source where it was read
 */
public record Fact(FactKey key, BigDecimal value, FigureUnit unit, Role role, CellSource source) {}
