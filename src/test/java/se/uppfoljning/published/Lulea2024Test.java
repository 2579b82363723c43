package se.uppfoljning.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.SheetText;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.RunRequest;

/** Luleå's follow-up of 2024 in mkr: net cost with plus, variances told without what they are of. */
class Lulea2024Test {
  private static final YearMonth DECEMBER = YearMonth.of(2024, 12);
  private static final String[] HEADINGS = {
    "(Mkr)", "Utfall 2024", "Utfall 2023", "Budget 2024", "Avvikelse 2024"
  };
  private static final PublishedTable STATEMENT = new PublishedTable("lulea-2024-driftredovisning");
  private static final PublishedTable OUTLAYS =
      new PublishedTable("lulea-2024-investeringsredovisning");
  private static final PublishedTable AREAS =
      new PublishedTable("lulea-2024-driftavvikelse-verksamhetsomrade");

  @TempDir
  Path folder;

  /** The result of 2023 is corrected to what the two rows above it give, −1. */
  @Test
  void everyOtherNumberComesOutAsPrinted() {
    MonthHome home = MonthHome.of("lulea", folder.resolve("hem"));
    home.drop("SN", "tabeller.xlsx", workbook());
    RunRequest intake = new RunRequest("intake", null, Duration.ZERO, false);
    assertThat(home.run(intake).code()).isEqualTo(ExitCode.DONE);
    RunRequest report = new RunRequest("monthly-report", DECEMBER, null, false);
    assertThat(home.run(report).code()).isEqualTo(ExitCode.DONE);
    Path edition = home.root().resolve("rapporter/2024-12/manadsrapport-1");
    Map<String, CSVRecord> figures = MonthHome.figures(edition);

    Map<String, String> printed = STATEMENT.printed(
        Map.of(
            "Nettokostnader", "SN/netCost//2024-12/%s",
            "Kommunbidrag", "SN/municipalGrant//2024-12/%s",
            "Resultat", "SN/result//2024-12/%s"),
        Map.of("utfall_2024", "actual_ytd", "utfall_2023", "prior_year"));
    printed.put("SN/result//2024-12/prior_year", "\u22121");
    printed.putAll(OUTLAYS.printed(
        Map.of("Nettoinvesteringar", "SN/netOutlay//2024-12/%s"),
        Map.of("avvikelse_2024", "variance_ytd")));
    assertThat(printed).hasSize(7);
    assertThat(PublishedTable.displays(figures, printed.keySet())).isEqualTo(printed);

    AREAS
        .records()
        .forEach(row -> assertThat(figures.values())
            .as(row.get("etikett"))
            .anyMatch(figure -> figure.get("measure").equals("net")
                && figure.get("kind").equals("variance_ytd")
                && figure.get("display").equals(oneDecimal(row.get("avvikelse_2024")))));
    assertThat(figures.get("SN/netCost//2024-12/actual_ytd").get("value")).isEqualTo("-2222000000");
    assertThat(figures.get("SN+/net//2024-12/variance_ytd").get("display")).isEqualTo("\u221287,5");
    assertThat(figures.get("SN+/rounding//2024-12/variance_ytd").get("display")).isEqualTo("95,0");
    assertThat(MonthHome.findings(edition)).isEqualTo(expectedInTheEdition());
    assertThat(SheetText.lines(edition.resolve("manadsrapport-2024-12.xlsx"), "Sammanfattning"))
        .contains("Alla har lämnat.")
        .noneMatch(line -> line.startsWith("Har inte lämnat"));
    assertThat(SheetText.lines(edition.resolve("manadsrapport-2024-12.xlsx"), "Leveranser"))
        .contains("Ordinärt boende | Lämnad av nämnden");
  }

