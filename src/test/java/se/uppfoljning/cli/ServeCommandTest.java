package se.uppfoljning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.facts.Schedule;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.JobOutcome;
import se.uppfoljning.jobs.serve.Serve.Planned;
import se.uppfoljning.jobs.serve.Serve.Ran;

/** What {@code serve} says, and when it does not start. ServeIT starts and stops it. */
class ServeCommandTest {
  private static final Instant NOW = Instant.parse("2026-06-12T04:59:30Z");

  @TempDir
  Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final ServeWords words = new ServeWords(new Console(stream(out), stream(err)));

  @Test
  void aFolderThatIsNoHome() {
    assertThat(Terminal.in(folder).run("serve")).isEqualTo(2);
  }

  @Test
  void aMistakeIsToldBeforeAnythingRuns() throws IOException {
    Path home = MonthHome.hudiksvall(folder.resolve("hem")).root();
    Files.writeString(home.resolve("jobs/intake.yml"), "job: intake\nschedule:\n  every: 1 min\n");

    Terminal terminal = Terminal.in(home);
    assertThat(terminal.run("serve")).isEqualTo(1);
    assertThat(terminal.complained())
        .contains("intake.yml, rad 3: Ogiltigt värde för \"every\". Där står: 1 min.");
    assertThat(home.resolve("data/uppfoljning.mv.db")).doesNotExist();
  }

  @Test
  void noJobHasTimes() throws IOException {
    Path home = MonthHome.hudiksvall(folder.resolve("hem")).root();
    for (String job : List.of("intake", "dispatch", "monthly-report")) {
      Files.delete(home.resolve("jobs/" + job + ".yml"));
    }
    Files.writeString(home.resolve("jobs/intake.yml"), "job: intake\n");

    Terminal terminal = Terminal.in(home);
    assertThat(terminal.run("serve")).isEqualTo(4);
    assertThat(terminal.complained()).contains("Inget jobb i jobs/ har några tider (schedule).");
  }

  @Test
  void whatRunsWhen() {
    words.begin(
        List.of(
            new Planned("intake", new Schedule.Every(Duration.ofSeconds(60)), NOW),
            new Planned(
                "monthly-report",
                new Schedule.OnWorkingDay(10, LocalTime.of(7, 0)),
                Instant.parse("2026-06-12T05:00:00Z")),
            new Planned(
                "reminders",
                new Schedule.OnWorkingDay(-8, LocalTime.of(8, 0)),
                Instant.parse("2026-06-18T06:00:00Z")),
            new Planned(
                "dispatch",
                new Schedule.ByCron("*/10 7-17 * * *", true),
                Instant.parse("2026-12-01T06:00:00Z"))),
        NOW);

    assertThat(text(out)).isEqualTo("""
        Kör jobben på sina tider, svensk tid. Stoppa med Ctrl+C.
          intake           med 60 s mellanrum                 nästa: nu
          monthly-report   arbetsdag 10 kl. 07:00             nästa: 2026-06-12 07:00
          reminders        arbetsdag 8 från slutet kl. 08:00  nästa: 2026-06-18 08:00
          dispatch         cron */10 7-17 * * *, arbetsdagar  nästa: 2026-12-01 07:00
        """);
  }

  @Test
  void oneLineARunAndNothingTwiceOfAnEmptyInbox() {
    ran("intake", null, 0, ExitCode.NOTHING);
    ran("intake", null, 60, ExitCode.NOTHING);
    ran("intake", null, 120, ExitCode.REJECTED);
    ran("intake", null, 180, ExitCode.NOTHING);
    ran("monthly-report", YearMonth.of(2026, 5), 181, ExitCode.DONE);
    ran("dispatch", null, 182, ExitCode.LOCKED);

    assertThat(text(out)).isEqualTo("""
        2026-06-12 06:59:30  intake: inget att göra (4)
        2026-06-12 07:01:30  intake: klart, men en leverans avvisades (3)
        2026-06-12 07:02:30  intake: inget att göra (4)
        2026-06-12 07:02:31  monthly-report 2026-05: klart (0)
        2026-06-12 07:02:32  dispatch: en annan körning pågår; försöker igen (5)
        """);
    assertThat(text(err)).isEmpty();
  }

  @Test
  void aFaultIsExplainedOnce() {
    ran("intake", null, 0, ExitCode.FAULT, "Mappen är borta.");
    ran("intake", null, 60, ExitCode.FAULT, "Mappen är borta.");

    assertThat(text(out)).isEqualTo("""
        2026-06-12 06:59:30  intake: fel (1)
        2026-06-12 07:00:30  intake: fel (1)
        """);
    assertThat(text(err)).isEqualTo("  Mappen är borta.\n");
  }

  private void ran(
      String job, @Nullable YearMonth period, int second, ExitCode code, String... lines) {
    JobOutcome outcome = new JobOutcome(code, List.of(lines));
    words.ran(new Ran(NOW.plusSeconds(second), job, period, outcome));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
