package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Measure;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.facts.organisation.ReportTable;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.Home;
import se.uppfoljning.jobs.JobOutcome;
import se.uppfoljning.jobs.Templates;

/**
 * Facts at random are written to our own workbooks, delivered, and stand in figures.csv with the
 * same key, value and unit, whatever they are and wherever they are printed.
 */
class TemplateRoundTripTest {
  private static final Municipality HUDIKSVALL = Hudiksvall.municipality();

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatIsGivenIsPrinted(long seed) throws IOException {
    List<List<String>> facts = facts(new Random(seed));
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    Path values = folder.resolve("FACTS.csv");
    Files.writeString(values, csv(facts));

    JobOutcome made = new Templates(new Home(home.root()))
        .make(new Templates.Request(MonthHome.AUGUST, null, values, folder.resolve("mallar")));
    assertThat(made.code()).as(made.lines().toString()).isEqualTo(ExitCode.DONE);
    copy(folder.resolve("mallar"), home.root().resolve("inkommande"));
    JobOutcome intake = home.intake();
    assertThat(intake.code()).as(intake.lines().toString()).isEqualTo(ExitCode.DONE);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);

    Map<String, CSVRecord> figures = home.figures(1);
    for (List<String> fact : facts) {
      String id = String.join("/", fact.get(1), fact.get(2), "", fact.get(0), fact.get(4));
      assertThat(figures).as(id).containsKey(id);
      assertThat(new BigDecimal(figures.get(id).get("value")))
          .as(id)
          .isEqualByComparingTo(fact.get(5));
      assertThat(figures.get(id).get("unit")).as(id).isEqualTo(fact.get(6));
    }
  }

  /** Any measure of any sender, so long as it does not contradict itself or the decided budget. */
  private static List<List<String>> facts(Random random) {
    List<List<String>> facts = new ArrayList<>();
    for (Org org : HUDIKSVALL.organisation().senders()) {
      for (Measure measure : HUDIKSVALL.measures().all()) {
        boolean isSum = measure.code().equals("net") || measure.code().equals("netOutlay");
        boolean isLastLine = measure.code().equals("otherCost");
        boolean isUsual = measure.org() == null || measure.org().equals(org.code());
        for (Kind kind : kinds(measure.table())) {
          FactKey key = FactKey.of(org.code(), measure.code(), MonthHome.AUGUST, kind);
          boolean decided = HUDIKSVALL.budget().decided(key).isPresent();
          boolean fixesSum = org.level() == Level.COMMITTEE ? isSum : isLastLine;
          if (!decided && !fixesSum && random.nextInt(isUsual ? 2 : 12) == 0) {
            BigDecimal value = measure.code().equals("netOutlay")
                ? outlay(facts, key).orElseGet(() -> value(key, measure, random))
                : value(key, measure, random);
            facts.add(fact(key, measure, value));
          }
        }
      }
    }
    return facts;
  }

  /** The projects of an organisation together; empty when it has none of that kind. */
  private static Optional<BigDecimal> outlay(List<List<String>> facts, FactKey key) {
    return facts.stream()
        .filter(fact -> fact.get(1).equals(key.org())
            && fact.get(2).startsWith("inv-")
            && fact.get(4).equals(key.kind().code()))
        .map(fact -> new BigDecimal(fact.get(5)))
        .reduce(BigDecimal::add);
  }

  private static List<Kind> kinds(ReportTable table) {
    return switch (table) {
      case OPERATING ->
        List.of(Kind.ACTUAL_YTD, Kind.BUDGET_YTD, Kind.FORECAST, Kind.ANNUAL_BUDGET);
      case INVESTMENT -> List.of(Kind.ACTUAL_YTD, Kind.ANNUAL_BUDGET, Kind.FORECAST);
      case VOLUME -> List.of(Kind.PRIOR_YEAR, Kind.COMMITMENT, Kind.ACTUAL_YTD, Kind.FORECAST);
      case STAFF -> List.of(); // comes from the HR system, no template asks for it
    };
  }

  /** Kronor to the öre and volumes to two decimals, between a third of and three times the budget. */
  private static BigDecimal value(FactKey key, Measure measure, Random random) {
    BigDecimal budget = Stream.of(Kind.ANNUAL_BUDGET, Kind.BUDGET_YTD)
        .flatMap(kind -> HUDIKSVALL.budget().decided(key.with(kind)).stream())
        .findFirst()
        .orElse(measure.isAmount() ? new BigDecimal("-45678900") : new BigDecimal("420"));
    BigDecimal share = BigDecimal.valueOf(34 + random.nextInt(260), 2);
    return budget.multiply(share).add(BigDecimal.valueOf(random.nextInt(100), 2));
  }

  private static List<String> fact(FactKey key, Measure measure, BigDecimal value) {
    return List.of(
        key.period().toString(),
        key.org(),
        key.measure(),
        "",
        key.kind().code(),
        value.toPlainString(),
        measure.unit().code(),
        "slumpat");
  }

  private static String csv(List<List<String>> facts) {
    StringBuilder csv = new StringBuilder("period,org,measure,breakdown,kind,value,unit,source\n");
    facts.forEach(fact -> csv.append(String.join(",", fact)).append('\n'));
    return csv.toString();
  }

  /** As {@code cp -r from/. to/} does. */
  static void copy(Path from, Path to) {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
