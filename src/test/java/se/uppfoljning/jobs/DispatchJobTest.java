package se.uppfoljning.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppfoljning.cases.MailServer;
import se.uppfoljning.cases.MailServer.Moment;
import se.uppfoljning.cases.MailServer.Received;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.outbox.MessageStatus;
import se.uppfoljning.facts.outbox.MessageStatus.State;
import se.uppfoljning.store.Store;

/** A month's mail by SMTP, to a server that takes it, refuses it, or is lost. */
class DispatchJobTest {
  private static final WorkbookCase TS = ts("-31054");
  private static final String SOCIAL = "socialchef@hudiksvall.example.se";
  private static final String ECONOMY = "ekonomichef@hudiksvall.example.se";
  private static final String ELDERLY = "chef.aldreomsorg@hudiksvall.example.se";
  private static final String DISABLED = "chef.funktionsnedsattning@hudiksvall.example.se";
  private static final String ASK =
      ": fråga mottagaren. Har det inte kommit, skicka det själv; det ligger i utskick/";
  private static final String NOT_TWICE =
      "Osäkra brev skickas inte igen av programmet: då kunde de komma två gånger. Ta bort filen i"
          + " utskick/ när brevet är avklarat.";

  @TempDir
  Path folder;

  private MailServer server;
  private MonthHome home;

