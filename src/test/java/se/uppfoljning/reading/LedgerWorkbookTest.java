package se.uppfoljning.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.cases.HudiksvallLayouts;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.ledger.LedgerBook;
import se.uppfoljning.facts.table.Workbook;

/** Extracts of the accounts as workbooks, as systems export them (handbook 3.3). */
class LedgerWorkbookTest {
  private static final Ledger LEDGER =
      Objects.requireNonNull(Hudiksvall.municipality().ledger());

  /** Numbers as numbers and as text, a title above, sums between the rows. */
  private static final String SHEET = """
      Huvudbok 2023

      Period | Ansvar | Verksamhet | Konto | Text | Utfall period
      202301 | 7110 | 510 | 5010 | lön | 1234.5
      '202301 | '7110 | 510 | '5010 Löner | lön | '-34,50
      Summa 7110 | | | | | 1200
      2023-02 | AO | | 3010 | avgift | '−500
      202302 | AO | | 3010 | avgift | 1.234
      """;

  @TempDir
  Path folder;

  @Test
  void rowsAreReadBelowTheirHeadingsAsOfATextFile() throws IOException {
    assertThat(words(book(WorkbookCase.of("Blad1", SHEET))))
        .containsExactly("7110 5010 2023-01 1200.00 2 rad 4", "AO 3010 2023-02 -498.7660 2 rad 7");
  }

  @Test
  void everySheetWithTheHeadingsCountsAndOthersDoNot() throws IOException {
    WorkbookCase workbook = WorkbookCase.of("Om uttaget", "Gjort av | Ekonomi\nBelopp | 7\n")
        .and("Januari", "Period | Konto | Belopp\n202301 | 5010 | 1\n")
        .and("Februari", "Belopp | Period | Konto\n2 | 202302 | 5010\n");
    assertThat(words(book(workbook)))
        .containsExactly("5010 2023-01 1 1 rad 2", "5010 2023-02 2 1 rad 2");
  }

  @Test
  void whatCannotBeReadIsToldWithItsRow() throws IOException {
    LedgerBook book = book(WorkbookCase.of("Blad1", """
        Period | Konto | Belopp
        202301 | 5010 | många
        202313 | 5010 | 1
        202301 | Löner | 1
        202301 | 5010 | 2
        """));
    assertThat(book.faults().stream()
            .map(fault -> fault.kind() + " " + fault.line() + " " + fault.seen()))
        .containsExactly("AMOUNT 2 många", "MONTH 3 202313", "ACCOUNT 4 Löner");
    assertThat(words(book)).containsExactly("5010 2023-01 2 1 rad 5");
  }

  @Test
  void textsWithANumberAsAPersonsAreHandedOnForTheCheck() throws IOException {
    Workbook read = read(WorkbookCase.of("Blad1", """
        Period | Konto | Text | Belopp
        202301 | 5010 | faktura 811228-9874 som gäller ett längre ärende med många ord i sin text | 1
        202301 | 5010 | hyra | 2
        """));
    assertThat(((Workbook.Ledgered) read).texts())
        .singleElement()
        .satisfies(text -> assertThat(text.text()).contains("811228-9874").endsWith("i sin text"));
  }

  @Test
  void aWorkbookWithATableOfOursOrWithoutTheHeadingsIsNoExtract() throws IOException {
    assertThat(read(WorkbookCase.of("Blad1", "Konto | Utfall 2022\nIntäkter | 1\n")))
        .isInstanceOf(Workbook.Opened.class);
    assertThat(read(WorkbookCase.of("Blad1", """
            Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023
            Tillfälligt stöd | -31054 | -32979 | -49534 | -50534
            """)
            .and("Blad2", "Period | Konto | Belopp\n202301 | 5010 | 1\n")))
        .isInstanceOf(Workbook.Opened.class);
  }

  private LedgerBook book(WorkbookCase workbook) throws IOException {
    return ((Workbook.Ledgered) read(workbook)).book();
  }

  private Workbook read(WorkbookCase workbook) throws IOException {
    Path file = Files.write(folder.resolve("uttag.xlsx"), workbook.bytes());
    return DeliveryReader.read(file, HudiksvallLayouts.ALL, List.of(), LEDGER);
  }

  private static List<String> words(LedgerBook book) {
    return book.sums().stream()
        .map(sum -> Stream.of(
                sum.org(),
                sum.account(),
                sum.month(),
                sum.kr().toPlainString(),
                sum.rows(),
                "rad " + sum.firstLine())
            .map(String::valueOf)
            .reduce((one, other) -> one + " " + other)
            .orElseThrow()
            .strip())
        .toList();
  }
}
