package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.SheetText;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.Home;
import se.uppfoljning.jobs.JobOutcome;
import se.uppfoljning.jobs.RunRequest;
import se.uppfoljning.jobs.Templates;

/**
 * January's new organisation is a change of configuration: two areas become one, and one becomes two,
 * which nobody has shares for. "Names of VOs change between years: VO needs validity dates and
 * predecessor links" (handbook 12).
 */
class NewOrganisationTest {
  private static final String OLD = """
      code,parent,level,name,synonyms,valid_from,valid_to
      SON,,committee,Social- och omsorgsnämnden,,,
      AO,SON,area,Äldreomsorg,,,
      MYN,SON,area,Myndighetskontoret,,,
      TS,SON,area,Tillfälligt stöd,,,
      AF,SON,area,Arbetsliv och Försörjning,,,
      """;
  private static final String NEW = """
      code,parent,level,name,synonyms,valid_from,valid_to,predecessors
      SON,,committee,Social- och omsorgsnämnden,,,,
      AO,SON,area,Äldreomsorg,,,,
      MYN,SON,area,Myndighetskontoret,,,2023-12-31,
      TS,SON,area,Tillfälligt stöd,,,2023-12-31,
      AF,SON,area,Arbetsliv och Försörjning,,,2023-12-31,
      IFS,SON,area,Individ- och familjestöd,,2024-01-01,,MYN|TS
      ARB,SON,area,Arbetsliv,,2024-01-01,,AF
      EKO,SON,area,Ekonomiskt bistånd,,2024-01-01,,AF
      """;
  private static final YearMonth DECEMBER = YearMonth.of(2023, 12);
  private static final YearMonth JANUARY = YearMonth.of(2024, 1);

  @TempDir
  Path folder;

  private MonthHome home;

  /** January and December 2023 are delivered and reported by the old organisation. */
  @BeforeEach
  void aYearOfTheOldOrganisation() throws IOException {
    home = MonthHome.hudiksvall(folder.resolve("hem")).at("2023-02-10T08:00:00Z");
    Path config = home.root().resolve("config");
    Files.writeString(config.resolve("organisation.csv"), OLD);
    Files.deleteIfExists(config.resolve("ledger.yml"));
    keep("budget.csv", line -> line.startsWith("period,"));
    keep("measures.csv", line -> !line.matches(".*,(FN|FO|HSV),.*|unmapped,.*"));
    keep("recipients.csv", line -> !line.matches(".*,(FN|FO|HSV),.*"));
    month("januari 2023", Map.of("AO", -700, "MYN", -400, "TS", -300, "AF", -200));
    home = home.at("2024-01-10T08:00:00Z");
    month("januari-december 2023", Map.of("AO", -8400, "MYN", -4800, "TS", -3600, "AF", -2400));
    assertThat(report(DECEMBER).code()).isEqualTo(ExitCode.DONE);
    Files.writeString(config.resolve("organisation.csv"), NEW);
  }

  @Test
  void decemberIsAsItWas() {
    assertThat(report(DECEMBER).lines())
        .containsExactly("Inget har ändrats sedan utgåva 1; ingen ny gjordes.");
    assertThat(sheet(DECEMBER, "Drift per område"))
        .extracting(line -> line.split(" \\| ", 2)[0])
        .contains("Myndighetskontoret", "Tillfälligt stöd", "Arbetsliv och Försörjning")
        .doesNotContain("Individ- och familjestöd");
    assertThat(sheet(DECEMBER, "Månad och år"))
        .doesNotContain("Förra året med dagens organisation");
  }

