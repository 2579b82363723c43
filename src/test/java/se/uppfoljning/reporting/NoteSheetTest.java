package se.uppfoljning.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.uppfoljning.facts.figures.CellSource;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.facts.note.ActionStatus;
import se.uppfoljning.facts.note.Comment;
import se.uppfoljning.facts.note.Note;

class NoteSheetTest {
  private static final String SHEET = "Kommentarer och åtgärder";

  @Test
  void inTheOrderOfTheOrganisationThenAsWritten() {
    List<Note> notes = List.of(
        action("TS", "Byt", ActionStatus.NOT_STARTED, null, null),
        new Comment("TS", null, "Personal", "=Svårt", source("TS.xlsx", "Övrigt", "B3")),
        new Comment("AO", "net", "Äldreomsorg", "Två.\nRader.", source("AO.xlsx", "Tal", "G7")),
        action("AO", "Se över", ActionStatus.ONGOING, LocalDate.of(2023, 9, 30), "-512499.5"),
        new Comment("AO", null, "", "Ett.", source("AO.xlsx", "Övrigt", "B2")));

    assertThat(Reopened.text(Editions.withNotes(notes), SHEET)).isEqualTo("""
        1: Kommentarer och åtgärder – Social- och omsorgsnämnden, januari–augusti 2023
        2: Så som avsändarna skrev. Effekt i år i tkr; plus är bättre.
        4: Kommentarer
        5: Område | Gäller | Kommentar | Källa
        6: Äldreomsorg | Summa Resultat | Två. Rader. | AO.xlsx, flik Tal, cell G7
        7: Äldreomsorg |  | Ett. | AO.xlsx, flik Övrigt, cell B2
        8: Tillfälligt stöd | Personal | =Svårt | TS.xlsx, flik Övrigt, cell B3
        10: Åtgärder
        11: Område | Åtgärd | Orsak | Effekt i år, tkr | Ansvarig | Klart senast | Status
        12: Äldreomsorg | Se över | Övertid | −512 | Enheten | 2023-09-30 | Pågår
        13: Tillfälligt stöd | Byt | Övertid | – | Enheten | – | Ej påbörjad
        """);
  }

  /** The report month ends on 31 August. */
  @Test
  void whatIsOpenAndWasToBeDoneBeforeTheLastDayIsLate() {
    LocalDate before = LocalDate.of(2023, 8, 30);
    List<Note> notes = new ArrayList<>();
    for (ActionStatus status : ActionStatus.values()) {
      notes.add(action("AO", "Se över", status, before, null));
    }
    notes.add(action("AO", "Se över", ActionStatus.ONGOING, before.plusDays(1), null));
    notes.add(action("AO", "Se över", ActionStatus.ONGOING, null, null));

    Sheet sheet = Reopened.workbook(Editions.withNotes(notes)).getSheet(SHEET);
    List<String> statuses = new ArrayList<>();
    for (int row = 9; row <= 14; row++) {
      statuses.add(Reopened.cell(sheet, "G" + row).getStringCellValue());
    }
    assertThat(statuses)
        .containsExactly(
            "Ej påbörjad, försenad", "Pågår, försenad", "Klar", "Avbruten", "Pågår", "Pågår");
  }

  @Test
  void withoutNotesTheSheetSaysSo() {
    assertThat(Reopened.text(Editions.complete(), SHEET).lines().skip(2))
        .containsExactly(
            "4: Kommentarer", "5: Inga kommentarer.", "7: Åtgärder", "8: Inga åtgärder.");
  }

  @Test
  void theLongestTextIsReadInFull() {
    String text = "Ordinarie personal saknas. ".repeat(74);
    Comment comment = new Comment("AO", null, "", text, source("AO.xlsx", "Tal", "G7"));
    Sheet sheet = Reopened.workbook(Editions.withNotes(List.of(comment))).getSheet(SHEET);

    assertThat(Reopened.cell(sheet, "C6").getStringCellValue()).hasSizeGreaterThan(1990);
    assertThat(Reopened.cell(sheet, "C6").getCellStyle().getWrapText()).isTrue();
    assertThat(sheet.getRow(5).getHeight())
        .as("30 lines at 13 points")
        .isBetween((short) (28 * 260), (short) 7999);
  }

  @Test
  void whatLooksLikeAFormulaIsText() {
    Comment comment = new Comment("AO", null, "+46", "=1+1", source("AO.xlsx", "Tal", "G7"));
    Sheet sheet = Reopened.workbook(Editions.withNotes(List.of(comment))).getSheet(SHEET);
    assertThat(Reopened.formulas(sheet, "B6", "C6")).containsExactly("", "");
    assertThat(Reopened.cell(sheet, "B6").getCellStyle().getQuotePrefixed()).isTrue();
    assertThat(Reopened.cell(sheet, "C6").getCellStyle().getQuotePrefixed()).isTrue();
  }

  @Test
  void effectsAreWordsNotNumbers() {
    Action action = action("AO", "Se över", ActionStatus.ONGOING, null, "500000");
    Sheet sheet = Reopened.workbook(Editions.withNotes(List.of(action))).getSheet(SHEET);
    assertThat(Reopened.numbers(sheet)).isEmpty();
    assertThat(Reopened.cell(sheet, "D9").getStringCellValue()).isEqualTo("500");
  }

  private static Action action(
      String org,
      String text,
      ActionStatus status,
      @Nullable LocalDate due,
      @Nullable String effectKr) {
    BigDecimal effect = effectKr == null ? null : new BigDecimal(effectKr);
    CellSource source = source(org + ".xlsx", "Åtgärder", "A2");
    return new Action(org, text, "Övertid", effect, "Enheten", due, status, source);
  }

  private static CellSource source(String file, String sheet, String cell) {
    return new CellSource(file, sheet, cell);
  }
}
