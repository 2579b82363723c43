package se.uppfoljning.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.Home;

/** The command without a subcommand: options for all, and help. */
@Command(
    name = "uppfoljning",
    header = "Månadsuppföljning för en socialförvaltning.",
    synopsisHeading = "%nSå här skriver du:  ",
    customSynopsis = "./uppfoljning [--home MAPP] KOMMANDO",
    optionListHeading = "%nVal:%n",
    commandListHeading = "%nKommandon:%n",
    footerHeading = "%nExempel:%n",
    footer = {
      "  ./uppfoljning demo",
      "  ./uppfoljning init /srv/uppfoljning --municipality hudiksvall",
      "  ./uppfoljning --home /srv/uppfoljning run intake",
      "  ./uppfoljning --home /srv/uppfoljning run monthly-report --period 2023-08",
      "  ./uppfoljning --home /srv/uppfoljning check \"AO augusti.xlsx\"",
      "  ./uppfoljning --home /srv/uppfoljning status",
      "",
      "Slutkoder:",
      "  0 klart    1 fel    2 fel skrivet    3 en leverans avvisades eller har fel",
      "  4 inget att göra    5 en annan körning pågår"
    })
final class Uppfoljning implements Runnable {
  private final Console console;
  private final Path program;
  private final Clock clock;
  private final Map<String, String> environment;

  @Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Option(
      names = "--home",
      paramLabel = "MAPP",
      description = "kommunens hemmapp; annars den mapp du står i")
  private Path home = Path.of("");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "visa den här hjälpen")
  @SuppressWarnings("UnusedVariable") // its being given is enough: picocli shows the help
  private boolean help;

  Uppfoljning(Console console, Path program, Clock clock, Map<String, String> environment) {
    this.console = console;
    this.program = program;
    this.clock = clock;
    this.environment = environment;
  }

  Console console() {
    return console;
  }

  /** The folder of the launcher. */
  Path program() {
    return program;
  }

  Clock clock() {
    return clock;
  }

  /** The environment variables. */
  Map<String, String> environment() {
    return environment;
  }

  Home home() {
    return new Home(home);
  }

  /** Without a command there is nothing to do but to show how to write one. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Skriv ett kommando.");
  }

  /** Says that the folder is no home. */
  int notAHome() {
    console.complain(home().root() + " är ingen hemmapp: den saknar config/municipality.yml.");
    console.complain(
        "Gör en med: ./uppfoljning init MAPP --municipality KOMMUN, och ange den med --home MAPP.");
    return ExitCode.USAGE.number();
  }
}
