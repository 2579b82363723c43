package se.uppfoljning.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.checking.StaffEditionChecks;
import se.uppfoljning.facts.extract.StaffMeasure;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.FigureUnit;
import se.uppfoljning.facts.figures.Figures;
import se.uppfoljning.facts.figures.Formula;
import se.uppfoljning.facts.figures.Origin;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.RunRequest;

/** What the program says of each published table as it was published: that, and nothing else. */
class PublishedFindingsTest {
  private static final Path DECISION = Path.of("docs/decisions/2026-11-23-four-municipalities.md");
  private static final String YEAR = "Januari-december 2024";
  private static final PublishedTable SICK_LEAVE = new PublishedTable("lulea-2024-sjukfranvaro");

  @TempDir
  Path folder;

  /**
   * A table in the controller's hand.
   *
   * @param headings of its first columns, parted by {@code |}
   */
  private record Delivered(
      String municipality, String table, String sheet, String title, String headings) {
    PublishedTable published() {
      return new PublishedTable(table);
    }

    WorkbookCase workbook() {
      return WorkbookCase.of(sheet, published().rows(title, headings.split(" \\| ", -1)));
    }

    YearMonth period() {
      return title.equals(YEAR) ? YearMonth.of(2024, 12) : MonthHome.AUGUST;
    }

    String sender() {
      return municipality.equals("hudiksvall") ? "SON" : "SN";
    }

    @Override
    public String toString() {
      return table;
    }
  }

