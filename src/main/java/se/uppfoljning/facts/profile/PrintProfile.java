package se.uppfoljning.facts.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.layout.AmountUnit;
import se.uppfoljning.facts.layout.VarianceRule;
import se.uppfoljning.facts.organisation.ReportTable;

/**
 * How one municipality prints: profile.yml.
 *
 * @param unit the unit amounts are printed in
 * @param decimals decimals of printed amounts, 0 or more
 * @param lines codes of the measures that are the lines of the result statement, in order
 * @param total code of the measure that is its last line
 * @param internal codes of those lines that are money the municipality pays itself and take each
 *     other out; may be none
 * @param columns heading of each kind; {@code {period}}, {@code {year}} and {@code {last-year}} are
 *     filled in
 * @param tables how the other tables than the operating ones are printed
 */
public record PrintProfile(
    AmountUnit unit,
    int decimals,
    List<String> lines,
    String total,
    List<String> internal,
    Map<Kind, String> columns,
    Map<ReportTable, TableProfile> tables) {
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
  }

  /**
   * A value as printed, without unit, percentages with their sign and one decimal: rounded half up,
   * no-break space between thousands, decimal comma, U+2212 as minus; {@link #MISSING} for null.
   * What rounds to zero prints as 0.
   *
   * @param value in the canonical unit
   */
  public String display(@Nullable BigDecimal value, FigureUnit figureUnit) {
    if (value == null) {
      return MISSING;
    }
    BigDecimal printed = figureUnit == FigureUnit.KR ? unit.fromKr(value) : value;
    int places = figureUnit == FigureUnit.KR ? decimals : figureUnit == FigureUnit.PERCENT ? 1 : 0;
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

  /** One printed step in kronor: the tolerance of one rounded number. */
  public BigDecimal displayUnitKr() {
    return unit.toKr(BigDecimal.ONE.scaleByPowerOfTen(-decimals));
  }

  /**
   * How far two numbers may be apart that say the same, for each that was rounded: one printed step
   * for amounts and what else is measured; for what is counted less than one, since whole numbers
   * are rounded by nobody. In the canonical unit.
   */
  public BigDecimal tolerance(FigureUnit figureUnit) {
    return switch (figureUnit) {
      case KR -> displayUnitKr();
      case COUNT, PERSONS -> HALF;
      default -> BigDecimal.ONE;
    };
  }

  /** The heading of a kind in the operating tables, its code when the profile names none. */
  public String column(Kind kind) {
    // What only we reckon has a heading also where the municipality has none for it.
    String own = kind == Kind.MODEL_FORECAST ? "Räknad prognos" : kind.code();
    return columns.getOrDefault(kind, own);
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

  /** How the variances of a table are printed. */
  public VarianceRule variance(ReportTable table) {
    VarianceRule own = of(table).variance();
    return own == null ? VarianceRule.ACTUAL_MINUS_BUDGET : own;
  }

  /** What is said of a table, which may be nothing. */
  public TableProfile of(ReportTable table) {
    return tables.getOrDefault(table, TableProfile.USUAL);
  }
}
