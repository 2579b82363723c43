package se.uppfoljning.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.delivery.Dropped;
import se.uppfoljning.intake.Inbox;
import se.uppfoljning.intake.Spool;
import se.uppfoljning.store.Store;

/**
 * What a run finds when the one before was killed at a given point, or hindered by one file: the
 * state is made by hand, the next run finishes it.
 */
class RecoveryTest {
  private static final String HEADINGS =
      "Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023\n";
  private static final WorkbookCase TS =
      WorkbookCase.of("Blad1", HEADINGS + "Tillfälligt stöd | -31054 | -32979 | -49534 | -50534");
  private static final WorkbookCase AF = WorkbookCase.of(
      "Blad1", HEADINGS + "Arbetsliv och Försörjning | -55204 | -55981 | -84634 | -84634");

  @TempDir
  Path folder;

  private MonthHome home;

  @BeforeEach
  void oneFileDropped() {
    home = MonthHome.hudiksvall(folder.resolve("hem")).drop("TS", "bok.xlsx", TS);
  }

  @Test
  void killedAfterTheCopyAndBeforeItWasRecorded() throws IOException {
    new Spool(home.root()).take(dropped());
    assertFinished(home.intake());
  }

  @Test
  void killedAfterItWasRecordedAndBeforeTheSourceWasTakenAway() throws IOException {
    receive();
    assertThat(home.files("inkommande/TS")).containsExactly("bok.xlsx");
    assertFinished(home.intake());
  }

  @Test
  void killedAfterTheSourceWasTakenAwayAndBeforeThatWasRecorded() throws IOException {
    receive();
    Files.delete(home.root().resolve("inkommande/TS/bok.xlsx"));
    assertFinished(home.intake());
  }

  @Test
  void killedAfterTheVerdictAndBeforeTheAnswer() {
    home.intake();
    sql("update arrival set kept = false");
    undoKeeping();
    assertFinished(home.intake());
  }

  @Test
  void killedAfterTheArchiveAndBeforeThatWasRecorded() {
    home.intake();
    sql("update arrival set kept = false");
    assertFinished(home.intake());
  }

  /** The workbook back is made again of the copy in the spool, and is the same. */
  @Test
  void killedAfterARejectionAndBeforeTheWorkbookWasGivenBack() throws IOException {
    byte[] faulty = WorkbookCase.of(
            "Blad1", HEADINGS + "Tillfälligt stöd | -31054 | -32979 | -49534 |")
        .bytes();
    home.drop("TS", "bok.xlsx", faulty);
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    Path workbook = home.root().resolve("svar/TS/bok_RATTA.xlsx");
    byte[] first = Files.readAllBytes(workbook);
    Files.move(
        home.root().resolve("avvisade").resolve(home.files("avvisade").get(0)),
        new Spool(home.root()).locate(Digests.sha256(faulty), "inkommande/TS/bok.xlsx"));
    Files.delete(workbook);
    sql("update arrival set kept = false");

    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);

    assertThat(workbook).hasBinaryContent(first);
    assertThat(home.files("svar/TS")).containsExactly("bok_RATTA.txt", "bok_RATTA.xlsx");
    assertThat(home.files("avvisade")).hasSize(1);
    assertThat(home.files("data/spool")).isEmpty();

