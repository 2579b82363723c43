package se.uppfoljning.facts.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.AmountUnit;
import se.uppfoljning.facts.layout.VarianceRule;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.facts.series.ForecastMethod;

/**
 * How one municipality prints: profile.yml.
 *
 * @param unit the unit amounts are printed in
 * @param decimals decimals of printed amounts, 0 or more
 * @param lines codes of the measures that are the lines of the result statement, in order
 * @param total code of the measure that is its last line
 * @param internal codes of those lines that are money the municipality pays itself and take each
 *     other out; may be none
 * @param columns heading of each kind; {@code {period}}, {@code {last-period}}, {@code {year}}, {@code
 *     {last-year}} and {@code {next-year}} are filled in
 * @param tables how each table is printed; of the operating ones only their columns
 * @param areas code of the measure that each area has one row of; null for the total's
 * @param parts codes of those lines that are part of the line above (varav): printed, not summed
 * @param sentences its own sentences about a row, where it does not say ours; see {@link Sentence}
 * @param measures those measures that are printed otherwise than the rest
 * @param forecastMethod how the year is reckoned beside the units' own forecasts; null for ours
 */
public record PrintProfile(
    AmountUnit unit,
    int decimals,
    List<String> lines,
    String total,
    List<String> internal,
    Map<Kind, String> columns,
    Map<ReportTable, TableProfile> tables,
    @Nullable String areas,
    List<String> parts,
    Map<Sentence, String> sentences,
    List<MeasureProfile> measures,
    @Nullable ForecastMethod forecastMethod) {
  /** What is printed for a missing value. */
  public static final String MISSING = "–";

  /** What is printed for a value that is known and not said. */
  public static final String HIDDEN = "*";

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final char MINUS = '\u2212';
  private static final char NO_BREAK_SPACE = '\u00A0';

  public PrintProfile {
    lines = List.copyOf(lines);
    internal = List.copyOf(internal);
    columns = Map.copyOf(columns);
    tables = Map.copyOf(tables);
    parts = List.copyOf(parts);
    sentences = Map.copyOf(sentences);
    measures = List.copyOf(measures);
  }

  /** The measure each area has one row of, and the committee a total. */
  @Override
  public String areas() {
    return areas == null ? total : areas;
  }

  @Override
  public ForecastMethod forecastMethod() {
    return forecastMethod == null ? ForecastMethod.DEFAULT : forecastMethod;
  }

  /** A sentence, with places to fill in. */
  public String sentence(Sentence sentence) {
    return sentences.getOrDefault(sentence, sentence.usual());
  }

  /** The lines that sum to the total. */
  public List<String> summedLines() {
    return lines.stream().filter(line -> !parts.contains(line)).toList();
  }

  /** How a measure is printed, where it is said on its own. */
  private Optional<MeasureProfile> own(String measure) {
    return measures.stream().filter(own -> own.measure().equals(measure)).findFirst();
  }

  /** The unit the amounts of a measure are printed in. */
  public AmountUnit unit(String measure) {
    return own(measure).map(MeasureProfile::unit).orElse(unit);
  }

  /** Decimals of the printed amounts of a measure. */
  public int decimals(String measure) {
    return own(measure).map(MeasureProfile::decimals).orElse(decimals);
  }

  /** Whether the amounts of a measure are printed with plus for cost. */
  public boolean isCostPositive(String measure) {
    return own(measure).filter(MeasureProfile::costPositive).isPresent();
  }

  /** Whether the variances of a measure are told by the sender, without what they are made of. */
  public boolean hasGivenVariance(String measure) {
    return own(measure).filter(MeasureProfile::givenVariance).isPresent();
  }

  /**
   * A value as printed, without unit, percentages with their sign and one decimal: rounded half up,
   * no-break space between thousands, decimal comma, U+2212 as minus; {@link #MISSING} for null.
   * What rounds to zero prints as 0.
   *
   * @param value in the canonical unit
   */
  public String display(@Nullable BigDecimal value, FigureUnit figureUnit) {
    return display(value, figureUnit, unit, decimals);
  }

  /** The same, with the unit and the decimals of a measure; the sign is not turned. */
  public String display(String measure, @Nullable BigDecimal value, FigureUnit figureUnit) {
    return display(value, figureUnit, unit(measure), decimals(measure));
  }

  private static String display(
      @Nullable BigDecimal value,
      FigureUnit figureUnit,
      AmountUnit amountUnit,
      int amountDecimals) {
    if (value == null) {
      return MISSING;
    }
    BigDecimal printed = figureUnit == FigureUnit.KR ? amountUnit.fromKr(value) : value;
    int places = switch (figureUnit) {
      case KR -> amountDecimals;
      case PERCENT, PP -> 1;
      default -> 0;
    };
    String number = number(printed, places);
    return figureUnit == FigureUnit.PERCENT ? number + NO_BREAK_SPACE + "%" : number;
  }

  /** A value as it is, in the same writing: all its decimals, and in no other unit. */
  public static String exact(BigDecimal value) {
    return number(value, Math.max(0, value.stripTrailingZeros().scale()));
  }

  private static String number(BigDecimal value, int places) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setMinusSign(MINUS);
    symbols.setGroupingSeparator(NO_BREAK_SPACE);
    symbols.setDecimalSeparator(',');
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(places);
    format.setMaximumFractionDigits(places);
    return format.format(value.setScale(places, RoundingMode.HALF_UP));
  }

  /** One printed step of a measure in kronor: the tolerance of one rounded number. */
  public BigDecimal displayUnitKr(String measure) {
    return unit(measure).toKr(BigDecimal.ONE.scaleByPowerOfTen(-decimals(measure)));
  }

  /**
   * How far two numbers may be apart that say the same, for each that was rounded: one printed step
   * for amounts and what else is measured; for what is counted less than one, since whole numbers
   * are rounded by nobody. In the canonical unit.
   */
  public BigDecimal tolerance(String measure, FigureUnit figureUnit) {
    return switch (figureUnit) {
      case KR -> displayUnitKr(measure);
      case COUNT, PERSONS -> HALF;
      default -> BigDecimal.ONE;
    };
  }

  /** The heading of a kind in the operating tables, its code when the profile names none. */
  public String column(Kind kind) {
    return columns.getOrDefault(kind, own(kind));
  }

  /** What only we reckon or the accounts say has a heading also where the municipality has none. */
  private static String own(Kind kind) {
    return switch (kind) {
      case MODEL_FORECAST -> "Räknad prognos";
      case MODEL_LOW80 -> "Räknad prognos, sämre änden";
      case MODEL_HIGH80 -> "Räknad prognos, bättre änden";
      case MODEL_VARIANCE -> "Räknad avvikelse helår";
      case MODEL_GAP -> "Egen − räknad prognos";
      case MODEL_MONTH -> "Väntat i månaden";
      case PLANNED_REST -> "Planerat för resten av året";
      case KNOWN_EVENT -> "Känd engångspost";
      case FORECAST_STEP -> "Steg till prognosen";
      case OUTCOMES -> "Antal år";
      case FORECAST_BIAS -> "Utfall − prognos i snitt";
      case FORECAST_WAPE -> "Fel i snitt";
      case INTERVAL_HITS -> "Utfall i intervallet";
      case VALUE_ADDED -> "Bättre än räknad";
      case TRACKING_SIGNAL -> "Åt samma håll";
      case ACTUAL -> "Månadens utfall";
      case BUDGET -> "Månadens budget";
      case VARIANCE -> "Månadens avvikelse";
      case PRIOR_YEAR_YTD -> "Utfall samma period {last-year}";
      case PRIOR_YEAR -> "Utfall {last-year}";
      case SHARE -> "Andel";
      case FORECAST_VARIANCE_PERCENT -> "Avvikelse helår, procent av årsbudget";
      case BUDGET_USED -> "Förbrukat av årsbudgeten";
      case CHANGE_PRIOR_YEAR -> "Ändring mot samma period {last-year}";
      case INDEX_PRIOR_YEAR -> "Index, {last-year} = 100";
      case REQUIRED_REST -> "Avvikelse som krävs resten av året";
      default -> kind.code();
    };
  }

  /** The heading of a kind in a table. */
  public String column(ReportTable table, Kind kind) {
    return of(table).columns().getOrDefault(kind, column(kind));
  }

  /** The columns of a table, in printing order. */
  public List<Kind> kinds(ReportTable table) {
    Map<Kind, String> own = of(table).columns();
    return own.isEmpty() ? table.columns() : List.copyOf(own.keySet());
  }

  /**
   * What is worked out for a table: its columns, and the variances that follow from them though they
   * are not printed in it. What was decided is compared with what is expected all the same.
   */
  public List<Kind> computed(ReportTable table) {
    List<Kind> kinds = new ArrayList<>(kinds(table));
    Stream.of(Kind.VARIANCE_YTD, Kind.FORECAST_VARIANCE)
        .filter(kind -> !kinds.contains(kind)
            && kinds.contains(kind.outcome())
            && kinds.contains(kind.plan(kinds)))
        .forEach(kinds::add);
    return kinds;
  }

  /** How the variances of a table are printed. */
  public VarianceRule variance(ReportTable table) {
    VarianceRule own = of(table).variance();
    return own == null ? VarianceRule.PLUS_IS_BETTER : own;
  }

  /** Whether the variances of a measure are printed with another sign than ours, + for better. */
  public boolean turnsVariance(ReportTable table, String measure) {
    return variance(table).turns(isCostPositive(measure));
  }

  /** What is said of a table, which may be nothing. */
  public TableProfile of(ReportTable table) {
    return tables.getOrDefault(table, TableProfile.USUAL);
  }
}
