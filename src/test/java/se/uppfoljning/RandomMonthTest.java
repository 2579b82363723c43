package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.budget.Budget;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.jobs.ExitCode;

/**
 * A month with every actual and forecast at random, in workbooks of random shape: each printed
 * figure is computed again here, from the numbers that were written.
 */
class RandomMonthTest {
  private static final List<Org> ROWS =
      Hudiksvall.municipality().organisation().rows(MonthHome.AUGUST);
  private static final Budget BUDGET = Hudiksvall.municipality().budget();
  private static final List<String> SPELLINGS = List.of("-", "−", "–", "- ");
  private static final List<String> SPACES = List.of("", " ", "\u00A0", "\u202F", "\u2009");

  @TempDir
  Path folder;

  /** The four delivered amounts of a row in tkr: actual, budget, forecast, annual budget. */
  private record Amounts(
      BigDecimal actual, BigDecimal budget, BigDecimal forecast, BigDecimal annual) {
    BigDecimal variance() {
      return actual.subtract(budget);
    }

    BigDecimal forecastVariance() {
      return forecast.subtract(annual);
    }

    Amounts plus(Amounts other) {
      return new Amounts(
          actual.add(other.actual),
          budget.add(other.budget),
          forecast.add(other.forecast),
          annual.add(other.annual));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyFigureIsWhatTheNumbersGive(long seed) {
    Random random = new Random(seed);
    Map<String, Amounts> delivered = new LinkedHashMap<>();
    for (Org org : ROWS) {
      delivered.put(
          org.code(),
          new Amounts(
              amount(random, tkr(org.code(), Kind.BUDGET_YTD)),
              tkr(org.code(), Kind.BUDGET_YTD),
              amount(random, tkr(org.code(), Kind.ANNUAL_BUDGET)),
              tkr(org.code(), Kind.ANNUAL_BUDGET)));
    }
    Amounts sum = delivered.values().stream().reduce(Amounts::plus).orElseThrow();
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    for (Org org : ROWS) {
      List<List<String>> rows = List.of(row(org.name(), delivered.get(org.code()), random));
      home.drop(org.code(), "bok.xlsx", workbook("Kostnadsställe", rows, random));
    }
    home.drop("SON", "tabeller.xlsx", controller(delivered, sum, random));

    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);

    Map<String, CSVRecord> figures = home.figures(1);
    delivered.forEach((code, amounts) -> assertRow(figures, code, amounts));
    Amounts total = new Amounts(
        sum.actual(), tkr("SON", Kind.BUDGET_YTD), sum.forecast(), tkr("SON", Kind.ANNUAL_BUDGET));
    assertRow(figures, "SON", total);
    assertRow(figures, "SON+", sum);
    assertFigure(
        figures, "SON+/rounding//2023-08/budget_ytd", total.budget().subtract(sum.budget()));
    assertFigure(figures, "SON+/rounding//2023-08/actual_ytd", BigDecimal.ZERO);
    assertFigure(
        figures, "AO/net//2023-08/forecast~control", delivered.get("AO").forecast());
    assertThat(home.findings(1))
        .as("everything adds up; what is unlikely is asked about")
        .allMatch(finding -> finding.matches("(T01|V05|V08|H10|M01) fraga .*"))
        .filteredOn(finding -> finding.startsWith("H10"))
        .hasSize(3);
  }

  private WorkbookCase controller(Map<String, Amounts> delivered, Amounts sum, Random random) {
    List<List<String>> areas = new ArrayList<>();
    for (Org org : ROWS) {
      areas.add(row(org.name(), delivered.get(org.code()), random));
    }
    Amounts total = new Amounts(
        sum.actual(), tkr("SON", Kind.BUDGET_YTD), sum.forecast(), tkr("SON", Kind.ANNUAL_BUDGET));
    areas.add(row("Summa", total, random));
    List<List<String>> lines = new ArrayList<>();
    Amounts rest = total;
    for (String line :
        List.of("revenue", "municipalGrantRevenue", "municipalGrantCost", "personnelCost")) {
      Amounts amounts = new Amounts(
          amount(random, tkr("SON", line, Kind.BUDGET_YTD)),
          tkr("SON", line, Kind.BUDGET_YTD),
          amount(random, tkr("SON", line, Kind.ANNUAL_BUDGET)),
          tkr("SON", line, Kind.ANNUAL_BUDGET));
      lines.add(row(name(line), amounts, random));
      rest = new Amounts(
          rest.actual().subtract(amounts.actual()), rest.budget(),
          rest.forecast().subtract(amounts.forecast()), rest.annual());
    }
    lines.add(row(
        name("otherCost"),
        new Amounts(
            rest.actual(),
            tkr("SON", "otherCost", Kind.BUDGET_YTD),
            rest.forecast(),
            tkr("SON", "otherCost", Kind.ANNUAL_BUDGET)),
        random));
    lines.add(row("Summa Resultat", total, random));
    return WorkbookCase.of("Blad1", text("Kostnadsställe", areas, random))
        .and("Blad2", text("Konto", lines, random));
  }

  private static WorkbookCase workbook(String label, List<List<String>> rows, Random random) {
    return WorkbookCase.of("Sheet" + random.nextInt(9), text(label, rows, random));
  }

  /** Title rows, an empty column or two before the table, and its columns in any order. */
  private static String text(String label, List<List<String>> rows, Random random) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of(
        label,
        "Utfall",
        "Budget",
        "Avvikelse",
        "Prognos 8 2023",
        "Budget 2023",
        "Avvikelse mot Budget 2023"));
    table.addAll(rows);
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
    Collections.shuffle(order.subList(random.nextInt(2), 7), random);
    StringBuilder text = new StringBuilder("Uppföljning av ekonomin\n".repeat(random.nextInt(3)));
    text.append("\n".repeat(random.nextInt(3)));
    String indent = " | ".repeat(random.nextInt(3));
    for (List<String> row : table) {
      text.append(indent);
      order.forEach(column -> text.append(row.get(column)).append(" | "));
      text.append('\n');
    }
    return text.toString();
  }

  /** Variances are printed as people print them: from unrounded amounts, each rounded alone. */
  private static List<String> row(String label, Amounts amounts, Random random) {
    return List.of(
        label,
        spelled(amounts.actual(), random),
        spelled(amounts.budget(), random),
        spelled(amounts.variance().setScale(0, RoundingMode.HALF_UP), random),
        spelled(amounts.forecast(), random),
        spelled(amounts.annual(), random),
        spelled(amounts.forecastVariance().setScale(0, RoundingMode.HALF_UP), random));
  }

  /** As a typed number, or as text with some minus, some space and decimal comma. */
  private static String spelled(BigDecimal number, Random random) {
    if (random.nextBoolean()) {
      return number.toPlainString();
    }
    String[] parts = number.abs().toPlainString().split("\\.", 2);
    String space = SPACES.get(random.nextInt(SPACES.size()));
    StringBuilder digits = new StringBuilder(parts[0]);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, space);
    }
    String minus = number.signum() < 0 ? SPELLINGS.get(random.nextInt(SPELLINGS.size())) : "";
    return "'" + minus + digits + (parts.length > 1 ? "," + parts[1] : "");
  }

  /** Of the budget's sign, between a fiftieth of it and fifty times as much, with some decimals. */
  private static BigDecimal amount(Random random, BigDecimal budget) {
    double factor = Math.pow(50, 2 * random.nextDouble() - 1);
    return budget
        .multiply(BigDecimal.valueOf(factor))
        .setScale(random.nextInt(3), RoundingMode.HALF_UP);
  }

  private static BigDecimal tkr(String org, Kind kind) {
    return tkr(org, "net", kind);
  }

  private static BigDecimal tkr(String org, String measure, Kind kind) {
    FactKey key = FactKey.of(org, measure, MonthHome.AUGUST, kind);
    return BUDGET.decided(key).orElseThrow().movePointLeft(3);
  }

  private static String name(String measure) {
    return Hudiksvall.municipality().measures().byCode(measure).orElseThrow().name();
  }

  private static void assertRow(Map<String, CSVRecord> figures, String org, Amounts amounts) {
    String row = org + "/net//2023-08/";
    assertFigure(figures, row + "actual_ytd", amounts.actual());
    assertFigure(figures, row + "budget_ytd", amounts.budget());
    assertFigure(figures, row + "variance_ytd", amounts.variance());
    assertFigure(figures, row + "forecast", amounts.forecast());
    assertFigure(figures, row + "annual_budget", amounts.annual());
    assertFigure(figures, row + "forecast_variance", amounts.forecastVariance());
  }

  private static void assertFigure(Map<String, CSVRecord> figures, String id, BigDecimal tkr) {
    CSVRecord figure = figures.get(id);
    assertThat(new BigDecimal(figure.get("value")))
        .as(id)
        .isEqualByComparingTo(tkr.movePointRight(3));
    long printed = tkr.setScale(0, RoundingMode.HALF_UP).longValueExact();
    String display =
        String.format(Locale.ROOT, "%,d", printed).replace(',', '\u00A0').replace('-', '−');
    assertThat(figure.get("display")).as(id).isEqualTo(display);
  }
}
