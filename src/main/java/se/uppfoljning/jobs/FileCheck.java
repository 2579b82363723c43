package se.uppfoljning.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.organisation.Org;
import se.uppfoljning.setup.Loaded;
import se.uppfoljning.setup.MunicipalityReader;

/**
 * What the sender of a file would be told, without delivering it: records nothing and takes no lock.
 * What was delivered before is read from the database, if there is one.
 */
public final class FileCheck {
  private final Home home;
  private final StoreReader reader;

  /** By the configuration of a home, and by what was delivered in it. */
  public FileCheck(Home home) {
    this(home, new StoreReader(home));
  }

  FileCheck(Home home, StoreReader reader) {
    this.home = home;
    this.reader = reader;
  }

  /**
   * A file and what is to be said of it.
   *
   * @param file as it was named
   * @param accepted whether it would be taken
   * @param area the sender it was checked as; null when that could not be told
   * @param foundByContent whether the sender was told by what stands in the file
   * @param layout names of the layouts it was read by, joined by +; null when no table was found
   * @param period the report month; null when it could not be told
   * @param findings all of them, in the order of the checks
   */
  public record Checked(
      Path file,
      boolean accepted,
      @Nullable Org area,
      boolean foundByContent,
      @Nullable String layout,
      @Nullable YearMonth period,
      List<Finding> findings) {
    public Checked {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Checks files, all or none.
   *
   * @param area code of the sender; null to tell it from where the file lies, or what stands in it
   * @param period the month they are to be for; null takes every month
   */
  public Lookup<List<Checked>> check(
      List<Path> files, @Nullable String area, @Nullable YearMonth period) {
    Loaded<Municipality> loaded = MunicipalityReader.read(home.config(), home.templates());
    if (loaded instanceof Loaded.Mistakes<Municipality> mistakes) {
      return new Lookup.Failed<>(JobRunner.mistakes(mistakes.findings()));
    }
    Municipality municipality = ((Loaded.Value<Municipality>) loaded).value();
    return reader.read(
        () -> check(files, area, new SenderSearch(municipality, period, History.EMPTY)),
        store -> check(files, area, new SenderSearch(municipality, period, History.of(store))));
  }

  private static Lookup<List<Checked>> check(
      List<Path> files, @Nullable String area, SenderSearch search) {
    List<String> wrong = new ArrayList<>();
    Optional<Org> sender = Optional.ofNullable(area).flatMap(search::byCode);
    if (area != null && sender.isEmpty()) {
      String known = String.join(", ", search.codes());
      wrong.add("Det finns inget område " + area + ". Det finns: " + known);
    }
    files.forEach(file -> unusable(file).ifPresent(wrong::add));
    return wrong.isEmpty()
        ? new Lookup.Found<>(files.stream()
            .map(file -> search.check(file, sender.or(() -> search.byFolder(file))))
            .toList())
        : new Lookup.Failed<>(new JobOutcome(ExitCode.USAGE, wrong));
  }

  private static Optional<String> unusable(Path file) {
    if (Files.isDirectory(file)) {
      return Optional.of(
          file + " är en mapp. Ange filerna i den, till exempel " + file + "/*.xlsx");
    }
    if (!Files.exists(file)) {
      return Optional.of("Det finns ingen fil " + file);
    }
    return Files.isRegularFile(file) && Files.isReadable(file)
        ? Optional.empty()
        : Optional.of(file + " går inte att läsa.");
  }
}
