package se.uppfoljning.facts.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.layout.AmountUnit;

/** What a text in a number cell says. */
public sealed interface ParsedNumber {

  /**
   * A number, with the unit written behind it if there was one.
   *
   * @param unit null when the text has no unit: it is then that of the table
   */
  record Value(BigDecimal number, @Nullable AmountUnit unit) implements ParsedNumber {}

  /** Blank or a lone dash: nothing was stated. Never 0. */
  record Missing() implements ParsedNumber {}

  /** Reads as two different numbers, such as "1.234". */
  record Ambiguous() implements ParsedNumber {}

  /** No number. */
  record NoNumber() implements ParsedNumber {}
}
