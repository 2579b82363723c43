package se.uppfoljning.facts.organisation;

import java.util.List;
import se.uppfoljning.facts.figures.Kind;

/** The tables of an edition; every measure is printed in one of them. */
public enum ReportTable {
  /** Revenue and costs: per area and as result statement. */
  OPERATING,
  /** Outlays of projects. */
  INVESTMENT,
  /** What is done, in counts and hours; more or less than undertaken is neither good nor bad. */
  VOLUME,
  /** Sick leave, computed from hours that nobody prints. */
  STAFF;

  /** Its columns where the profile names no others, in printing order. */
  public List<Kind> columns() {
    return switch (this) {
      case OPERATING ->
        List.of(
            Kind.ACTUAL_YTD,
            Kind.BUDGET_YTD,
            Kind.VARIANCE_YTD,
            Kind.FORECAST,
            Kind.ANNUAL_BUDGET,
            Kind.FORECAST_VARIANCE);
      case INVESTMENT ->
        List.of(Kind.ACTUAL_YTD, Kind.ANNUAL_BUDGET, Kind.FORECAST, Kind.FORECAST_VARIANCE);
      case VOLUME ->
        List.of(Kind.PRIOR_YEAR, Kind.COMMITMENT, Kind.FORECAST, Kind.FORECAST_VARIANCE);
      case STAFF -> List.of(Kind.RATE, Kind.SHARE);
    };
  }
}
