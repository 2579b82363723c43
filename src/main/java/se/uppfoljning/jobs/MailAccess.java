package se.uppfoljning.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/**
 * What sending needs from where the program runs: no part of a home, so that it is in no copy of one.
 *
 * @param environment the environment variables
 * @param tls makes encrypted connections, and so decides which certificates are trusted
 */
record MailAccess(Map<String, String> environment, Supplier<SSLSocketFactory> tls) {
  /** Holds the password of the mail server's user. */
  static final String PASSWORD = "UPPFOLJNING_SMTP_PASSWORD";

  /** Names a file whose first line is the password, as service managers hand out secrets. */
  static final String PASSWORD_FILE = "UPPFOLJNING_SMTP_PASSWORD_FILE";

  /** The password; empty when none is told or the file cannot be read. */
  Optional<String> password() {
    return Optional.ofNullable(environment.get(PASSWORD))
        .filter(password -> !password.isBlank())
        .or(() -> Optional.ofNullable(environment.get(PASSWORD_FILE))
            .flatMap(MailAccess::firstLine)
            .filter(password -> !password.isBlank()));
  }

  private static Optional<String> firstLine(String file) {
    try {
      return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8).stream().findFirst();
    } catch (IOException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }
}
