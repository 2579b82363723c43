package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppfoljning.cases.MonthHome;

/** {@code serve} as a service: a process of the built jar that is stopped by a signal. */
class ServeIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String EACH_MINUTE = "schedule:\n  cron: \"* * * * *\"\n";

  @TempDir
  Path folder;

  private MonthHome home;
  private Process serve;

  @BeforeEach
  void aHomeThatIsServedEachMinute() throws IOException {
    home = MonthHome.hudiksvall(folder.resolve("hem"));
    Path jobs = home.root().resolve("jobs");
    Files.writeString(jobs.resolve("intake.yml"), "job: intake\nschedule:\n  every: 1\n");
    Files.writeString(
        jobs.resolve("monthly-report.yml"),
        "job: monthly-report\nreport: manadsrapport\nrecipients: [ledningsgrupp]\n" + EACH_MINUTE);
    Files.writeString(jobs.resolve("dispatch.yml"), "job: dispatch\n" + EACH_MINUTE);
  }

  @AfterEach
  void nothingIsLeftRunning() throws InterruptedException {
    serve.destroyForcibly().waitFor();
  }

  /** The clock is told to be 10:00 less fifteen seconds, and goes on from there. */
  @Test
  void whatIsDroppedBecomesReceiptReportAndMailUntilItIsStopped() throws Exception {
    drop();
    serve = start("2023-09-10T07:59:45Z");

    await("a mail", () -> !home.files("utskick").isEmpty());
    int meanwhile = byHand("intake");
    serve.destroy();

    assertThat(serve.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(serve.exitValue()).isZero();
    assertThat(meanwhile).as("4 nothing left to do or 5 busy just then").isIn(4, 5);
    assertThat(byHand("dispatch")).as("no mail is left").isEqualTo(4);
    assertThat(home.files("svar")).hasSize(9).allMatch(name -> name.endsWith("_KVITTO.txt"));
    assertThat(home.files("rapporter"))
        .contains("2023-08/manadsrapport-1/manadsrapport-2023-08.xlsx");
    assertThat(home.files("utskick")).isNotEmpty().allMatch(name -> name.endsWith(".eml"));
    assertThat(said())
        .contains("intake           med 1 s mellanrum                  nästa: nu")
        .contains("monthly-report   cron * * * * *                     nästa: 2023-09-10 10:00")
        .contains("intake: klart (0)", "monthly-report 2023-08: klart (0)", "dispatch: klart (0)")
        .endsWith("Stoppar när det jobb som körs är klart.\nStoppat.\n");
  }

  /** The signal comes when the first file has its answer and the others have not. */
  @Test
  void theJobInHandIsFinished() throws Exception {
    drop();
    serve = start("2023-09-10T07:00:05Z");

    await("the first answer", () -> !home.files("svar").isEmpty());
    serve.destroy();

    assertThat(serve.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(serve.exitValue()).isZero();
    assertThat(said()).contains("intake: klart (0)");
    assertThat(home.files("svar")).hasSize(9);
    assertThat(home.files("arkiv")).hasSize(9);
    assertThat(home.files("data/spool")).isEmpty();
  }

  /** The month's example files, untouched for so long that they are taken at once. */
  private void drop() throws IOException {
    for (String path :
        new String(resource("index.txt"), StandardCharsets.UTF_8).lines().toList()) {
      Path file = home.root().resolve("inkommande").resolve(path);
      Files.write(file, resource(path));
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2023-09-08T12:00:00Z")));
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ServeIT.class.getResourceAsStream("/demo/hudiksvall/" + name)) {
      return in.readAllBytes();
    }
  }

  private Process start(String now) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command("serve"));
    builder.environment().put("UPPFOLJNING_NOW", now);
    return builder.redirectErrorStream(true).redirectOutput(output().toFile()).start();
  }

  private int byHand(String job) throws Exception {
    return new ProcessBuilder(command("run", job))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private List<String> command(String... words) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = Path.of("target", "uppfoljning.jar").toAbsolutePath().toString();
    return Stream.concat(
            Stream.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar,
                "--home",
                home.root().toString()),
            Stream.of(words))
        .toList();
  }

  private Path output() {
    return folder.resolve("utskrift.txt");
  }

  private String said() throws IOException {
    return Files.readString(output());
  }

  private void await(String what, Callable<Boolean> there) throws Exception {
    long begun = System.nanoTime();
    while (!there.call()) {
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .as("waiting for %s; said: %s", what, said())
          .isLessThan(PATIENCE);
      assertThat(serve.isAlive()).as(said()).isTrue();
      Thread.sleep(20);
    }
  }
}
