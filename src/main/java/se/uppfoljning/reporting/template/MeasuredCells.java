package se.uppfoljning.reporting.template;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.AmountUnit;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.template.Prefill;
import se.uppfoljning.facts.template.TemplateColumn.Shown;
import se.uppfoljning.reporting.template.CellStyles.Look;

/** The cells of a row that is a measure of an organisation. */
record MeasuredCells(SheetContent sheet, Prefill prefill, FormLine.Measured line) {

  FormCell cell(ColumnRole role) {
    if (role instanceof ColumnRole.Organisations) {
      return FormCell.text(Look.LOCKED_TEXT, line.org().name());
    }
    if (role instanceof ColumnRole.Labels) {
      return FormCell.text(Look.LOCKED_TEXT, line.measure().name());
    }
    if (role instanceof ColumnRole.Numbers numbers) {
      return number(numbers.kind());
    }
    return role instanceof ColumnRole.ForTheEye eye
        ? shown(eye.shown())
        : FormCell.empty(Look.INPUT_TEXT);
  }

  /**
   * A budget that is decided is locked; one that is not may be filled in. What is the same all year
   * (last year's outcome, the commitment) is filled in from the last delivery and may be corrected.
   */
  private FormCell number(Kind kind) {
    FactKey key = key(kind);
    Optional<BigDecimal> value = prefill.value(key);
    return switch (kind) {
      case BUDGET_YTD, ANNUAL_BUDGET -> {
        BigDecimal decided = sheet.decided(key);
        Look look = decided == null ? Look.INPUT_NUMBER : Look.LOCKED_NUMBER;
        yield FormCell.number(look, inUnit(value.orElse(decided)));
      }
      case PRIOR_YEAR, COMMITMENT, TARGET ->
        FormCell.number(
            Look.INPUT_NUMBER, inUnit(value.or(() -> prefill.last(key)).orElse(null)));
      default -> FormCell.number(Look.INPUT_NUMBER, inUnit(value.orElse(null)));
    };
  }

  private FormCell shown(Shown shown) {
    return switch (shown) {
      case UNIT -> FormCell.text(Look.LOCKED_TEXT, unit());
      case LAST_ACTUAL -> last(Kind.ACTUAL_YTD);
      case LAST_FORECAST -> last(Kind.FORECAST);
      case FORECAST_VARIANCE -> FormCell.empty(Look.LOCKED_NUMBER);
    };
  }

  private FormCell last(Kind kind) {
    return FormCell.number(Look.LOCKED_NUMBER, inUnit(prefill.last(key(kind)).orElse(null)));
  }

  private FactKey key(Kind kind) {
    return FactKey.of(line.org().code(), line.measure().code(), prefill.period(), kind);
  }

  private @Nullable BigDecimal inUnit(@Nullable BigDecimal value) {
    return sheet.inUnit(line.measure(), value);
  }

  private String unit() {
    Measure measure = line.measure();
    AmountUnit amounts = sheet.layout().unit();
    return measure.isAmount() && amounts != null
        ? amounts.word()
        : measure.unit().word();
  }
}
