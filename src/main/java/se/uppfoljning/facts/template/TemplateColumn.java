package se.uppfoljning.facts.template;

import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.layout.HeaderText;

/**
 * One column of our own workbook. What it holds is what its layout says of the heading.
 *
 * @param heading one of the layout's headings
 * @param width in characters
 * @param hint unit and sign rule, or what to write, above the heading; null for none
 * @param shows what stands in it when the layout does not read it, else null
 */
public record TemplateColumn(
    HeaderText heading,
    int width,
    @Nullable String hint,
    @Nullable Shown shows) {

  /** What the one who fills it in is shown. */
  public enum Shown {
    /** The unit of the row. */
    UNIT,
    /** The accumulated actual of the sender's last delivery this year. */
    LAST_ACTUAL,
    /** The forecast of the sender's last delivery this year. */
    LAST_FORECAST,
    /** A formula: forecast − annual budget. */
    FORECAST_VARIANCE
  }
}
