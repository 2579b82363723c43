package se.uppfoljning.cases;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.FindingCode;
import se.uppfoljning.facts.delivery.Place;
import se.uppfoljning.facts.delivery.Severity;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.Home;
import se.uppfoljning.jobs.JobOutcome;
import se.uppfoljning.jobs.JobRunner;
import se.uppfoljning.jobs.NewHome;
import se.uppfoljning.jobs.RunRequest;

/** A real home with a fixed clock: files are dropped in it and jobs run as anyone would. */
public final class MonthHome {
  /** The instant of every run, unless it is said otherwise. */
  public static final Instant NOW = Instant.parse("2023-09-10T08:00:00Z");

  /** The report month of the tests. */
  public static final YearMonth AUGUST = YearMonth.of(2023, 8);

  private final Path root;
  private final Map<String, String> environment;
  private final Instant now;

  private MonthHome(Path root, Map<String, String> environment) {
    this(root, environment, NOW);
  }

  private MonthHome(Path root, Map<String, String> environment, Instant now) {
    this.root = root;
    this.environment = environment;
    this.now = now;
  }

  /** A new home of Hudiksvall in which the four of the management group get mail, nobody else. */
  public static MonthHome hudiksvall(Path folder) {
    MonthHome home = hudiksvallWithAllRecipients(folder);
    try {
      Path recipients = folder.resolve("config/recipients.csv");
      Files.write(
          recipients,
          Files.readAllLines(recipients).stream()
              .filter(line -> line.startsWith("role,") || line.startsWith("ledningsgrupp,"))
              .toList());
      for (String report : List.of("monthly-report", "interim-report", "annual-report")) {
        Path job = folder.resolve("jobs/" + report + ".yml");
        Files.writeString(
            job,
            Files.readString(job)
                .replaceAll("recipients: .*", "recipients: [ledningsgrupp]")
                .replaceAll("files: .*", ""));
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new home of Hudiksvall, from this repository's configuration. */
  public static MonthHome hudiksvallWithAllRecipients(Path folder) {
    return of("hudiksvall", folder);
  }

  /** A new home of a municipality, from this repository's configuration. */
  public static MonthHome of(String municipality, Path folder) {
    try {
      JobOutcome made = new NewHome(Path.of("")).create(folder, municipality);
      if (made.code() != ExitCode.DONE) {
        throw new IllegalStateException(made.lines().toString());
      }
      return new MonthHome(folder, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same home, whose mail goes to a server; its certificate is trusted. */
  public MonthHome mailBy(MailServer server) {
    Path municipality = root.resolve("config/municipality.yml");
    String smtp = "transport: smtp\n  host: %s\n  port: %d\n  user: %s\n"
        .formatted(
            server.settings().host(),
            server.settings().port(),
            server.settings().user());
    try {
      Files.writeString(
          municipality,
          Files.readString(municipality)
              .replaceFirst(
                  "transport: (file|smtp\\n  host: .*\\n  port: .*\\n  user: .*)\\n", smtp));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return with(Map.of("UPPFOLJNING_SMTP_PASSWORD", MailServer.PASSWORD));
  }

  /** The same home, run with these environment variables only. */
  public MonthHome with(Map<String, String> variables) {
    return new MonthHome(root, variables, now);
  }

  /** The same home at another time. */
  public MonthHome at(String instant) {
    return new MonthHome(root, environment, Instant.parse(instant));
  }

  /** Changes a text in a file of the home. */
  public MonthHome replace(String path, String old, String fresh) {
    try {
      String text = Files.readString(root.resolve(path));
      if (!text.contains(old)) {
        throw new IllegalStateException(path + " has no such text");
      }
      Files.writeString(root.resolve(path), text.replace(old, fresh));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The home's folder. */
  public Path root() {
    return root;
  }

  /** Changes what must stand in a file of the configuration. */
  public MonthHome configure(String file, String old, String changed) {
    Path path = root.resolve("config").resolve(file);
    String text = text("config/" + file);
    if (!text.contains(old)) {
      throw new IllegalArgumentException("not in " + file + ": " + old);
    }
    try {
      Files.writeString(path, text.replace(old, changed));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Drops a workbook in a sender's folder. */
  public MonthHome drop(String sender, String fileName, WorkbookCase workbook) {
    return drop(sender, fileName, workbook.bytes());
  }

  /** Drops any file in a sender's folder. */
  public MonthHome drop(String sender, String fileName, byte[] content) {
    try {
      Files.write(root.resolve("inkommande").resolve(sender).resolve(fileName), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs {@code intake}, without waiting for files to settle. */
  public JobOutcome intake() {
    return run(new RunRequest("intake", null, Duration.ZERO, false));
  }

  /** Runs {@code monthly-report} for August 2023. */
  public JobOutcome monthlyReport() {
    return run(new RunRequest("monthly-report", AUGUST, null, false));
  }

  /** Runs {@code dispatch}. */
  public JobOutcome dispatch() {
    return run(new RunRequest("dispatch", null, null, false));
  }

  /** Closes a month to deliveries, or opens it again. */
  public JobOutcome close(YearMonth period, boolean closed) {
    return runner().close(period, closed, "ekonomichefen", closed ? "klart" : "sen fil");
  }

  /** Runs anything. */
  public JobOutcome run(RunRequest request) {
    return runner().run(request);
  }

  private JobRunner runner() {
    return new JobRunner(
        new Home(root),
        Clock.fixed(now, ZoneOffset.UTC),
        environment,
        Certificate.of("localhost")::trusted);
  }

  /** The folder of an edition of the August report. */
  public Path edition(int number) {
    return root.resolve("rapporter/2023-08/manadsrapport-" + number);
  }

  /** figures.csv of an edition, by id. */
  public Map<String, CSVRecord> figures(int edition) {
    return figures(edition(edition));
  }

  /** figures.csv in the folder of an edition, by id. */
  public static Map<String, CSVRecord> figures(Path edition) {
    Map<String, CSVRecord> figures = new LinkedHashMap<>();
    csv(edition.resolve("figures.csv")).forEach(record -> figures.put(record.get("id"), record));
    return figures;
  }

  /** findings.csv of an edition, as "V05 fel AO.xlsx Blad1!B4". */
  public List<String> findings(int edition) {
    return findings(edition(edition));
  }

  /** findings.csv in the folder of an edition, in the same words. */
  public static List<String> findings(Path edition) {
    return csv(edition.resolve("findings.csv")).stream()
        .map(finding -> "%s %s %s %s!%s"
            .formatted(
                finding.get("code"),
                finding.get("severity"),
                finding.get("file"),
                finding.get("sheet"),
                finding.get("cell")))
        .toList();
  }

  /** findings.csv of an edition. */
  public List<Finding> told(int edition) {
    return csv(edition(edition).resolve("findings.csv")).stream()
        .map(row -> new Finding(
            FindingCode.valueOf(row.get("code")),
            Severity.valueOf(row.get("severity").toUpperCase(Locale.ROOT)),
            new Place(row.get("file"), row.get("sheet"), row.get("cell")),
            row.get("seen"),
            row.get("expected"),
            row.get("message"),
            row.get("remedy")))
        .toList();
  }

  private static List<CSVRecord> csv(Path path) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader file = Files.newBufferedReader(path, StandardCharsets.UTF_8);
        var csv = format.parse(file)) {
      return csv.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text file of the home, its no-break spaces shown as spaces. */
  public String text(String path) {
    try {
      return Files.readString(root.resolve(path)).replace('\u00A0', ' ');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files below a folder of the home, by name, with the folder's own path left out. */
  public List<String> files(String folder) {
    try (Stream<Path> walk = Files.walk(root.resolve(folder))) {
      return walk.filter(Files::isRegularFile)
          .map(file -> root.resolve(folder).relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
