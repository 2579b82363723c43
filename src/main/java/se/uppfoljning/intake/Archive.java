package se.uppfoljning.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where files are kept for good: by digest, below the month they arrived in. */
public final class Archive {
  private static final Pattern EXTENSION = Pattern.compile("\\.([a-z0-9]{1,8})$");

  private final Path home;

  /** The archive of a home. */
  public Archive(Path home) {
    this.home = home;
  }

  /**
   * Moves a copy out of the spool to {@code arkiv/YYYY/MM/} or {@code avvisade/YYYY/MM/} (K9). Doing
   * it again, or for the same bytes again, changes nothing.
   *
   * @param rejected whether it goes to {@code avvisade/}
   * @param arrived the month of arrival
   */
  public void keep(
      Path spooled, String sha256, String fileName, boolean rejected, YearMonth arrived)
      throws IOException {
    if (!Files.exists(spooled)) {
      return;
    }
    Durable.rename(spooled, locate(sha256, fileName, rejected, arrived));
  }

  /** Where a file is kept, below the month of its arrival. */
  public Path locate(String sha256, String fileName, boolean rejected, YearMonth arrived) {
    return home.resolve(rejected ? "avvisade" : "arkiv")
        .resolve(String.format(Locale.ROOT, "%04d", arrived.getYear()))
        .resolve(String.format(Locale.ROOT, "%02d", arrived.getMonthValue()))
        .resolve(sha256 + "." + extension(fileName));
  }

  private static String extension(String fileName) {
    Matcher matcher = EXTENSION.matcher(fileName.toLowerCase(Locale.ROOT));
    return matcher.find() ? matcher.group(1) : "bin";
  }
}