  @BeforeEach
  void aReportIsMade() {
    server = MailServer.start();
    home = MonthHome.hudiksvall(folder.resolve("hem")).mailBy(server).drop("TS", "bok.xlsx", TS);
    home.intake();
    home.monthlyReport();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everyoneGetsTheMailOnceAsItWasStored() {
    JobOutcome outcome = home.dispatch();

    assertThat(outcome.lines())
        .containsExactly(
            "Skickat till " + SOCIAL,
            "Skickat till " + ECONOMY,
            "Skickat till " + ELDERLY,
            "Skickat till " + DISABLED);
    assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
    assertThat(server.received())
        .extracting(Received::to)
        .containsExactly(SOCIAL, ECONOMY, ELDERLY, DISABLED);
    assertThat(server.received())
        .extracting(Received::content)
        .containsExactlyElementsOf(storedMime());
    assertThat(states()).containsExactly(State.SENT, State.SENT, State.SENT, State.SENT);
    assertThat(home.files("utskick")).isEmpty();

    assertThat(home.dispatch().code()).isEqualTo(ExitCode.NOTHING);
    assertThat(server.received()).hasSize(4);
  }

  @Test
  void oneThatIsRefusedForNowStopsNobodyAndIsSentByTheNextRun() {
    server.refuse(Moment.AT_RECIPIENT, SOCIAL, 451);

    JobOutcome outcome = home.dispatch();

    assertThat(outcome.code()).isEqualTo(ExitCode.FAULT);
    assertThat(outcome.lines())
        .containsExactly(
            "Inte skickat till " + SOCIAL + ": e-postservern svarade 451",
            "Skickat till " + ECONOMY,
            "Skickat till " + ELDERLY,
            "Skickat till " + DISABLED,
            "1 brev är inte skickade; de ligger kvar i utkorgen till nästa run dispatch.");
    assertThat(states()).containsExactly(State.FAILED, State.SENT, State.SENT, State.SENT);

    server.recover();
    assertThat(home.dispatch().lines()).containsExactly("Skickat till " + SOCIAL);
    assertThat(server.received()).hasSize(4);
  }

  @Test
  void oneWhoseAnswerIsLostIsUncertainAndNeverResent() {
    server.hangUp(Moment.AFTER_CONTENT, ECONOMY);

    JobOutcome outcome = home.dispatch();

    assertThat(outcome.code()).isEqualTo(ExitCode.FAULT);
    assertThat(outcome.lines())
        .containsExactly(
            "Skickat till " + SOCIAL,
            "Skickat till " + ELDERLY,
            "Skickat till " + DISABLED,
            "Osäkert om brevet kom fram till " + ECONOMY + ASK + onlyFile(),
            NOT_TWICE);
    assertThat(states()).containsExactly(State.SENT, State.UNCERTAIN, State.SENT, State.SENT);
    assertThat(State.UNCERTAIN.word()).isEqualTo("osäkert");

    server.recover();
    JobOutcome again = home.dispatch();
    assertThat(again.code()).as("somebody still has to ask").isEqualTo(ExitCode.FAULT);
    assertThat(again.lines())
        .containsExactly(
            "Osäkert om brevet kom fram till " + ECONOMY + ASK + onlyFile(), NOT_TWICE);
    assertThat(server.received()).hasSize(4);
  }

  /** The file is the recipient's own letter, and nothing wider. */
  @Test
  void anUncertainOneLiesInAFileUntilAPersonHasSeenToIt() throws IOException {
    server.hangUp(Moment.AFTER_CONTENT, ECONOMY);
    home.dispatch();
    server.recover();

    Path letter = home.root().resolve("utskick").resolve(onlyFile());
    assertThat(Files.readAllBytes(letter)).isEqualTo(storedMime().get(1));
    Files.delete(letter);

    assertThat(home.dispatch().code()).isEqualTo(ExitCode.NOTHING);
    assertThat(states()).containsExactly(State.SENT, State.SETTLED, State.SENT, State.SENT);
    assertThat(home.dispatch().code()).isEqualTo(ExitCode.NOTHING);
    assertThat(server.received()).hasSize(4);
  }

  /** Yesterday's mail could not be sent, and today there is a newer edition. */
  @Test
  void whoeverGetsANewerEditionGetsNoOlderOne() {
    server.refuse(Moment.AT_RECIPIENT, SOCIAL, 451);
    home.dispatch();
    server.recover();
    home.drop("TS", "bok2.xlsx", ts("-31053"));
    home.intake();
    home.monthlyReport();

    home.dispatch();

    assertThat(states())
        .containsExactly(
            State.REPLACED,
            State.SENT,
            State.SENT,
            State.SENT,
            State.SENT,
            State.SENT,
            State.SENT,
            State.SENT);
    assertThat(server.received().stream().filter(mail -> mail.to().equals(SOCIAL)))
        .hasSize(1);
  }

  @Test
  void twoUncertainOnesInARowMakeTheOthersWait() {
    server.hangUp(Moment.AFTER_CONTENT, ECONOMY);
    server.hangUp(Moment.AFTER_CONTENT, ELDERLY);

    home.dispatch();

    assertThat(states())
        .containsExactly(State.SENT, State.UNCERTAIN, State.UNCERTAIN, State.QUEUED);
    server.recover();
    home.dispatch();
    assertThat(states()).containsExactly(State.SENT, State.UNCERTAIN, State.UNCERTAIN, State.SENT);
  }

  private static WorkbookCase ts(String actual) {
    return WorkbookCase.of(
        "Blad1",
        "Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023\n" + "Tillfälligt stöd | "
            + actual + " | -32979 | -49534 | -50534");
  }

  private String onlyFile() {
    return home.files("utskick").get(0);
  }

  /** Killed between K13 and K16: the server may have it. */
  @Test
  void oneThatARunWasKilledInTheMiddleOfIsUncertain() {
    sql("update message set state = 'SENDING', attempts = 1 where recipient = '" + ELDERLY + "'");
    assertThat(dryRun().lines())
        .anyMatch(line -> line.startsWith("Osäkert om brevet kom fram till " + ELDERLY + ASK))
        .doesNotContain("Skulle skicka till " + ELDERLY);
    assertThat(states()).contains(State.SENDING);

    assertThat(home.dispatch().code()).isEqualTo(ExitCode.FAULT);

    assertThat(states()).containsExactly(State.SENT, State.SENT, State.UNCERTAIN, State.SENT);
    assertThat(server.received())
        .extracting(Received::to)
        .containsExactly(SOCIAL, ECONOMY, DISABLED);
  }

  /** A file is the same when it is written again. */
  @Test
  void aFileThatARunWasKilledInTheMiddleOfIsWrittenAgain() throws IOException {
    MonthHome files = MonthHome.hudiksvall(folder.resolve("filer")).drop("TS", "bok.xlsx", TS);
    files.intake();
    files.monthlyReport();
    home = files;
    sql("update message set state = 'SENDING', attempts = 1 where recipient = '" + ELDERLY + "'");

    assertThat(files.dispatch().code()).isEqualTo(ExitCode.DONE);
    assertThat(files.files("utskick")).hasSize(4);
    assertThat(states()).containsOnly(State.SENT);
  }

  @Test
  void aServerThatCannotBeReachedIsTriedOnce() {
    server.close();

    JobOutcome outcome = home.dispatch();

    assertThat(outcome.code()).isEqualTo(ExitCode.FAULT);
    assertThat(outcome.lines())
        .containsExactly(
            "Inte skickat till " + SOCIAL + ": e-postservern svarar inte",
            "Väntar i utkorgen: " + ECONOMY,
            "Väntar i utkorgen: " + ELDERLY,
            "Väntar i utkorgen: " + DISABLED,
            "4 brev är inte skickade; de ligger kvar i utkorgen till nästa run dispatch.");
    assertThat(states()).containsExactly(State.FAILED, State.QUEUED, State.QUEUED, State.QUEUED);

    try (MailServer repaired = MailServer.start()) {
      assertThat(home.mailBy(repaired).dispatch().code()).isEqualTo(ExitCode.DONE);
      assertThat(repaired.received())
          .as("those tried least first")
          .extracting(Received::to)
          .containsExactly(ECONOMY, ELDERLY, DISABLED, SOCIAL);
    }
  }

  /** More tries would have the account locked. */
  @Test
  void aWrongPasswordIsTriedOnceAndStandsNowhere() throws IOException {
    MonthHome wrong = home.with(Map.of(MailAccess.PASSWORD, "fel-lösenord"));

    JobOutcome outcome = wrong.dispatch();

    assertThat(outcome.code()).isEqualTo(ExitCode.FAULT);
    assertThat(outcome.lines())
        .contains("Inte skickat till " + SOCIAL + ": e-postservern godtog inte inloggningen");
    assertThat(server.connections()).isEqualTo(1);
    assertThat(server.received()).isEmpty();
    assertThat(outcome.lines()).noneMatch(line -> line.contains("fel-lösenord"));
    assertThat(home.dispatch().code()).isEqualTo(ExitCode.DONE);
    assertNowhereInTheHome("fel-lösenord");
    assertNowhereInTheHome(MailServer.PASSWORD);
  }

  @Test
  void withoutAPasswordNothingIsSentAndAllStaysQueued() {
    MonthHome without = home.with(Map.of(MailAccess.PASSWORD_FILE, "/finns/inte"));

    JobOutcome outcome = without.dispatch();

    assertThat(outcome.code()).isEqualTo(ExitCode.FAULT);
    assertThat(outcome.lines())
        .containsExactly(
            "Lösenordet till e-postservern saknas. Ange det i miljövariabeln"
                + " UPPFOLJNING_SMTP_PASSWORD, eller i en läsbar fil som"
                + " UPPFOLJNING_SMTP_PASSWORD_FILE pekar ut.",
            "Inget är skickat; 4 brev ligger kvar i utkorgen.");
    assertThat(states()).containsOnly(State.QUEUED);
    assertThat(server.connections()).isZero();
  }

  @Test
  void thePasswordMayLieInAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("losenord"), MailServer.PASSWORD + "\n");
    assertThat(home.with(Map.of(MailAccess.PASSWORD_FILE, file.toString()))
            .dispatch()
            .code())
        .isEqualTo(ExitCode.DONE);
  }

  private JobOutcome dryRun() {
    return home.run(new RunRequest("dispatch", null, null, true));
  }

  private void assertNowhereInTheHome(String secret) throws IOException {
    try (Stream<Path> files = Files.walk(home.root())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
            .as(file.toString())
            .doesNotContain(secret);
      }
    }
  }

  private List<State> states() {
    HomeReader reader =
        new HomeReader(new Home(home.root()), Clock.fixed(MonthHome.NOW, ZoneOffset.UTC));
    return ((Lookup.Found<HomeReader.Status>) reader.status(null))
        .value().messages().stream().map(MessageStatus::state).toList();
  }

  private List<byte[]> storedMime() {
    try (Store store = Store.open(home.root().resolve("data"))) {
      return JdbcClient.create(store.dataSource())
          .sql("select mime from message order by id")
          .query((row, number) -> row.getBytes("mime"))
          .list();
    }
  }

  private void sql(String statement) {
    try (Store store = Store.open(home.root().resolve("data"))) {
      JdbcClient.create(store.dataSource()).sql(statement).update();
    }
  }
}
