package se.uppfoljning.reading.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.ledger.LedgerBook;
import se.uppfoljning.facts.table.Workbook;

/** SIE 4 (utgåva 4B) by hand, one file a type; the rules are those of handbook 3.4. */
class SieReaderTest {
  private static final Ledger LEDGER =
      Objects.requireNonNull(Hudiksvall.municipality().ledger());

  private static final String HEAD = """
      #FLAGGA 0
      #FORMAT PC8
      #PROGRAM "Exempel" 1.0
      #RAR 0 20230101 20231231
      #RAR -1 20220101 20221231
      #OKÄND 1 {2 "3"} "fyra"
      """;

  @TempDir
  Path folder;

  @Test
  void typeOneHasTheYearSoFar() throws IOException {
    LedgerBook book = book("""
        #SIETYP 1
        #OMFATTN 20230831
        #IB 0 1510 100.00
        #UB 0 1510 250.00
        #RES 0 3010 -1000.50
        #RES -1 3010 -900.00
        #RES 0 5010 700
        """);

    assertThat(words(book))
        .containsExactly(
            "ACTUAL  3010 null -1000.50 1 rad 11",
            "ACTUAL  5010 null 700 1 rad 13",
            "PRIOR  3010 null -900.00 1 rad 12");
    assertThat(book.until()).hasToString("2023-08");
  }

  /** The value is the change in the month; of rows with objects in a type 2 none is an area's. */
  @Test
  void typeTwoHasTheMonths() throws IOException {
    LedgerBook book = book("""
        #SIETYP 2
        #RES 0 5010 30
        #PSALDO 0 202301 5010 {} 10
        #PSALDO 0 202302 5010 {} 20.00
        #PSALDO -1 202202 5010 {} 99
        #PSALDO 0 202302 5010 {6 "8002"} 20
        """);

    assertThat(words(book))
        .containsExactly(
            "ACTUAL  5010 2023-01 10 1 rad 9",
            "ACTUAL  5010 2023-02 20.00 1 rad 10",
            "PRIOR  5010 2022-02 99 1 rad 11");
    assertThat(book.faults()).isEmpty();
  }

  /** The year before by its months where they are there, also by organisation; not by both ways. */
  @Test
  void theYearBeforeIsReadOnce() throws IOException {
    LedgerBook book = book("""
        #RES -1 5010 300
        #PSALDO -1 202201 5010 {} 100
        #PSALDO -1 202201 5010 {1 "72"} 60
        #PSALDO -1 202212 5010 {} 200
        #PSALDO -2 202112 5010 {} 7
        """);

    assertThat(words(book))
        .containsExactly(
            "PRIOR 72 5010 2022-01 60 1 rad 9",
            "PRIOR  5010 2022-01 40 1 rad 8",
            "PRIOR  5010 2022-12 200 1 rad 10");
  }

  @Test
  void aBalanceOfTheYearIsHeldAgainstItsMonthsOrTransactions() throws IOException {
    LedgerBook months = book("""
        #RES 0 5010 100.00
        #RES 0 3010 -5
        #PSALDO 0 202301 5010 {} 60
        #PSALDO 0 202301 5010 {1 "72"} 60
        #PSALDO 0 202302 5010 {} 40
        """);
    assertThat(told(months)).containsExactly("RESULT 8 3010: 5");

    LedgerBook transactions = book("""
        #RES 0 5010 100.00
        #VER A 1 20230131
        {
        #TRANS 5010 {1 "72"} 99.50
        #TRANS 1930 {} -99.50
        }
        """);
    assertThat(told(transactions)).containsExactly("RESULT 7 5010: -0.50");
  }

  /** The account's own balance, its objects and their combinations are the same money. */
  @Test
  void typeThreeCountsABalanceOnce() throws IOException {
    LedgerBook book = book("""
        #SIETYP 3
        #DIM 1 "Ansvar"
        #OBJEKT 1 "72" "Äldreomsorg"
        #PSALDO 0 202301 5010 {} 100
        #PSALDO 0 202301 5010 {1 "72"} 60
        #PSALDO 0 202301 5010 {1 "73"} 30
        #PSALDO 0 202301 5010 {1 "72" 6 "8002"} 25
        #PSALDO 0 202301 5010 {6 "8002"} 25
        #PBUDGET 0 202301 5010 {} 90
        #PBUDGET 0 202301 5010 {1 "72"} 90
        #PBUDGET 0 200907 3010 {} -100000
        """);

    assertThat(words(book))
        .containsExactly(
            "ACTUAL 72 5010 2023-01 60 1 rad 11",
            "ACTUAL 73 5010 2023-01 30 1 rad 12",
            "ACTUAL  5010 2023-01 10 1 rad 10",
            "BUDGET 72 5010 2023-01 90 1 rad 16",
            "BUDGET  3010 2009-07 -100000 1 rad 17");
    assertThat(book.names()).containsEntry("72", "Äldreomsorg");
  }

