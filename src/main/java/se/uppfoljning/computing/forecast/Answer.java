package se.uppfoljning.computing.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.series.ForecastMethod;
import se.uppfoljning.facts.series.KnownEvent;
import se.uppfoljning.facts.series.MonthlySeries;
import se.uppfoljning.facts.series.YearForecast;

/**
 * A forecast before it is rounded.
 *
 * @param months after how many months
 * @param point the expected total; null when there is nothing to reckon with
 * @param arms how far the interval reaches; null for methods that give none
 * @param misses of the same forecast in earlier years
 * @param oneOffs what is once only of each month; not a number where the month tells nothing
 * @param rest the months to come
 */
record Answer(
    int year,
    int months,
    @Nullable Double point,
    @Nullable Arms arms,
    List<Miss> misses,
    TwelveMonths oneOffs,
    Rest rest) {
  private static final int DECIMALS = 2;

  /**
   * How far from the point the interval reaches.
   *
   * @param down at least 0
   * @param up at least 0
   */
  record Arms(double down, double up) {
    /** √(a² + b²) each way: errors that have nothing to do with each other. */
    Arms and(double other) {
      return and(new Arms(other, other));
    }

    Arms and(Arms other) {
      return new Arms(Math.hypot(down, other.down), Math.hypot(up, other.up));
    }

    Arms times(double factor) {
      return new Arms(down * factor, up * factor);
    }
  }

  static Answer pooled(MonthlySeries series, GroupForecast.Result result) {
    double point = result.outlook().point();
    Arms arms = new Arms(Math.max(point - result.low(), 0), Math.max(result.high() - point, 0));

    return new Answer(
            series.last().year(),
            result.months(),
            point,
            arms,
            result.misses(),
            result.outlook().oneOffs(),
            result.outlook().toCome())
        .with(series);
  }

  /** By a method that knows neither interval nor one-off. */
  static Answer plain(MonthlySeries series, int months, @Nullable Double point, Rest rest) {
    return new Answer(
            series.last().year(), months, point, null, List.of(), TwelveMonths.UNKNOWN, rest)
        .with(series);
  }

  /** With the events that the method has not seen; those to come make the interval wider. */
  private Answer with(MonthlySeries series) {
    Double total = point;
    Arms reach = arms;
    TwelveMonths once = oneOffs;
    Rest toCome = rest;
    for (KnownEvent event : series.events()) {
      double amount = event.amount().doubleValue();
      total = total == null ? null : total + amount;
      if (event.month() > months || series.last().actual().of(event.month()).isEmpty()) {
        reach = reach == null ? null : reach.and(event.uncertainty().doubleValue());
        toCome = total == null ? toCome : toCome.with(event.month() - 1, amount);
      } else {
        once = once.plus(event.month() - 1, amount);
      }
    }
    return new Answer(year, months, total, reach, misses, once, toCome);
  }

  YearForecast rounded(String id, ForecastMethod method) {
    return new YearForecast(
        id,
        year,
        months,
        rounded(point),
        interval(),
        method,
        oneOffs.rounded(DECIMALS),
        rest.rounded(DECIMALS));
  }

  private YearForecast.@Nullable Interval interval() {
    return point == null || arms == null
        ? null
        : new YearForecast.Interval(end(point - arms.down()), end(point + arms.up()));
  }

  private static @Nullable BigDecimal rounded(@Nullable Double value) {
    return value == null ? null : end(value);
  }

  private static BigDecimal end(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
