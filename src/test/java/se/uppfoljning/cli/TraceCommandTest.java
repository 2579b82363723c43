package se.uppfoljning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;

/** "Where does −31 054 come from?" */
class TraceCommandTest {
  private static final String HEADINGS = """
      Uppföljning januari-augusti 2023

      Kostnadsställe | Utfall | Budget | Avvikelse | Prognos 8 2023 | Budget 2023 | Avvikelse mot Budget 2023
      """;
  private static final String TS =
      "Tillfälligt stöd | -31054 | -32979 | 1925 | -49534 | -50534 | 1000\n";

  @TempDir
  Path folder;

  private MonthHome home;
  private Terminal terminal;

  @BeforeEach
  void aHomeWithTwoEditions() {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
    terminal = Terminal.in(home.root());
    deliver("v1.xlsx", TS);
    deliver("v2.xlsx", TS.replace("-31054", "-31000").replace("1925", "1979"));
  }

  @Test
  void aComputedFigureIsItsFormulaAndItsInputs() {
    assertThat(terminal.run("trace", "TS/net//2023-08/variance_ytd", "--json")).isZero();
    assertThat(terminal.said()).isEqualTo(json("""
        {"id":"TS/net//2023-08/variance_ytd","value":"1979000","display":"1 979",
        "formula":"utfall − periodbudget","inputs":[
        {"id":"TS/net//2023-08/actual_ytd","source":"v2.xlsx#Blad1!B4","value":"-31000000"},
        {"id":"TS/net//2023-08/budget_ytd","source":"v2.xlsx#Blad1!C4","value":"-32979000"}]}
        """));
  }

  @Test
  void aDeliveredFigureIsItsCell() {
    terminal.run("trace", "TS/net//2023-08/forecast", "--json");
    assertThat(terminal.said()).isEqualTo(json("""
        {"id":"TS/net//2023-08/forecast","value":"-49534000","display":"−49 534",
        "formula":null,"inputs":[
        {"id":"TS/net//2023-08/forecast","source":"v2.xlsx#Blad1!E4","value":"-49534000"}]}
        """));
  }

  @Test
  void whatNobodyDeliveredHasNoInput() {
    terminal.run("trace", "AO/net//2023-08/forecast", "--json");
    assertThat(terminal.said()).isEqualTo(json("""
        {"id":"AO/net//2023-08/forecast","value":null,"display":"–","formula":null,"inputs":[]}
        """));
    terminal.run("trace", "AO/net//2023-08/forecast");
    assertThat(terminal.said()).contains("Värde      saknas", "Kommer ur  ingen har lämnat talet");
  }

  @Test
  void anOlderEditionSaysWhatItSaid() {
    assertThat(terminal.run("trace", "TS/net//2023-08/variance_ytd", "--edition", "1"))
        .isZero();
    assertThat(terminal.said()).isEqualTo("""
        TS/net//2023-08/variance_ytd i manadsrapport 2023-08, utgåva 1
          Visas som  1 925
          Värde      1925000 kr
          Kommer ur  utfall − periodbudget:
            TS/net//2023-08/actual_ytd  -31054000 kr  v1.xlsx#Blad1!B4
            TS/net//2023-08/budget_ytd  -32979000 kr  v1.xlsx#Blad1!C4
        """);
  }

  @Test
  void anUnknownIdIsAnsweredWithTheNearest() {
    assertThat(terminal.run("trace", "TS/net//2023-08/forcast", "--json")).isEqualTo(1);
    assertThat(terminal.said()).isEmpty();
    assertThat(terminal.complained().lines().skip(1))
        .containsExactly(
            "  TS/net//2023-08/forecast",
            "  FO/net//2023-08/forecast",
            "  AO/net//2023-08/forecast");
  }

  @ParameterizedTest
  @CsvSource({
    "TS/net//2023-07/forecast, '', 2023-07",
    "TS/net//2023-08/forecast, --period 2023-09, 2023-09",
    "TS/net//2023-08/forecast, --edition 3, '2023-08, nummer 3'",
    "TS/net//2023-08/forecast, --report arsrapport, 'arsrapport, 2023-08'",
  })
  void withoutSuchAnEditionThereIsNothingToTell(String id, String options, String which) {
    String command = "trace " + id + " " + options;
    assertThat(terminal.run(command.strip().split(" "))).isEqualTo(4);
    assertThat(terminal.complained()).isEqualTo("Det finns ingen sådan utgåva: " + which + ".\n");
  }

  @Test
  void theMonthCanBeGivenApartFromTheId() {
    String[] command = {"trace", "TS/net//2023-08/forecast", "--period", "2023-08"};
    assertThat(terminal.run(command)).isZero();
    assertThat(terminal.said()).contains("utgåva 2");
  }

  @Test
  void aHomeWhereNothingHasRunHasNoEdition() {
    MonthHome empty = MonthHome.hudiksvall(folder.resolve("tom"));
    assertThat(Terminal.in(empty.root()).run("trace", "TS/net//2023-08/forecast"))
        .isEqualTo(4);
  }

  private void deliver(String name, String row) {
    home.drop("TS", name, WorkbookCase.of("Blad1", HEADINGS + row));
    home.intake();
    home.monthlyReport();
  }

  /** The object on one line. */
  private static String json(String lines) {
    return lines.strip().replace("\n", "") + "\n";
  }
}