  @Test
  void objectsThatStandOnlyCombinedAreCountedSo() throws IOException {
    LedgerBook book = book("""
        #PSALDO 0 202301 5010 {} 100
        #PSALDO 0 202301 5010 {1 "72" 6 "8002"} 25
        #PSALDO 0 202301 5010 {1 "72" 6 "8008"} 75
        """);

    assertThat(words(book)).containsExactly("ACTUAL 72 5010 2023-01 100 2 rad 8");
  }

  /** A row without day is of its verification's; added and removed rows are not counted twice. */
  @Test
  void typeFourHasTheTransactions() throws IOException {
    LedgerBook book = book("""
        #SIETYP 4
        #PSALDO 0 202301 5010 {} 999
        #VER A 1 20230131 "Lön \\"januari\\"" 20230201
        {
        #TRANS 5010 {1 "72" 6 "8002"} 100.00
        #TRANS 5010 {"1" "73"} 50.00 20230201 "text med { klammer"
        #BTRANS 5010 {1 "72"} 7.00
        #RTRANS 1930 {} -150.00
        #TRANS 1930 {} -150.00
        }
        #VER A 2 20230131
        {
          #TRANS 5010 {1 72} 1
          #TRANS 1930 {} -1
        }
        #KSUMMA
        """);

    assertThat(words(book))
        .containsExactly(
            "ACTUAL  1930 2023-01 -151.00 2 rad 15",
            "ACTUAL 72 5010 2023-01 101.00 2 rad 11",
            "ACTUAL 73 5010 2023-02 50.00 1 rad 12");
    assertThat(book.faults()).isEmpty();
  }

  @Test
  void whatIsWrongIsToldWithItsLineAndTheRestIsRead() throws IOException {
    LedgerBook book = book("""
        #VER A 1 20230131 "utan slut
        #VER A 2 20230131 ""
        {
        #TRANS 50I0 {} 100
        #TRANS 5010 {} 1O0
        #TRANS 5010 {} 100 20230230
        #TRANS 5010 {1 "72" 100
        #TRANS 5010 {} 40
        }
        skräp
        """);

    assertThat(told(book))
        .containsExactly(
            "FORM 7 ",
            "ACCOUNT 10 50I0",
            "AMOUNT 11 1O0",
            "MONTH 12 20230230",
            "FORM 13 ",
            "UNBALANCED 8 240",
            "FORM 16 ");
    assertThat(words(book)).containsExactly("ACTUAL  5010 2023-01 40 1 rad 14");
  }

  @Test
  void aFileThatEndsWithinAVerificationIsCutOff() throws IOException {
    LedgerBook book = book("#VER A 1 20230131\n{\n#TRANS 5010 {} 40\n");
    assertThat(book.faults()).singleElement().asString().contains("CUT_OFF", "line=9");
  }

  @Test
  void ofManyFaultsTheFirstAreToldAndAllAreCounted() throws IOException {
    LedgerBook book = book("#PSALDO 0 202301 x {} 1\n".repeat(1_000));
    assertThat(book.faults()).hasSize(20);
    assertThat(book.faultCounts().values()).containsExactly(1_000);
  }

  /** Programs write PC8, UTF-8 and windows-1252, whatever #FORMAT says. */
  @ParameterizedTest
  @ValueSource(strings = {"IBM437", "UTF-8", "windows-1252", "UTF-16"})
  void lettersAreReadAsTheyWereWritten(String charset) throws IOException {
    String text = HEAD.replace("Ä", "") + "#OBJEKT 1 72 \"Åldersgrupp Ärlig Öppen åäö\"\n"
        + "#PSALDO 0 202301 5010 {1 72} 1\n";
    Path file = Files.write(folder.resolve("x.se"), text.getBytes(Charset.forName(charset)));

    if (charset.equals("UTF-16")) {
      assertThat(LedgerReader.read(file, LEDGER)).isEmpty(); // SIE is never written so
    } else {
      assertThat(read(file).names()).containsEntry("72", "Åldersgrupp Ärlig Öppen åäö");
    }
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    Path file = folder.resolve("x.se");
    Files.writeString(file, "\uFEFF" + HEAD + "#PSALDO 0 202301 5010 {} 1\n", UTF_8);
    assertThat(words(read(file))).containsExactly("ACTUAL  5010 2023-01 1 1 rad 7");
  }

  private LedgerBook book(String rows) throws IOException {
    Path file = folder.resolve("x.se");
    Files.writeString(file, HEAD + rows, Charset.forName("IBM437"));
    return read(file);
  }

  private static List<String> told(LedgerBook book) {
    return book.faults().stream()
        .map(fault -> fault.kind() + " " + fault.line() + " " + fault.seen())
        .toList();
  }

  private static LedgerBook read(Path file) {
    return LedgerReader.read(file, LEDGER).map(Workbook.Ledgered::book).orElseThrow();
  }

  private static List<String> words(LedgerBook book) {
    return book.sums().stream()
        .map(sum -> String.join(
            " ",
            sum.amount().name(),
            sum.org(),
            sum.account(),
            String.valueOf(sum.month()),
            sum.kr().toPlainString(),
            String.valueOf(sum.rows()),
            "rad " + sum.firstLine()))
        .toList();
  }
}
