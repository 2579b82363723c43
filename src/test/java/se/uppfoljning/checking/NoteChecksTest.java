package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.ActionStatus;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.Note;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.reading.WorkbookReader;

/** What senders write: each rule right and wrong, by code, severity and cell, and nothing else. */
class NoteChecksTest {
  private static final Municipality HUDIKSVALL = Hudiksvall.municipality();

  private static final String NUMBERS =
      "Organisation | Rad | Utfall | Periodbudget | Årsprognos | Årsbudget 2023 | Kommentar\n";
  private static final String TS =
      "Tillfälligt stöd | Resultat | -31054 | -32979 | -49534 | -50534 | Två vakanser.\n";
  private static final String ACTIONS =
      "Åtgärd | Orsak | Effekt i år | Ansvarig | Klart senast | Status\n";
  private static final String COMMENTS = "Gäller | Kommentar\n";

  @TempDir
  Path folder;

  @Test
  void aCommentBesideNumbersIsAboutTheirRow() {
    Verdict.Accepted accepted = accepted(NUMBERS + TS);

    assertThat(accepted.facts()).hasSize(4);
    assertThat(accepted.contents()).containsOnlyKeys("mall-ekonomi");
    assertThat(accepted.notes())
        .containsExactly(
            new Comment("TS", "net", "Resultat", "Två vakanser.", source("Blad1", "G2")));
  }

  @Test
  void anActionIsTheSendersWithItsEffectInKronor() {
    assertThat(notes(ACTIONS + """
        Se över schemat | Övertid | 0,5 mkr | Enhetschefen | 45199      | pågår
        Byt leverantör  | -       | -250    |              | 2023-12-31 | KLAR
        Avveckla lokal  |         |         |              |            |
        """))
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(List.of(
            new Action(
                "TS",
                "Se över schemat",
                "Övertid",
                new BigDecimal("500000"),
                "Enhetschefen",
                LocalDate.of(2023, 9, 30),
                ActionStatus.ONGOING,
                source("Åtgärder", "A2")),
            new Action(
                "TS",
                "Byt leverantör",
                "",
                new BigDecimal("-250000"),
                "",
                LocalDate.of(2023, 12, 31),
                ActionStatus.DONE,
                source("Åtgärder", "A3")),
            new Action(
                "TS",
                "Avveckla lokal",
                "",
                null,
                "",
                null,
                ActionStatus.NOT_STARTED,
                source("Åtgärder", "A4"))));
  }

  @Test
  void aCommentOnAnythingIsTheSenders() {
    assertThat(notes(COMMENTS + """
        Personal | Svårt att rekrytera.
                 | =2+5
        Volymer  |
        Ekonomi  | –
        """))
        .containsExactly(
            new Comment("TS", null, "Personal", "Svårt att rekrytera.", source("Åtgärder", "B2")),
            new Comment("TS", null, "", "7", source("Åtgärder", "B3")));
  }

  static Stream<Arguments> actions() {
    return Stream.of(
        of("an empty list of actions is no fault", ACTIONS),
        of("an empty list of comments is no fault", COMMENTS),
        of(
            "N01 an effect in words, and everything else that is wrong with the row",
            ACTIONS + "Se över schemat | #REF! | stor | ?=A9 | snart | startad",
            "N03 fel B2",
            "N01 fel C2",
            "N04 fel D2",
            "N07 fel E2 ett datum, till exempel 2023-09-30",
            "N08 fel F2 Ej påbörjad, Pågår, Klar, Avbruten"),
        of("N02 an effect that can be read in two ways", ACTIONS + "A | | '1.234", "N02 fel C2"),
        of("N07 a day that is not", ACTIONS + "A | | | | 2023-02-30", "N07 fel E2"),
        of("N07 a day in another order", ACTIONS + "A | | | | 30/9 2023", "N07 fel E2"),
        of("N07 a year is no day", ACTIONS + "A | | | | 2023", "N07 fel E2"),
        of("N07 an amount is no day", ACTIONS + "A | | | | 20230930", "N07 fel E2"),
        of("N07 a truth is no day", ACTIONS + "A | | | | SANT", "N07 fel E2"),
        of("the days of the century", ACTIONS + """
            A | | | | 36526 | Klar
            B | | | | 73050.9
            """),
        of("N07 the days before and after it", ACTIONS + """
            A | | | | 36525.9
            B | | | | 73051
            """, "N07 fel E2", "N07 fel E3"),
        of(
            "N09 a text of more than 2000 characters",
            ACTIONS + "A | " + "x".repeat(2001),
            "N09 fel B2"),
        of("a text of 2000 characters", ACTIONS + "A | " + "🙂".repeat(2000)),
        of(
            "N09 an action too long to name",
            ACTIONS + "x".repeat(2001) + " | Övertid",
            "N09 fel A2"),
        of("N09 a comment", COMMENTS + "Personal | " + "x".repeat(2001), "N09 fel B2"),
        of(
            "V18 an open action of before the last day",
            ACTIONS + """
            A | | | | 2023-08-30 | Pågår
            B | | | | 2023-08-31 | Pågår
            C | | | | 2023-08-30 | Klar
            D | | | | 2023-08-30 | Avbruten
            E | | | | 2023-08-30 |
            """,
            "V18 fråga A2",
            "V18 fråga A6"),
        of("L05 particulars of no action", ACTIONS + " | | 500 | Enhetschefen", "L05 fel C2"),
        of("L05 a dash is no action", ACTIONS + "- | | | | | Pågår", "L05 fel F2"),
        of("L02 a renamed heading", ACTIONS.replace("Orsak", "Varför"), "L02 fel B1 Orsak"),
        of("L04 a doubled heading", ACTIONS.strip() + " | Status", "L04 fel G1"));
  }

