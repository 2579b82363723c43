package se.uppfoljning.facts.extract;

import java.time.YearMonth;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;

/** The measures of sick leave; measures.csv names them. */
public enum StaffMeasure {
  EMPLOYEES("employees", FigureUnit.PERSONS, Kind.ACTUAL_YTD),
  ORDINARY_HOURS("ordinaryHours", FigureUnit.H, Kind.ACTUAL_YTD),
  SICK_HOURS("sickHours", FigureUnit.H, Kind.ACTUAL_YTD),
  LONG_SICK_HOURS("longSickHours", FigureUnit.H, Kind.ACTUAL_YTD),
  /** Sick hours in percent of ordinary hours. */
  SICK_LEAVE_RATE("sickLeaveRate", FigureUnit.PERCENT, Kind.RATE),
  /** Hours in spells of 60 days or more in percent of all sick hours. */
  LONG_TERM_SHARE("longTermSickLeaveShare", FigureUnit.PERCENT, Kind.SHARE);

  private final String code;
  private final FigureUnit unit;
  private final Kind kind;

  StaffMeasure(String code, FigureUnit unit, Kind kind) {
    this.code = code;
    this.unit = unit;
    this.kind = kind;
  }

  /** Its code in measures.csv. */
  public String code() {
    return code;
  }

  public FigureUnit unit() {
    return unit;
  }

  /** Its number for some of an organisation. */
  public FactKey key(String org, String breakdown, YearMonth period) {
    return new FactKey(org, code, breakdown, period, kind);
  }
}
