package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.SheetText;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.JobOutcome;
import se.uppfoljning.jobs.RunRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * "As we knew it", and "what changed since the last edition": an edition is one report as known at one
 * instant, and the next one says what is another and because of which file.
 */
class EditionsInTimeTest {
  private static final String HEADINGS = """
      Uppföljning januari-augusti 2023
      Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023
      """;
  private static final Map<String, String> ROWS = Map.of(
      "FO", "Förvaltningsövergripande | -34879 | -59529 | -56227 | -89577",
      "MYN", "Myndighetskontoret | -399698 | -389950 | -599705 | -587655",
      "AO", "Äldreomsorg | -56813 | -46175 | -84329 | -67328",
      "FN", "Funktionsnedsättning | -148948 | -140916 | -222969 | -216869",
      "TS", "Tillfälligt stöd | -31054 | -32979 | -49534 | -50534",
      "AF", "Arbetsliv och Försörjning | -55204 | -55981 | -84634 | -84634",
      "HSV", "Hälso-sjukvård och övrig verksamhet äldreomsorg | -53918 | -48547 | -80867 | -74667");

  private static final String FIRST = "2023-09-10T08:00:00Z";
  private static final String BETWEEN = "2023-09-11T08:00:00Z";
  private static final String LATER = "2023-09-12T08:00:00Z";

  @TempDir
  Path folder;

  private MonthHome home;

  @BeforeEach
  void aFirstEdition() {
    home = MonthHome.hudiksvall(folder.resolve("hem")).at(FIRST);
    ROWS.forEach((code, row) -> drop(code, code + ".xlsx", row));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aFirstEditionChangesNothing() {
    assertThat(SheetText.sheets(workbook(1))).doesNotContain("Ändrat sedan förra");
  }

  /** The sum of the changed rows is the change of the total below them: 1 000 + 13 = 1 013. */
  @Test
  void theNextEditionSaysWhatIsAnotherAndBecauseOfWhichFile() {
    home = home.at(LATER);
    drop("AO", "AO ny.xlsx", ROWS.get("AO").replace("-56813", "-55813"));
    drop("TS", "TS ny.xlsx", ROWS.get("TS").replace("-31054", "-31041"));
    home.intake();
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);

    String ao = " | tkr | Äldreomsorg: AO ny.xlsx, mottagen 2023-09-12 10:00";
    String ts = " | tkr | Tillfälligt stöd: TS ny.xlsx, mottagen 2023-09-12 10:00";
    String both = ao + "; " + ts.substring(" | tkr | ".length());
    assertThat(SheetText.lines(workbook(2), "Ändrat sedan förra"))
        .startsWith(
            "Ändrat sedan förra – Social- och omsorgsnämnden, januari–augusti 2023",
            "Jämfört med utgåva 1, framställd 2023-09-10 10:00. Ändring = efter − före. Belopp i tkr.",
            "Nytt sedan dess",
            ao.substring(" | tkr | ".length()),
            ts.substring(" | tkr | ".length()),
            "Ändrade tal",
            "Område | Uppgift | Före | Efter | Ändring | Enhet | Orsak",
            "Äldreomsorg | Summa Resultat, Utfall | -56813 | -55813 | 1000" + ao,
            "Tillfälligt stöd | Summa Resultat, Utfall | -31054 | -31041 | 13" + ts,
            "Social- och omsorgsnämnden | Summa Resultat, Utfall | -780514 | -779501 | 1013" + both,
            "Äldreomsorg | Summa Resultat, Avvikelse | -10638 | -9638 | 1000" + ao,
            "Tillfälligt stöd | Summa Resultat, Avvikelse | 1925 | 1938 | 13" + ts,
            "Social- och omsorgsnämnden | Summa Resultat, Avvikelse | -6437 | -5424 | 1013" + both);
    assertThat(home.figures(2)).hasSameSizeAs(home.figures(1));
    assertThat(SheetText.lines(workbook(2), "Sammanfattning"))
        .anyMatch(
            line -> line.startsWith("Sedan utgåva 1 är ")
                && line.endsWith(
                    " tal ändrade. Nya filer från: Äldreomsorg, Tillfälligt stöd. Se fliken Ändrat sedan förra."));
  }

  @Test
  void aChangedSettingIsACauseToo() {
    home = home.at(LATER).replace("config/profile.yml", "unit: tkr", "unit: mkr");
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    assertThat(SheetText.lines(workbook(2), "Ändrat sedan förra"))
        .contains("Konfiguration: profile.yml", "Inga tal är ändrade.");
  }

