package se.uppfoljning.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.uppfoljning.facts.series.ForecastMethod;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.forecast.ForecastFile;

/** {@code forecast --in SERIES.csv --out F.csv}. */
@Command(
    name = "forecast",
    header = "Räknar fram helårsprognoser för månadsserier i en CSV-fil. Behöver ingen hemmapp.",
    synopsisHeading = "%nSå här skriver du:  ",
    optionListHeading = "%nVal:%n",
    parameterListHeading = "%n",
    footerHeading = "%nExempel:%n",
    footer = {
      "  ./uppfoljning forecast --in serier.csv --out prognoser.csv",
      "  ./uppfoljning forecast --in serier.csv --out prognoser.csv --history 3",
      "",
      "Filen har en rad per serie och månad: dataset,series_id,year,month,value,budget. En månad",
      "som inte är bokförd har tomt value. Svaret gäller seriens sista år, som det såg ut efter",
      "2, 4, 6, 8 och 10 månader, med ett intervall som helåret hamnar i fyra gånger av fem.",
      "",
      "Slutkoder: 0 klart, 1 fel i filen, 2 fel skrivet eller ingen sådan fil, 4 filen är tom"
    })
final class ForecastCommand implements Callable<Integer> {
  private static final String LONGEST = "max";
  private static final List<String> METHODS =
      List.of(ForecastMethod.DEFAULT.code(), ForecastMethod.REFERENCE.code());
  private static final List<String> HISTORIES = List.of("0", "1", "3", LONGEST);

  private final Uppfoljning uppfoljning;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FIL",
      description = "månadsserierna, CSV i UTF-8")
  private Path in = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "UTFIL",
      description = "filen som får prognoserna; skrivs över")
  private Path out = Path.of("");

  @Option(
      names = "--method",
      paramLabel = "METOD",
      description = "default (vår metod) eller reference (den ursprungliga); annars default")
  private String method = ForecastMethod.DEFAULT.code();

  @Option(
      names = "--history",
      paramLabel = "ÅR",
      description = "hur många tidigare år som används: 0, 1, 3 eller max (fem); annars max")
  private String history = LONGEST;

  ForecastCommand(Uppfoljning uppfoljning) {
    this.uppfoljning = uppfoljning;
  }

  @Override
  public Integer call() throws IOException {
    if (!METHODS.contains(method)) {
      return wrong("METOD", method, METHODS);
    }
    if (!HISTORIES.contains(history)) {
      return wrong("ÅR", history, HISTORIES);
    }
    ForecastMethod chosen = method.equals(ForecastMethod.DEFAULT.code())
        ? ForecastMethod.DEFAULT
        : ForecastMethod.REFERENCE;
    int mostYears = history.equals(LONGEST) ? Integer.MAX_VALUE : Integer.parseInt(history);
    return uppfoljning
        .console()
        .tell(ForecastFile.make(new ForecastFile.Request(in, out, chosen, mostYears)));
  }

  private int wrong(String what, String seen, List<String> known) {
    uppfoljning
        .console()
        .complain(
            "Fel värde för " + what + ": " + seen + ". Välj " + String.join(", ", known) + ".");
    return ExitCode.USAGE.number();
  }
}
