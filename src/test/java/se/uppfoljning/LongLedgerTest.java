package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.LongLedger;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.RunRequest;

/**
 * A long extract as a workbook, from the folder it is dropped in to the report. Short here; a million
 * rows in 256 MB, which takes some minutes: {@code mvn test -Dtest=LongLedgerTest
 * -Dledger.rows=1000000 -Dledger.heap=256 -Dtest.heap=256m}.
 */
class LongLedgerTest {
  private static final int ROWS = Integer.getInteger("ledger.rows", 4_000);
  private static final int MOST_MEGABYTES = Integer.getInteger("ledger.heap", 64_000);

  @TempDir
  Path folder;

  @Test
  void everyKronaOfAWorkbookIsInTheReport() throws IOException {
    assertThat(Runtime.getRuntime().maxMemory() >> 20).isLessThanOrEqualTo(MOST_MEGABYTES);
    MonthHome home = MonthHome.hudiksvall(folder.resolve("hem"));
    Path dropped = home.root().resolve("inkommande/SON/Huvudbok.xlsx");
    Files.move(new LongLedger(ROWS).xlsx(folder.resolve("uttag.xlsx")), dropped);
    Path ledger = home.root().resolve("config/ledger.yml");
    Files.writeString(
        ledger,
        Files.readString(ledger)
            + "organisations:\n  - {prefixes: [\"70\", \"71\"], org: AO}\n"
            + "  - {ranges: [7200-7299], org: FN}\n");
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);

    assertThat(home.text("svar/SON/Huvudbok_KVITTO.txt"))
        .contains("Läst av årets bokföring, utan summarader: " + grouped(ROWS) + " rader, −"
            + grouped(kr(ROWS)) + " kr.")
        .contains("Ej mappat: inget.");

    YearMonth last = YearMonth.of(2023, Math.min(8, 1 + (ROWS - 1) / 30_000));
    home.run(new RunRequest("monthly-report", last, null, false));
    Map<String, CSVRecord> figures =
        MonthHome.figures(home.root().resolve("rapporter/" + last + "/manadsrapport-1"));
    String id = "/personnelCost//" + last + "/actual_ytd";
    assertThat(figures.get("SON" + id).get("value")).isEqualTo("-" + kr(ROWS));
    assertThat(new BigDecimal(figures.get("AO" + id + "~control").get("value"))
            .add(new BigDecimal(figures.get("FN" + id + "~control").get("value"))))
        .isEqualByComparingTo("-" + kr(ROWS));
  }

  private static long kr(int rows) {
    return new BigDecimal("1000.25").multiply(BigDecimal.valueOf(rows)).longValueExact();
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }
}
