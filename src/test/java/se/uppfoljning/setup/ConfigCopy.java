package se.uppfoljning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.facts.delivery.Finding;

/** Hudiksvall's configuration in a folder of the test's own, to be spoilt there. */
record ConfigCopy(Path folder) {
  static final Path HUDIKSVALL = Path.of("config", "hudiksvall");

  static final Path TEMPLATES = Path.of("input-templates");

  static ConfigCopy in(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(HUDIKSVALL)) {
      for (Path file : files) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ConfigCopy(folder);
  }

  /** Replaces what must stand in the file, the first time it does. */
  ConfigCopy replace(String file, String old, String changed) {
    String text = text(file);
    assertThat(text).contains(old);
    int at = text.indexOf(old);
    return write(file, text.substring(0, at) + changed + text.substring(at + old.length()));
  }

  ConfigCopy append(String file, String lines) {
    return write(file, text(file) + lines);
  }

  ConfigCopy write(String file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  ConfigCopy write(String file, byte[] bytes) {
    try {
      Files.write(folder.resolve(file), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  ConfigCopy delete(String file) {
    try {
      Files.delete(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  String text(String file) {
    try {
      return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Municipality municipality() {
    return value(MunicipalityReader.read(folder, TEMPLATES));
  }

  List<Finding> findings() {
    return findings(MunicipalityReader.read(folder, TEMPLATES));
  }

  /** The findings as "S04 profile.yml, rad 2: message [seen → expected]". */
  List<String> mistakes() {
    return findings().stream().map(ConfigCopy::words).toList();
  }

  static <T> T value(Loaded<T> loaded) {
    assertThat(findings(loaded)).isEmpty();
    return ((Loaded.Value<T>) loaded).value();
  }

  static <T> List<Finding> findings(Loaded<T> loaded) {
    return loaded instanceof Loaded.Mistakes<T> mistakes ? mistakes.findings() : List.of();
  }

  static String words(Finding finding) {
    return "%s %s: %s [%s → %s]"
        .formatted(
            finding.code(),
            finding.place().words(),
            finding.message(),
            finding.seen(),
            finding.expected());
  }
}