    sql("update arrival set kept = false");
    home.intake();
    assertThat(workbook).as("killed after the archive").hasBinaryContent(first);
  }

  /** The sender's file goes only when it is recorded that we have it (K5 before K6). */
  @Test
  void whatCannotBeRecordedStaysWithTheSender() {
    sql("alter table arrival rename to arrival_gone");
    assertThat(home.intake().code()).isEqualTo(ExitCode.FAULT);
    assertThat(home.files("inkommande/TS")).containsExactly("bok.xlsx");

    sql("alter table arrival_gone rename to arrival");
    assertFinished(home.intake());
  }

  /** An edition and its mail are one: neither is there without the other. */
  @Test
  void anEditionWhoseMailCannotBeRecordedIsNotThere() {
    home.intake();
    sql("alter table message rename to message_gone");
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.FAULT);
    sql("alter table message_gone rename to message");
    assertThat(count("edition")).isZero();

    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    assertThat(count("edition")).isEqualTo(1);
    assertThat(count("message")).isEqualTo(4);
    assertThat(home.edition(1).resolve("figures.csv")).exists();
  }

  @Test
  void killedAfterTheEditionWasRecordedAndBeforeItHadItsFolder() throws IOException {
    home.intake();
    home.monthlyReport();
    Files.move(home.edition(1), home.edition(1).resolveSibling(".manadsrapport-1.part"));
    sql("update edition set published = false");
    sql(
        "delete from batch_step_execution_context where step_execution_id in"
            + " (select step_execution_id from batch_step_execution where step_name = 'publish')",
        "delete from batch_step_execution where step_name = 'publish'");
    sql("update batch_job_execution set status = 'STARTED', end_time = null"
        + " where job_execution_id = (select max(job_execution_id) from batch_job_execution)");

    assertThat(home.dispatch().code())
        .as("a mail never before its report")
        .isEqualTo(ExitCode.NOTHING);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.edition(1).resolve("figures.csv")).exists();
    assertThat(count("edition")).isEqualTo(1);
    assertThat(home.dispatch().code()).isEqualTo(ExitCode.DONE);
  }

  /** The same files make the same manifest again. */
  @Test
  void killedAfterTheManifestWasFrozenAndBeforeTheLaunch() {
    home.drop("AF", "annan.xlsx", AF).intake();
    home.drop("TS", "bok.xlsx", TS);
    home.drop("AF", "annan.xlsx", AF);
    sql("alter table batch_job_instance add constraint killed check (job_instance_id < 2)");
    assertThat(home.intake().code()).isEqualTo(ExitCode.FAULT);
    assertThat(home.files("inkommande")).contains("AF/annan.xlsx");
    sql("alter table batch_job_instance drop constraint killed");

    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);

    assertThat(home.files("inkommande")).containsExactly(".uppfoljning");
  }

  @Test
  void killedBetweenTheTwoInsertsOfALaunch() {
    home.intake();
    home.monthlyReport();
    sql(
        "delete from batch_step_execution_context",
        "delete from batch_step_execution",
        "delete from batch_job_execution_context",
        "delete from batch_job_execution_params",
        "delete from batch_job_execution");
    home.drop("AF", "bok.xlsx", AF);
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.monthlyReport().code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void mailThatCouldNotBeWrittenIsSentByTheNextRun() throws IOException {
    home.intake();
    home.monthlyReport();
    Files.delete(home.root().resolve("utskick"));
    Files.writeString(home.root().resolve("utskick"), "i vägen");
    assertThat(home.dispatch().code()).isEqualTo(ExitCode.FAULT);
    assertThat(home.dispatch().code()).isEqualTo(ExitCode.FAULT);
    Files.delete(home.root().resolve("utskick"));

    assertThat(home.dispatch().code()).isEqualTo(ExitCode.DONE);
    assertThat(home.files("utskick")).hasSize(4);
    assertThat(home.dispatch().code()).isEqualTo(ExitCode.NOTHING);
  }

  @Test
  void anAnswerThatCannotBeWrittenHindersNobodyElse() throws IOException {
    Files.createDirectories(home.root().resolve("svar/TS/bok_KVITTO.txt/i/vägen"));
    home.drop("AF", "bok.xlsx", AF);

    JobOutcome hindered = home.intake();

    assertThat(hindered.code()).isEqualTo(ExitCode.FAULT);
    assertThat(hindered.lines())
        .anyMatch(line -> line.startsWith("Inte besvarad   inkommande/TS/bok.xlsx"));
    assertThat(home.files("svar/AF")).containsExactly("bok_KVITTO.txt");
    Files.delete(home.root().resolve("svar/TS/bok_KVITTO.txt/i/vägen"));
    Files.delete(home.root().resolve("svar/TS/bok_KVITTO.txt/i"));
    Files.delete(home.root().resolve("svar/TS/bok_KVITTO.txt"));
    assertThat(home.intake().lines()).noneMatch(line -> line.startsWith("Inte besvarad"));
    assertThat(home.files("svar/TS")).containsExactly("bok_KVITTO.txt");
  }

  @Test
  void aFileThatIsNoWorkbookHindersNobodyElse() {
    home.drop("AF", "lång.xlsx", "ingen arbetsbok".getBytes(StandardCharsets.UTF_8));
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    assertThat(home.files("svar/AF")).containsExactly("lång_RATTA.txt");
    assertThat(home.files("svar/TS")).containsExactly("bok_KVITTO.txt");
  }

  /** Facts that the database refuses are undone alone; the file is rejected and answered. */
  @Test
  void aVerdictThatCannotBeRecordedRejectsThatFileAlone() {
    sql("alter table fact alter column cell varchar(1)");
    home.drop("MYN", "trasig.xlsx", "ingen arbetsbok".getBytes(StandardCharsets.UTF_8));

    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);

    assertThat(home.text("svar/TS/bok_RATTA.txt")).contains("[F04 Filen kunde inte behandlas]");
    assertThat(home.files("svar/MYN")).containsExactly("trasig_RATTA.txt");
    assertThat(home.files("data/spool")).isEmpty();
    assertThat(home.intake().code()).isEqualTo(ExitCode.NOTHING);
  }

  private void assertFinished(JobOutcome outcome) {
    assertThat(outcome.code()).as(outcome.lines().toString()).isEqualTo(ExitCode.DONE);
    assertThat(home.files("inkommande")).containsExactly(".uppfoljning");
    assertThat(home.files("data/spool")).isEmpty();
    assertThat(home.files("arkiv")).hasSize(1);
    assertThat(home.files("svar")).containsExactly("TS/bok_KVITTO.txt");
    assertThat(count("arrival")).isEqualTo(1);
    assertThat(home.intake().code()).isEqualTo(ExitCode.NOTHING);
  }

  private Dropped dropped() throws IOException {
    Inbox inbox = new Inbox(home.root());
    return inbox.scan(List.of("TS"), Duration.ZERO, MonthHome.NOW).settled().get(0);
  }

  private void receive() throws IOException {
    Dropped file = dropped();
    String sha256 = new Spool(home.root()).take(file).orElseThrow();
    try (Store store = Store.open(home.root().resolve("data"))) {
      store.arrivals().receive("0".repeat(64), file, sha256, MonthHome.NOW);
    }
  }

  /** Puts the archived copy back in the spool and takes the answer away. */
  private void undoKeeping() {
    String kept = home.files("arkiv").get(0);
    String sha256 = Path.of(kept).getFileName().toString().substring(0, 64);
    try {
      Files.move(
          home.root().resolve("arkiv").resolve(kept),
          new Spool(home.root()).locate(sha256, "inkommande/TS/bok.xlsx"));
      Files.delete(home.root().resolve("svar/TS/bok_KVITTO.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sql(String... statements) {
    try (Store store = Store.open(home.root().resolve("data"))) {
      for (String statement : statements) {
        JdbcClient.create(store.dataSource()).sql(statement).update();
      }
    }
  }

  private long count(String table) {
    try (Store store = Store.open(home.root().resolve("data"))) {
      return JdbcClient.create(store.dataSource())
          .sql("select count(*) from " + table)
          .query(Long.class)
          .single();
    }
  }
}