  static Stream<Delivered> tables() {
    String august = "Januari-augusti 2023";
    String costs = " | Utfall | Budget | Avvikelse | Prognos 8 2023 | Budget 2023"
        + " | Avvikelse mot Budget 2023";
    String years = " | Utfall 2024 | Utfall 2023 | Budget 2024 | Avvikelse 2024";
    return Stream.of(
        new Delivered(
            "hudiksvall",
            "hudiksvall-2023-delar/resultatrakning",
            "Resultaträkning",
            august,
            "Konto" + costs),
        new Delivered(
            "hudiksvall",
            "hudiksvall-2023-delar/kostnadsstalle",
            "Kostnadsställe",
            august,
            "Kostnadsställe" + costs),
        new Delivered(
            "hudiksvall",
            "hudiksvall-2023-delar/investeringar",
            "Investering",
            august,
            "Projekt | Utfall jan-aug 2023 | Budget 2023 | Årsprognos"
                + " | Avvikelse prognos mot budget"),
        new Delivered(
            "hudiksvall",
            "hudiksvall-2023-delar/kvantiteter",
            "Kvantiteter",
            august,
            "Grupp | Kvantitet/Verksamhet | Utfall 2022 | Åtagande -23 | Prognos -23 | Avvikelse"),
        new Delivered("lulea", "lulea-2024-driftredovisning", "3.1", YEAR, "(Mkr)" + years),
        new Delivered(
            "lulea",
            "lulea-2024-investeringsredovisning",
            "3.2",
            YEAR,
            "Investeringsredovisning" + years),
        new Delivered(
            "askersund",
            "askersund-2024-driftredovisning-verksamhet",
            "Driftredovisning",
            YEAR,
            "Verksamhet | Utfall | Budget | Avvikelse"),
        new Delivered(
            "askersund",
            "askersund-2024-resultat",
            "Driftresultat",
            YEAR,
            "(tkr) | Bokslut 2023 | Bokslut 2024 | Budget 2024 | Budgetavvikelse"),
        new Delivered(
            "askersund",
            "askersund-2024-verksamhetsanalys",
            "Verksamhetsanalys",
            YEAR,
            "Verksamhet | (tkr) | Utfall 2024 | Budget 2024 | Nettoavvikelse mot budget"),
        new Delivered(
            "ale",
            "ale-2024-budget-verksamhetsomrade",
            "4.1",
            "",
            "Besluts/verksamhetsområden | Prognos 2023 | Budget 2023 | Budget 2024"),
        new Delivered(
            "ale",
            "ale-2024-investeringsplan",
            "4.2",
            "",
            "Investering | '2024 | '2025 | '2026 | '2027"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theTableAsPublished(Delivered delivered) {
    assertThat(said(delivered)).isEqualTo(delivered.published().expectedFindings());
  }

  /** The variances by area are told in words; the table is ours. */
  @Test
  void theAreasOfLulea() {
    PublishedTable areas = new PublishedTable("lulea-2024-driftavvikelse-verksamhetsomrade");
    StringBuilder rows = new StringBuilder("\n\nVerksamhetsområde | Avvikelse 2024\n");
    areas
        .records()
        .forEach(row -> rows.append(row.get("etikett") + " | " + row.get("avvikelse_2024") + "\n"));
    MonthHome home = MonthHome.of("lulea", folder.resolve("hem"));
    home.drop("SN", "bok.xlsx", WorkbookCase.of("1.7", rows.toString()));
    YearMonth december = YearMonth.of(2024, 12);
    assertThat(
            home.run(new RunRequest("intake", december, Duration.ZERO, false)).code())
        .isEqualTo(ExitCode.DONE);

    assertThat(inEdition(home, december)).isEqualTo(areas.expectedFindings());
  }

  /** A total must lie between its parts: in 2020 it does not, in the four other years it does. */
  @Test
  void theSickLeaveOfLulea() {
    List<String> found = new ArrayList<>();
    for (String year : List.of("2024", "2023", "2022", "2021", "2020")) {
      List<Figure> figures = new ArrayList<>();
      for (CSVRecord row : SICK_LEAVE.records()) {
        breakdown(row.get("etikett"))
            .forEach(each -> figures.add(rate(each, new BigDecimal(row.get(year)))));
      }
      StaffEditionChecks.check(Hudiksvall.municipality(), new Figures(figures))
          .forEach(finding -> found.add(finding.code() + " " + year + "!"));
    }

    assertThat(found).isEqualTo(SICK_LEAVE.expectedFindings());
  }

  @Test
  void everyInconsistencyOfTheRegisterIsFoundOrIsForAReader() throws IOException {
    Set<String> found = new TreeSet<>(SICK_LEAVE.registered());
    found.addAll(new PublishedTable("lulea-2024-driftavvikelse-verksamhetsomrade").registered());
    tables().forEach(each -> found.addAll(each.published().registered()));
    List<String> forReaders = forReaders(Files.readString(DECISION));

    assertThat(forReaders).doesNotHaveDuplicates().doesNotContainAnyElementsOf(found);
    Set<String> all = new TreeSet<>(found);
    all.addAll(forReaders);
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(ids("L", 1, 27), ids("H", 1, 23)).toList());
  }

  /** "L05–L08, L10" in the part of the decision about them. */
  private static List<String> forReaders(String decision) {
    String part = decision.split("(?m)^## Inconsistencies .*$", 2)[1].split("(?m)^## ", 2)[0];
    List<String> ids = new ArrayList<>();
    for (MatchResult id : Pattern.compile("\\b([LH])(\\d\\d)(?:–[LH](\\d\\d))?")
        .matcher(part)
        .results()
        .toList()) {
      int from = Integer.parseInt(id.group(2));
      int to = id.group(3) == null ? from : Integer.parseInt(id.group(3));
      ids(id.group(1), from, to).forEach(ids::add);
    }
    return ids;
  }

  private static Stream<String> ids(String letter, int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(n -> letter + (n + 100 + "").substring(1));
  }

  /** What the sender is told, and of an accepted table what the report asks besides. */
  private List<String> said(Delivered delivered) {
    Path file = delivered.workbook().save(folder.resolve("bok.xlsx"));
    YearMonth wanted = delivered.municipality().equals("ale") ? delivered.period() : null;
    Set<String> said =
        new LinkedHashSet<>(PublishedTable.findings(delivered.municipality(), file, wanted));
    MonthHome home = MonthHome.of(delivered.municipality(), folder.resolve("hem"));
    home.drop(delivered.sender(), "bok.xlsx", delivered.workbook());
    if (home.run(new RunRequest("intake", wanted, Duration.ZERO, false)).code() == ExitCode.DONE) {
      said.addAll(inEdition(home, delivered.period()));
    }
    return List.copyOf(said);
  }

  /** The findings of the report about what is in the file, not about who has not delivered. */
  private static List<String> inEdition(MonthHome home, YearMonth period) {
    assertThat(home.run(new RunRequest("monthly-report", period, null, false)).code())
        .isEqualTo(ExitCode.DONE);
    return MonthHome.findings(home.root().resolve("rapporter/" + period + "/manadsrapport-1"))
        .stream()
        .map(finding -> finding.split(" ", 4))
        .filter(parts -> parts[2].equals("bok.xlsx") && !parts[0].startsWith("D"))
        .map(parts -> parts[0] + " " + parts[3])
        .toList();
  }

  private static Stream<String> breakdown(String label) {
    return switch (label) {
      case "Tot sjukfrv: Tot ord arbtid" -> Stream.of("");
      case "Tot sjukfrv: Tot ord arbtid (Kv)" -> Stream.of("sex=K");
      case "Tot sjukfrv: Tot ord arbtid (M)" -> Stream.of("sex=M");
      default -> Stream.of();
    };
  }

  private static Figure rate(String breakdown, BigDecimal percent) {
    FactKey key = StaffMeasure.SICK_LEAVE_RATE.key("SON", breakdown, MonthHome.AUGUST);
    return new Figure(
        key.id(),
        key,
        percent,
        FigureUnit.PERCENT,
        new Origin.Derived(Formula.SICK_LEAVE_RATE, List.of()),
        percent + " %");
  }
}
