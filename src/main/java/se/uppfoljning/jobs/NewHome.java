package se.uppfoljning.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.uppfoljning.facts.Job;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.intake.Inbox;
import se.uppfoljning.jobs.schedule.Timetable;
import se.uppfoljning.setup.JobReader;
import se.uppfoljning.setup.Loaded;
import se.uppfoljning.setup.MunicipalityReader;

/** Makes the home of a municipality from what lies beside the launcher. */
public final class NewHome {
  private static final List<String> COPIED_WHOLE =
      List.of("jobs", "input-templates", "docs/schema");
  private static final List<String> MADE_EMPTY =
      List.of("arkiv", "avvisade", "svar", "rapporter", "utskick", "data");

  private final Path program;

  /** From the folder of the launcher. */
  public NewHome(Path program) {
    this.program = program;
  }

  /**
   * Makes a home in a folder that is missing or empty. Nothing is made while the configuration has
   * mistakes.
   */
  public JobOutcome create(Path folder, String municipality) throws IOException {
    Path source = program.resolve("config").resolve(municipality);
    List<String> known = names(program.resolve("config"));
    if (!known.contains(municipality)) {
      return JobOutcome.of(
          ExitCode.USAGE,
          "Det finns ingen kommun " + municipality + ". Det finns: " + String.join(", ", known));
    }
    if (!isMissingOrEmpty(folder)) {
      return JobOutcome.of(
          ExitCode.USAGE, folder + " är inte tom. Välj en ny eller tom mapp; inget har ändrats.");
    }
    Loaded<Municipality> loaded =
        MunicipalityReader.read(source, program.resolve("input-templates"));
    if (loaded instanceof Loaded.Mistakes<Municipality> mistakes) {
      return JobRunner.mistakes(mistakes.findings());
    }
    Municipality value = ((Loaded.Value<Municipality>) loaded).value();
    if (JobReader.read(program.resolve("jobs"), value, Timetable::comes)
        instanceof Loaded.Mistakes<List<Job>> mistakes) {
      return JobRunner.mistakes(mistakes.findings());
    }
    Home home = new Home(folder);
    fill(home, source);
    List<String> senders =
        value.organisation().senders().stream().map(Org::code).toList();
    new Inbox(home.root()).create(senders);
    Inbox.ofTrials(home.root()).create(senders);
    return JobOutcome.of(ExitCode.DONE, "Ny hemmapp för " + value.name() + ": " + folder);
  }

  private void fill(Home home, Path config) throws IOException {
    copy(config, home.config());
    for (String part : COPIED_WHOLE) {
      if (Files.isDirectory(program.resolve(part))) {
        copy(program.resolve(part), home.root().resolve(part));
      }
    }
    for (String part : MADE_EMPTY) {
      Files.createDirectories(home.root().resolve(part));
    }
  }

  /** Whether a folder may be filled. */
  static boolean isMissingOrEmpty(Path folder) throws IOException {
    return !Files.exists(folder) || (Files.isDirectory(folder) && names(folder).isEmpty());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(from)) {
      walk.filter(Files::isRegularFile).forEach(files::add);
    }
    Files.createDirectories(to);
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }
}
