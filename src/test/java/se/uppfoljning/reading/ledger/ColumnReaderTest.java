package se.uppfoljning.reading.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.ledger.LedgerBook;
import se.uppfoljning.facts.table.Workbook;

/** Extracts of accounts in columns, as systems and Excel write them. */
class ColumnReaderTest {
  private static final Ledger LEDGER =
      Objects.requireNonNull(Hudiksvall.municipality().ledger());

  @TempDir
  Path folder;

  @Test
  void columnsAreFoundByTheirHeadingsBelowATitle() throws IOException {
    String text = """
        Huvudbok 2023;;;;
        ;;;;
        Period;Ansvar;Konto;Text;Belopp
        202301;AO;5010 Löner;"januari; ordinarie";1 234,50
        2023-01;AO;5010;;-34,50
        202302;;3010;avgift;−500
        Summa;;;;700,00
        """;

    assertThat(words(book(text)))
        .containsExactly("  3010 2023-02 -500 1 rad 6".strip(), "AO 5010 2023-01 1200.00 2 rad 4");
  }

  @Test
  void debitAndCreditAreOneAmountAndADayIsOfItsMonth() throws IOException {
    String text = """
        Datum,Konto,Kostnadsställe,Debet,Kredit
        2023-01-31,5010,AO,100.00,
        2023-01-02,5010,AO,,40.00
        20230215,3010,AO,0,7
        """;

    assertThat(words(book(text)))
        .containsExactly("AO 3010 2023-02 -7 1 rad 4", "AO 5010 2023-01 60.00 2 rad 2");
  }

  /** What is booked late in a month belongs to the month it is booked in, whatever day it is of. */
  @Test
  void thePeriodGoesBeforeTheDay() throws IOException {
    String text = "Datum;Period;Konto;Belopp\n2023-09-03;202308;5010;1\n2023-09-04;;5010;2\n";
    assertThat(words(book(text)))
        .containsExactly("5010 2023-08 1 1 rad 2", "5010 2023-09 2 1 rad 3");
  }

  @Test
  void whatCannotBeReadIsToldWithItsLineAndTheRestIsRead() throws IOException {
    String text = """
        Period;Ansvar;Konto;Belopp
        202301;AO;Löner;1
        202301;AO;5010;1.234
        202313;AO;5010;5
        202301;AO;5010;5;6
        202301;AO;5010;2
        """;

    LedgerBook book = book(text);
    assertThat(words(book)).containsExactly("AO 5010 2023-01 2 1 rad 6");
    assertThat(book.faults().stream()
            .map(fault -> fault.kind() + " " + fault.line() + " " + fault.seen()))
        .containsExactly("ACCOUNT 2 Löner", "AMOUNT 3 1.234", "MONTH 4 202313", "FORM 5 ");
  }

  @Test
  void quotationMarksThatDoNotMatchCutTheFileOff() throws IOException {
    LedgerBook book = book("Period;Konto;Belopp\n202301;5010;1\n202301;\"5010;1\n");
    assertThat(book.faults()).singleElement().asString().contains("CUT_OFF", "line=3");
  }

  @Test
  void windowsTextIsReadAsItWasWritten() throws IOException {
    Path file = folder.resolve("uttag.csv");
    Files.writeString(
        file, "Kostnadsställe;Konto;Belopp\nÄldreomsorg;5010;1\n", Charset.forName("windows-1252"));
    assertThat(words(read(file).orElseThrow().book()))
        .containsExactly("Äldreomsorg 5010 null 1 1 rad 2");
  }

  /** A text may name somebody; only those with such a number are looked at, and nothing else kept. */
  @Test
  void textsWithANumberAsAPersonsAreHandedOnForTheCheck() throws IOException {
    Path file = folder.resolve("uttag.csv");
    Files.writeString(
        file, "Period;Konto;Text;Belopp\n202301;5010;faktura 811228-9874;1\n202301;5010;hyra;2\n");
    assertThat(read(file).orElseThrow().texts())
        .singleElement()
        .hasToString("PlacedText[sheet=, address=rad 2, text=faktura 811228-9874]");
  }

  @Test
  void anotherTextIsNoExtract() throws IOException {
    Path file = Files.writeString(folder.resolve("uttag.csv"), "Konto;Utfall 2022\nIntäkter;1\n");
    assertThat(read(file)).isEmpty();
  }

  private LedgerBook book(String text) throws IOException {
    return read(Files.writeString(folder.resolve("uttag.csv"), text, UTF_8))
        .orElseThrow()
        .book();
  }

  private static Optional<Workbook.Ledgered> read(Path file) {
    return LedgerReader.read(file, LEDGER);
  }

  private static List<String> words(LedgerBook book) {
    return book.sums().stream()
        .map(sum -> String.join(
                " ",
                sum.org(),
                sum.account(),
                String.valueOf(sum.month()),
                sum.kr().toPlainString(),
                String.valueOf(sum.rows()),
                "rad " + sum.firstLine())
            .strip())
        .toList();
  }
}
