package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Level;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.FileCheck;
import se.uppfoljning.jobs.FileCheck.Checked;
import se.uppfoljning.jobs.Home;
import se.uppfoljning.jobs.Lookup;
import se.uppfoljning.jobs.Templates;

/**
 * Wherever in the sheet Ekonomi of whatever area a sign is turned or an amount is in kronor, it is
 * told at that cell, and nothing else is: whether or not the line has a budget.
 */
class FourSlipsEverywhereTest {
  private static final Municipality HUDIKSVALL = Hudiksvall.municipality();

  /** The lines stand in the rows 6 to 10, the result in 11. */
  private static final int FIRST_ROW = 6;

  private static final int RESULT_ROW = 11;
  private static final List<String> COLUMNS = List.of("C", "E");
  private static final int SLIPS = 6;

  @TempDir
  static Path home;

  @BeforeAll
  static void aHome() {
    MonthHome.hudiksvall(home.resolve("hem"));
  }

  static List<String> areas() {
    return HUDIKSVALL.organisation().senders().stream()
        .filter(org -> org.level() != Level.COMMITTEE)
        .map(Org::code)
        .toList();
  }

  static Stream<Arguments> areasAndSeeds() {
    return areas().stream()
        .flatMap(area -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(area, seed)));
  }

  /** A slip: what is written in a cell instead of its number, and what is to be told. */
  private record Slip(String cell, int factor) {
    static Slip random(Random random, int firstRow) {
      int row = firstRow + random.nextInt(RESULT_ROW - firstRow + 1);
      return new Slip(COLUMNS.get(random.nextInt(2)) + row, random.nextBoolean() ? -1 : 1000);
    }

    String told() {
      return (factor < 0 ? "T01 " : "V05 ") + cell;
    }
  }

  @ParameterizedTest
  @MethodSource("areas")
  void inAResultAlone(String area, @TempDir Path folder) throws IOException {
    Random random = new Random(area.hashCode());
    Path workbook = workbook(folder, area, net(area, random));

    eachIsToldAlone(
        workbook,
        area,
        COLUMNS.stream()
            .flatMap(column -> Stream.of(-1, 1000).map(f -> new Slip(column + RESULT_ROW, f)))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("areasAndSeeds")
  void inOneOfLinesThatAddUp(String area, long seed, @TempDir Path folder) throws IOException {
    Random random = new Random(seed * 31 + area.hashCode());
    Path workbook = workbook(folder, area, lines(area, random));

    eachIsToldAlone(
        workbook,
        area,
        Stream.generate(() -> Slip.random(random, FIRST_ROW))
            .distinct()
            .limit(SLIPS)
            .toList());
  }

  private static void eachIsToldAlone(Path right, String area, List<Slip> slips)
      throws IOException {
    List<Path> files = Stream.concat(
            Stream.of(right),
            IntStream.range(0, slips.size())
                .mapToObj(i -> right.resolveSibling("slip-" + i + ".xlsx")))
        .toList();
    for (int i = 0; i < slips.size(); i++) {
      slip(right, files.get(i + 1), slips.get(i));
    }
    Lookup<List<Checked>> checked =
        new FileCheck(new Home(home.resolve("hem"))).check(files, area, null);
    assertThat(checked).isInstanceOf(Lookup.Found.class);
    List<List<String>> told = ((Lookup.Found<List<Checked>>) checked)
        .value().stream().map(FourSlipsEverywhereTest::told).toList();
    assertThat(told.get(0)).as("what is right").isEmpty();
    assertThat(told.subList(1, told.size()))
        .isEqualTo(slips.stream().map(slip -> List.of(slip.told())).toList());
  }

  private static List<String> told(Checked checked) {
    return checked.findings().stream()
        .map(finding -> finding.code() + " " + finding.place().cell())
        .toList();
  }

  private static void slip(Path right, Path slipped, Slip slip) throws IOException {
    CellReference at = new CellReference(slip.cell());
    try (InputStream in = Files.newInputStream(right);
        XSSFWorkbook opened = new XSSFWorkbook(in)) {
      XSSFCell cell = opened.getSheet("Ekonomi").getRow(at.getRow()).getCell(at.getCol());
      cell.setCellValue(cell.getNumericCellValue() * slip.factor());
      try (OutputStream out = Files.newOutputStream(slipped)) {
        opened.write(out);
      }
    }
  }

  private static Path workbook(Path folder, String area, CharSequence values) throws IOException {
    Path file = Files.writeString(
        folder.resolve("FACTS.csv"),
        "period,org,measure,breakdown,kind,value,unit,source\n" + values);
    assertThat(new Templates(new Home(home.resolve("hem")))
            .make(new Templates.Request(MonthHome.AUGUST, area, file, folder))
            .code())
        .isEqualTo(ExitCode.DONE);
    return folder.resolve(area).resolve(area + "-2023-08.xlsx");
  }

  private static CharSequence net(String area, Random random) {
    StringBuilder csv = new StringBuilder();
    line(csv, area, "net", budget(area) * (90 + random.nextInt(30)) / 100, false);
    return csv;
  }

  /**
   * Revenue, grants that take each other out and costs add up to the result, each between a fiftieth
   * and some tenths of it. Grants have a budget of their own, since of two numbers that differ by
   * their sign alone no sum says which is turned; of revenue and personnel about half
   * have, and the last line never has: the budgets of all would have to add up to the decided one.
   */
  private static CharSequence lines(String area, Random random) {
    long net = budget(area) * (90 + random.nextInt(30)) / 100;
    long revenue = share(net, random);
    long grant = share(net, random);
    long other = -share(net, random);
    StringBuilder csv = new StringBuilder();
    line(csv, area, "revenue", revenue, random.nextBoolean());
    line(csv, area, "municipalGrantRevenue", grant, true);
    line(csv, area, "municipalGrantCost", -grant, true);
    line(csv, area, "personnelCost", net - revenue - other, random.nextBoolean());
    line(csv, area, "otherCost", other, false);
    line(csv, area, "net", net, false);
    return csv;
  }

  private static long share(long net, Random random) {
    return -net * (20 + random.nextInt(280)) / 1000;
  }

  /** The decided annual budget of an area's result, tkr. */
  private static long budget(String area) {
    return HUDIKSVALL
            .budget()
            .decided(FactKey.of(area, "net", MonthHome.AUGUST, Kind.ANNUAL_BUDGET))
            .orElseThrow()
            .longValueExact()
        / 1000;
  }

  /** A line of which three fifths of the year's amount is spent. Exact, so that all of it adds up. */
  private static void line(
      StringBuilder csv, String area, String measure, long forecast, boolean hasBudget) {
    line(csv, area, measure, Kind.ACTUAL_YTD, forecast * 600);
    line(csv, area, measure, Kind.FORECAST, forecast * 1000);
    if (hasBudget) {
      line(csv, area, measure, Kind.BUDGET_YTD, forecast * 650);
      line(csv, area, measure, Kind.ANNUAL_BUDGET, forecast * 970);
    }
  }

  private static void line(StringBuilder csv, String area, String measure, Kind kind, long kr) {
    csv.append(String.join(
            ",",
            MonthHome.AUGUST.toString(),
            area,
            measure,
            "",
            kind.code(),
            Long.toString(kr),
            "kr",
            ""))
        .append('\n');
  }
}
