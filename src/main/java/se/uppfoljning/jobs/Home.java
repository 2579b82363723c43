package se.uppfoljning.jobs;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of one municipality: configuration, inbox, archive, answers, reports, data. */
public record Home(Path root) {
  public Home {
    root = root.toAbsolutePath().normalize();
  }

  /** Whether the folder has the configuration of a municipality; the repository's root has not. */
  public boolean exists() {
    return Files.isRegularFile(config().resolve("municipality.yml"));
  }

  /** The municipality's configuration. */
  public Path config() {
    return root.resolve("config");
  }

  /** How our own workbook is made. */
  public Path templates() {
    return root.resolve("input-templates");
  }

  /** The jobs. */
  public Path jobs() {
    return root.resolve("jobs");
  }

  /** Database, spool, lock and log. */
  public Path data() {
    return root.resolve("data");
  }

  /** The editions. */
  public Path reports() {
    return root.resolve("rapporter");
  }

  /** Mail as files. */
  public Path outgoing() {
    return root.resolve("utskick");
  }
}
