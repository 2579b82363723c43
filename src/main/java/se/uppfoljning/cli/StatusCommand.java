package se.uppfoljning.cli;

import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.HomeReader;
import se.uppfoljning.jobs.HomeReader.Status;

/** {@code status}. */
@Command(
    name = "status",
    header =
        "Visar vem som har lämnat, vilka rapporter som är gjorda och vilka brev som ligger kvar.",
    synopsisHeading = "%nSå här skriver du:  ",
    optionListHeading = "%nVal:%n",
    footerHeading = "%nExempel:%n",
    footer = {
      "  ./uppfoljning --home /srv/uppfoljning status",
      "  ./uppfoljning --home /srv/uppfoljning status --period 2023-08 --json",
      "",
      "Slutkoder: 0 klart, 1 fel eller mappen inkommande/ saknas, 2 fel skrivet,",
      "  5 en annan körning pågår"
    })
final class StatusCommand implements Callable<Integer> {
  private final Uppfoljning uppfoljning;

  @Option(
      names = "--period",
      paramLabel = "ÅÅÅÅ-MM",
      description = "månaden; annars den senast avslutade, och med --json alla")
  private @Nullable YearMonth period;

  @Option(names = "--json", description = "svara med ett JSON-objekt")
  private boolean json;

  StatusCommand(Uppfoljning uppfoljning) {
    this.uppfoljning = uppfoljning;
  }

  @Override
  public Integer call() {
    if (!uppfoljning.home().exists()) {
      return uppfoljning.notAHome();
    }
    HomeReader reader = new HomeReader(uppfoljning.home(), uppfoljning.clock());
    return uppfoljning.console().tell(reader.status(period), this::tell);
  }

  private int tell(Status status) {
    Console console = uppfoljning.console();
    if (json) {
      console.say(Json.line(StatusJson.of(status)));
    } else {
      new StatusText(status).lines().forEach(console::say);
    }
    return status.shareIsThere() ? ExitCode.DONE.number() : console.tell(HomeReader.noShare());
  }
}
