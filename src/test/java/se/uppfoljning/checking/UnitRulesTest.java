package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.cases.HudiksvallTables;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Verdict;

/** A unit in a title or heading that is not the one the amounts are counted in (handbook 2.3). */
class UnitRulesTest {
  private static final String TABLE = """
      Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023
      Tillfälligt stöd | -31054 | -32979 | -49534 | -50534
      """;

  @TempDir
  Path folder;

  private String told(String rows) {
    return Sender.of("TS", folder).told(rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Alla belopp i mkr",
        "Alla belopp i kr",
        "Belopp i kronor",
        "Belopp i hela kronor.",
        "Belopp i miljoner kronor",
        "Beloppen anges i Mkr om inget annat sägs",
        "mnkr",
        "(kr)",
        "Utfall och prognos (Mkr)",
        "Uppföljning, kr",
        "Uppföljning 2023 – mnkr",
        "Driftredovisning per verksamhet, kr",
        "Resultat mkr",
        "Enhet: kr",
        "Ange kostnaderna i kronor",
      })
  void anotherUnitIsAsked(String text) {
    assertThat(told(text + "\n" + TABLE)).isEqualTo("V05 fråga A1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Alla belopp i tkr",
        "(tkr)",
        "Belopp i tusental kronor",
        "Belopp i tusen kr",
        "Utfall, KSEK",
        "Resultat tusen kronor",
        "Belopp i tkr, i texten mkr",
        "Belopp i 1000 kr",
      })
  void theTablesOwnUnitIsNot(String text) {
    assertThat(told(text + "\n" + TABLE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Timlön, kr/timme",
        "Kostnad i kronor per brukare",
        "Kostnad per timme (kr/timme)",
        "Avvikelser över 500 kr kommenteras",
        "Avvikelser kommenteras från 500 kr",
        "Avvikelser kommenteras från 1,5 miljoner kronor",
        "Valuta: SEK",
        "Krav på åtgärder",
        "Norrköping, Krokom",
        "Socialnämnden, krets Norr",
        "Underlag finns i Krokek",
      })
  void whatIsNoUnitOfTheTableIsNot(String text) {
    assertThat(told(text + "\n" + TABLE)).isEmpty();
  }

  @Test
  void textsBelowAndBesideTheTableSayNothingOfIt() {
    assertThat(told(TABLE + "\nBelopp i kr")).isEmpty();
    assertThat(told("""
        Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023 | Anteckning
        Tillfälligt stöd | -31054 | -32979 | -49534 | -50534 | Belopp i kr
        """)).isEqualTo("L03 upplysning F1");
  }

  @Test
  void aTableWithoutAmountsHasNoUnit() {
    String table = "Januari-augusti 2023\n" + HudiksvallTables.VOLUMES;
    assertThat(Sender.of("SON", folder).told("Alla belopp i kr\n" + table))
        .isEqualTo(Sender.of("SON", folder).told("Alla belopp som vanligt\n" + table));
  }

  @Test
  void bothUnitsAreSaid() {
    Verdict verdict = Sender.of("SON", folder).verdict(WorkbookCase.of("Blad1", """
                Investeringar januari-augusti 2023, kr
                Projekt | Utfall jan-aug 2023 | Budget 2023 | Årsprognos
                8105 - Digitalisering | -91 | -3000 | -3000
                Summa | -91 | -3000 | -3000
                """));
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    assertThat(verdict.findings())
        .extracting(Sender::words, Finding::seen, Finding::expected, Finding::message)
        .containsExactly(tuple(
            "V05 fråga A1",
            "Investeringar januari-augusti 2023, kr",
            "tkr",
            "Texten säger kr men tabellen läses i tkr. Beloppen räknas i tkr."));
  }
}