  @Test
  void januaryIsComparedByTheOrganisationOfNow() {
    newMonth();
    assertThat(report(JANUARY).code()).isEqualTo(ExitCode.DONE);
    assertThat(lastYear(JANUARY))
        .containsExactly(
            "Område | Utfall samma period 2023 | Ändring mot samma period 2023",
            "Äldreomsorg | -700 | -50",
            "Individ- och familjestöd | -700 | 10",
            "Arbetsliv | – | –",
            "Ekonomiskt bistånd | – | –",
            "Social- och omsorgsnämnden | -1600 | -45");
    assertThat(sheet(JANUARY, "Månad och år"))
        .containsSubsequence(
            "Förra året med dagens organisation",
            "Individ- och familjestöd jämförs med Myndighetskontoret + Tillfälligt stöd.",
            "Arbetsliv kan inte jämföras: har tagit över del av ett område som delades.",
            "Ekonomiskt bistånd kan inte jämföras: har tagit över del av ett område som delades.")
        .noneMatch(line -> line.startsWith("Äldreomsorg jämförs"));
    Map<String, CSVRecord> figures = MonthHome.figures(edition(JANUARY));
    assertThat(figures.get("IFS/net//2024-01/prior_year_ytd").get("source"))
        .isEqualTo("derived:sum");
    assertThat(figures.get("TS/net//2024-01/prior_year_ytd").get("source"))
        .isEqualTo("TS januari 2023.xlsx#Blad1!B3");
    assertThat(figures.get("IFS/net//2024-01/change_prior_year").get("value")).isEqualTo("10000");
    assertThat(figures.get("ARB/net//2024-01/prior_year_ytd").get("value")).isEmpty();
    assertThat(home.text("rapporter/2024-01/manadsrapport-1/manifest.json"))
        .contains("\"comparedWith\"", "TS januari 2023.xlsx");
  }

  @Test
  void anAreaThatHasEndedIsToldWhoTookOver() {
    home.drop("TS", "TS.xlsx", workbook("januari 2024", "Tillfälligt stöd", -310));
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    assertThat(home.text("svar/TS/TS_RATTA.txt"))
        .contains(
            "[P06 ",
            "Tillfälligt stöd upphörde 2023-12-31.",
            "Lämna talen för den som har tagit över: Individ- och familjestöd (IFS).");
  }

  /** The area keeps its name under a new code: each month's rows are those of who was called so then. */
  @Test
  void anAreaThatKeepsItsNameUnderANewCodeIsReadByTheMonth() throws IOException {
    Files.writeString(
        home.root().resolve("config/organisation.csv"),
        NEW.replace("AO,SON,area,Äldreomsorg,,,,", "AO,SON,area,Äldreomsorg,,,2023-12-31,")
            + "AVO,SON,area,Äldreomsorg,,2024-01-01,,AO\n");
    home = home.at("2024-02-10T08:00:00Z");
    home.intake();
    home.drop("AVO", "AVO.xlsx", workbook("januari 2024", "Äldreomsorg", -750));
    home.drop("AO", "AO sen.xlsx", workbook("januari 2023", "Äldreomsorg", -710));
    JobOutcome taken = home.intake();
    assertThat(taken.code()).as(taken.lines().toString()).isEqualTo(ExitCode.DONE);
    assertThat(report(JANUARY).code()).isEqualTo(ExitCode.DONE);
    Map<String, CSVRecord> figures = MonthHome.figures(edition(JANUARY));
    assertThat(figures.get("AVO/net//2024-01/actual_ytd").get("value")).isEqualTo("-750000");
    assertThat(figures.get("AVO/net//2024-01/prior_year_ytd").get("value")).isEqualTo("-710000");
    assertThat(figures).doesNotContainKey("AO/net//2024-01/actual_ytd");
  }

  /** A workbook of an area that has ended would be rejected when it came back. */
  @Test
  void templatesAreMadeForThoseOfTheMonth() throws IOException {
    assertThat(template(JANUARY, null).code()).isEqualTo(ExitCode.DONE);
    assertThat(folder.resolve("mallar 2024-01").toFile().list())
        .containsExactlyInAnyOrder("SON", "AO", "IFS", "ARB", "EKO");
    assertThat(template(DECEMBER, null).code()).isEqualTo(ExitCode.DONE);
    assertThat(folder.resolve("mallar 2023-12").toFile().list())
        .containsExactlyInAnyOrder("SON", "AO", "MYN", "TS", "AF");
    assertThat(template(JANUARY.plusMonths(1), "TS").lines())
        .containsExactly("Området TS finns inte i 2024-02.");
    assertThat(folder.resolve("mallar 2024-02")).doesNotExist();
  }

