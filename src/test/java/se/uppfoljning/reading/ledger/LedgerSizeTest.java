package se.uppfoljning.reading.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.Hudiksvall;
import se.uppfoljning.cases.LongLedger;
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
  private static final Ledger LEDGER =
      Objects.requireNonNull(Hudiksvall.municipality().ledger());

  @TempDir
  Path folder;

  @Test
  void columns() throws IOException {
    assertSums(new LongLedger(ROWS).csv(folder.resolve("uttag.csv")));
  }

  @Test
  void sie() throws IOException {
    assertSums(new LongLedger(ROWS).sie(folder.resolve("uttag.se")));
  }

  @Test
  void workbook() throws IOException {
    assertSums(new LongLedger(ROWS).xlsx(folder.resolve("uttag.xlsx")));
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
