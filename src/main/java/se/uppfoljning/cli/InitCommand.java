package se.uppfoljning.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.JobOutcome;
import se.uppfoljning.jobs.NewHome;

/** {@code init DIR --municipality NAME}. */
@Command(
    name = "init",
    header = "Gör en ny hemmapp för en kommun.",
    synopsisHeading = "%nSå här skriver du:  ",
    optionListHeading = "%nVal:%n",
    parameterListHeading = "%n",
    footerHeading = "%nExempel:%n",
    footer = {
      "  ./uppfoljning init /srv/uppfoljning --municipality hudiksvall",
      "",
      "Slutkoder: 0 klart, 1 fel i inställningarna, 2 mappen är inte tom eller kommunen okänd"
    })
final class InitCommand implements Callable<Integer> {
  private final Uppfoljning uppfoljning;

  @Parameters(index = "0", paramLabel = "MAPP", description = "en mapp som saknas eller är tom")
  private Path folder = Path.of("");

  @Option(
      names = "--municipality",
      required = true,
      paramLabel = "KOMMUN",
      description = "en mapp i config/ bredvid programmet")
  private String municipality = "";

  InitCommand(Uppfoljning uppfoljning) {
    this.uppfoljning = uppfoljning;
  }

  @Override
  public Integer call() throws IOException {
    JobOutcome outcome = new NewHome(uppfoljning.program()).create(folder, municipality);
    int code = uppfoljning.console().tell(outcome);
    if (outcome.code() == ExitCode.DONE) {
      uppfoljning
          .console()
          .say("Varje område lämnar sin arbetsbok i sin mapp i " + folder.resolve("inkommande"));
    }
    return code;
  }
}