  @Test
  void valuesOfAnAreaThatHasEndedAreNotAskedFor() throws IOException {
    Path values = folder.resolve("FACTS.csv");
    Files.writeString(values, """
        period,org,measure,breakdown,kind,value,unit,source
        2024-01,TS,net,,actual_ytd,-1000,kr,
        2024-01,IFS,net,,actual_ytd,-2000,kr,
        """);
    Path out = folder.resolve("mallar");
    JobOutcome made = new Templates(new Home(home.root()))
        .make(new Templates.Request(JANUARY, null, values, out));
    assertThat(made.lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("1 rader är för en annan månad, av ett område som inte finns i månaden, ");
    assertThat(out.toFile().list()).containsExactly("IFS");
  }

  private JobOutcome template(YearMonth period, @Nullable String area) {
    return new Templates(new Home(home.root()))
        .make(new Templates.Request(period, area, null, folder.resolve("mallar " + period)));
  }

  /** Late numbers of last year are a cause as others are. */
  @Test
  void aLateFileOfLastYearIsACauseOfThisYearsChange() {
    newMonth();
    report(JANUARY);
    home = home.at("2024-02-12T08:00:00Z");
    home.drop("TS", "TS sen.xlsx", workbook("januari 2023", "Tillfälligt stöd", -320));
    home.intake();
    assertThat(report(JANUARY).code()).isEqualTo(ExitCode.DONE);
    assertThat(SheetText.lines(
            home.root().resolve("rapporter/2024-01/manadsrapport-2/manadsrapport-2024-01.xlsx"),
            "Ändrat sedan förra"))
        .contains(
            "Individ- och familjestöd | Summa Resultat, Utfall samma period 2023 | -700 | -720 | -20 | tkr | "
                + "Tillfälligt stöd: TS sen.xlsx, mottagen 2024-02-12 09:00");
  }

  private void keep(String file, Predicate<String> which) throws IOException {
    Path path = home.root().resolve("config").resolve(file);
    Files.write(path, Files.readAllLines(path).stream().filter(which).toList());
  }

  private void newMonth() {
    home = home.at("2024-02-10T08:00:00Z");
    home.intake();
    assertThat(home.root().resolve("inkommande/IFS")).as("made by intake").isDirectory();
    home.drop("AO", "AO.xlsx", workbook("januari 2024", "Äldreomsorg", -750));
    home.drop("IFS", "IFS.xlsx", workbook("januari 2024", "Individ- och familjestöd", -690));
    home.drop("ARB", "ARB.xlsx", workbook("januari 2024", "Arbetsliv", -110));
    home.drop("EKO", "EKO.xlsx", workbook("januari 2024", "Ekonomiskt bistånd", -95));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
  }

  private void month(String title, Map<String, Integer> actuals) {
    Map<String, String> names = Map.of(
        "AO", "Äldreomsorg",
        "MYN", "Myndighetskontoret",
        "TS", "Tillfälligt stöd",
        "AF", "Arbetsliv och Försörjning");
    actuals.forEach((code, tkr) ->
        home.drop(code, code + " " + title + ".xlsx", workbook(title, names.get(code), tkr)));
    JobOutcome taken = home.run(new RunRequest("intake", null, Duration.ZERO, false));
    assertThat(taken.code()).as(taken.lines().toString()).isEqualTo(ExitCode.DONE);
  }

  private static WorkbookCase workbook(String title, String name, int tkr) {
    String year = title.substring(title.length() - 4);
    int annual = title.contains("december") ? tkr : 12 * tkr;
    return WorkbookCase.of("Blad1", """
        Uppföljning %s
        Kostnadsställe | Utfall | Budget | Prognos | Budget %s
        %s | %d | %d | %d | %d
        """.formatted(title, year, name, tkr, tkr, annual, annual));
  }

  private JobOutcome report(YearMonth period) {
    return home.run(new RunRequest("monthly-report", period, null, false));
  }

  private Path edition(YearMonth period) {
    return home.root().resolve("rapporter/" + period + "/manadsrapport-1");
  }

  private List<String> sheet(YearMonth period, String name) {
    return SheetText.lines(edition(period).resolve("manadsrapport-" + period + ".xlsx"), name);
  }

  /** Of the sheet Månad och år the names of the rows and the two columns of last year. */
  private List<String> lastYear(YearMonth period) {
    return sheet(period, "Månad och år").stream()
        .map(line -> line.split(" \\| "))
        .filter(cells -> cells.length == 12)
        .map(cells -> String.join(" | ", cells[0], cells[9], cells[10]))
        .toList();
  }
}
