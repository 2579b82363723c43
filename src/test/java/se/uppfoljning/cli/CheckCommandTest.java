package se.uppfoljning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.cases.DemoWorkbooks;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.StaffCase;
import se.uppfoljning.cases.WorkbookCase;
import tools.jackson.databind.JsonNode;

/** What a sender sees of a workbook before delivering it. */
class CheckCommandTest {
  private static final String HEADINGS = """
      Uppföljning januari-augusti 2023

      Kostnadsställe | Utfall | Budget | Avvikelse | Prognos 8 2023 | Budget 2023 | Avvikelse mot Budget 2023
      """;
  private static final String AO =
      "Äldreomsorg | -56813 | -46175 | -10638 | -84329 | -67328 | -17001\n";
  private static final String TS =
      "Tillfälligt stöd | -31054 | -32979 | 1925 | -49534 | -50534 | 1000\n";
  private static final String NOBODYS =
      "Äldreomsrg | -56813 | -46175 | -10638 | -84329 | -67328 | -17001\n";

  @TempDir
  Path folder;

  private MonthHome home;
  private Terminal terminal;

  @BeforeEach
  void aHome() {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
    terminal = Terminal.in(home.root());
  }

  @Test
  void aWorkbookWithoutFaultIsSaidToBe() {
    String file = save("bok.xlsx", HEADINGS + AO);

    assertThat(terminal.run("check", file)).isZero();

    assertThat(terminal.said()).isEqualTo(file + """
        : Godkänd
          Äldreomsorg (AO), enligt innehållet, 2023-08
          Inga fel

        """);
    assertThat(terminal.complained()).isEmpty();
  }

  @Test
  void everyFindingSaysWhatWasSeenWhatIsExpectedAndWhatToDo() {
    String file = save("bok.xlsx", HEADINGS + AO.replace("-10638", "10638"));

    assertThat(terminal.run("check", file, "--area", "AO")).isEqualTo(3);

    assertThat(terminal.said().lines().limit(4))
        .containsExactly(
            file + ": Avvisad",
            "  Äldreomsorg (AO), 2023-08",
            "",
            "  fel [V02] flik Blad1, cell D4");
    assertThat(terminal.said())
        .contains("    Vi såg: 10638\n", "    Väntat: −10 638\n", "    Gör så här: ")
        .doesNotContain("Inga fel");
  }

  /** Only the committee may deliver one, so an extract is told from its content to be hers. */
  @Test
  void anExtractOfTheHrSystemIsCheckedToo() throws IOException {
    Path file = home.root().resolve("uttag.csv");
    Files.write(file, StaffCase.csv("AO K -29 7 4000 4001 0\n"));

    assertThat(terminal.run("check", file.toString(), "--json")).isEqualTo(3);

    JsonNode checked = terminal.json().get(0);
    assertThat(List.of(
            checked.get("verdict").asString(),
            checked.get("area").asString(),
            checked.get("layout").asString(),
            checked.get("period").asString()))
        .containsExactly("rejected", "SON", "sjukfranvaro", "2023-08");
    assertThat(checked.get("findings").get(0).get("code").asString()).isEqualTo("N11");
    assertThat(checked.get("findings").get(0).get("cell").asString())
        .isEqualTo("rad 2, kolumn Sjuktid");
  }

  @Test
  void programsGetOneObjectAFileWithExactlyTheseKeys() {
    String right = save("rätt.xlsx", HEADINGS + AO);
    String wrong = save("fel.xlsx", HEADINGS + AO.replace("-56813", "ca 50"));

    assertThat(terminal.run("check", right, wrong, "--json")).isEqualTo(3);

    assertThat(terminal.said().lines().findFirst())
        .hasValue(
            "{\"file\":\"" + right
                + "\",\"verdict\":\"accepted\",\"area\":\"AO\",\"layout\":\"kostnadsstalle\",\"period\":\"2023-08\",\"findings\":[]}");
    JsonNode second = terminal.json().get(1);
    assertThat(keys(second))
        .containsExactly("file", "verdict", "area", "layout", "period", "findings");
    assertThat(second.get("verdict").asString()).isEqualTo("rejected");
    JsonNode finding = second.get("findings").get(0);
    assertThat(keys(finding))
        .containsExactly(
            "code", "severity", "sheet", "cell", "seen", "expected", "message", "remedy");
    assertThat(List.of(
            finding.get("code").asString(),
            finding.get("severity").asString(),
            finding.get("sheet").asString(),
            finding.get("cell").asString(),
            finding.get("seen").asString()))
        .containsExactly("N01", "fel", "Blad1", "B4", "ca 50");
  }

