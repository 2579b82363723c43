package se.uppfoljning.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.HomeReader.Status;
import se.uppfoljning.jobs.HomeReader.TraceRequest;
import se.uppfoljning.store.Store;

/** A database that another run has open. */
class HomeReaderTest {
  private static final TraceRequest ANY = new TraceRequest("x", null, null, null);

  @TempDir
  Path folder;

  private Home home;

  @BeforeEach
  void aHomeWithADatabase() {
    home = new Home(MonthHome.hudiksvall(folder.resolve("hem")).root());
    Store.open(home.data()).close();
  }

  @Test
  void itIsSaidWhenItDoesNotEnd() throws IOException {
    try (RandomAccessFile database = database();
        FileLock lock = database.getChannel().lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThat(code(reader(Duration.ZERO).status(null))).isEqualTo(ExitCode.LOCKED);
      assertThat(code(reader(Duration.ofMillis(300)).trace(ANY))).isEqualTo(ExitCode.LOCKED);
      assertThat(code(check())).isEqualTo(ExitCode.LOCKED);
    }
    assertThat(code(reader(Duration.ZERO).trace(ANY))).isEqualTo(ExitCode.NOTHING);
    assertThat(check()).isInstanceOf(Lookup.Found.class);
  }

  @Test
  void itIsWaitedForAndThenRead() throws Exception {
    RandomAccessFile database = database();
    FileLock lock = database.getChannel().lock();
    CompletableFuture<Lookup<Status>> status =
        CompletableFuture.supplyAsync(() -> reader(Duration.ofMinutes(1)).status(null));
    assertThatThrownBy(() -> status.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    lock.release();
    database.close();
    assertThat(status.get(50, TimeUnit.SECONDS)).isInstanceOf(Lookup.Found.class);
  }

  private HomeReader reader(Duration patience) {
    return new HomeReader(home, Clock.fixed(MonthHome.NOW, ZoneOffset.UTC), patience);
  }

  private Lookup<List<FileCheck.Checked>> check() {
    Path file = WorkbookCase.of("Blad1", "Hej").save(folder.resolve("bok.xlsx"));
    return new FileCheck(home, new StoreReader(home, Duration.ZERO))
        .check(List.of(file), null, null);
  }

  private RandomAccessFile database() throws IOException {
    return new RandomAccessFile(home.data().resolve("uppfoljning.mv.db").toFile(), "rw");
  }

  private static ExitCode code(Lookup<?> lookup) {
    return ((Lookup.Failed<?>) lookup).why().code();
  }
}
