package se.uppfoljning.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.FileCheck;
import se.uppfoljning.jobs.FileCheck.Checked;
import se.uppfoljning.jobs.Lookup;

/** {@code check FILE...}. */
@Command(
    name = "check",
    header = "Säger vad som är fel i en arbetsbok, utan att lämna den. Inget sparas.",
    synopsisHeading = "%nSå här skriver du:  ",
    parameterListHeading = "%n",
    optionListHeading = "%nVal:%n",
    footerHeading = "%nExempel:%n",
    footer = {
      "  ./uppfoljning --home /srv/uppfoljning check \"AO augusti.xlsx\"",
      "  ./uppfoljning --home /srv/uppfoljning check *.xlsx --period 2023-08 --json",
      "  ./uppfoljning --home /srv/uppfoljning check bok.xlsx --area AO",
      "",
      "Slutkoder: 0 inga fel, 1 fel i inställningarna, 2 fel skrivet eller ingen sådan fil,",
      "  3 minst ett fel, 5 en annan körning pågår"
    })
final class CheckCommand implements Callable<Integer> {
  private final Uppfoljning uppfoljning;

  @Parameters(index = "0..*", arity = "1..*", paramLabel = "FIL", description = "en arbetsbok")
  private List<Path> files = List.of();

  @Option(
      names = "--area",
      paramLabel = "KOD",
      description = "vems filen är; annars den mapp i inkommande/ eller prova/ som den ligger i,"
          + " annars den enda vars rader står i den")
  private @Nullable String area;

  @Option(
      names = "--period",
      paramLabel = "ÅÅÅÅ-MM",
      description = "månaden den ska gälla; annars den som står i den")
  private @Nullable YearMonth period;

  @Option(names = "--json", description = "svara med ett JSON-objekt per rad och fil")
  private boolean json;

  CheckCommand(Uppfoljning uppfoljning) {
    this.uppfoljning = uppfoljning;
  }

  @Override
  public Integer call() {
    if (!uppfoljning.home().exists()) {
      return uppfoljning.notAHome();
    }
    Lookup<List<Checked>> lookup = new FileCheck(uppfoljning.home()).check(files, area, period);
    return uppfoljning.console().tell(lookup, this::tell);
  }

  private int tell(List<Checked> files) {
    for (Checked file : files) {
      List<String> lines = json ? List.of(Json.line(CheckWords.json(file))) : CheckWords.text(file);
      lines.forEach(uppfoljning.console()::say);
    }
    ExitCode code = files.stream().allMatch(Checked::accepted) ? ExitCode.DONE : ExitCode.REJECTED;
    return code.number();
  }
}
