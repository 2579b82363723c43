package se.uppfoljning.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.facts.table.PlacedText;
import se.uppfoljning.facts.table.Workbook.Opened;

/** Every text of a workbook is given, wherever it hides, with its place. */
class AllTextsTest {
  private static final RawWorkbook WORKBOOK =
      RawWorkbook.ofRows("""
      <row r='1'>
        <c r='A1' t='s'><v>0</v></c><c r='B1' t='str'><f>A1</f><v>formel</v></c>
        <c r='C1'><v>8112189876</v></c><c r='D1'><v>198112189876</v></c>
        <c r='E1'><v>81121898765</v></c><c r='F1'><v>811218.9876</v></c>
        <c r='G1'><v>-8112189876</v></c><c r='H1' t='inlineStr'><is><t> </t></is></c>
      </row>""").withStrings("<si><t>delad</t></si><si><t>oanvänd</t></si>");
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir
  Path folder;

  @Test
  void cellsAndNumbersAsLongAsAnIdentityNumber() {
    assertThat(texts(WORKBOOK))
        .containsExactly(
            "Blad1!A1 delad",
            "Blad1!B1 formel",
            "Blad1!C1 8112189876",
            "Blad1!D1 198112189876",
            "Blad1!G1 -8112189876");
  }

  @Test
  void aHiddenSheetToo() {
    RawWorkbook hidden = WORKBOOK.with(
        "xl/workbook.xml", xml -> xml.replace("<sheet name", "<sheet state='veryHidden' name"));
    assertThat(texts(hidden)).isEqualTo(texts(WORKBOOK));
  }

  @Test
  void notesThreadsAndDrawings() {
    RawWorkbook more = RawWorkbook.ofRows("")
        .with("xl/comments1.xml", """
            <comments><authors><author>x</author></authors><commentList>
              <comment ref='B2'><text><r><t>en </t></r><r><t>not</t></r></text></comment>
            </commentList></comments>""")
        .with("xl/threadedComments/t1.xml", """
            <ThreadedComments><threadedComment ref='C3'><text>en tråd</text></threadedComment>
            </ThreadedComments>""")
        .with("xl/drawings/drawing1.xml", """
            <xdr:wsDr xmlns:xdr='urn:x' xmlns:a='urn:a'>
              <xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:row>4</xdr:row></xdr:from>
                <xdr:sp><a:p><a:r><a:t>en </a:t></a:r><a:r><a:t>ruta</a:t></a:r></a:p></xdr:sp>
              </xdr:twoCellAnchor>
              <xdr:absoluteAnchor><a:p><a:r><a:t>fri</a:t></a:r></a:p></xdr:absoluteAnchor>
            </xdr:wsDr>""")
        .relating(SHEET, "comments", "../comments1.xml")
        .relating(SHEET, "threadedComment", "../threadedComments/t1.xml")
        .relating(SHEET, "drawing", "../drawings/drawing1.xml");
    assertThat(texts(more))
        .containsExactlyInAnyOrder(
            "Blad1!B2 en not", "Blad1!C3 en tråd", "Blad1!D5 en ruta", "Blad1! fri");
  }

  /** Nobody sees them in a cell, and whoever prints or fills in the sheet does. */
  @Test
  void headersPromptsAndLinks() {
    RawWorkbook more = RawWorkbook.ofSheet("""
        <worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>
          <sheetData/>
          <dataValidations><dataValidation sqref='B2:B9 C3' promptTitle='en rubrik' prompt='en ledtext'
            errorTitle='' error='ett fel'><formula1>1</formula1></dataValidation></dataValidations>
          <hyperlinks><hyperlink ref='D4:E4' display='en länk' tooltip='ett tips'/></hyperlinks>
          <headerFooter><oddHeader>&amp;Lvänster&amp;C&amp;"Arial,Bold"&amp;12mitten &amp;P&amp;R&amp;K0000FFhöger</oddHeader>
            <evenFooter>&amp;Csidfot</evenFooter><firstHeader>först</firstHeader></headerFooter>
        </worksheet>""");
    assertThat(texts(more).stream().map(text -> text.replaceAll(" +", " ").strip()))
        .containsExactly(
            "Blad1!B2 en rubrik",
            "Blad1!B2 en ledtext",
            "Blad1!B2 ett fel",
            "Blad1!D4 en länk",
            "Blad1!D4 ett tips",
            "Blad1! vänster",
            "Blad1! mitten",
            "Blad1! höger",
            "Blad1! sidfot",
            "Blad1! först");
  }

  /** A number whose format shows it as an identity number is one, also where it begins with 0. */
  @Test
  void aNumberThatIsShownWithTenDigits() {
    RawWorkbook shown = RawWorkbook.ofRows("""
        <row r='1'>
          <c r='A1' s='1'><v>112121234</v></c><c r='B1' s='2'><v>12121234</v></c>
          <c r='C1' s='3'><v>112121234</v></c><c r='D1'><v>112121234</v></c>
        </row>""")
        .with("xl/styles.xml", """
        <styleSheet><numFmts>
          <numFmt numFmtId='164' formatCode='000000-0000'/>
          <numFmt numFmtId='165' formatCode='00000000\\-0000;@'/>
          <numFmt numFmtId='166' formatCode='#,##0'/>
        </numFmts><cellXfs><xf/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/></cellXfs>
        </styleSheet>""")
        .relating("xl/workbook.xml", "styles", "styles.xml");
    assertThat(texts(shown)).containsExactly("Blad1!A1 0112121234", "Blad1!B1 000012121234");
  }

  private List<String> texts(RawWorkbook workbook) {
    Opened opened =
        (Opened) WorkbookReader.read(workbook.save(folder.resolve("bok.xlsx")), List.of());
    return opened.texts().stream().map(AllTextsTest::words).toList();
  }

  private static String words(PlacedText text) {
    return text.sheet() + "!" + text.address() + " " + text.text();
  }
}
