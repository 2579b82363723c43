package se.uppfoljning.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.uppfoljning.facts.outbox.MessageStatus;
import se.uppfoljning.jobs.HomeReader.TraceRequest;

/** A home with published figures in its inbox, ready to be run as anyone would run it. */
public final class Demo {
  /** The report month of the published figures. */
  public static final YearMonth PERIOD = YearMonth.of(2023, 8);

  /** What a reader asks first, with the figures that answer. */
  private static final Map<String, String> KEY_NUMBERS = keyNumberIds();

  private static final String MUNICIPALITY = "hudiksvall";
  private static final String FILES = "/demo/hudiksvall/";

  private final Path program;
  private final Path folder;

  /** A demo from the folder of the launcher, in a folder of its own. */
  public Demo(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /** The closing words of an earlier demo in the folder; empty when there is none. */
  public Optional<String> earlier() throws IOException {
    return Files.isRegularFile(marker())
        ? Optional.of(Files.readString(marker()))
        : Optional.empty();
  }

  /** Makes the home and drops the example files in {@code inkommande/}. */
  public JobOutcome create() throws IOException {
    JobOutcome created = new NewHome(program).create(folder, MUNICIPALITY);
    if (created.code() == ExitCode.DONE) {
      for (String path : resource("index.txt").lines().toList()) {
        try (InputStream file = open(path)) {
          Files.copy(file, folder.resolve("inkommande").resolve(path));
        }
      }
    }
    return created;
  }

  /** The numbers the report begins with, as it printed them, a line each. */
  public List<String> keyNumbers() {
    Home home = new Home(folder);
    List<String> lines = new ArrayList<>();
    KEY_NUMBERS.forEach((words, id) -> {
      Lookup<HomeReader.Trace> trace = new StoreReader(home)
          .read(
              () -> HomeReader.failed(ExitCode.NOTHING),
              store -> FigureTrace.of(store, new TraceRequest(id, PERIOD, null, null)));
      if (trace instanceof Lookup.Found<HomeReader.Trace> found) {
        lines.add(words.formatted(found.value().figure().display()));
      }
    });
    return lines;
  }

  /** Who got which mail, a line each. */
  public List<String> mails() {
    Lookup<List<MessageStatus>> messages = new StoreReader(new Home(folder))
        .read(
            () -> HomeReader.failed(ExitCode.NOTHING),
            store -> new Lookup.Found<>(store.outbox().all()));
    return messages instanceof Lookup.Found<List<MessageStatus>> found
        ? found.value().stream()
            .map(
                mail -> String.format(Locale.ROOT, "  %-50s  %s", mail.recipient(), mail.subject()))
            .toList()
        : List.of();
  }

  private static Map<String, String> keyNumberIds() {
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("  Avvikelse mot budget januari–augusti  %s tkr", "SON/net//2023-08/variance_ytd");
    ids.put("  Prognos för helåret mot budget        %s tkr", "SON/net//2023-08/forecast_variance");
    ids.put(
        "  Sjukfrånvaro januari–augusti          %s  (konstruerade timmar)",
        "SON/sickLeaveRate//2023-08/rate");
    return ids;
  }

  /** Says that the demo is complete, and remembers the words for the next time. */
  public void finish(List<String> closingWords) throws IOException {
    Files.writeString(marker(), String.join("\n", closingWords));
  }

  private Path marker() {
    return folder.resolve("data").resolve("demo.txt");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = Demo.class.getResourceAsStream(FILES + name);
    if (in == null) {
      throw new IOException("the program lacks its own file " + name);
    }
    return in;
  }
}
