package se.uppfoljning.cli;

import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.JobRunner;

/** {@code close}. */
@Command(
    name = "close",
    header = "Stänger en månad för leveranser, eller öppnar den igen för en sen fil.",
    synopsisHeading = "%nSå här skriver du:  ",
    optionListHeading = "%nVal:%n",
    footerHeading = "%nExempel:%n",
    footer = {
      "  ./uppfoljning --home /srv/uppfoljning close --period 2023-08 --by ekonomichefen --why \"Delåret är beslutat\"",
      "  ./uppfoljning --home /srv/uppfoljning close --period 2023-08 --reopen --by controllern --why \"Sen fil från AO\"",
      "",
      "En månad stängs aldrig av sig själv. Rapporter går att göra också för en stängd månad.",
      "",
      "Slutkoder: 0 klart, 1 fel, 2 fel skrivet, 4 den är redan stängd eller öppen,",
      "  5 en annan körning pågår"
    })
final class CloseCommand implements Callable<Integer> {
  private static final int LONGEST = 500;

  private final Uppfoljning uppfoljning;

  @Option(names = "--period", required = true, paramLabel = "ÅÅÅÅ-MM", description = "månaden")
  private YearMonth period = YearMonth.of(2000, 1);

  @Option(names = "--reopen", description = "öppna den i stället")
  private boolean reopen;

  @Option(
      names = "--by",
      required = true,
      paramLabel = "VEM",
      description = "vem som har bestämt det, helst en roll")
  private String who = "";

  @Option(
      names = "--why",
      required = true,
      paramLabel = "VARFÖR",
      description = "varför; står i status och i nästa utgåva")
  private String why = "";

  CloseCommand(Uppfoljning uppfoljning) {
    this.uppfoljning = uppfoljning;
  }

  @Override
  public Integer call() {
    if (!uppfoljning.home().exists()) {
      return uppfoljning.notAHome();
    }
    if (isNoText(who) || isNoText(why)) {
      uppfoljning.console().complain("VEM och VARFÖR ska vara text, högst " + LONGEST + " tecken.");
      return ExitCode.USAGE.number();
    }
    LogFile.open(uppfoljning.home());
    JobRunner runner =
        new JobRunner(uppfoljning.home(), uppfoljning.clock(), uppfoljning.environment());
    return uppfoljning.console().tell(runner.close(period, !reopen, who.strip(), why.strip()));
  }

  private static boolean isNoText(String text) {
    return text.isBlank() || text.length() > LONGEST;
  }
}
