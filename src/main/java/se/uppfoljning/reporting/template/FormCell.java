package se.uppfoljning.reporting.template;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.reporting.template.CellStyles.Look;

/**
 * What is written in a cell of a form: a text, a number, or neither when both are null.
 *
 * @param number in the unit of the form
 */
record FormCell(Look look, @Nullable String text, @Nullable BigDecimal number) {
  static FormCell empty(Look look) {
    return new FormCell(look, null, null);
  }

  static FormCell text(Look look, String text) {
    return new FormCell(look, text.isEmpty() ? null : text, null);
  }

  static FormCell number(Look look, @Nullable BigDecimal number) {
    return new FormCell(look, null, number);
  }
}
