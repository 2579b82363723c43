package se.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppfoljning.cases.MonthHome;
import se.uppfoljning.cases.WorkbookCase;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.store.Store;

/**
 * Intake, report and dispatch killed with SIGKILL at random moments, as processes of the built jar,
 * and started again until they end: nothing is lost and nothing is there twice.
 *
 * <p>{@code mvn verify -Dit.test=KillIT -Dkill.runs=200 -Dkill.seed=7} for a long run.
 */
class KillIT {
  private static final List<List<String>> MONTH = List.of(
      List.of("run", "intake", "--settle", "0"),
      List.of("run", "monthly-report", "--period", "2023-08"),
      List.of("run", "dispatch"));
  private static final int KILLS_A_JOB = 2;
  private static final String HEADINGS =
      "Kostnadsställe | Utfall | Budget | Prognos 8 2023 | Budget 2023\n";
  private static final String HEAD = "tillfalligt.stod@hudiksvall.example.se";

  /** To be corrected, so that a workbook goes back and a mail is queued. */
  private static final byte[] FAULTY = WorkbookCase.of(
          "Blad1", HEADINGS + "Tillfälligt stöd | -31054 | -32979 | -49534 | trettio")
      .bytes();

  /** About a person, so that nothing may stay and nothing may be lost either. */
  private static final byte[] PERSONAL = WorkbookCase.of(
          "Blad1", HEADINGS + "Tillfälligt stöd | -31054 | -32979 | -49534 | -50534")
      .noting("Blad1", "B2", "varav placering av 19121212-1212")
      .bytes();

  @TempDir
  Path folder;

  private final List<Long> millisOfJob = new ArrayList<>();
  private MonthHome undisturbed;

  @BeforeEach
  void aMonthNobodyDisturbs() throws Exception {
    undisturbed = home("ostord");
    for (List<String> job : MONTH) {
      long started = System.nanoTime();
      Process process = start(undisturbed, job);
      process.waitFor();
      assertThat(process.exitValue())
          .as(said(undisturbed, job))
          .isEqualTo(job.contains("intake") ? ExitCode.REJECTED.number() : 0);
      millisOfJob.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
    }
    assertThat(undisturbed.files("svar/TS"))
        .contains("fel_RATTA.txt", "fel_RATTA.xlsx", "person_RATTA.txt")
        .anyMatch(name -> name.startsWith("person_TILLBAKA-"));
    assertThat(undisturbed.files("utskick").stream().filter(name -> name.startsWith(HEAD)))
        .as("one mail a rejection")
        .hasSize(2);
  }

  @Test
  void aKilledRunIsFinishedByTheNext() throws Exception {
    long seed = Long.getLong("kill.seed");
    Random random = new Random(seed);
    int runs = Integer.getInteger("kill.runs");
    int killed = 0;
    for (int run = 0; run < runs; run++) {
      MonthHome home = home("hem" + run);
      for (int job = 0; job < MONTH.size(); job++) {
        killed += killAndFinish(home, job, random);
      }
      assertThat(contents(home)).as("seed %d, run %d", seed, run).isEqualTo(contents(undisturbed));
      assertThat(verdicts(home)).as("one a file").isEqualTo(verdicts(undisturbed));
      assertThat(home.files("data/spool")).isEmpty();
    }
    assertThat(killed).as("kills that met a running process").isGreaterThan(runs);
  }

  /** Kills a job some times at moments spread over its length, then lets it run to its end. */
  private int killAndFinish(MonthHome home, int job, Random random) throws Exception {
    int killed = 0;
    for (int kill = 0; kill < KILLS_A_JOB; kill++) {
      long millis = (long) (random.nextDouble() * millisOfJob.get(job));
      Process process = start(home, MONTH.get(job));
      if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
        killed++;
      }
    }
    Process last = start(home, MONTH.get(job));
    last.waitFor();
    assertThat(last.exitValue())
        .as("0 done, 3 rejected or 4 nothing left to do; %s", said(home, MONTH.get(job)))
        .isIn(0, 3, 4);
    return killed;
  }

  private MonthHome home(String name) throws IOException {
    MonthHome home = MonthHome.hudiksvall(folder.resolve(name));
    for (String path : resource("index.txt").lines().toList()) {
      try (InputStream file = KillIT.class.getResourceAsStream("/demo/hudiksvall/" + path)) {
        Files.copy(file, home.root().resolve("inkommande").resolve(path));
      }
    }
    Files.writeString(
        home.root().resolve("config/recipients.csv"),
        "verksamhetschef,TS,Chef Tillfälligt stöd," + HEAD + "\n",
        StandardOpenOption.APPEND);
    home.drop("TS", "fel.xlsx", FAULTY).drop("TS", "person.xlsx", PERSONAL);
    return home;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = KillIT.class.getResourceAsStream("/demo/hudiksvall/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Process start(MonthHome home, List<String> job) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar"));
    command.add(Path.of("target", "uppfoljning.jar").toAbsolutePath().toString());
    command.addAll(List.of("--home", home.root().toString()));
    command.addAll(job);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("UPPFOLJNING_NOW", MonthHome.NOW.toString());
    return builder
        .redirectErrorStream(true)
        .redirectOutput(output(home).toFile())
        .start();
  }

  private static Path output(MonthHome home) {
    return home.root().resolveSibling(home.root().getFileName() + ".txt");
  }

  /** What the last process said, and the end of the home's log. */
  private static String said(MonthHome home, List<String> job) throws IOException {
    Path log = home.root().resolve("data/logg/uppfoljning.jsonl");
    List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
    return job + "\n" + Files.readString(output(home)) + "\n"
        + String.join("\n", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
  }

  /** The digest, verdict and keeping of every arrival. */
  private static List<String> verdicts(MonthHome home) {
    try (Store store = Store.open(home.root().resolve("data"))) {
      return JdbcClient.create(store.dataSource())
          .sql("select sha256, state, kept, released from arrival order by sha256")
          .query((row, number) -> row.getString(1) + " " + row.getString(2) + " "
              + row.getBoolean(3) + " " + row.getBoolean(4))
          .list();
    }
  }

  /**
   * Every file a person or a later run relies on, by a digest of its bytes. Of mail about a file only
   * length and number: the number of the arrival is in its Message-ID, and a kill leaves gaps.
   */
  private static Map<String, Integer> contents(MonthHome home) throws IOException {
    Map<String, Integer> contents = new LinkedHashMap<>();
    for (String part : List.of("inkommande", "arkiv", "avvisade", "svar", "rapporter", "utskick")) {
      for (String file : home.files(part)) {
        byte[] bytes = Files.readAllBytes(home.root().resolve(part).resolve(file));
        if (file.startsWith(HEAD)) {
          contents.merge(part + "/" + HEAD, bytes.length, Integer::sum);
        } else {
          contents.put(part + "/" + file, crc(bytes));
        }
      }
    }
    return contents;
  }

  private static int crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
