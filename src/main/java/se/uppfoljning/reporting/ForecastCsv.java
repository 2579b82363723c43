package se.uppfoljning.reporting;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.series.YearForecast;
import se.uppfoljning.facts.series.YearForecast.Interval;

/** Forecasts of years as CSV: UTF-8, comma, LF, two decimals; an empty field is no answer. */
public final class ForecastCsv {
  private static final List<String> COLUMNS =
      List.of("series_id", "target_year", "m", "point", "lo80", "hi80", "method_code");

  private ForecastCsv() {}

  /** One line a forecast, in the order given. */
  public static byte[] of(Collection<YearForecast> forecasts) {
    return CsvFiles.table(COLUMNS, forecasts, ForecastCsv::line);
  }

  private static List<String> line(YearForecast forecast) {
    Interval interval = forecast.interval();
    return List.of(
        forecast.id(),
        Integer.toString(forecast.year()),
        Integer.toString(forecast.months()),
        number(forecast.point()),
        number(interval == null ? null : interval.low80()),
        number(interval == null ? null : interval.high80()),
        forecast.method().code());
  }

  private static String number(@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.toPlainString();
  }
}
