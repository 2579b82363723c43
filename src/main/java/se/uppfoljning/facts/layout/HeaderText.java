package se.uppfoljning.facts.layout;

import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.organisation.Label;

/**
 * A heading as a layout writes it, with places for what changes from month to month: {@code
 * {period}} ("januari-augusti 2023", "jan - aug 2023"), {@code {month}} ("8", "augusti") and {@code
 * {year}} ("2023"). The rest is compared as a {@link Label}.
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
  private static final String JANUARY = "jan(?:uari)?\\.?";
  private static final String PERIOD = "(?:"
      + JANUARY
      + " ?- ?)(?<endName>"
      + NAMES
      + ")\\.?,? (?<periodYear>\\d{4})"
      + "|(?:"
      + JANUARY
      + ",? (?<januaryYear>\\d{4}))";
  private static final String MONTH = "(?:(?<number>1[0-2]|0?[1-9])|(?<name>" + NAMES + ")\\.?)";
  private static final String YEAR = "(?<year>\\d{4})";

  /** What a heading said of the time: the year alone, or the report month. */
  public record Said(@Nullable Integer year, @Nullable YearMonth period) {
    /** Whether it can be a heading of that report month. */
    public boolean agreesWith(YearMonth other) {
      return (period == null || period.equals(other)) && (year == null || year == other.getYear());
    }
  }

  /**
   * What the heading says when the whole text is it.
   *
   * @return empty when the text is another heading
   */
  public Optional<Said> match(String cellText) {
    Matcher matcher = pattern().matcher(Label.of(cellText).text());
    return matcher.matches() ? Optional.of(said(matcher)) : Optional.empty();
  }

  /** The report months that stand somewhere in a title, in order. */
  public List<YearMonth> findPeriods(String title) {
    Matcher matcher = pattern().matcher(Label.of(title).text());
    List<YearMonth> found = new ArrayList<>();
    while (matcher.find()) {
      YearMonth period = said(matcher).period();
      if (period != null) {
        found.add(period);
      }
    }
    return found;
  }

  /** The heading as a sender would write it for a report month. */
  public String example(YearMonth period) {
    String month = MONTHS.get(period.getMonthValue() - 1);
    String span = period.getMonth() == Month.JANUARY ? month : "januari-" + month;
    return text.replace("{period}", span + " " + period.getYear())
        .replace("{month}", Integer.toString(period.getMonthValue()))
        .replace("{year}", Integer.toString(period.getYear()));
  }

  private Pattern pattern() {
    String regex = Pattern.quote(Label.of(text).text())
        .replace("{period}", "\\E(?:" + PERIOD + ")\\Q")
        .replace("{month}", "\\E" + MONTH + "\\Q")
        .replace("{year}", "\\E" + YEAR + "\\Q");
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private Said said(Matcher matcher) {
    if (text.contains("{period}")) {
      String end = matcher.group("endName");
      return end == null
          ? new Said(null, month("januari", matcher.group("januaryYear")))
          : new Said(null, month(end, matcher.group("periodYear")));
    }
    Integer year = text.contains("{year}") ? Integer.valueOf(matcher.group("year")) : null;
    if (text.contains("{month}") && year != null) {
      String number = matcher.group("number");
      return new Said(
          null,
          number == null
              ? month(matcher.group("name"), year.toString())
              : YearMonth.of(year, Integer.parseInt(number)));
    }
    return new Said(year, null);
  }

  private static YearMonth month(String name, String year) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int index = 0; index < MONTHS.size(); index++) {
      if (MONTHS.get(index).startsWith(lower.substring(0, 3))) {
        return YearMonth.of(Integer.parseInt(year), index + 1);
      }
    }
    throw new DateTimeException("no month " + name);
  }
}