  @Test
  void theManifestNamesWhatWentIn() throws IOException {
    home = home.at(LATER);
    drop("AO", "AO ny.xlsx", ROWS.get("AO").replace("-56813", "-55813"));
    home.intake();
    home.monthlyReport();
    assertThat(files(1)).contains("AO.xlsx").doesNotContain("AO ny.xlsx").hasSize(7);
    assertThat(files(2)).contains("AO ny.xlsx").doesNotContain("AO.xlsx").hasSize(7);
  }

  @Test
  void asOfBetweenTwoEditionsIsTheFirst() throws IOException {
    home = home.at(LATER)
        .replace("config/organisation.csv", ",Äldreomsorg,", ",Omsorg om äldre,Äldreomsorg");
    drop("AO", "AO ny.xlsx", ROWS.get("AO").replace("-56813", "-55813"));
    home.intake();
    home.monthlyReport();
    List<String> before = home.files("");

    assertThat(asOf(BETWEEN, "då").code()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(folder.resolve("då/figures.csv")))
        .isEqualTo(Files.readString(home.edition(1).resolve("figures.csv")));
    Path workbook = folder.resolve("då/manadsrapport-2023-08.xlsx");
    assertThat(SheetText.lines(workbook, "Sammanfattning"))
        .contains("Månadsrapport augusti 2023, som den var känd 2023-09-11 10:00");
    assertThat(SheetText.lines(workbook, "Drift per område"))
        .anyMatch(line -> line.startsWith("Äldreomsorg | -56813 | "));
    JsonNode manifest =
        JsonMapper.shared().readTree(folder.resolve("då/manifest.json").toFile());
    assertThat(manifest.get("asOf").asString()).isEqualTo(BETWEEN);
    assertThat(manifest.has("edition")).isFalse();
    assertThat(home.files("")).as("the home is as it was").isEqualTo(before);
  }

  @Test
  void asOfNowIsTheNewest() throws IOException {
    home = home.at(LATER);
    drop("AO", "AO ny.xlsx", ROWS.get("AO").replace("-56813", "-55813"));
    home.intake();
    home.monthlyReport();
    assertThat(asOf(LATER, "nu").code()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(folder.resolve("nu/figures.csv")))
        .isEqualTo(Files.readString(home.edition(2).resolve("figures.csv")));
  }

  @Test
  void asOfIsRefusedWhereItMakesNoSense() {
    assertThat(asOf("2023-09-10T08:00:01Z", "sen").lines())
        .containsExactly("Tidpunkten har inte varit än: 2023-09-10T08:00:01Z");
    assertThat(asOf(FIRST, "hem").code()).as("not empty").isEqualTo(ExitCode.USAGE);
    assertThat(asOf("2023-09-10T07:59:59Z", "tidig").code()).isEqualTo(ExitCode.NOTHING);
    RunRequest.AsOf asOf = new RunRequest.AsOf(Instant.parse(FIRST), folder.resolve("x"));
    assertThat(home.run(new RunRequest("intake", null, null, false, asOf)).lines())
        .containsExactly("--as-of gäller rapporter, inte intake.");
    assertThat(home.run(new RunRequest("monthly-report", MonthHome.AUGUST, null, true, asOf))
            .code())
        .isEqualTo(ExitCode.DONE);
    assertThat(folder.resolve("x")).as("a dry run writes nothing").doesNotExist();
  }

  private JobOutcome asOf(String instant, String out) {
    RunRequest.AsOf asOf = new RunRequest.AsOf(Instant.parse(instant), folder.resolve(out));
    return home.run(new RunRequest("monthly-report", MonthHome.AUGUST, null, false, asOf));
  }

  private List<String> files(int edition) throws IOException {
    Path manifest = home.edition(edition).resolve("manifest.json");
    return JsonMapper.shared()
        .readTree(Files.readString(manifest))
        .get("arrivals")
        .valueStream()
        .map(arrival -> arrival.get("file").asString())
        .toList();
  }

  private Path workbook(int edition) {
    return home.edition(edition).resolve("manadsrapport-2023-08.xlsx");
  }

  private void drop(String sender, String name, String row) {
    home.drop(sender, name, WorkbookCase.of("Blad1", HEADINGS + row));
  }
}
