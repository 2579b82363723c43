package se.uppfoljning.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.facts.Job;
import se.uppfoljning.facts.Schedule;
import se.uppfoljning.facts.Schedule.ByCron;
import se.uppfoljning.facts.Schedule.Every;
import se.uppfoljning.facts.Schedule.OnWorkingDay;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.JobOutcome;
import se.uppfoljning.jobs.RunRequest;

/** Jobs on their days, with a clock that the test moves. Days and times are Swedish. */
class ServeTest {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

  private static final Job INTAKE = job("intake", new Every(Duration.ofSeconds(60)));
  private static final Job DISPATCH = job("dispatch", new ByCron("*/10 7-17 * * MON-FRI", true));
  private static final Job REPORT = new Job(
      "monthly-report",
      "manadsrapport",
      List.of(),
      List.of(),
      new OnWorkingDay(10, LocalTime.of(7, 0)));
  private static final Job REMINDERS = job("reminders", new OnWorkingDay(-8, LocalTime.of(8, 0)));
  private static final Job HOUSEKEEPING = job("housekeeping", new ByCron("30 2 * * SUN", false));

  @TempDir
  Path folder;

  private final List<String> runs = new ArrayList<>();
  private Function<RunRequest, ExitCode> ends = request -> ExitCode.DONE;

  /**
   * Easter and 1 May put off the tenth working day; on 29 March the clock has no 02:30; counted from
   * its end, June's eighth working day lies before midsommarafton, the 19th.
   */
  @Test
  void threeMonthsWithSummerTimeEasterAndMidsommar() {
    TickingClock clock = new TickingClock("2026-03-24T12:00:00Z");

    walk(serve(clock, REPORT, REMINDERS, HOUSEKEEPING), clock, "2026-06-24T12:00:00Z");

    assertThat(runs)
        .containsExactly(
            "Sun 2026-03-29 03:30 housekeeping",
            "Sun 2026-04-05 02:30 housekeeping",
            "Sun 2026-04-12 02:30 housekeeping",
            "Thu 2026-04-16 07:00 monthly-report 2026-03",
            "Sun 2026-04-19 02:30 housekeeping",
            "Tue 2026-04-21 08:00 reminders",
            "Sun 2026-04-26 02:30 housekeeping",
            "Sun 2026-05-03 02:30 housekeeping",
            "Sun 2026-05-10 02:30 housekeeping",
            "Sun 2026-05-17 02:30 housekeeping",
            "Mon 2026-05-18 07:00 monthly-report 2026-04",
            "Wed 2026-05-20 08:00 reminders",
            "Sun 2026-05-24 02:30 housekeeping",
            "Sun 2026-05-31 02:30 housekeeping",
            "Sun 2026-06-07 02:30 housekeeping",
            "Fri 2026-06-12 07:00 monthly-report 2026-05",
            "Sun 2026-06-14 02:30 housekeeping",
            "Thu 2026-06-18 08:00 reminders",
            "Sun 2026-06-21 02:30 housekeeping");
  }

  /** On 25 October the clock has 02:30 twice. */
  @Test
  void theEndOfSummerTime() {
    TickingClock clock = new TickingClock("2026-10-12T12:00:00Z");

    walk(serve(clock, REPORT, HOUSEKEEPING), clock, "2026-11-14T00:00:00Z");

    assertThat(runs)
        .containsExactly(
            "Wed 2026-10-14 07:00 monthly-report 2026-09",
            "Sun 2026-10-18 02:30 housekeeping",
            "Sun 2026-10-25 02:30 housekeeping",
            "Sun 2026-11-01 02:30 housekeeping",
            "Sun 2026-11-08 02:30 housekeeping",
            "Fri 2026-11-13 07:00 monthly-report 2026-10");
  }

  /** The day before midsommarafton at work, then nothing until Monday but for what comes in. */
  @Test
  void jobsDueAtOnceRunInTheirOrderAndMailRestsOnHolidays() {
    TickingClock clock = new TickingClock("2026-06-18T15:49:30Z");
    Serve serve = serve(clock, INTAKE, REPORT, DISPATCH);
    walk(serve, clock, "2026-06-18T15:51:00Z");
    clock.set("2026-06-22T05:00:00Z");
    walk(serve, clock, "2026-06-22T05:01:00Z");

    assertThat(runs)
        .containsExactly(
            "Thu 2026-06-18 17:49 intake",
            "Thu 2026-06-18 17:50 dispatch",
            "Thu 2026-06-18 17:50 intake",
            "Mon 2026-06-22 07:00 intake",
            "Mon 2026-06-22 07:00 dispatch");
  }

  /** Away from 15 April to 2 June, over two reports: the one of the last month missed is made. */
  @Test
  void whateverWasMissedIsMadeUpForOnce() {
    TickingClock clock = new TickingClock("2026-04-15T00:00:00Z");
    Job[] jobs = {INTAKE, REPORT, REMINDERS, HOUSEKEEPING};
    walk(serve(clock, jobs), clock, "2026-04-15T00:00:30Z");
    runs.clear();
    clock.set("2026-06-02T09:00:00Z");

    walk(serve(clock, jobs), clock, "2026-06-02T09:01:00Z");

    assertThat(runs)
        .containsExactly(
            "Tue 2026-06-02 11:00 intake",
            "Tue 2026-06-02 11:00 monthly-report 2026-04",
            "Tue 2026-06-02 11:00 reminders",
            "Tue 2026-06-02 11:00 housekeeping");
  }

