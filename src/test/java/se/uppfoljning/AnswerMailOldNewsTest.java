package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppfoljning.cases.MailServer;
import se.uppfoljning.cases.MailServer.Moment;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.facts.outbox.MessageStatus;
import se.uppfoljning.facts.outbox.MessageStatus.State;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.store.Store;

/** Mail about a rejected file that could not be sent at once is not sent when it is old news. */
class AnswerMailOldNewsTest {
  private static final String HEAD = "tillfalligt.stod@hudiksvall.example.se";
  private static final byte[] FAULTY = book(8, "-31054", "trettio");
  private static final byte[] RIGHT = book(8, "-31054", "-50534");

  @TempDir
  Path folder;

  private MailServer server;
  private MonthHome home;

  @BeforeEach
  void aRejectionThatTheServerDoesNotTake() {
    server = MailServer.start().refuse(Moment.AT_RECIPIENT, HEAD, 451);
    home = MonthHome.hudiksvallWithAllRecipients(folder.resolve("hem")).mailBy(server);
    home.drop("TS", "bok.xlsx", FAULTY);
    assertThat(home.intake().code()).isEqualTo(ExitCode.REJECTED);
    assertThat(home.dispatch().code()).isEqualTo(ExitCode.FAULT);
    assertThat(states()).containsExactly(State.FAILED);
    server.recover();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Also under another name: what it should have brought is there. */
  @ParameterizedTest
  @ValueSource(strings = {"bok.xlsx", "bok_RATTA.xlsx", "rättad.xlsx"})
  void whatIsCorrectedAndAcceptedIsNotAskedFor(String corrected) {
    home.drop("TS", corrected, RIGHT);
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);

    assertThat(home.dispatch().code()).isEqualTo(ExitCode.NOTHING);

    assertThat(server.received()).isEmpty();
    assertThat(states()).containsExactly(State.REPLACED);
  }

  @Test
  void ofTwoVersionsOnlyTheNewestIsAskedFor() {
    home.drop("TS", "bok.xlsx", book(8, "-31054", "femtio"));
    home.intake();

    home.dispatch();

    assertThat(states()).containsExactly(State.REPLACED, State.SENT);
    assertThat(server.received()).hasSize(1);
  }

  /** A broken file of another name may be anything; another month's is another matter. */
  @ParameterizedTest
  @ValueSource(strings = {"annan månad", "annan fil", "annan avsändare"})
  void whatIsNotCorrectedIsAskedForStill(String accepted) {
    switch (accepted) {
      case "annan månad" -> home.drop("TS", "bok.xlsx", book(7, "-27054", "-50534"));
      case "annan fil" -> home.drop("TS", "annan.xlsx", new byte[] {1, 2, 3});
      default -> home.drop("SON", "bok.xlsx", RIGHT);
    }
    home.intake();

    home.dispatch();

    assertThat(states()).startsWith(State.SENT).doesNotContain(State.REPLACED);
    assertThat(server.received()).extracting(MailServer.Received::to).contains(HEAD);
  }

  /** What its sender delivers in two workbooks is accepted or rejected each by itself. */
  @Test
  void theOtherWorkbookOfTheMonthCorrectsNothing() {
    home.drop("AO", "ekonomi.xlsx", WorkbookCase.of("Blad1", """
        Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023
        Äldreomsorg | -56813 | -46175 | -84329 | sextio
        """));
    home.intake();
    home.drop("AO", "volymer.xlsx", WorkbookCase.of("Blad1", """
        Volymer januari-augusti 2023
        Kvantitet | Utfall 2022 | Åtagande 2023 | Prognos 2023 | Avvikelse
        Demensboende | 63 | 80 | 75 | -5
        """));
    assertThat(home.intake().code()).isEqualTo(ExitCode.DONE);

    home.dispatch();

    assertThat(states()).containsExactly(State.SENT, State.SENT);
  }

  private static byte[] book(int month, String actual, String budget) {
    return WorkbookCase.of("Blad1", """
            Kostnadsställe | Utfall | Budget | Prognos %d 2023 | Budget 2023
            Tillfälligt stöd | %s | -32979 | -49534 | %s
            """.formatted(month, actual, budget)).bytes();
  }

  private List<State> states() {
    try (Store store = Store.open(home.root().resolve("data"))) {
      return store.outbox().all().stream().map(MessageStatus::state).toList();
    }
  }
}
