package se.uppfoljning.reading.series;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.series.MonthlySeries;
import se.uppfoljning.facts.series.Months;
import se.uppfoljning.facts.series.SeriesYear;

/** The lines of a file of series, put together. */
final class SeriesTally {
  private static final String COUNCILS = "council";
  private static final int CODE_FROM = 4;
  private static final int CODE_TO = 8;

  private final Mistakes mistakes;
  private final Map<String, Growing> byId = new LinkedHashMap<>();

  /** A series as far as it is read. */
  private record Growing(String group, Map<Integer, GrowingYear> years) {}

  /** A year as far as it is read. */
  private static final class GrowingYear {
    private final int firstLine;
    private final boolean[] seen = new boolean[Months.IN_YEAR];
    private final @Nullable BigDecimal[] actual = new BigDecimal[Months.IN_YEAR];
    private final @Nullable BigDecimal[] budget = new BigDecimal[Months.IN_YEAR];

    GrowingYear(int firstLine) {
      this.firstLine = firstLine;
    }
  }

  SeriesTally(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** Adds a line whose values are all valid. */
  void add(
      int line,
      String dataset,
      String id,
      int year,
      int month,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal budget) {
    GrowingYear growing = byId.computeIfAbsent(
            id, key -> new Growing(group(dataset, id), new LinkedHashMap<>()))
        .years()
        .computeIfAbsent(year, key -> new GrowingYear(line));
    if (growing.seen[month - 1]) {
      mistakes.doubled(line, id, year, month);
    }
    growing.seen[month - 1] = true;
    growing.actual[month - 1] = actual;
    growing.budget[month - 1] = budget;
  }

  /** Councils are told apart by the code in the id, all else by its data set. */
  private static String group(String dataset, String id) {
    return dataset.startsWith(COUNCILS) && id.length() >= CODE_TO
        ? COUNCILS + id.substring(CODE_FROM, CODE_TO)
        : dataset;
  }

  List<MonthlySeries> series() {
    return byId.entrySet().stream()
        .map(entry ->
            MonthlySeries.of(entry.getKey(), entry.getValue().group(), years(entry.getValue())))
        .toList();
  }

  private List<SeriesYear> years(Growing series) {
    return series.years().entrySet().stream()
        .map(year -> year(year.getKey(), year.getValue()))
        .toList();
  }

  private SeriesYear year(int year, GrowingYear growing) {
    int budgeted = (int) Arrays.stream(growing.budget).filter(Objects::nonNull).count();
    if (budgeted != 0 && budgeted != Months.IN_YEAR) {
      mistakes.partOfBudget(growing.firstLine, year, budgeted);
    }
    return new SeriesYear(
        year,
        new Months(Arrays.asList(growing.actual)),
        budgeted == Months.IN_YEAR ? new Months(Arrays.asList(growing.budget)) : null);
  }
}
