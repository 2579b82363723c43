package se.uppfoljning.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.cases.HudiksvallLayouts;
import se.uppfoljning.facts.table.Workbook;
import se.uppfoljning.facts.table.Workbook.Outward;
import se.uppfoljning.facts.table.Workbook.Reason;
import se.uppfoljning.facts.table.Workbook.Unreadable;

class WorkbookReaderTest {
  private static final String ROWS = """
      <row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>
      <row><c t='s'><v>2</v></c><c><v>-274752</v></c></row>""";
  private static final String STRINGS =
      "<si><t>Konto</t></si><si><t>Utfall</t></si><si><t>Övrigt</t></si>";
  private static final RawWorkbook WORKBOOK = RawWorkbook.ofRows(ROWS).withStrings(STRINGS);
  private static final String READ = """
      Blad1: resultatrakning
        titles: –
        headings: A1 labels | B1 actual_ytd
        row 2: A2 Övrigt | B2 -274752
      """;

  @TempDir
  Path folder;

  @Test
  void aWorkbookGivesItsTables() throws IOException {
    assertThat(Shown.workbook(read(WORKBOOK.bytes()))).isEqualTo(READ);
  }

  @Test
  void aWorkbookWithMacrosIsDataToo() throws IOException {
    RawWorkbook macros = WORKBOOK.with(
        "[Content_Types].xml",
        types -> types.replace(
            "openxmlformats-officedocument.spreadsheetml.sheet.main",
            "ms-excel.sheet.macroEnabled.main"));
    assertThat(Shown.workbook(read(macros.bytes()))).isEqualTo(READ);
  }

  @Test
  void aHiddenSheetIsReadAsAnyOther() throws IOException {
    RawWorkbook hidden = WORKBOOK.with(
        "xl/workbook.xml", xml -> xml.replace("<sheet name", "<sheet state='veryHidden' name"));
    assertThat(Shown.workbook(read(hidden.bytes()))).isEqualTo(READ);
  }

  @Test
  void aWorkbookWithoutSharedStringsIsRead() throws IOException {
    RawWorkbook inline = RawWorkbook.ofRows("""
        <row><c t='inlineStr'><is><t>Konto</t></is></c>
        <c t='inlineStr'><is><t>Utfall</t></is></c></row>
        <row><c t='inlineStr'><is><t>Övrigt</t></is></c><c><v>-274752</v></c></row>""");
    RawWorkbook without = inline
        .with(
            "xl/_rels/workbook.xml.rels",
            xml -> xml.replaceAll("<Relationship Id='rId2'[^>]*>", ""))
        .without("xl/sharedStrings.xml");
    assertThat(Shown.workbook(read(without.bytes()))).isEqualTo(READ);
  }

  /** As Excel 2007 wrote them before its format was a standard; nothing else of it differs. */
  @Test
  void sharedStringsByTheirFirstNameAreRead() throws IOException {
    RawWorkbook beta = WORKBOOK.with(
        "xl/sharedStrings.xml",
        xml -> xml.replace("<si>", "<sstItem>").replace("</si>", "</sstItem>"));
    assertThat(Shown.workbook(read(beta.bytes()))).isEqualTo(READ);
  }

  @Test
  void aWorkbookThatWasCutOffIsDamagedWhereverItWasCut() throws IOException {
    byte[] whole = WORKBOOK.bytes();
    for (int length = 4; length < whole.length; length++) {
      assertThat(read(Arrays.copyOf(whole, length)))
          .as("cut after %d of %d bytes", length, whole.length)
          .isEqualTo(new Unreadable(Reason.DAMAGED));
    }
  }

  @Test
  void aHalfWrittenWorkbookWithAZeroTailIsDamaged() throws IOException {
    byte[] whole = WORKBOOK.bytes();
    byte[] half = Arrays.copyOf(Arrays.copyOf(whole, whole.length * 3 / 4), whole.length);
    assertThat(read(half)).isEqualTo(new Unreadable(Reason.DAMAGED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/_rels/workbook.xml.rels",
      })
  void brokenXmlInAnyPartDamagesTheWorkbook(String part) throws IOException {
    RawWorkbook broken = WORKBOOK.with(part, xml -> xml.substring(0, xml.length() - 4));
    assertThat(read(broken.bytes())).isEqualTo(new Unreadable(Reason.DAMAGED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"})
  void aMissingPartIsNeverAWorkbookWithoutTables(String part) throws IOException {
    assertThat(read(WORKBOOK.without(part).bytes())).isInstanceOf(Unreadable.class);
  }

  @Test
  void missingSharedStringsAreFaultsNotBlanks() throws IOException {
    assertThat(Shown.workbook(read(
            WORKBOOK.withStrings("<si><t>Konto</t></si><si><t>Utfall</t></si>").bytes())))
        .isEqualTo(READ.replace("Övrigt", "2"));
  }

  @Test
  void aWorkbookWithoutSheetsIsDamaged() throws IOException {
    RawWorkbook none = WORKBOOK.with("xl/workbook.xml", xml -> xml.replaceAll("<sheet [^>]*>", ""));
    assertThat(read(none.bytes())).isEqualTo(new Unreadable(Reason.DAMAGED));
  }

  @Test
  void outerEntitiesAreNotRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "hemligt");
    RawWorkbook curious = RawWorkbook.ofSheet("""
        <!DOCTYPE worksheet [<!ENTITY e SYSTEM '%s'>]>
        <worksheet><sheetData><row><c t='inlineStr'><is><t>&e;</t></is></c></row></sheetData></worksheet>""".formatted(secret.toUri()));
    assertThat(read(curious.bytes())).isEqualTo(new Unreadable(Reason.DAMAGED));
  }

  @Test
  void aFormulaThatOverflowsEveryEvaluatorIsNotEvaluated() throws IOException {
    RawWorkbook deep =
        RawWorkbook.ofRows("<row><c><f>" + "(".repeat(100_000) + "</f><v>1</v></c></row>");
    assertThat(read(deep.bytes()))
        .isEqualTo(new Workbook.Opened(List.of(), List.of("Blad1"), null, List.of(), Outward.NONE));
  }

  @Test
  void aFileThatIsNotThereIsNoContent() {
    assertThatThrownBy(() -> WorkbookReader.read(folder.resolve("saknas.xlsx"), List.of()))
        .isInstanceOf(UncheckedIOException.class);
  }

  private Workbook read(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("fil.xlsx"), content);
    return WorkbookReader.read(file, HudiksvallLayouts.ALL);
  }
}
