package se.uppfoljning.facts.layout;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.organisation.Label;

/**
 * A heading as a layout writes it, with places for what changes from month to month: {@code
 * {period}} ("januari-augusti 2023", "jan - aug 2023", "jan 2023 - aug 2023"), {@code {month}}
 * ("8", "augusti"), {@code {year}} ("2023"), {@code {yy}} ("23"), {@code {last-year}} ("2022", the
 * year before the report's), {@code {last-period}} (the same months of that year), {@code {next-year}}
 * ("2024", the year after it) and {@code {year+2}} to {@code {year+5}} (the later years of a plan). A
 * place written twice must say the same twice; of several years the
 * first in this order tells the report's. The rest is compared as a {@link Label}.
 *
 * @param text as written in the layout
 */
public record HeaderText(String text) {
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
  private static final String NAMES = MONTHS.stream()
      .map(name ->
          name.length() > 3 ? name.substring(0, 3) + "(?:" + name.substring(3) + ")?" : name)
      .map(name -> name.replace("sep(?:tember)?", "sept?(?:ember)?"))
      .collect(Collectors.joining("|"));
  private static final String JANUARY = "(?<!\\p{L})jan(?:uari)?\\.?";
  private static final String PERIOD = "(?<period>"
      + JANUARY
      + " ?- ?(?<endName>"
      + NAMES
      + ")\\.?,? (?<periodYear>\\d{4})(?!\\d)|"
      + JANUARY
      + ",? (?<startYear>\\d{4}) ?- ?(?<spanName>"
      + NAMES
      + ")\\.?,? \\k<startYear>(?!\\d)|"
      + JANUARY
      + ",? (?<januaryYear>\\d{4})(?!\\d| ?- ?(?:"
      + NAMES
      + ")\\.?,? \\d{4}))";
  private static final String MONTH =
      "(?<month>(?<!\\d)(?<number>1[0-2]|0?[1-9])(?!\\d)|(?<!\\p{L})(?<name>" + NAMES + ")\\.?)";
  private static final String YEAR = "(?<year>(?<!\\d)\\d{4}(?!\\d))";
  private static final String SHORT_YEAR = "(?<yy>(?<!\\d)\\d{2}(?!\\d))";
  private static final String LAST_YEAR = YEAR.replace("<year>", "<lastyear>");
  private static final String NEXT_YEAR = YEAR.replace("<year>", "<nextyear>");
  private static final String LAST_PERIOD = PERIOD
      .replace("(?<period>", "(?<lastperiod>")
      .replaceAll("(endName|periodYear|startYear|spanName|januaryYear)>", "$1Before>");
  private static final int CENTURY = 2000;

  private static final Map<String, String> PLACES = Map.of(
      "period", PERIOD,
      "last-period", LAST_PERIOD,
      "month", MONTH,
      "year", YEAR,
      "yy", SHORT_YEAR,
      "last-year", LAST_YEAR,
      "next-year", NEXT_YEAR);
  private static final Pattern PLACE =
      Pattern.compile("\\{(period|last-period|month|year|yy|last-year|next-year|year\\+[2-5])}");
  private static final Pattern LATER_YEAR = Pattern.compile("\\{year\\+(\\d)}");

  /** Compiled once a heading of the layouts: every cell of a workbook is held against all. */
  private static final Map<String, Form> FORMS = new ConcurrentHashMap<>();

  /** What it begins with, whatever the month, tells most cells apart at once. */
  private record Form(String beginning, Pattern pattern, Set<String> places) {}

  /**
   * What a heading said of the time: the year, the month, or both as the report month.
   *
   * @param year the report's year alone, else null
   * @param period the report month, else null
   * @param month the month without its year, else null
   */
  public record Said(
      @Nullable Integer year,
      @Nullable YearMonth period,
      @Nullable Month month) {

    /** A heading that says the year, the report month or nothing. */
    public Said(@Nullable Integer year, @Nullable YearMonth period) {
      this(year, period, null);
    }

    /** The report's year, however it is said; null when it is not. */
    public @Nullable Integer reportYear() {
      return period == null ? year : Integer.valueOf(period.getYear());
    }

    /** Whether it can be a heading of that report month. */
    public boolean agreesWith(YearMonth other) {
      return (period == null || period.equals(other))
          && (year == null || year == other.getYear())
          && (month == null || month == other.getMonth());
    }
  }

  /**
   * What the heading says when the whole text is it.
   *
   * @return empty when the text is another heading
   */
  public Optional<Said> match(String cellText) {
    return match(Label.of(cellText));
  }

  /** As {@link #match(String)}, for a text that is held against many headings. */
  public Optional<Said> match(Label cellLabel) {
    Form form = form();
    if (!cellLabel.text().startsWith(form.beginning())) {
      return Optional.empty();
    }
    Matcher matcher = form.pattern().matcher(cellLabel.text());
    return matcher.matches() ? Optional.of(said(matcher)) : Optional.empty();
  }

