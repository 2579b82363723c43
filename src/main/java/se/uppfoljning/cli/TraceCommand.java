package se.uppfoljning.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.uppfoljning.facts.PrintedFigure;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.HomeReader;
import se.uppfoljning.jobs.HomeReader.Trace;
import se.uppfoljning.jobs.HomeReader.TraceRequest;

/** {@code trace ID}. */
@Command(
    name = "trace",
    header = "Visar var ett tal i en rapport kommer från.",
    synopsisHeading = "%nSå här skriver du:  ",
    parameterListHeading = "%n",
    optionListHeading = "%nVal:%n",
    footerHeading = "%nExempel:%n",
    footer = {
      "  ./uppfoljning --home /srv/uppfoljning trace SON/net//2023-08/variance_ytd",
      "  ./uppfoljning trace AO/net//2023-08/forecast --edition 1 --json",
      "",
      "Slutkoder: 0 klart, 1 fel eller inget sådant tal, 2 fel skrivet,",
      "  4 ingen sådan utgåva, 5 en annan körning pågår"
    })
final class TraceCommand implements Callable<Integer> {
  private final Uppfoljning uppfoljning;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "talets id, som på fliken Spår och i figures.csv")
  private String id = "";

  @Option(
      names = "--period",
      paramLabel = "ÅÅÅÅ-MM",
      description = "rapportens månad; annars den som står i id:t")
  private @Nullable YearMonth period;

  @Option(
      names = "--report",
      paramLabel = "RAPPORT",
      description = "rapportens namn, till exempel manadsrapport; annars den senast gjorda")
  private @Nullable String report;

  @Option(
      names = "--edition",
      paramLabel = "NUMMER",
      description = "utgåvans nummer; annars den senast gjorda")
  private @Nullable Integer edition;

  @Option(names = "--json", description = "svara med ett JSON-objekt")
  private boolean json;

  TraceCommand(Uppfoljning uppfoljning) {
    this.uppfoljning = uppfoljning;
  }

  @Override
  public Integer call() {
    if (!uppfoljning.home().exists()) {
      return uppfoljning.notAHome();
    }
    HomeReader reader = new HomeReader(uppfoljning.home(), uppfoljning.clock());
    TraceRequest request = new TraceRequest(id.strip(), period, report, edition);
    return uppfoljning.console().tell(reader.trace(request), this::tell);
  }

  private int tell(Trace trace) {
    List<String> lines = json ? List.of(Json.line(object(trace))) : text(trace);
    lines.forEach(uppfoljning.console()::say);
    return ExitCode.DONE.number();
  }

  private static List<String> text(Trace trace) {
    PrintedFigure figure = trace.figure();
    List<String> lines = new ArrayList<>();
    lines.add(figure.id() + " i " + trace.edition());
    lines.add("  Visas som  " + figure.display());
    lines.add("  Värde      " + value(figure));
    lines.add("  Kommer ur  " + origin(figure));
    if (figure.formula() != null) {
      trace.inputs().forEach(input -> lines.add("    " + line(input)));
    }
    return lines;
  }

  private static String origin(PrintedFigure figure) {
    String formula = figure.formula();
    if (formula != null) {
      return formula + ":";
    }
    return figure.source().isEmpty() ? "ingen har lämnat talet" : figure.source();
  }

  private static String value(PrintedFigure figure) {
    return figure.value() == null ? "saknas" : figure.value() + " " + figure.unit();
  }

  private static String line(PrintedFigure input) {
    return String.join("  ", input.id(), value(input), origin(input));
  }

  private static Map<String, @Nullable Object> object(Trace trace) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("id", trace.figure().id());
    object.put("value", trace.figure().value());
    object.put("display", trace.figure().display());
    object.put("formula", trace.figure().formula());
    object.put("inputs", trace.inputs().stream().map(TraceCommand::input).toList());
    return object;
  }

  private static Map<String, @Nullable Object> input(PrintedFigure figure) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("id", figure.id());
    object.put("source", figure.source());
    object.put("value", figure.value());
    return object;
  }
}
