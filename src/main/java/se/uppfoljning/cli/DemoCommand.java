package se.uppfoljning.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.uppfoljning.jobs.Demo;
import se.uppfoljning.jobs.ExitCode;
import se.uppfoljning.jobs.Home;
import se.uppfoljning.jobs.JobOutcome;

/** {@code demo [DIR]}: a month with published figures, run by the same commands as any month. */
@Command(
    name = "demo",
    header = "Visar en hel månad med Hudiksvalls publicerade siffror för augusti 2023.",
    synopsisHeading = "%nSå här skriver du:  ",
    parameterListHeading = "%n",
    optionListHeading = "%nVal:%n",
    footerHeading = "%nExempel:%n",
    footer = {
      "  ./uppfoljning demo",
      "  ./uppfoljning demo /tmp/visning",
      "",
      "Slutkoder: 0 klart, 2 mappen är inte tom, 3 en leverans avvisades, 4 demon finns redan"
    })
final class DemoCommand implements Callable<Integer> {
  private final Uppfoljning uppfoljning;

  @Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "MAPP",
      description = "en mapp som saknas eller är tom; annars ./uppfoljning-demo")
  private Path folder = Path.of("uppfoljning-demo");

  DemoCommand(Uppfoljning uppfoljning) {
    this.uppfoljning = uppfoljning;
  }

  @Override
  public Integer call() throws IOException {
    Console console = uppfoljning.console();
    Demo demo = new Demo(uppfoljning.program(), folder);
    Optional<String> earlier = demo.earlier();
    if (earlier.isPresent()) {
      console.say("Demon är redan körd här.");
      console.say(earlier.get());
      return ExitCode.NOTHING.number();
    }
    JobOutcome created = demo.create();
    if (created.code() != ExitCode.DONE) {
      return console.tell(created);
    }
    console.say(
        "Varje område och controllern har lämnat sin arbetsbok i " + folder + "/inkommande/.");
    return month(demo);
  }

  private int month(Demo demo) throws IOException {
    int intake = run("intake", "--settle", "0");
    if (intake == ExitCode.FAULT.number()) {
      return intake;
    }
    int report = run("monthly-report", "--period", Demo.PERIOD.toString());
    int dispatch = report == 0 ? run("dispatch") : report;
    if (dispatch != 0) {
      return dispatch;
    }
    List<String> closing = closingWords(demo);
    demo.finish(closing);
    closing.forEach(uppfoljning.console()::say);
    return intake;
  }

  /** The same command line as anyone's, said before it is run. */
  private int run(String job, String... options) {
    List<String> args = new ArrayList<>(List.of("--home", folder.toString(), "run", job));
    args.addAll(List.of(options));
    uppfoljning.console().say("");
    uppfoljning.console().say("> ./uppfoljning " + String.join(" ", args));
    return spec.root().commandLine().execute(args.toArray(String[]::new));
  }

  private List<String> closingWords(Demo demo) throws IOException {
    Home home = new Home(folder);
    List<String> words = new ArrayList<>();
    words.add("");
    words.add("Klart. Här ligger allt:");
    words.add("  Rapporten        " + shown(newestWorkbook(home)));
    words.add("  Breven           " + shown(home.outgoing())
        + "  (öppna en .eml-fil i e-postprogrammet)");
    words.add("  Svaren           " + shown(home.root().resolve("svar"))
        + "  (ett kvitto till var och en)");
    words.add(
        "  Arbetsböckerna   " + shown(home.root().resolve("arkiv")) + "  (så som de lämnades)");
    words.add("");
    words.addAll(demo.keyNumbers());
    words.add("");
    words.add("Breven, ett till var mottagare:");
    words.addAll(demo.mails());
    return words;
  }

  private static Path newestWorkbook(Home home) throws IOException {
    try (Stream<Path> files = Files.walk(home.reports())) {
      return files
          .filter(file -> file.toString().endsWith(".xlsx"))
          .max(Path::compareTo)
          .orElse(home.reports());
    }
  }

  /** As the person named the folder, so that the words are the same wherever it lies. */
  private Path shown(Path path) {
    return folder.resolve(new Home(folder).root().relativize(path));
  }
}