  @Test
  void theWorkbooksOfAMonthAreKnownByTheirRows() {
    DemoWorkbooks.all().forEach((path, workbook) -> {
      Path file = workbook.save(folder.resolve(path));
      assertThat(terminal.run("check", file.toString(), "--json")).isZero();
      assertThat(terminal.json().get(0).get("area").asString())
          .isEqualTo(path.substring(0, path.indexOf('/')));
    });
    assertThat(
            terminal.run("check", folder.resolve("SON/Tabeller delar 2023.xlsx").toString()))
        .isZero();
    assertThat(terminal.said()).contains("(SON), enligt innehållet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"inkommande", "prova"})
  void theFolderInTheInboxIsTheSender(String inbox) {
    Path file = WorkbookCase.of("Blad1", HEADINGS + AO)
        .save(home.root().resolve(inbox).resolve("TS/bok.xlsx"));

    assertThat(terminal.run("check", file.toString(), "--json")).isEqualTo(3);

    JsonNode said = terminal.json().get(0);
    assertThat(said.get("area").asString()).isEqualTo("TS");
    assertThat(said.get("findings").get(0).get("code").asString()).isEqualTo("L07");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "a misspelt row may be anybody's; Äldreomsrg; D03 L05; SON FO",
        "a row of one's own tells, also when its numbers are wrong; Äldreomsorg; V02; ''",
      })
  void whoseItIsIsNeverGuessed(String why, String label, String codes, String expected) {
    String row = AO.replace("Äldreomsorg", label).replace("-10638", "0");
    String file = save("bok.xlsx", HEADINGS + row);

    assertThat(terminal.run("check", file, "--json")).as(why).isEqualTo(3);

    JsonNode said = terminal.json().get(0);
    List<String> found = StreamSupport.stream(said.get("findings").spliterator(), false)
        .map(finding -> finding.get("code").asString())
        .toList();
    assertThat(String.join(" ", found)).isEqualTo(codes);
    assertThat(said.get("area").isNull()).isEqualTo(!expected.isEmpty());
  }

  @Test
  void anUnknownSenderIsAskedForAndWhatIsWrongAnywayIsSaid() {
    String file = save("bok.xlsx", HEADINGS + NOBODYS);

    assertThat(terminal.run("check", file)).isEqualTo(3);

    assertThat(terminal.said()).contains("""
          Okänd avsändare, 2023-08

          fel [D03] hela filen
            Väntat: FO, MYN, AO, FN, TS, AF, HSV
            Det framgår inte av filen vilket område den kommer från.
            Gör så här: Ange området, till exempel med --area FO.

          fel [L05] flik Blad1, cell A4
        """);
  }

  @Test
  void theRowsOfSeveralAreasAreTheCommittees() {
    String file = save("bok.xlsx", HEADINGS + AO + TS);
    assertThat(terminal.run("check", file, "--json")).isZero();
    assertThat(terminal.json().get(0).get("area").asString()).isEqualTo("SON");
  }

  @Test
  void aFileWithoutAKnownTableIsWrongWhoeverSentIt() throws IOException {
    String letter = Files.writeString(folder.resolve("brev.xlsx"), "Hej").toString();
    String empty = save("tom.xlsx", "Bara | text\n");

    assertThat(terminal.run("check", letter, empty, "--json")).isEqualTo(3);

    assertThat(terminal.said())
        .containsSubsequence(
            "\"area\":null,\"layout\":null,\"period\":null,\"findings\":[{\"code\":\"F01\"",
            "\"area\":null,\"layout\":null,\"period\":null,\"findings\":[{\"code\":\"L01\"")
        .doesNotContain("D03");
  }

  @Test
  void anotherMonthThanTheWantedIsAFault() {
    String file = save("bok.xlsx", HEADINGS + AO);
    assertThat(terminal.run("check", file, "--period", "2023-07", "--json")).isEqualTo(3);
    assertThat(terminal.said()).contains("\"code\":\"P03\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nix.xlsx                 | Det finns ingen fil nix.xlsx",
        "HEM                      | är en mapp",
        "BOK --area ÄO            | Det finns inget område ÄO. Det finns: SON, FO, MYN, AO,",
        "BOK --period augusti     | Fel värde för ÅÅÅÅ-MM: augusti",
        "--json                   | Det saknas: FIL",
      })
  void whatCannotBeCheckedIsSaidAndNothingElse(String typed, String complaint) {
    String command = "check "
        + typed
            .replace("HEM", home.root().toString())
            .replace("BOK", save("bok.xlsx", HEADINGS + AO));
    assertThat(terminal.run(command.split(" +"))).isEqualTo(2);
    assertThat(terminal.complained()).contains(complaint).doesNotContain("Exception");
    assertThat(terminal.said()).isEmpty();
  }

  /** Also without saying whose it is; the very file that was accepted would replace nothing. */
  @Test
  void whatWasDeliveredBeforeIsKnown() throws IOException {
    Path accepted = Path.of(save("AO.xlsx", HEADINGS + AO));
    home.drop("AO", "AO.xlsx", Files.readAllBytes(accepted)).intake();
    String newer = save("ny.xlsx", HEADINGS + AO.replace("-84329", "-84330"));

    assertThat(terminal.run("check", newer, accepted.toString(), "--json")).isZero();

    assertThat(terminal.json().get(0).get("findings").get(0).get("message").asString())
        .isEqualTo(
            "AO.xlsx togs emot 2023-09-10 10:00 för samma månad; den här filen ersätter den.");
    assertThat(terminal.json().get(1).get("findings")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothingIsRecordedAndNoLockIsTaken(boolean somethingWasDelivered) throws IOException {
    if (somethingWasDelivered) {
      home.drop("TS", "TS.xlsx", WorkbookCase.of("Blad1", HEADINGS + TS)).intake();
    }
    List<String> before = home.files("");
    Path database = home.root().resolve("data/uppfoljning.mv.db");
    byte[] content = somethingWasDelivered ? Files.readAllBytes(database) : new byte[0];
    terminal.run("check", save("bok.xlsx", HEADINGS + AO));
    terminal.run("check", save("fel.xlsx", HEADINGS + NOBODYS), "--json");
    assertThat(home.files("")).isEqualTo(before);
    assertThat(somethingWasDelivered ? Files.readAllBytes(database) : new byte[0])
        .isEqualTo(content);
  }

  private String save(String name, String rows) {
    return WorkbookCase.of("Blad1", rows).save(folder.resolve(name)).toString();
  }

  private static Collection<String> keys(JsonNode object) {
    return object.propertyNames();
  }
}
