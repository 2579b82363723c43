package se.uppfoljning.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.setup.Loaded;
import se.uppfoljning.setup.MunicipalityReader;

/**
 * Layouts with words, beside those of Hudiksvall and after them: numbers with comments and a column
 * that is not read, actions, comments. Any area and the committee may deliver them.
 */
public final class NoteLayouts {
  private static final String SENDERS = """
      senders:
        - sender: area
          rows: report
          total: own-sum
        - sender: committee
          rows: report
          total: own-sum
      """;

  private static final String NUMBERS = """
      name: tal-och-text
      table: operating
      unit: tkr
      row-key: org-and-measure
      label-headers: [Rad]
      group-headers: [Område]
      columns:
        - kind: actual_ytd
          headers: [Utfall]
          may-be-empty: true
        - kind: budget_ytd
          headers: [Budget]
          may-be-empty: true
        - kind: forecast
          headers: ["Prognos {month} {year}"]
          may-be-empty: true
        - kind: annual_budget
          headers: ["Budget {year}"]
          may-be-empty: true
      note-columns:
        - note: comment
          headers: [Kommentar]
      unread-headers: [Förra prognosen]
      period-titles: ["{period}"]
      """;

  private static final String ACTIONS = """
      name: text-atgarder
      table: operating
      unit: tkr
      row-key: action
      label-headers: [Åtgärd]
      note-columns:
        - note: cause
          headers: [Orsak]
        - note: effect
          headers: [Effekt i år]
        - note: owner
          headers: [Ansvarig]
        - note: due
          headers: [Klart senast]
        - note: status
          headers: [Status]
      period-titles: ["{period}"]
      """;

  private static final String COMMENTS = """
      name: text-kommentarer
      table: operating
      unit: tkr
      row-key: comment
      label-headers: [Gäller]
      note-columns:
        - note: comment
          headers: [Kommentar]
      period-titles: ["{period}"]
      """;

  private static final Map<String, String> FILES = Map.of(
      "layout-tal-och-text.yml", NUMBERS,
      "layout-text-atgarder.yml", ACTIONS,
      "layout-text-kommentarer.yml", COMMENTS);

  private NoteLayouts() {}

  /** Writes them into a folder of configuration. */
  public static void addTo(Path config) {
    FILES.forEach((name, text) -> write(config.resolve(name), text + SENDERS));
  }

  /** Hudiksvall's configuration with them, by way of a folder that is made. */
  public static Municipality municipality(Path folder) {
    try (Stream<Path> files = Files.list(Path.of("config", "hudiksvall"))) {
      Files.createDirectories(folder);
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    addTo(folder);
    Loaded<Municipality> loaded = MunicipalityReader.read(folder);
    if (loaded instanceof Loaded.Value<Municipality> value) {
      return value.value();
    }
    throw new IllegalStateException(loaded.toString());
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
