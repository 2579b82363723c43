package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.cases.HudiksvallTables;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.figures.Fact;
import se.uppfoljning.facts.figures.FactBook;
import se.uppfoljning.facts.figures.FactKey;
import se.uppfoljning.facts.figures.Kind;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.reading.WorkbookReader;

/** The tables of projects and of volumes: what is read, and what is wrong with them. */
class InvestmentAndVolumeChecksTest {
  private static final Municipality HUDIKSVALL = Hudiksvall.municipality();
  private static final YearMonth AUGUST = YearMonth.of(2023, 8);
  private static final String PROJECTS = "Projekt | Utfall jan-aug 2023 | Budget 2023 | Årsprognos"
      + " | Avvikelse prognos mot budget\n";
  private static final String GROUPED =
      "Grupp | Kvantitet | Utfall 2022 | Åtagande -23 | Prognos -23 | Avvikelse\n";
  private static final String UNGROUPED =
      "Kvantitet | Utfall 2022 | Åtagande -23 | Prognos -23 | Avvikelse\n";

  /** What is told of every table of projects. */
  private static final String TURNED = "H07 upplysning E1";

  @TempDir
  Path folder;

  /** All projects stand in a table whose sign rule is turned (H07): told once, of every one. */
  @Test
  void whatIsToldOfThePublishedTables() {
    assertThat(findings("SON", HudiksvallTables.INVESTMENTS))
        .singleElement()
        .asString()
        .startsWith("H07 upplysning E3:");
    assertThat(findings("SON", HudiksvallTables.VOLUMES))
        .extracting(finding -> finding.substring(0, finding.indexOf(':')))
        .containsExactly("H06 fråga F2", "H06 fråga F3");
  }

  /** Printed −5 500: less than budget is kept as better, whatever sign it was printed with. */
  @Test
  void anEmptyCellIsNoFactAndTheReversedVarianceIsKeptInOurSign() {
    List<Fact> facts = facts("SON", HudiksvallTables.INVESTMENTS);

    assertThat(facts).hasSize(6 * 4 - 2);
    assertThat(words(facts))
        .startsWith(
            "REPORT SON/inv-8002//2023-08/actual_ytd -798000 KR Blad1!B4",
            "REPORT SON/inv-8002//2023-08/annual_budget -10500000 KR Blad1!C4",
            "REPORT SON/inv-8002//2023-08/forecast -5000000 KR Blad1!D4",
            "REPORT SON/inv-8002//2023-08/forecast_variance 5500000 KR Blad1!E4",
            "REPORT SON/inv-8008//2023-08/annual_budget -125000 KR Blad1!C5")
        .endsWith("REPORT SON/netOutlay//2023-08/forecast_variance 14500000 KR Blad1!E9")
        .noneMatch(fact -> fact.contains("inv-8008//2023-08/actual_ytd"));
  }

  @Test
  void countsAndHoursStandAsTheyAreOnTheAreaOfTheirGroup() {
    List<Fact> facts = facts("SON", HudiksvallTables.VOLUMES);

    assertThat(facts).hasSize(22 * 4 - 6);
    assertThat(words(facts))
        .startsWith(
            "ON_BEHALF AO/vol-sarskilt-boende//2023-08/prior_year 438 COUNT Blad1!C2",
            "ON_BEHALF AO/vol-sarskilt-boende//2023-08/forecast_variance 0 COUNT Blad1!F2",
            "ON_BEHALF AO/vol-korttidsplatser//2023-08/prior_year 23 COUNT Blad1!C3")
        .contains(
            "ON_BEHALF AO/vol-hemtjanst//2023-08/forecast_variance -31600 H Blad1!F7",
            "ON_BEHALF FN/vol-ledsagarservice//2023-08/commitment 2000 H Blad1!D14",
            "ON_BEHALF AF/vol-daglig-verksamhet//2023-08/forecast 212 COUNT Blad1!E20");
  }

  /** A row that only names an area does what a column of areas does. */
  @Test
  void aGroupMayBeAHeadingRowAndANoteEndsIt() {
    String rows = UNGROUPED + """
        Äldreomsorg
        Demensboende | 63 | 503 | 495 | -8
        Arbete och integration | | | '-
        LSS Daglig verksamhet | 227 | 220 | 212 | -8
        Nedan preliminärt
        Kontaktpersoner SOL och LSS | 300 | 300 | 300 | 0
        """;

    assertThat(facts("SON", rows))
        .extracting(fact -> fact.key().org())
        .containsExactly("AO", "AO", "AO", "AO", "AF", "AF", "AF", "AF", "FN", "FN", "FN", "FN");
  }

