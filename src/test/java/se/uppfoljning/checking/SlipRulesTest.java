package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.reading.WorkbookReader;

/** Slips seen against the decided budget of Tillfälligt stöd: −32 979 and −50 534 tkr. */
class SlipRulesTest {
  private static final Municipality HUDIKSVALL = Hudiksvall.municipality();

  @TempDir
  Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "as published          | -31054     | -32979    | -49534    | -50534 |",
        "actual in kronor      | -31054000  | -32979    | -49534    | -50534 | V05 fråga B2",
        "forecast in millions  | -31054     | -32979    | '-49,5    | -50534 | V05 fråga D2",
        "twice is no slip      | -62000     | -32979    | -99000    | -50534 |",
        "actual turned         | 31054      | -32979    | -49534    | -50534 | T01 fråga B2",
        "forecast turned       | -31054     | -32979    | 49534     | -50534 | T01 fråga D2",
        "nothing spent yet     | 0          | -32979    | -49534    | -50534 |",
        "less than spent       | -31054     | -32979    | -31053    | -50534 | V08 fråga D2",
        "exactly what is spent | -31054     | -32979    | -31054    | -50534 |",
        "the budget alone      | -31054     | -32979000 | -49534    | -50534 | V22 fel C2",
        "the annual budget     | -31054     | -50534    | -49534    | -50534 | V22 fel C2, V06 fråga C2",
        "eight twelfths        | -31054     | -33689    | -49534    | -50534 | V22 fel C2, V06 fråga C2",
      })
  void eachSlipIsToldAtItsOwnCell(
      String name, String actual, String budget, String forecast, String annual, String expected) {
    String row = String.join(" | ", "Tillfälligt stöd", actual, budget, forecast, annual);
    assertThat(findings("TS", row)).isEqualTo(expected == null ? "" : expected);
  }

  private String findings(String sender, String row) {
    String headings = "Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023\n";
    Path file = WorkbookCase.of("Blad1", headings + row).save(folder.resolve("bok.xlsx"));
    Org org = HUDIKSVALL.organisation().byCode(sender).orElseThrow();
    List<String> found = DeliveryChecks.check(
            WorkbookReader.read(file, DeliveryChecks.layoutsOf(org, HUDIKSVALL.layouts())),
            new DeliveryContext(HUDIKSVALL, org, "bok.xlsx", null))
        .findings()
        .stream()
        .map(f -> f.code() + " " + f.severity().word() + " " + f.place().cell())
        .toList();
    return String.join(", ", found);
  }
}
