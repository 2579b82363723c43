package se.uppfoljning.reporting;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;

/** A report month in Swedish words. */
public record PeriodWords(YearMonth period) {
  // Not from the JDK's locale data, which a trimmed runtime lacks without saying so.
  private static final List<String> MONTHS = List.of(
      "januari",
      "februari",
      "mars",
      "april",
      "maj",
      "juni",
      "juli",
      "augusti",
      "september",
      "oktober",
      "november",
      "december");

  /** "augusti 2023". */
  public String month() {
    return monthAlone() + " " + period.getYear();
  }

  /** "augusti". */
  public String monthAlone() {
    return MONTHS.get(period.getMonthValue() - 1);
  }

  /** "januari–augusti 2023"; "januari 2023" for January. */
  public String span() {
    return period.getMonth() == Month.JANUARY ? month() : MONTHS.get(0) + "–" + month();
  }

  /**
   * The same with the months told, once, where nothing else beside it tells them: "Utfall
   * januari–augusti 2023" of "Utfall", "Utfall {year}" and "Utfall {period}".
   */
  public String fillWithSpan(String heading) {
    String months = heading.contains("{period}") ? heading : heading.replace("{year}", "{period}");
    return fill(months.contains("{period}") ? months : months + " {period}");
  }

  /** A heading of the profile with its places filled in: "Prognos 2023". */
  public String fill(String heading) {
    return heading
        .replace("{period}", span())
        .replace("{last-period}", new PeriodWords(period.minusYears(1)).span())
        .replace("{year}", Integer.toString(period.getYear()))
        .replace("{last-year}", Integer.toString(period.getYear() - 1))
        .replace("{next-year}", Integer.toString(period.getYear() + 1));
  }
}
