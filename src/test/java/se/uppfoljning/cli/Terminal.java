package se.uppfoljning.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Types commands in a home and reads what is said, as a person or a script would. */
final class Terminal {
  private static final Map<String, String> AUTUMN =
      Map.of("UPPFOLJNING_NOW", "2023-09-10T08:00:00Z");

  private final Path home;
  private final Map<String, String> environment;
  private ByteArrayOutputStream out = new ByteArrayOutputStream();
  private ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Terminal(Path home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
  }

  static Terminal in(Path home) {
    return new Terminal(home, AUTUMN);
  }

  /** The same with one more environment variable. */
  Terminal with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Terminal(home, more);
  }

  /** Runs a command with {@code --home} and gives its exit code; forgets what was said before. */
  int run(String... command) {
    out = new ByteArrayOutputStream();
    err = new ByteArrayOutputStream();
    List<String> args = new ArrayList<>(List.of("--home", home.toString()));
    args.addAll(List.of(command));
    return Main.run(
        args.toArray(String[]::new), environment, Path.of(""), stream(out), stream(err));
  }

  /** Standard output, its no-break spaces shown as spaces. */
  String said() {
    return text(out);
  }

  /** Standard error, in the same way. */
  String complained() {
    return text(err);
  }

  /** Standard output, one JSON object a line. */
  List<JsonNode> json() {
    JsonMapper mapper = new JsonMapper();
    return said().lines().map(mapper::readTree).toList();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace('\u00A0', ' ');
  }
}