  /** Cost and grant both with plus; the published columns Budget and Avvikelse are empty. */
  @Test
  void aVarianceWithPlusIsBetterOnEveryRowOfTheStatement() {
    MonthHome home = MonthHome.of("lulea", folder.resolve("hem"));
    home.drop("SN", "tabeller.xlsx", WorkbookCase.of("3.1", filled("12")));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    RunRequest report = new RunRequest("monthly-report", DECEMBER, null, false);
    assertThat(home.run(report).code()).isEqualTo(ExitCode.DONE);
    Path edition = home.root().resolve("rapporter/2024-12/manadsrapport-1");
    Map<String, CSVRecord> figures = MonthHome.figures(edition);

    Map<String, String> printed = new LinkedHashMap<>();
    printed.put("SN/netCost//2024-12/budget_ytd", "2\u00A0234");
    printed.put("SN/netCost//2024-12/variance_ytd", "12");
    printed.put("SN/municipalGrant//2024-12/budget_ytd", "2\u00A0228");
    printed.put("SN/municipalGrant//2024-12/variance_ytd", "2");
    printed.put("SN/result//2024-12/budget_ytd", "\u22126");
    printed.put("SN/result//2024-12/variance_ytd", "14");
    assertThat(PublishedTable.displays(figures, printed.keySet())).isEqualTo(printed);
    assertThat(figures.get("SN/netCost//2024-12/variance_ytd").get("value")).isEqualTo("12000000");
    assertThat(figures).doesNotContainKey("SN/netCost//2024-12/variance_ytd~reported");
    assertThat(SheetText.lines(edition.resolve("manadsrapport-2024-12.xlsx"), "Resultaträkning"))
        .contains(
            "Belopp i mkr. Nettokostnader står med plus. Minus betyder underskott mot budget.");
    assertThat(MonthHome.findings(edition))
        .noneMatch(finding -> finding.startsWith("V") || finding.startsWith("H07"));
  }

  @Test
  void aVarianceOfTheNumbersAsTheyStandIsTheTurnedRule() {
    Path workbook = WorkbookCase.of("3.1", filled("-12")).save(folder.resolve("bok.xlsx"));

    assertThat(PublishedTable.told("lulea", workbook))
        .filteredOn(finding -> finding.startsWith("V"))
        .containsExactly("V02 3.1!E4 Avvikelsen har omvänd teckenregel:"
            + " i den här tabellen är plus bättre än budget.");
  }

  private static String filled(String netCostVariance) {
    return """
        Januari-december 2024

        (Mkr)          | Utfall 2024 | Utfall 2023 | Budget 2024 | Avvikelse 2024
        Nettokostnader | 2222        | 2049        | 2234        | %s
        Kommunbidrag   | 2230        | 2048        | 2228        | 2
        Resultat       | 8           | -1          | -6          | 14
        """.formatted(netCostVariance);
  }

  /** L02 of the register: the areas are 95 mkr from the committee's total, in a row nobody prints. */
  private static List<String> expectedInTheEdition() {
    return List.of(
        "V01 fraga tabeller.xlsx 1.7!B4",
        "H06 upplysning tabeller.xlsx 3.1!D3",
        "H06 fraga tabeller.xlsx 3.2!E4");
  }

  static WorkbookCase workbook() {
    String statement = STATEMENT.rows("Januari-december 2024", HEADINGS);
    return WorkbookCase.of("3.1", statement.replace("| 8 | 1 |", "| 8 | -1 |"))
        .and("3.2", OUTLAYS.rows("Januari-december 2024", outlayHeadings()))
        .and("1.7", areas());
  }

  private static String[] outlayHeadings() {
    String[] headings = HEADINGS.clone();
    headings[0] = "Investeringsredovisning";
    return headings;
  }

  /** Told in words; the table is ours. */
  private static String areas() {
    StringBuilder rows = new StringBuilder("\n\nVerksamhetsområde | Avvikelse 2024\n");
    AREAS
        .records()
        .forEach(row -> rows.append(row.get("etikett") + " | " + row.get("avvikelse_2024") + "\n"));
    return rows.toString();
  }

  private static String oneDecimal(String number) {
    String text = number.replace('-', '\u2212').replace('.', ',');
    return text.contains(",") ? text : text + ",0";
  }
}
