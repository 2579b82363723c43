package se.uppfoljning.reporting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.series.ForecastStep;
import se.uppfoljning.facts.series.RowEvent;

/**
 * Our reckoning of a row's year in words, by fixed rules.
 *
 * @param figures the figure of a key, as it is printed
 */
public record ForecastWords(
    Municipality municipality, Function<FactKey, Optional<Figure>> figures) {

  /**
   * What the year is reckoned to end at, how sure that is, what of the outcome is once only, and where
   * the sender's own forecast lies beside it.
   *
   * @param row any key of the row
   */
  public List<String> sentences(FactKey row) {
    Optional<Figure> model = value(row.with(Kind.MODEL_FORECAST));
    if (model.isEmpty()) {
      return List.of("Ingen räknad prognos: utfall saknas.");
    }
    List<String> sentences = new ArrayList<>(List.of(point(row, model.get())));
    if (value(row.with(Kind.ACTUAL_YTD)).isEmpty()) {
      sentences.add("Månadens utfall är inte lämnat; räknad på månaderna före.");
    }
    interval(row).ifPresent(sentences::add);
    oneOffs(row).ifPresent(sentences::add);
    toCome(row).ifPresent(sentences::add);
    own(row).ifPresent(sentences::add);
    return sentences;
  }

  private String point(FactKey row, Figure model) {
    String variance = value(row.with(Kind.MODEL_VARIANCE))
        .map(each -> ", " + amount(each) + " mot årsbudgeten")
        .orElse("");
    return "Räknad prognos " + row.period().getYear() + " (" + method(model) + "): " + amount(model)
        + variance + ".";
  }

  /** The code of the method, as profile.yml spells it; "sum" of a sum, "" of what has none. */
  static String method(Figure model) {
    return model.origin() instanceof Origin.Derived derived
        ? derived.formula().code().replace('_', '-')
        : "";
  }

  /** Of earlier years; a sum where one of its parts is. */
  private boolean isLearnt(FactKey row) {
    return parts(row).stream()
        .flatMap(part -> value(part.with(Kind.MODEL_FORECAST)).stream())
        .anyMatch(Figure::isLearntOfEarlierYears);
  }

  private Optional<String> interval(FactKey row) {
    String goesBy =
        isLearnt(row) ? "" : " Inget tidigare år är känt: spannet går efter årets månader.";
    return value(row.with(Kind.MODEL_LOW80))
        .flatMap(low -> value(row.with(Kind.MODEL_HIGH80))
            .map(high -> "Året slutar fyra gånger av fem mellan " + amount(low) + " och "
                + amount(high) + "." + goesBy));
  }

  /** Names the months whose outcome is partly taken to be once only, where that shows in print. */
  private Optional<String> oneOffs(FactKey row) {
    List<String> months = new ArrayList<>();
    YearMonth since = row.period().withMonth(1);
    for (int month = 1; month <= row.period().getMonthValue(); month++) {
      YearMonth until = row.period().withMonth(month);
      Optional<Figure> oneOff =
          value(ForecastStep.ONE_OFFS.ofMonth(row, month)).filter(this::shows);
      if (oneOff.isPresent()) {
        months.add(amount(oneOff.get()) + " i rapporten för " + new PeriodWords(until).monthAlone()
            + told(row, booked(row, until), since, until));
        since = until.plusMonths(1);
      }
    }
    return months.isEmpty()
        ? Optional.empty()
        : Optional.of("Engångsposter som inte räknas vidare: " + String.join(", ", months) + ".");
  }

  /** What is known to come, each with its words; of a sum that of all its rows. */
  private Optional<String> toCome(FactKey row) {
    String events = parts(row).stream()
        .flatMap(part -> months(part)
            .filter(month -> isToCome(part, month))
            .flatMap(month ->
                value(part.with(Kind.KNOWN_EVENT).ofMonth(month.getMonthValue())).stream()
                    .map(figure -> amount(figure) + " i " + new PeriodWords(month).monthAlone()
                        + told(row, List.of(part), month, month))))
        .collect(Collectors.joining(", "));
    return events.isEmpty() ? Optional.empty() : Optional.of("Känt och inräknat: " + events + ".");
  }

  private boolean isToCome(FactKey part, YearMonth month) {
    return month.isAfter(part.period())
        || (month.equals(part.period()) && value(part.with(Kind.ACTUAL_YTD)).isEmpty());
  }

  /** Those whose month has been told. */
  private List<FactKey> booked(FactKey row, YearMonth month) {
    return parts(row).stream().filter(part -> !isToCome(part, month)).toList();
  }

  private Stream<YearMonth> months(FactKey row) {
    return municipality.events(row).stream().map(RowEvent::period).distinct();
  }

  /** The rows that a forecast is the sum of, or the one that it is of. */
  private List<FactKey> parts(FactKey row) {
    return value(row.with(Kind.MODEL_FORECAST))
        .map(Figure::origin)
        .filter(origin -> origin instanceof Origin.Derived sum && sum.formula() == Formula.SUM)
        .map(origin ->
            ((Origin.Derived) origin).inputs().stream().map(FactKey::ofId).toList())
        .orElse(List.of(row));
  }

  /** " (Återbetalning)": what is known of some months, of a sum with whose it is; "" where nothing is. */
  private String told(FactKey row, List<FactKey> parts, YearMonth first, YearMonth last) {
    String texts = parts.stream()
        .flatMap(part -> municipality.events(part).stream()
            .filter(event -> !event.period().isBefore(first) && !event.period().isAfter(last))
            .filter(event -> event.isKnownIn(row.period(), row.period()))
            .map(event -> (part.org().equals(row.org()) ? "" : name(part) + ": ") + event.text()))
        .collect(Collectors.joining("; "));
    return texts.isEmpty() ? "" : " (" + texts + ")";
  }

  private String name(FactKey row) {
    return municipality.organisation().byCode(row.org()).map(Org::name).orElse(row.org());
  }

  private boolean shows(Figure figure) {
    String zero = municipality.display(figure.key(), BigDecimal.ZERO, figure.unit());
    return !figure.display().equals(zero);
  }

  private Optional<String> own(FactKey row) {
    return value(row.with(Kind.FORECAST))
        .flatMap(own -> value(row.with(Kind.MODEL_GAP))
            .map(gap -> "Egen prognos: " + amount(own) + ", " + amount(gap) + " mot den räknade"
                + (isOutside(row) ? ", utanför intervallet." : ".")));
  }

  /** Whether the sender's own forecast lies outside the interval of ours; not where one is missing. */
  public boolean isOutside(FactKey row) {
    Optional<BigDecimal> own = amountKr(row.with(Kind.FORECAST));
    Optional<BigDecimal> low = amountKr(row.with(Kind.MODEL_LOW80));
    Optional<BigDecimal> high = amountKr(row.with(Kind.MODEL_HIGH80));
    return own.isPresent()
        && (low.filter(end -> own.get().compareTo(end) < 0).isPresent()
            || high.filter(end -> own.get().compareTo(end) > 0).isPresent());
  }

  /** Which part of a forecast a figure is: "efter augusti", "från årsbudgeten, engångsposter"; or "". */
  static String part(FactKey key) {
    return Arrays.stream(key.breakdown().split("\\|"))
        .map(part -> part.split("=", 2))
        .filter(part -> part.length == 2)
        .map(part -> word(key, part[0], part[1]))
        .collect(Collectors.joining(", "));
  }

  private static String word(FactKey key, String name, String value) {
    return switch (name) {
      case "month" -> {
        YearMonth month = YearMonth.of(key.period().getYear(), Integer.parseInt(value));
        boolean isOfOutcome = key.kind() == Kind.FORECAST_STEP || key.kind() == Kind.KNOWN_EVENT;
        String preposition = isOfOutcome ? "i " : "prognoser efter ";
        yield preposition + new PeriodWords(month).monthAlone();
      }
      case "event" -> "post " + value;
      case "from" ->
        value.equals(ForecastStep.From.BUDGET.code())
            ? "från årsbudgeten"
            : "från förra månadens prognos";
      default -> ForecastStep.ofCode(value).map(ForecastWords::word).orElse(value);
    };
  }

  private static String word(ForecastStep step) {
    return switch (step) {
      case ACTUAL -> "utfall";
      case ONE_OFFS -> "engångsposter";
      case PROFILE -> "ändrad profil";
      case CARRIED -> "fortsatt avvikelse";
      case JUDGEMENT -> "bedömning";
    };
  }

  private Optional<BigDecimal> amountKr(FactKey key) {
    return figures.apply(key).map(Figure::value);
  }

  private Optional<Figure> value(FactKey key) {
    return figures.apply(key).filter(figure -> figure.value() != null);
  }

  private String amount(Figure figure) {
    return Units.behind(figure.display(), municipality, figure.key(), figure.unit());
  }
}
