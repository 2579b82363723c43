package se.uppfoljning.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.facts.table.CellValue;
import se.uppfoljning.facts.table.CellValue.Day;
import se.uppfoljning.facts.table.CellValue.Fault;
import se.uppfoljning.facts.table.CellValue.Fault.Cause;
import se.uppfoljning.facts.table.CellValue.NotCalculated;
import se.uppfoljning.facts.table.CellValue.Numeric;
import se.uppfoljning.facts.table.CellValue.Text;
import se.uppfoljning.facts.table.CellValue.Truth;
import se.uppfoljning.reading.container.Deadline;
import se.uppfoljning.reading.container.Refused;
import se.uppfoljning.reading.container.XmlPart;

class SheetXmlTest {
  private static final String STRINGS = """
      <sst>
        <si><t>Äldreomsorg</t></si>
        <si><r><rPr><b/></rPr><t>Avvikelse </t></r><r><t xml:space="preserve">mot&#10;Budget 2023</t></r></si>
        <si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si>
        <si><t>&#160; </t></si>
        <si><t/></si>
        <si><t>rad_x000D_
      två_x005F_x000D_</t></si>
        <si><t>R&amp;D <![CDATA[<tkr>]]></t></si>
      </sst>""";

  @ParameterizedTest
  @CsvSource({
    "-13079, -13079",
    "0, 0",
    "-0, 0",
    "100, 100",
    "1.50, 1.5",
    "1E5, 100000",
    "1.5e-3, 0.0015",
    "0.57999999999999996, 0.58", // as the nearest double to 0,58 is stored
    "-1178264.0000000002, -1178264",
    "123456789012345678, 123456789012346000",
    "0.1234567890123455, 0.123456789012346", // half up
    "' 7 ', 7",
    ".5, 0.5",
    "+5, 5",
  })
  void aNumberHasTheFifteenDigitsExcelShows(String stored, BigDecimal number) throws Exception {
    assertThat(value("<c r='A1'><v>" + stored + "</v></c>")).isEqualTo(new Numeric(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "INF",
        "Infinity",
        "-1.#IND",
        "1,5",
        "1 000",
        "0x1F",
        "1d",
        "--1",
        "1E309",
        "9E999",
        "1E1000",
        "1E999999999",
        "abc",
        "١٢٣"
      })
  void whatIsNoNumberIsAFault(String stored) throws Exception {
    assertThat(value("<c r='A1' t='n'><v>" + stored + "</v></c>"))
        .isEqualTo(new Fault(Cause.DAMAGED, stored));
  }

  @Test
  void sharedStrings() throws Exception {
    assertThat(value("<c r='A1' t='s'><v>0</v></c>")).isEqualTo(new Text("Äldreomsorg"));
    assertThat(value("<c r='A1' t='s'><v>6</v></c>")).isEqualTo(new Text("R&D <tkr>"));
  }

  @Test
  void theRunsOfARichTextAreJoined() throws Exception {
    Text joined = new Text("Avvikelse mot\nBudget 2023");
    assertThat(value("<c r='A1' t='s'><v>1</v></c>")).isEqualTo(joined);
    assertThat(value("""
        <c r='A1' t='inlineStr'><is><r><t>Avvikelse </t></r><r><t>mot&#10;Budget 2023</t></r></is></c>""")).isEqualTo(joined);
  }

  @Test
  void anInlineTextThatIsStoredTwiceIsOne() throws Exception {
    assertThat(value("<c r='A1' t='inlineStr'><is><t>Konto</t></is><v>Konto</v></c>"))
        .isEqualTo(new Text("Konto"));
  }

  @Test
  void readingAidsAreNoPartOfAText() throws Exception {
    assertThat(value("<c r='A1' t='s'><v>2</v></c>")).isEqualTo(new Text("東京"));
    assertThat(value("""
        <c r='A1' t='inlineStr'><is><t>東京</t><rPh sb='0' eb='2'><t>とうきょう</t></rPh></is></c>""")).isEqualTo(new Text("東京"));
  }

  @Test
  void escapedCharactersAreDecodedOnce() throws Exception {
    assertThat(value("<c r='A1' t='s'><v>5</v></c>")).isEqualTo(new Text("rad\r\ntvå_x000D_"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "-1", "x", "999999999999", "0.0"})
  void anUnknownSharedStringIsAFault(String index) throws Exception {
    assertThat(value("<c r='A1' t='s'><v>" + index + "</v></c>"))
        .isEqualTo(new Fault(Cause.DAMAGED, index));
  }

  @Test
  void truthErrorsAndWhatWeDoNotKnow() throws Exception {
    assertThat(cells("""
        <row r='1'>
          <c r='A1' t='b'><v>1</v></c> <c r='B1' t='b'><v>0</v></c> <c r='C1' t='b'><v>2</v></c>
          <c r='D1' t='e'><v>#REF!</v></c> <c r='E1' t='e'><f>1/0</f><v>#DIV/0!</v></c>
          <c r='F1' t='x'><v>17</v></c>  <c r='G1' t='d'><v>2023-08-31</v></c>
        </row>"""))
        .isEqualTo(Map.of(
            "A1", new Truth(true),
            "B1", new Truth(false),
            "C1", new Fault(Cause.DAMAGED, "2"),
            "D1", new Fault(Cause.ERROR, "#REFERENS!"),
            "E1", new Fault(Cause.ERROR, "#DIVISION/0!"),
            "F1", new Fault(Cause.DAMAGED, "17"),
            "G1", new Day(LocalDateTime.of(2023, 8, 31, 0, 0))));
  }

  @Test
  void aFormulaGivesWhatWasStored() throws Exception {
    assertThat(cells("""
        <row r='1'>
          <c r='A1'><f>B1-C1</f><v>24650</v></c>
          <c r='B1' t='str'><f>"Budget "&amp;2023</f><v>Budget 2023</v></c>
          <c r='C1'><f t='shared' si='0'/><v>7</v></c>
          <c r='D1' t='b'><f>TRUE()</f><v>1</v></c>
        </row>"""))
        .isEqualTo(Map.of(
            "A1", new Numeric(new BigDecimal("24650")),
            "B1", new Text("Budget 2023"),
            "C1", new Numeric(new BigDecimal("7")),
            "D1", new Truth(true)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r='A1'><f>B1-C1</f></c>",
        "<c r='A1'><f>B1-C1</f><v/></c>",
        "<c r='A1'><f>B1-C1</f><v> </v></c>",
        "<c r='A1' t='n'><f t='shared' si='0'/><v></v></c>",
        "<c r='A1' t='str'><f>B1</f></c>",
        "<c r='A1' t='e'><f>B1</f><v/></c>",
      })
  void aFormulaWithoutAValueWasNeverCalculated(String cell) throws Exception {
    assertThat(value(cell)).isEqualTo(new NotCalculated());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r='A1' s='3'/>",
        "<c r='A1' t='s'><v>3</v></c>", // a no-break space
        "<c r='A1' t='s'><v>4</v></c>",
        "<c r='A1' t='inlineStr'><is><t>  </t></is></c>",
        "<c r='A1' t='inlineStr'/>",
        "<c r='A1' t='str'><f>IF(B1=0,\"\",B1)</f><v></v></c>", // calculated: it gave nothing
      })
  void anEmptyOrBlankCellIsAbsent(String cell) throws Exception {
    assertThat(cells("<row r='1'>" + cell + "</row>")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r='A1'><v/></c>",
        "<c r='A1'><v> </v></c>",
        "<c r='A1' t='s'><v/></c>",
        "<c r='A1' t='e'><v/></c>",
        "<c r='A1' t='b'><v></v></c>",
      })
  void aValueThatIsEmptyIsAFaultAndNever0(String cell) throws Exception {
    assertThat(value(cell)).isEqualTo(new Fault(Cause.DAMAGED, ""));
  }

  @Test
  void aTextIsAsLongAsACellCanHold() throws Exception {
    String longest = "å".repeat(32_767);
    assertThat(value("<c r='A1' t='str'><v>" + longest + "</v></c>")).isEqualTo(new Text(longest));
    assertThat(value("<c r='A1' t='str'><v>" + "_x000D_".repeat(32_767) + "x</v></c>"))
        .isInstanceOf(Fault.class);
    for (int length : new int[] {32_768, 5_000_000}) {
      String tooLong = "å".repeat(length);
      Fault fault = new Fault(Cause.TOO_LONG, "å".repeat(30) + " …");
      assertThat(value("<c r='A1' t='str'><v>" + tooLong + "</v></c>")).isEqualTo(fault);
      assertThat(value("<c r='A1' t='inlineStr'><is><t>" + tooLong + "</t></is></c>"))
          .isEqualTo(fault);
    }
  }

  @Test
  void aCellWithoutReferenceStandsBesideTheOneBefore() throws Exception {
    assertThat(cells("""
        <row><c><v>1</v></c><c/><c><v>3</v></c></row>
        <row r='5'><c r='C5'><v>4</v></c><c><v>5</v></c></row>
        <row><c><v>6</v></c></row>""").toString())
        .isEqualTo("{A1=Numeric[number=1], C1=Numeric[number=3], C5=Numeric[number=4], "
            + "D5=Numeric[number=5], A6=Numeric[number=6]}");
  }

  @Test
  void theLastCellOfASheetCanBeRead() throws Exception {
    assertThat(cells("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"))
        .containsOnlyKeys("XFD1048576");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>",
        "<row r='1'><c r='A1'><v>1</v></c></row><row r='1'><c r='A1'><v>2</v></c></row>",
        "<row r='1'><c r='A2'><v>1</v></c></row>",
        "<row r='1'><c r='1'><v>1</v></c></row>",
        "<row r='1'><c r='$A$1'><v>1</v></c></row>",
        "<row r='1'><c r='XFE1'><v>1</v></c></row>",
        "<row r='1048577'><c r='A1048577'><v>1</v></c></row>",
        "<row r='0'><c><v>1</v></c></row>",
        "<row r='-1'><c><v>1</v></c></row>",
        "<row r='2147483648'><c><v>1</v></c></row>",
        "<row r='x'><c><v>1</v></c></row>",
        "<row r='1'><c r='A01'><v>1</v></c></row>",
        "<row r='1'><c r='a1'><v>1</v></c></row>",
        "<row r='1'><c r='XFD1'/><c><v>1</v></c></row>",
        "<row r='1'><c r='B1'/><c r='A1'><v>1</v></c></row>",
        "<row r='1'><c r='A1'/><c r='A1'/></row>",
        "<row r='2'/><row r='1'/>",
        "<row r='1'/><row r='1'/>",
        "<row r='1048576'/><row><c><v>1</v></c></row>",
        "<row r='1'><c r='A1'><v>1</v><v>2</v></c></row>",
        "<row r='1'><c r='A1'><v>1</v><c r='B1'/></c></row>",
        "<c r='A1'><v>1</v></c>",
      })
  void aCellThatStandsNowhereDamagesTheSheet(String rows) {
    assertThatThrownBy(() -> cells(rows)).isInstanceOf(Refused.class);
  }

  @Test
  void onlyTheCellsOfTheSheetCount() throws Exception {
    assertThat(sheet("""
        <worksheet xmlns:xdr="urn:drawing">
          <cols><col min="1" max="2"/></cols>
          <sheetData/>
          <controls><xdr:row>3</xdr:row><c r="A1"><v>1</v></c></controls>
        </worksheet>""")).isEmpty();
    assertThat(sheet("<chartsheet/>")).isEmpty();
  }

  @Test
  void prefixedElementsAreTheSame() throws Exception {
    assertThat(sheet("""
        <x:worksheet xmlns:x="urn:any"><x:sheetData>
          <x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Konto</x:t></x:is></x:c></x:row>
        </x:sheetData></x:worksheet>""")).isEqualTo(Map.of("A1", new Text("Konto")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE worksheet><worksheet/>",
        "<!DOCTYPE worksheet [<!ENTITY a '1'>]><worksheet><sheetData/></worksheet>",
        "<!DOCTYPE worksheet [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
            + "<worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c><v>1</v></c>",
        "<worksheet><sheetData/></worksheet><worksheet/>",
        "",
      })
  void aDocumentTypeOrBrokenXmlDamagesTheSheet(String xml) {
    assertThatThrownBy(() -> sheet(xml)).isInstanceOfAny(XMLStreamException.class, Refused.class);
  }

  private static CellValue value(String cell) throws Exception {
    Map<String, CellValue> cells = cells("<row r='1'>" + cell + "</row>");
    assertThat(cells).containsOnlyKeys("A1");
    return Objects.requireNonNull(cells.get("A1"));
  }

  private static Map<String, CellValue> cells(String rows) throws Exception {
    return sheet("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  private static Map<String, CellValue> sheet(String xml) throws Exception {
    List<String> strings = PackageReader.strings(part(STRINGS));
    Grid grid = new Grid(formula -> false, 100_000);
    SheetXml.read(part(xml), new CellValues(strings, Styles.none(false)), grid, (cell, text) -> {});
    Map<String, CellValue> cells = new LinkedHashMap<>();
    grid.rows().values().stream()
        .flatMap(row -> row.values().stream())
        .forEach(cell -> cells.put(cell.address(), cell.value()));
    return cells;
  }

  private static XmlPart part(String xml) throws XMLStreamException {
    return new XmlPart(
        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
        Deadline.in(Duration.ofMinutes(1)));
  }
}
