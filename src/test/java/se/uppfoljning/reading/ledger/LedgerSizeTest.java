package se.uppfoljning.reading.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.facts.ledger.Ledger;
import se.uppfoljning.facts.ledger.LedgerBook;
import se.uppfoljning.facts.table.Workbook;
import se.uppfoljning.reading.DeliveryReader;

/**
 * Long extracts are streamed: a million rows in 256 MB. Here they are shorter; {@code mvn test
 * -Dtest=LedgerSizeTest -Dledger.rows=1000000 -Dledger.heap=256} runs the whole length, and fails when
 * the heap may be bigger than that.
 */
class LedgerSizeTest {
  private static final int ROWS = Integer.getInteger("ledger.rows", 40_000);
  private static final int MOST_MEGABYTES = Integer.getInteger("ledger.heap", 4_096);
  private static final int ORGS = 300;
  private static final int ACCOUNTS = 100;
  private static final int MONTHS = 8;
  private static final Ledger LEDGER =
      Objects.requireNonNull(Hudiksvall.municipality().ledger());

  @TempDir
  Path folder;

  @Test
  void columns() throws IOException {
    Path file = folder.resolve("uttag.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file, Charset.forName("windows-1252"))) {
      out.write("Period;Kostnadsställe;Konto;Text;Belopp\n");
      for (int row = 0; row < ROWS; row++) {
        out.write(String.format(
            "20230%d;%d;%d;löneunderlag nummer %d;1 000,25\n",
            month(row), org(row), account(row), row));
      }
    }
    assertSums(file);
  }

  @Test
  void sie() throws IOException {
    Path file = folder.resolve("uttag.se");
    try (BufferedWriter out = Files.newBufferedWriter(file, Charset.forName("IBM437"))) {
      out.write("#FLAGGA 0\n#FORMAT PC8\n#RAR 0 20230101 20231231\n");
      for (int row = 0; row < ROWS; row += 2) {
        out.write(String.format("#VER A %d 20230%d15 \"lön\"\n{\n", row, month(row)));
        out.write(String.format("#TRANS %d {1 \"%d\"} 1000.25\n", account(row), org(row)));
        out.write(String.format("#TRANS %d {1 \"%d\"} -1000.25\n}\n", account(row), org(row + 1)));
      }
    }
    assertSums(file);
  }

  private static int month(int row) {
    return 1 + row / (ORGS * ACCOUNTS) % MONTHS;
  }

  private static int org(int row) {
    return 7_000 + row % ORGS;
  }

  private static int account(int row) {
    return 5_000 + row / ORGS % ACCOUNTS;
  }

  private static void assertSums(Path file) {
    assertThat(Runtime.getRuntime().maxMemory() >> 20).isLessThanOrEqualTo(MOST_MEGABYTES);
    long begun = System.nanoTime();
    Workbook read = DeliveryReader.read(file, List.of(), List.of(), LEDGER);
    LedgerBook book = ((Workbook.Ledgered) read).book();
    assertThat(book.faults()).isEmpty();
    assertThat(book.sums().stream().mapToInt(LedgerBook.Sum::rows).sum()).isEqualTo(ROWS);
    assertThat(book.sums().stream()
            .map(sum -> sum.kr().abs())
            .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(new BigDecimal("1000.25").multiply(BigDecimal.valueOf(ROWS)));
    if (ROWS >= 1_000_000) {
      long millis = (System.nanoTime() - begun) / 1_000_000;
      System.out.println(file.getFileName() + ": " + ROWS + " rows, "
          + book.sums().size() + " sums, " + millis + " ms");
    }
  }
}
