package se.uppfoljning.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.facts.table.ExtractTable;
import se.uppfoljning.facts.table.PlacedText;
import se.uppfoljning.facts.table.Workbook;
import se.uppfoljning.facts.table.Workbook.Reason;
import se.uppfoljning.facts.table.Workbook.Unreadable;

/** Text files as HR systems and Excel write them. */
class ExtractReaderTest {
  private static final String ROWS = """
      Period;Verksamhetsområde;Kön;Åldersgrupp;Antal anställda;Ordinarie arbetstid;Sjuktid;Varav dag 60-
      2023-08;Äldreomsorg;K;-29;24;24000,5;1200;300
      """;
  private static final String READ =
      "2: 2023-08 | Äldreomsorg | K | -29 | 24 | 24000,5 | 1200 | 300";

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void swedishLettersAreReadInEitherEncoding(String charset) throws IOException {
    assertThat(shown(read(ROWS.getBytes(Charset.forName(charset))))).isEqualTo(READ);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstHeading() throws IOException {
    assertThat(shown(read("\uFEFF" + ROWS))).isEqualTo(READ);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void unicodeTextAsExcelSavesItIsRead(String charset) throws IOException {
    assertThat(shown(read(("\uFEFF" + ROWS.replace(';', '\t')).getBytes(Charset.forName(charset)))))
        .isEqualTo(READ);
  }

  @Test
  void titlesAndSumsByConfigurationAreNoRows() throws IOException {
    ExtractTable read =
        read(ROWS + ";Summa Äldreomsorg;;;24;24000,5;1200;300\nTOTALT;;;;24;1;1;1\n");

    assertThat(shown(read)).isEqualTo(READ);
    assertThat(read.skipped()).containsExactly(3, 4);
  }

  @Test
  void everyCellIsGivenAsTextAlsoOfRowsThatAreNotRead() throws IOException {
    ExtractTable read = read("Rapport\n" + ROWS + "Totalt;;;;;;;;x\n");

    assertThat(read.texts())
        .contains(
            new PlacedText("", "rad 1, kolumn Period", "Rapport"),
            new PlacedText("", "rad 3, kolumn Ordinarie arbetstid", "24000,5"),
            new PlacedText("", "rad 4, kolumn 9", "x"));
  }

  @Test
  void columnsArePartedByTab() throws IOException {
    assertThat(shown(read(ROWS.replace(';', '\t')))).isEqualTo(READ);
  }

  @Test
  void columnsArePartedByCommaWhereDecimalCommasAreQuoted() throws IOException {
    assertThat(shown(read(ROWS.replace("24000,5", "\"24000.5\"").replace(';', ','))))
        .isEqualTo(READ.replace(',', '.'));
    assertThat(shown(
            read(ROWS.replace(";24000,5;", ";\"24000#5\";").replace(';', ',').replace('#', ','))))
        .isEqualTo(READ);
  }

  @Test
  void aCommaInAHeadingPartsNothing() throws IOException {
    assertThat(shown(read(ROWS.replace("Åldersgrupp;", "Åldersgrupp;Titel, kod, namn, ort, land;")
            .replace("-29;", "-29;x;"))))
        .isEqualTo(READ);
  }

  @Test
  void titlesAndBlankLinesAreSkippedAndLinesCounted() throws IOException {
    assertThat(shown(
            read("Sjukfrånvaro januari-augusti 2023\r\n;;;\r\n\r\n" + ROWS.replace("\n", "\r\n"))))
        .isEqualTo(READ.replace("2:", "5:"));
  }

  @Test
  void aQuotedCellMayHoldLinesAndTheNextRowKeepsItsNumber() throws IOException {
    String twoRows = ROWS + ROWS.lines().skip(1).findFirst().orElseThrow() + "\n";
    assertThat(shown(read(twoRows.replaceFirst("Äldreomsorg", "\"Äldre-\nomsorg\""))))
        .isEqualTo(READ.replace("Äldreomsorg", "Äldre-\nomsorg") + "\n" + READ.replace("2:", "4:"));
    assertThat(shown(read(ROWS.replace("Antal anställda", "\"Antal\nanställda\""))))
        .isEqualTo(READ.replace("2:", "3:"));
  }

  @Test
  void columnsMayStandInAnyOrderBesideUnknownOnes() throws IOException {
    assertThat(shown(read("""
        Sjuktid;Anställda;Kön;Notering;Ålder;Varav dag 60-;Ordinarie timmar;Område;Månad
        1200;24;K;x;-29;300;24000,5;Äldreomsorg;2023-08
        """))).isEqualTo(READ);
  }

  @Test
  void aRowThatIsLongerThanTheHeadingsIsMarked() throws IOException {
    assertThat(read(ROWS.replace(';', ',')).lines())
        .extracting(ExtractTable.Line::overflows)
        .containsExactly(true);
    assertThat(read(ROWS.replace("300\n", "300;;\n")).lines())
        .extracting(ExtractTable.Line::overflows)
        .containsExactly(false);
  }

  @Test
  void whereQuotesDoNotMatchTheLineIsKnown() throws IOException {
    assertThat(read(ROWS + "2023-08;\"Äldreomsorg;K\n").brokenLine()).isEqualTo(3);
    assertThat(read(ROWS).brokenLine()).isNull();
  }

  /** Two known headings may stand in any table. */
  @ParameterizedTest
  @ValueSource(
      strings = {"", "P", "Period;Kön;Namn\n2023-08;K;x\n", "hej", "\u0000Period;Kön;Ålder;Sjuktid"
      })
  void anotherTextIsNoExtract(String content) throws IOException {
    assertThat(workbook(content.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Unreadable.class);
  }

  @Test
  void theNameOfTheFileSaysNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("uttag.xlsx"), ROWS);
    assertThat(DeliveryReader.read(file, List.of(), Hudiksvall.municipality().extracts(), null))
        .isInstanceOf(Workbook.Extracted.class);
    assertThat(DeliveryReader.read(file, List.of(), List.of(), null))
        .isInstanceOfSatisfying(Unreadable.class, unreadable -> {
          assertThat(unreadable.reason()).isEqualTo(Reason.TEXT);
          assertThat(unreadable.texts())
              .extracting(PlacedText::address)
              .containsExactly("rad 1", "rad 2");
        });
  }

  private ExtractTable read(String content) throws IOException {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  private ExtractTable read(byte[] content) throws IOException {
    return ((Workbook.Extracted) workbook(content)).table();
  }

  private Workbook workbook(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("uttag.csv"), content);
    return DeliveryReader.read(file, List.of(), Hudiksvall.municipality().extracts(), null);
  }

  /** A line a row: its number, then the cells in the order of the fields. */
  private static String shown(ExtractTable table) {
    return table.lines().stream()
        .map(line -> line.number() + ": " + String.join(" | ", line.cells().values()))
        .collect(Collectors.joining("\n"));
  }
}