  @Test
  void aRestartRunsNothingTwice() {
    TickingClock clock = new TickingClock("2026-06-12T04:59:50Z");
    walk(serve(clock, REPORT), clock, "2026-06-12T05:00:10Z");
    walk(serve(clock, REPORT), clock, "2026-06-12T05:01:00Z");

    assertThat(runs).containsExactly("Fri 2026-06-12 07:00 monthly-report 2026-05");
  }

  /** A home that has never been served is not made up for; an inbox is looked in at once. */
  @Test
  void theFirstStartLooksForward() {
    TickingClock clock = new TickingClock("2026-06-12T05:30:00Z");
    walk(serve(clock, INTAKE, REPORT, DISPATCH), clock, "2026-06-12T05:30:50Z");

    assertThat(runs).containsExactly("Fri 2026-06-12 07:30 intake");
  }

  @Test
  void aJobThatFailsStopsNeitherTheOthersNorItsNextTime() {
    ends = request -> request.job().equals("intake") ? ExitCode.FAULT : ExitCode.DONE;
    TickingClock clock = new TickingClock("2026-06-12T04:59:30Z");

    walk(serve(clock, INTAKE, REPORT), clock, "2026-06-12T05:00:40Z");

    assertThat(runs)
        .containsExactly(
            "Fri 2026-06-12 06:59 intake",
            "Fri 2026-06-12 07:00 monthly-report 2026-05",
            "Fri 2026-06-12 07:00 intake");
  }

  /** The disk was full at seven: the month's report must not wait for the next month. */
  @Test
  void aReportThatFailsIsTriedAgainUntilItIsMade() {
    ends = request -> runs.size() < 3 ? ExitCode.FAULT : ExitCode.DONE;
    TickingClock clock = new TickingClock("2026-06-12T04:59:30Z");

    walk(serve(clock, REPORT), clock, "2026-06-12T06:00:00Z");

    assertThat(runs)
        .containsExactly(
            "Fri 2026-06-12 07:00 monthly-report 2026-05",
            "Fri 2026-06-12 07:10 monthly-report 2026-05",
            "Fri 2026-06-12 07:20 monthly-report 2026-05");
  }

  @Test
  void aJobThatMetAnotherRunIsTriedAgainSoon() {
    ends = request -> runs.size() < 3 ? ExitCode.LOCKED : ExitCode.DONE;
    TickingClock clock = new TickingClock("2026-06-12T04:59:58Z");
    Serve serve = serve(clock, REPORT);
    serve.runDue(ran -> {});
    clock.set("2026-06-12T05:00:00Z");

    List<Boolean> metAnother = new ArrayList<>();
    for (int pass = 0; pass < 4; pass++) {
      metAnother.add(serve.runDue(ran -> {}));
      clock.forward(Duration.ofSeconds(10));
    }

    assertThat(metAnother).containsExactly(true, true, false, false);
    assertThat(runs).hasSize(3);
  }

  /** A machine that started with the wrong date must not be silent until that date. */
  @Test
  void aClockPutBackIsFollowed() throws IOException {
    Files.writeString(
        folder.resolve("minne.txt"),
        "intake=2031-01-01T00:00:00Z\nmonthly-report=2031-01-01T00:00:00Z\n?\n",
        StandardCharsets.UTF_8);
    TickingClock clock = new TickingClock("2026-06-12T04:59:30Z");

    walk(serve(clock, INTAKE, REPORT), clock, "2026-06-12T05:00:10Z");

    assertThat(runs)
        .containsExactly(
            "Fri 2026-06-12 06:59 intake", "Fri 2026-06-12 07:00 monthly-report 2026-05");
  }

  @Test
  void afterStopNothingBegins() throws InterruptedException {
    TickingClock clock = new TickingClock("2026-06-12T05:00:00Z");
    List<Serve> stopping = new ArrayList<>();
    ends = request -> {
      stopping.get(0).stop();
      return ExitCode.DONE;
    };
    stopping.add(serve(clock, INTAKE, job("other", new Every(Duration.ofSeconds(1)))));

    stopping.get(0).run(ran -> {});

    assertThat(runs).containsExactly("Fri 2026-06-12 07:00 intake");
    assertThat(stopping.get(0).awaitEnd(Duration.ZERO)).isTrue();
  }

  @Test
  void itWaitsUntilTheNextJobButNeverLong() {
    TickingClock clock = new TickingClock("2026-06-12T04:59:53.500Z");
    Serve serve = serve(clock, REPORT);
    serve.runDue(ran -> {});

    assertThat(serve.untilNext()).isEqualTo(Duration.ofMillis(6500));
    clock.set("2026-06-12T05:00:01Z");
    assertThat(serve.untilNext()).isEqualTo(Duration.ZERO);
    serve.runDue(ran -> {});
    assertThat(serve.untilNext()).isEqualTo(Duration.ofSeconds(10));
  }

  /** From one planned instant to the next. */
  private static void walk(Serve serve, TickingClock clock, String until) {
    Instant end = Instant.parse(until);
    while (clock.instant().isBefore(end)) {
      serve.runDue(ran -> {});
      clock.set(serve.planned().stream()
          .map(Serve.Planned::next)
          .min(Instant::compareTo)
          .orElseThrow());
    }
  }

  private Serve serve(TickingClock clock, Job... jobs) {
    return new Serve(List.of(jobs), folder.resolve("minne.txt"), clock, request -> {
      String period = request.period() == null ? "" : " " + request.period();
      runs.add(LOCAL.format(clock.instant().atZone(STOCKHOLM)) + " " + request.job() + period);
      return new JobOutcome(ends.apply(request), List.of());
    });
  }

  private static Job job(String name, Schedule schedule) {
    return new Job(name, null, List.of(), List.of(), schedule);
  }
}