  /** The report months that stand somewhere in a title, in order. */
  public List<YearMonth> findPeriods(String title) {
    Matcher matcher = form().pattern().matcher(Label.of(title).text());
    List<YearMonth> found = new ArrayList<>();
    while (matcher.find()) {
      YearMonth period = said(matcher).period();
      if (period != null) {
        found.add(period);
      }
    }
    return found;
  }

  /** "augusti 2023". */
  public static String words(YearMonth month) {
    return MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear();
  }

  /** The heading as a sender would write it for a report month. */
  public String example(YearMonth period) {
    String month = MONTHS.get(period.getMonthValue() - 1);
    String span = period.getMonth() == Month.JANUARY ? month : "januari-" + month;
    return LATER_YEAR
        .matcher(text)
        .replaceAll(later -> Integer.toString(period.getYear() + Integer.parseInt(later.group(1))))
        .replace("{period}", span + " " + period.getYear())
        .replace("{last-period}", span + " " + (period.getYear() - 1))
        .replace("{month}", Integer.toString(period.getMonthValue()))
        .replace("{year}", Integer.toString(period.getYear()))
        .replace("{yy}", Integer.toString(period.getYear() % 100 + 100).substring(1))
        .replace("{last-year}", Integer.toString(period.getYear() - 1))
        .replace("{next-year}", Integer.toString(period.getYear() + 1));
  }

  private Form form() {
    return FORMS.computeIfAbsent(text, HeaderText::compile);
  }

  private static Form compile(String text) {
    String label = Label.of(text).text();
    StringBuilder regex = new StringBuilder();
    Set<String> places = new LinkedHashSet<>();
    Matcher matcher = PLACE.matcher(label);
    String beginning = matcher.find() ? label.substring(0, matcher.start()) : label;
    matcher.reset();
    int rest = 0;
    while (matcher.find()) {
      String place = matcher.group(1);
      regex.append(Pattern.quote(label.substring(rest, matcher.start())));
      regex.append(places.add(place) ? pattern(place) : "\\k<" + group(place) + ">");
      rest = matcher.end();
    }
    regex.append(Pattern.quote(label.substring(rest)));
    return new Form(beginning, Pattern.compile(regex.toString()), places);
  }

  private static String pattern(String place) {
    return PLACES.getOrDefault(place, YEAR.replace("<year>", "<" + group(place) + ">"));
  }

  /** The name of what a place has matched. */
  private static String group(String place) {
    return place.replaceAll("[-+]", "");
  }

  private Said said(Matcher matcher) {
    Set<String> places = form().places();
    Integer year = year(matcher, places);
    Month month = places.contains("month") ? month(matcher) : null;
    if (places.contains("period")) {
      return new Said(year, period(matcher, ""), month);
    }
    if (places.contains("last-period")) {
      return new Said(year, period(matcher, "Before").plusYears(1), month);
    }
    return year == null || month == null
        ? new Said(year, null, month)
        : new Said(null, YearMonth.of(year, month));
  }

  private static @Nullable Integer year(Matcher matcher, Set<String> places) {
    if (places.contains("year")) {
      return Integer.valueOf(matcher.group("year"));
    }
    if (places.contains("yy")) {
      return CENTURY + Integer.parseInt(matcher.group("yy"));
    }
    if (places.contains("last-year")) {
      return Integer.parseInt(matcher.group("lastyear")) + 1;
    }
    if (places.contains("next-year")) {
      return Integer.parseInt(matcher.group("nextyear")) - 1;
    }
    for (String place : places) {
      if (place.startsWith("year+")) {
        return Integer.parseInt(matcher.group(group(place)))
            - Integer.parseInt(place.substring("year+".length()));
      }
    }
    return null;
  }

  /** The months a place names; the names of its groups end so. */
  private static YearMonth period(Matcher matcher, String ending) {
    if (matcher.group("periodYear" + ending) != null) {
      return YearMonth.of(
          Integer.parseInt(matcher.group("periodYear" + ending)),
          month(matcher.group("endName" + ending)));
    }
    if (matcher.group("startYear" + ending) != null) {
      return YearMonth.of(
          Integer.parseInt(matcher.group("startYear" + ending)),
          month(matcher.group("spanName" + ending)));
    }
    return YearMonth.of(Integer.parseInt(matcher.group("januaryYear" + ending)), Month.JANUARY);
  }

  private static Month month(Matcher matcher) {
    String number = matcher.group("number");
    return number == null ? month(matcher.group("name")) : Month.of(Integer.parseInt(number));
  }

  /** The month of a name that {@link #NAMES} has matched: its first three letters tell. */
  private static Month month(String name) {
    int index = 0;
    while (!MONTHS.get(index).startsWith(name.substring(0, 3))) {
      index++;
    }
    return Month.of(index + 1);
  }
}