  private static Arguments of(String name, String rows, String... expected) {
    return Arguments.of(name, rows, List.of(expected));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("actions")
  void besideRightNumbers(String name, String rows, List<String> expected) {
    WorkbookCase workbook = WorkbookCase.of("Blad1", NUMBERS + TS).and("Åtgärder", rows);
    assertFindings("Åtgärder", workbook, expected);
  }

  static Stream<Arguments> numbers() {
    return Stream.of(
        of("N09 a comment on a row", NUMBERS + TS.replace("Två", "x".repeat(2001)), "N09 fel G2"),
        of(
            "N03 a comment that is an error",
            NUMBERS + TS.replace("Två vakanser.", "#N/A"),
            "N03 fel G2"),
        of(
            "L05 a comment on a row without numbers is said not to be read",
            NUMBERS + TS + "Äldreomsorg | | | | | | Bra månad.",
            "L05 upplysning G3"),
        of(
            "L05 a comment beside nothing too",
            NUMBERS + TS + " | | | | | | Bra månad.",
            "L05 upplysning G3"),
        of(
            "L05 an unknown row is told once",
            NUMBERS + TS + " | Vinst | 1 | | | | Bra månad.",
            "L05 fel B3"),
        of(
            "L09 a comment is no row",
            NUMBERS + " | | | | | | Bra.",
            "L09 fel A1",
            "L05 upplysning G2"),
        of(
            "L12 nothing filled in",
            NUMBERS + "Tillfälligt stöd | Resultat | | | | | Bra.",
            "L12 fel A1"),
        of(
            "what is wrong may be what is missing: no L12",
            NUMBERS + "Tillfälligt stöd | Resultat | x",
            "N01 fel C2"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("numbers")
  void alone(String name, String rows, List<String> expected) {
    assertFindings("Blad1", WorkbookCase.of("Blad1", rows), expected);
  }

  /** The first of them says it, once; a later sheet with a number makes it untrue. */
  @Test
  void l12IsSaidOnceOfAWorkbook() {
    String empty = NUMBERS + "Tillfälligt stöd | Resultat |";
    WorkbookCase none =
        WorkbookCase.of("Blad0", COMMENTS + "A | B").and("Blad1", empty).and("Blad2", empty);
    assertFindings("Blad1", none, List.of("L12 fel A1"));
    assertThat(verdict(none.and("Blad3", NUMBERS + TS)).findings()).isEmpty();
  }

  @Test
  void aWorkbookOfNotesAloneIsAccepted() {
    Verdict.Accepted accepted = accepted("Januari-augusti 2023\n" + COMMENTS + "Personal | Bra.");
    assertThat(accepted.facts()).isEmpty();
    assertThat(accepted.notes()).hasSize(1);
    assertThat(accepted("Januari-augusti 2023\n" + ACTIONS).contents())
        .as("none is what counts from now on")
        .containsOnlyKeys("mall-atgarder");
  }

  private List<Note> notes(String rows) {
    WorkbookCase workbook =
        WorkbookCase.of("Blad1", NUMBERS + TS.replace("Två vakanser.", "")).and("Åtgärder", rows);
    return accepted(workbook).notes();
  }

  private Verdict.Accepted accepted(String rows) {
    return accepted(WorkbookCase.of("Blad1", rows));
  }

  private Verdict.Accepted accepted(WorkbookCase workbook) {
    Verdict verdict = verdict(workbook);
    assertThat(verdict.findings()).isEmpty();
    return (Verdict.Accepted) verdict;
  }

  /** As "N07 fel E2 words", the words among what is expected and said. */
  private void assertFindings(String sheet, WorkbookCase workbook, List<String> expected) {
    List<Finding> findings = verdict(workbook).findings();
    assertThat(findings).as(findings.toString()).hasSameSizeAs(expected);
    for (int index = 0; index < expected.size(); index++) {
      String[] parts = expected.get(index).split(" ", 4);
      Finding finding = findings.get(index);
      assertThat(finding.code() + " " + finding.severity().word() + " "
              + finding.place().sheet() + "!" + finding.place().cell())
          .isEqualTo(parts[0] + " " + parts[1] + " " + sheet + "!" + parts[2]);
      assertThat(finding.message() + " " + finding.expected())
          .contains(parts.length > 3 ? parts[3] : "");
      assertThat(finding.seen().length()).isLessThan(100);
    }
  }

  private Verdict verdict(WorkbookCase workbook) {
    Path file = workbook.save(folder.resolve("bok.xlsx"));
    Org org = HUDIKSVALL.organisation().byCode("TS").orElseThrow();
    return DeliveryChecks.check(
        WorkbookReader.read(file, DeliveryChecks.layoutsOf(org, HUDIKSVALL.layouts())),
        new DeliveryContext(HUDIKSVALL, org, "bok.xlsx", YearMonth.of(2023, 8)));
  }

  private static CellSource source(String sheet, String cell) {
    return new CellSource("bok.xlsx", sheet, cell);
  }
}
