package se.uppfoljning.setup;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppfoljning.facts.Job;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.Schedule;
import se.uppfoljning.facts.outbox.Recipient;

/** Reads the folder {@code jobs/} of a home. */
public final class JobReader {
  private static final String ENDING = ".yml";

  /** The jobs that make no report; every other does, whatever it is called. */
  private static final Set<String> WITHOUT_REPORT = Set.of("intake", "dispatch");

  private JobReader() {}

  /**
   * Reads every *.yml in the folder.
   *
   * @param municipality whose recipients the jobs name by role
   * @param comes whether a cron pattern is one, and some time fits it
   * @return the jobs in the order of their names, or all mistakes of all files
   */
  public static Loaded<List<Job>> read(
      Path jobsFolder, Municipality municipality, Predicate<Schedule.ByCron> comes) {
    Faults faults = new Faults();
    Folder folder = new Folder(jobsFolder, faults);
    List<Tree.Entries> files = folder.names(Source.JOBS.name()).stream()
        .flatMap(name -> folder.yaml(name).stream())
        .toList();
    Set<String> roles = new TreeSet<>();
    municipality.recipients().stream().map(Recipient::role).forEach(roles::add);
    Names known = new Names("Rollen", " i recipients.csv", Optional.of(roles));
    folder
        .namesIfAny("*.yaml")
        .forEach(name -> faults.unreadable(
            Spot.wholeFile(name),
            name,
            "ett namn som slutar på .yml",
            "Filen läses inte.",
            "Byt .yaml i namnet mot .yml."));
    for (Tree.Entries file : files) {
      checkName(file, faults);
      checkReport(file, faults);
      known.check(file.texts("recipients"), faults);
      faults.doubled("Rollen", file.texts("recipients"));
      Set<String> named = file.texts("recipients").stream()
          .map(Tree.Text::text)
          .collect(Collectors.toCollection(LinkedHashSet::new));
      new Names("Rollen", " i recipients", Optional.of(named)).check(file.texts("files"), faults);
    }
    faults.doubled(
        "Rapporten",
        files.stream().flatMap(file -> file.text("report").stream()).toList());
    List<Job> jobs = files.stream()
        .flatMap(file -> JobFile.read(file, comes, faults).stream())
        .toList();
    return faults.isEmpty() ? new Loaded.Value<>(jobs) : new Loaded.Mistakes<>(faults.inOrder());
  }

  /** A job that nobody knows, or a report without its name, would be missed only when it is due. */
  private static void checkReport(Tree.Entries file, Faults faults) {
    Optional<Tree.Text> job = file.text("job");
    boolean makesNone = job.filter(name -> WITHOUT_REPORT.contains(name.text())).isPresent();
    if (makesNone) {
      Stream.of("report", "recipients", "files")
          .filter(key -> file.value(key) != null)
          .forEach(key -> faults.superfluous(
              key,
              new Tree.Text(file.spot(key), file.text(key).map(Tree.Text::text).orElse("")),
              "Jobbet gör ingen rapport."));
    } else if (job.isPresent() && file.value("report") == null) {
      faults.missing(file.spot(), "report", ": bara intake och dispatch är utan");
    }
  }

  /** A person who runs a job by its name must find it by that name. */
  private static void checkName(Tree.Entries file, Faults faults) {
    String fileName = file.spot().file();
    String expected = fileName.substring(0, fileName.length() - ENDING.length());
    file.text("job")
        .filter(job -> !job.text().equals(expected))
        .ifPresent(job -> faults.invalid(job, expected, "Jobbet heter inte som filen."));
  }
}
