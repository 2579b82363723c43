package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.facts.series.ForecastMethod;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.forecast.ForecastFile;

/**
 * The forecasts against what the years became. src/bench/forecast/README.md says what the figures are
 * and how to score a folder of one's own: {@code -Dforecast.folder=DIR}. The table is written to
 * target/forecast-scores.txt.
 */
class ForecastScoreTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("forecast.folder", "src/bench/forecast"));
  private static final String PREFIX = "reference_forecasts_";
  private static final Path TABLE = Path.of("target/forecast-scores.txt");
  private static final double SAME = .001;
  private static final double WORST_ERROR = 200;
  private static final int YEARS = 5;

  /** By run; those that are not among the figures at hand are promised all the same. */
  private static final Map<String, List<String>> PROMISED = Map.of(
      "stress_hmax", List.of("stress_oneoff 02", "stress_oneoff 04"),
      "dev_h1", List.of("pbs_cost all"),
      "dev_hmax", List.of("pbs_cost 08", "pbs_cost 10"));

  @TempDir
  Path folder;

  /** What a year became, and the mean yearly gross amount of those before it. */
  private record Truth(String dataset, double total, double gross) {}

  /** The mean error in percent of the gross amount, and how many percent were in the interval. */
  private record Score(double error, double covered) {}

  @BeforeAll
  static void aTableOfThisRunAlone() throws IOException {
    Files.deleteIfExists(TABLE);
  }

  /** One file of forecasts of the specification each: {@code reference_forecasts_DATA_hN.csv}. */
  static List<String> runs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(PREFIX))
          .map(name -> name.substring(PREFIX.length(), name.length() - ".csv".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void theReferenceIsAsSpecifiedAndTheDefaultIsBetter(String run) throws IOException {
    String data = run.substring(0, run.indexOf("_h"));
    String history = run.substring(run.indexOf("_h") + 2);
    List<CSVRecord> specified = read(FOLDER.resolve(PREFIX + run + ".csv"));
    List<CSVRecord> reference = forecast(data, history, ForecastMethod.REFERENCE);
    List<CSVRecord> ours = forecast(data, history, ForecastMethod.DEFAULT);

    assertThat(reference).hasSameSizeAs(specified);
    assertSame(reference, specified);
    Map<String, Truth> truths = truths(FOLDER.resolve("data_" + data + ".csv"));
    assertBetter(run, scores(specified, truths), scores(ours, truths));
    assertPromised(run, scores(specified, truths), scores(ours, truths));
  }

  /** In the first years with the program there is no year to learn of, and four of five are held still. */
  @ParameterizedTest
  @ValueSource(strings = {"0", "1"})
  void withoutEarlierYearsTheIntervalIsHonestStill(String history) throws IOException {
    Map<String, Score> scores = scores(
        forecast("dev", history, ForecastMethod.DEFAULT), truths(FOLDER.resolve("data_dev.csv")));

    assertThat(Objects.requireNonNull(scores.get("PUBLIC all")).covered()).isBetween(77.0, 87.0);
  }

  private List<CSVRecord> forecast(String data, String history, ForecastMethod method)
      throws IOException {
    Path out = folder.resolve(method.code() + ".csv");
    int years = history.equals("max") ? YEARS : Integer.parseInt(history);
    assertThat(ForecastFile.make(new ForecastFile.Request(
                FOLDER.resolve("data_" + data + ".csv"), out, method, years))
            .code())
        .isEqualTo(ExitCode.DONE);
    return read(out);
  }

  private static void assertSame(List<CSVRecord> seen, List<CSVRecord> specified) {
    Map<String, CSVRecord> byKey = new HashMap<>();
    seen.forEach(row -> byKey.put(key(row), row));
    for (CSVRecord row : specified) {
      CSVRecord other = Objects.requireNonNull(byKey.get(key(row)), key(row));
      for (String column : List.of("point", "lo80", "hi80")) {
        double expected = number(row, column);
        assertThat(number(other, column))
            .as(key(row) + " " + column)
            .isCloseTo(expected, within(Math.max(SAME * Math.abs(expected), .02)));
      }
    }
  }

  /** No data set worse by more than 0.5 %, and with all history 77 to 83 % in the interval. */
  private static void assertBetter(
      String run, Map<String, Score> reference, Map<String, Score> ours) throws IOException {
    List<String> lines = new ArrayList<>();
    ours.forEach((set, score) -> {
      Score before = Objects.requireNonNull(reference.get(set));
      lines.add(String.format(
          Locale.ROOT,
          "%-12s %-24s error %5.1f -> %5.1f (%+5.1f %%)  in interval %4.1f -> %4.1f %%",
          run,
          set,
          before.error(),
          score.error(),
          100 * (score.error() / before.error() - 1),
          before.covered(),
          score.covered()));
      if (set.endsWith(" all")) {
        assertThat(score.error()).as(run + " " + set).isLessThan(1.005 * before.error());
      }
    });
    Files.createDirectories(TABLE.getParent());
    Files.write(
        TABLE, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (run.endsWith("hmax") && ours.containsKey("PUBLIC all")) {
      assertThat(Objects.requireNonNull(ours.get("PUBLIC all")).covered()).isBetween(77.0, 83.0);
    }
  }

  /** Where the reference is weak the default is better by at least five percent. */
  private static void assertPromised(
      String run, Map<String, Score> reference, Map<String, Score> ours) {
    PROMISED.getOrDefault(run, List.of()).stream()
        .filter(ours::containsKey)
        .forEach(set -> assertThat(Objects.requireNonNull(ours.get(set)).error())
            .as(run + " " + set)
            .isLessThanOrEqualTo(
                .95 * Objects.requireNonNull(reference.get(set)).error()));
    Score intermittent = ours.get("stress_intermittent all");
    if (intermittent != null) {
      assertThat(intermittent.covered()).isGreaterThanOrEqualTo(76);
    }
  }

  /** By data set, and PUBLIC for those of public bodies, after each number of months and all. */
  private static Map<String, Score> scores(List<CSVRecord> forecasts, Map<String, Truth> truths) {
    Map<String, List<Score>> parts = new TreeMap<>();
    for (CSVRecord row : forecasts) {
      Truth truth = Objects.requireNonNull(truths.get(row.get("series_id")));
      double error = 100 * Math.abs(number(row, "point") - truth.total()) / truth.gross();
      boolean covered =
          number(row, "lo80") <= truth.total() && truth.total() <= number(row, "hi80");
      Score score = new Score(Math.min(error, WORST_ERROR), covered ? 100 : 0);
      String set = truth.dataset();
      boolean open = set.startsWith("council") || set.startsWith("pbs");
      for (String name : open ? List.of(set, "PUBLIC") : List.of(set)) {
        String months = String.format(Locale.ROOT, "%s %02d", name, Integer.parseInt(row.get("m")));
        parts.computeIfAbsent(months, key -> new ArrayList<>()).add(score);
        parts.computeIfAbsent(name + " all", key -> new ArrayList<>()).add(score);
      }
    }
    Map<String, Score> means = new TreeMap<>();
    parts.forEach((name, scores) -> means.put(
        name,
        new Score(
            scores.stream().mapToDouble(Score::error).average().orElseThrow(),
            scores.stream().mapToDouble(Score::covered).average().orElseThrow())));
    return means;
  }

  private static Map<String, Truth> truths(Path data) throws IOException {
    Map<String, TreeMap<Integer, double[]>> years = new LinkedHashMap<>();
    Map<String, String> datasets = new HashMap<>();
    for (CSVRecord row : read(data)) {
      datasets.put(row.get("series_id"), row.get("dataset"));
      years.computeIfAbsent(row.get("series_id"), id -> new TreeMap<>())
              .computeIfAbsent(Integer.parseInt(row.get("year")), year -> new double[12])[
              Integer.parseInt(row.get("month")) - 1] =
          number(row, "value");
    }
    Map<String, Truth> truths = new HashMap<>();
    years.forEach((id, all) -> {
      double[] last = Objects.requireNonNull(all.pollLastEntry()).getValue();
      double gross = all.descendingMap().values().stream()
          .limit(YEARS)
          .mapToDouble(year -> Arrays.stream(year).map(Math::abs).sum())
          .average()
          .orElseThrow();
      truths.put(
          id,
          new Truth(
              Objects.requireNonNull(datasets.get(id)), Arrays.stream(last).sum(), gross));
    });
    return truths;
  }

  private static String key(CSVRecord row) {
    return row.get("series_id") + " " + row.get("m");
  }

  private static double number(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static List<CSVRecord> read(Path file) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return format.parse(in).getRecords();
    }
  }
}