  @Test
  void anAreasOwnRowsNeedNoGroupAndAreItsReport() {
    List<Fact> facts = facts("FN", UNGROUPED + "Kontaktpersoner SOL och LSS | 300 | 300 | 310 | ");

    assertThat(words(facts))
        .containsExactly(
            "REPORT FN/vol-kontaktpersoner//2023-08/forecast 310 COUNT Blad1!D2",
            "REPORT FN/vol-kontaktpersoner//2023-08/prior_year 300 COUNT Blad1!B2",
            "REPORT FN/vol-kontaktpersoner//2023-08/commitment 300 COUNT Blad1!C2");
  }

  /** Whichever comes first: never silently the controller's. */
  @Test
  void anAreasOwnRowsCountAndThoseReportedOnItsBehalfAreThenAControl() {
    List<Fact> own = facts("FN", UNGROUPED + "Kontaktpersoner SOL och LSS | 300 | 300 | 310 | ");
    List<Fact> all = Stream.of(own, facts("SON", HudiksvallTables.VOLUMES), own)
        .flatMap(List::stream)
        .toList();
    FactBook book = new FactBook(all);
    FactKey forecast = FactKey.of("FN", "vol-kontaktpersoner", AUGUST, Kind.FORECAST);

    assertThat(book.reported(forecast)).map(Fact::value).map(Object::toString).contains("310");
    assertThat(book.control(forecast)).map(Fact::value).map(Object::toString).contains("300");
    assertThat(book.control(forecast.at("AO"))).isEmpty();
    assertThat(EditionChecks.check(HUDIKSVALL, AUGUST, book, new FactBook(List.of())))
        .filteredOn(finding -> finding.code().name().equals("R01"))
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.seen() + "/" + finding.expected()).isEqualTo("310/300"));
  }

  static Stream<Arguments> investments() {
    return Stream.of(
        of(
            "V02 a variance with the sign of the operating table",
            PROJECTS + "8105 - Digitalisering | -91 | -3000 | -2000 | 1000",
            "V02 fel E2 omvänd teckenregel: i den här tabellen är minus bättre än budget",
            TURNED),
        of(
            "V02 a variance that fits no rule",
            PROJECTS + "8105 - Digitalisering | -91 | -3000 | -2000 | -1002",
            "V02 fel E2 inte skillnaden",
            TURNED),
        of(
            "V01 projects that do not sum to the total, one step a row aside",
            PROJECTS + """
                8105 - Digitalisering | -91 | -3000 | -2000 | -1000
                8008 - Trygghetslarm  | -9  | -125  | -125  | 0
                Summa Alla projekt    | -98 | -3128 | -2125 | -1002
                """,
            "V01 fel C4",
            TURNED),
        of("with a number missing the sum is not judged", PROJECTS + """
                8105 - Digitalisering | -91 |  |  | -1000
                8008 - Trygghetslarm  |     |  |  |
                Summa Alla projekt    | -98 |  |  |
                """, TURNED),
        of(
            "L02 a renamed heading of numbers that may be empty",
            PROJECTS.replace("Årsprognos", "Helårsprognos") + "8105 - Digitalisering | -91 | | | ",
            "L02 fel D1",
            TURNED),
        of(
            "L05 a project nobody knows",
            PROJECTS + "8999 - Nytt | -1 | -1 | -1 | 0",
            "L05 fel A2 ett projekt",
            TURNED),
        of(
            "L05 a line of the result statement is no project",
            PROJECTS + "Intäkter | 1 | 1 | 1 | 0",
            "L05 fel A2",
            TURNED));
  }

  static Stream<Arguments> volumes() {
    return Stream.of(
        of(
            "V02 counts are whole: one is one too many",
            GROUPED + "Äldreomsorg | Demensboende | 63 | 503 | 495 | -9",
            "V02 fel F2 inte skillnaden"),
        of(
            "a rounded mean is no fault",
            GROUPED + "Äldreomsorg | Demensboende | 63 | 502.6 | 495 | -8"),
        of(
            "an hour may be rounding",
            GROUPED
                + "Äldreomsorg | Hemtjänsttimmar (xkl kringtid) | 1 | 310000 | 278400 | -31599"),
        of(
            "V02 the other sign",
            GROUPED + "Äldreomsorg | Demensboende | 63 | 503 | 495 | 8",
            "V02 fel F2 omvänd teckenregel: i den här tabellen är plus mer än åtagandet"),
        of(
            "a variance of nothing is kept, not judged",
            GROUPED + "Äldreomsorg | Korttidsplatser | 23 | '- | | 7"),
        of(
            "N01 a count is no amount",
            GROUPED + "Äldreomsorg | Demensboende | 63 | '503 tkr | 495 | ",
            "N01 fel D2"),
        of(
            "P02 another year than the others'",
            GROUPED.replace("Prognos -23", "Prognos -22")
                + "Äldreomsorg | Demensboende | 63 | 503 | 495 | -8",
            "P02 fel E1"),
        of(
            "P02 the outcome of another year than the last",
            GROUPED.replace("Utfall 2022", "Utfall 2021")
                + "Äldreomsorg | Demensboende | 63 | 503 | 495 | -8",
            "P02 fel C1"),
        of("L05 a group nobody knows, told once", GROUPED + """
                Äldreboende | Demensboende    | 63 | 503 | 495 | -8
                            | Korttidsplatser | 23 |     |     |
                """, "L05 fel A2 ett område"),
        of(
            "L05 a volume under another area",
            GROUPED + "Funktionsnedsättning | Demensboende | 63 | 503 | 495 | -8",
            "L05 fel B2 under rätt område"),
        of("L06 a volume twice", GROUPED + """
            Äldreomsorg | Demensboende | 63 | 503 | 495 | -8
                        | Demensboende | 63 | 503 | 495 | -8
            """, "L06 fel B3"));
  }

  private static Arguments of(String name, String rows, String... expected) {
    return Arguments.of(name, rows, List.of(expected));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"investments", "volumes"})
  void theController(String name, String rows, List<String> expected) {
    assertFindings("SON", rows, expected);
  }

  @Test
  void anAreaMayNotDeliverAnothersVolumes() {
    assertFindings(
        "FN", UNGROUPED + "Demensboende | 63 | 503 | 495 | -8", List.of("L07 fel A2 Äldreomsorg"));
  }

  private void assertFindings(String sender, String rows, List<String> expected) {
    List<String> findings = findings(sender, rows);
    assertThat(findings).hasSameSizeAs(expected);
    for (int index = 0; index < expected.size(); index++) {
      String[] parts = expected.get(index).split(" ", 4);
      assertThat(findings.get(index))
          .startsWith(String.join(" ", Arrays.copyOf(parts, 3)) + ":")
          .contains(parts.length > 3 ? parts[3] : "");
    }
  }

  /** "V02 fel E2: message expected". */
  private List<String> findings(String sender, String rows) {
    return verdict(sender, rows).findings().stream()
        .map(finding -> "%s %s %s: %s %s"
            .formatted(
                finding.code(),
                finding.severity().word(),
                finding.place().cell(),
                finding.message(),
                finding.expected()))
        .toList();
  }

  private List<Fact> facts(String sender, String rows) {
    Verdict verdict = verdict(sender, rows);
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    return ((Verdict.Accepted) verdict).facts();
  }

  private static List<String> words(List<Fact> facts) {
    return facts.stream()
        .map(fact -> "%s %s %s %s %s!%s"
            .formatted(
                fact.role(),
                fact.key().id(),
                fact.value().toPlainString(),
                fact.unit(),
                fact.source().sheet(),
                fact.source().cell()))
        .toList();
  }

  private Verdict verdict(String sender, String rows) {
    Path file = WorkbookCase.of("Blad1", rows).save(folder.resolve(sender + ".xlsx"));
    Org org = HUDIKSVALL.organisation().byCode(sender).orElseThrow();
    return DeliveryChecks.check(
        WorkbookReader.read(file, DeliveryChecks.layoutsOf(org, HUDIKSVALL.layouts())),
        new DeliveryContext(HUDIKSVALL, org, sender + ".xlsx", AUGUST));
  }
}
