package se.uppfoljning.jobs.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.uppfoljning.intake.Durable;

/**
 * When each job ran last, kept in a small file of lines {@code job=instant}. A line that cannot be
 * read is as if the job had never run.
 */
final class LastRuns {
  private static final Logger LOG = LoggerFactory.getLogger(LastRuns.class);

  private final Path file;
  private final Map<String, Instant> byJob = new TreeMap<>();

  LastRuns(Path file) {
    this.file = file;
    try {
      Files.readAllLines(file, StandardCharsets.UTF_8).forEach(this::read);
    } catch (IOException missing) {
      LOG.info("no earlier runs are known");
    }
  }

  private void read(String line) {
    int equals = line.indexOf('=');
    try {
      if (equals > 0) {
        byJob.put(line.substring(0, equals), Instant.parse(line.substring(equals + 1)));
      }
    } catch (DateTimeException unreadable) {
      LOG.warn("a last run could not be read");
    }
  }

  /** When a job ran last; empty when it never did. */
  Optional<Instant> of(String job) {
    return Optional.ofNullable(byJob.get(job));
  }

  /** Keeps it. A full disk is no reason to stop: it is known as long as the process lives. */
  void put(String job, Instant instant) {
    byJob.put(job, instant);
    String text = byJob.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
        .collect(Collectors.joining());
    try {
      Durable.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException fault) {
      LOG.error("the last run of {} was not kept: {}", job, fault.getClass().getName());
    }
  }
}
