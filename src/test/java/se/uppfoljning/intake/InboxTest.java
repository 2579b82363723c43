package se.uppfoljning.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.facts.delivery.Dropped;

class InboxTest {
  private static final Instant NOW = Instant.parse("2023-09-10T08:00:00Z");
  private static final Duration MINUTE = Duration.ofSeconds(60);

  @TempDir
  Path home;

  private Inbox inbox;

  @BeforeEach
  void twoSenders() throws IOException {
    inbox = new Inbox(home);
    inbox.create(List.of("AO", "SON"));
  }

  @Test
  void withoutItsSentinelTheShareIsNotThere() throws IOException {
    assertThat(inbox.isThere()).isTrue();
    Files.delete(home.resolve("inkommande/.uppfoljning"));
    assertThat(inbox.isThere()).isFalse();
  }

  @Test
  void aFileIsTakenWhenItHasBeenUnchangedForTheSettlingTime() throws IOException {
    drop("AO/gammal.xlsx", NOW.minusSeconds(60));
    drop("AO/ny.xlsx", NOW.minusSeconds(59));

    Inbox.Scan scan = inbox.scan(List.of("AO", "SON"), MINUTE, NOW);

    assertThat(scan.settled())
        .containsExactly(
            new Dropped("AO", "inkommande/AO/gammal.xlsx", "gammal.xlsx", 3, NOW.minusSeconds(60)));
    assertThat(scan.waiting()).extracting(Dropped::fileName).containsExactly("ny.xlsx");
  }

  @Test
  void settlingTimeZeroTakesEveryFileAlsoFromAClockThatIsAhead() throws IOException {
    drop("AO/framtid.xlsx", NOW.plusSeconds(3600));

    assertThat(inbox.scan(List.of("AO", "SON"), Duration.ZERO, NOW).settled()).hasSize(1);
  }

  @Test
  void whatOfficeAndCopyProgramsLeaveBehindIsNoDelivery() throws IOException {
    for (String name : List.of(
        "~$bok.xlsx", ".~lock.bok.xlsx#", "bok.tmp", "bok.xlsx.part", "._bok.xlsx", "Thumbs.db")) {
      drop("AO/" + name, NOW.minusSeconds(600));
    }

    Inbox.Scan scan = inbox.scan(List.of("AO", "SON"), MINUTE, NOW);

    assertThat(scan.settled()).isEmpty();
    assertThat(scan.passedOver()).isEmpty();
  }

  @Test
  void aWorkbookThatSomebodyHasOpenWaitsAndIsSaid() throws IOException {
    drop("AO/bok.xlsx", NOW.minusSeconds(600));
    drop("AO/klar.xlsx", NOW.minusSeconds(600));
    drop("AO/~$bok.xlsx", NOW.minusSeconds(300));

    Inbox.Scan scan = inbox.scan(List.of("AO", "SON"), MINUTE, NOW);

    assertThat(scan.settled()).extracting(Dropped::fileName).containsExactly("klar.xlsx");
    assertThat(scan.open()).containsExactly(new Inbox.Open("inkommande/AO/bok.xlsx", "någon"));
  }

  @Test
  void linksFoldersAndUnknownFoldersAreSaidAndNeverFollowed() throws IOException {
    Files.writeString(home.resolve("hemlig.txt"), "x");
    Files.createSymbolicLink(home.resolve("inkommande/AO/lank.xlsx"), home.resolve("hemlig.txt"));
    Files.createDirectory(home.resolve("inkommande/AO/mapp"));
    Files.createDirectory(home.resolve("inkommande/OKAND"));
    drop("los.xlsx", NOW.minusSeconds(600));

    Inbox.Scan scan = inbox.scan(List.of("AO", "SON"), MINUTE, NOW);

    assertThat(scan.settled()).isEmpty();
    assertThat(scan.passedOver())
        .containsExactly(
            "inkommande/AO/lank.xlsx",
            "inkommande/AO/mapp",
            "inkommande/OKAND",
            "inkommande/los.xlsx");
  }

  @Test
  void aNameFromAMacIsShownComposed() throws IOException {
    drop("AO/A\u030Aldern.xlsx", NOW.minusSeconds(600));

    assertThat(inbox.scan(List.of("AO", "SON"), MINUTE, NOW).settled())
        .extracting(Dropped::fileName)
        .containsExactly("\u00C5ldern.xlsx");
  }

  /** Such a name is listed, and is not found by what it is listed as: only a person can rename it. */
  @Test
  void aNameInAnotherEncodingIsSaidAndTheOthersAreTaken() throws Exception {
    drop("AO/bok.xlsx", NOW.minusSeconds(600));
    String latin1 = "printf abc > \"$(printf 'upp\\345.xlsx')\"";
    int code = new ProcessBuilder("sh", "-c", latin1)
        .directory(home.resolve("inkommande/AO").toFile())
        .start()
        .waitFor();
    assertThat(code).isZero();

    Inbox.Scan scan = inbox.scan(List.of("AO", "SON"), MINUTE, NOW);

    assertThat(scan.unreadable()).containsExactly("inkommande/AO/upp\uFFFD.xlsx");
    assertThat(scan.waiting()).isEmpty();
    assertThat(scan.settled()).extracting(Dropped::fileName).containsExactly("bok.xlsx");
  }

  private void drop(String name, Instant modified) throws IOException {
    Path file = home.resolve("inkommande").resolve(name);
    Files.writeString(file, "abc");
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }
}
