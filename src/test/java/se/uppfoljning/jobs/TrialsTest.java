package se.uppfoljning.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.store.Store;

/** A file in {@code prova/} gets the answer that a delivery would get, and nothing else happens. */
class TrialsTest {
  private static final String HEADINGS =
      "Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023\n";
  private static final WorkbookCase RIGHT =
      WorkbookCase.of("Blad1", HEADINGS + "Tillfälligt stöd | -31054 | -32979 | -49534 | -50534");
  private static final WorkbookCase FAULTY =
      WorkbookCase.of("Blad1", HEADINGS + "Tillfälligt stöd | -31054 | -32979 | -49534 |");
  private static final List<String> RECORDED =
      List.of("inkommande", "arkiv", "avvisade", "rapporter", "utskick", "data/spool");
  private static final String SAID = "PROV: inget är registrerat och inget räknas. ";

  @TempDir
  Path folder;

  private MonthHome home;

  @BeforeEach
  void aHomeWithADeliveryAndAReport() {
    home = MonthHome.hudiksvall(folder.resolve("hem")).drop("TS", "maj.xlsx", RIGHT);
    home.intake();
    home.monthlyReport();
    home.dispatch();
  }

  @Test
  void nothingIsRecorded() throws IOException {
    Map<String, String> before = recorded();
    attempt("fel.xlsx", FAULTY.bytes());
    attempt("rätt.xlsx", RIGHT.bytes());

    JobOutcome outcome = home.intake();

    assertThat(outcome.code()).as(outcome.lines().toString()).isEqualTo(ExitCode.DONE);
    assertThat(recorded()).isEqualTo(before);
    assertThat(home.files("svar/TS"))
        .containsExactly("fel_RATTA.txt", "fel_RATTA.xlsx", "maj_KVITTO.txt", "rätt_KVITTO.txt");
    assertThat(home.text("svar/TS/fel_RATTA.txt")).startsWith(SAID).contains("Blad1, cell E2");
    assertThat(home.text("svar/TS/rätt_KVITTO.txt")).startsWith(SAID).contains("KVITTO");
  }

  /** The same answer as a delivery gets, below the line that says it was none. */
  @Test
  void theAnswerIsThatOfADelivery() throws IOException {
    byte[] faulty = FAULTY.bytes();
    attempt("bok.xlsx", faulty);
    home.intake();
    String tried = home.text("svar/TS/bok_RATTA.txt");
    byte[] workbook = Files.readAllBytes(home.root().resolve("svar/TS/bok_RATTA.xlsx"));

    home.drop("TS", "bok.xlsx", faulty);
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);

    assertThat(tried)
        .isEqualTo(
            tried.lines().findFirst().orElseThrow() + "\n\n" + home.text("svar/TS/bok_RATTA.txt"));
    assertThat(home.root().resolve("svar/TS/bok_RATTA.xlsx")).hasBinaryContent(workbook);
  }

  @Test
  void itIsAnsweredOnceUntilItChanges() throws IOException {
    attempt("bok.xlsx", FAULTY.bytes());
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.intake().code()).isEqualTo(ExitCode.NOTHING);
    assertThat(home.files("prova")).containsExactly("TS/bok.xlsx");

    attempt("bok.xlsx", RIGHT.bytes());
    assertThat(home.intake().lines()).anyMatch(line -> line.startsWith("Prov "));
    assertThat(home.files("svar/TS")).containsExactly("bok_KVITTO.txt", "maj_KVITTO.txt");

    Files.delete(home.root().resolve("svar/TS/bok_KVITTO.txt"));
    assertThat(home.intake().code()).as("the answer was taken away").isEqualTo(ExitCode.DONE);
  }

  @Test
  void theAnswerToADeliveryOfTheSameNameStays() throws IOException {
    String receipt = home.text("svar/TS/maj_KVITTO.txt");
    attempt("maj.xlsx", FAULTY.bytes());

    home.intake();

    assertThat(home.text("svar/TS/maj_KVITTO.txt")).isEqualTo(receipt);
    assertThat(home.files("svar/TS"))
        .containsExactly("maj_KVITTO.txt", "maj_PROV_RATTA.txt", "maj_PROV_RATTA.xlsx");
    assertThat(home.intake().code()).isEqualTo(ExitCode.NOTHING);
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    attempt("bok.xlsx", FAULTY.bytes());
    JobOutcome outcome = home.run(new RunRequest("intake", null, Duration.ZERO, true));
    assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
    assertThat(outcome.lines()).contains("Skulle svara på prov  prova/TS/bok.xlsx");
    assertThat(home.files("svar/TS")).containsExactly("maj_KVITTO.txt");
  }

  private void attempt(String name, byte[] content) throws IOException {
    Files.write(home.root().resolve("prova/TS").resolve(name), content);
  }

  /** Every row of the database and every byte of the folders. */
  private Map<String, String> recorded() throws IOException {
    Map<String, String> recorded = new LinkedHashMap<>();
    for (String part : RECORDED) {
      for (String file : home.files(part)) {
        byte[] bytes = Files.readAllBytes(home.root().resolve(part).resolve(file));
        recorded.put(part + "/" + file, Digests.sha256(bytes));
      }
    }
    try (Store store = Store.open(home.root().resolve("data"))) {
      List<String> rows = JdbcClient.create(store.dataSource())
          .sql("script nosettings")
          .query(String.class)
          .list();
      recorded.put("database", String.join("\n", rows));
    }
    return recorded;
  }
}
