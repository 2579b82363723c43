package se.uppfoljning.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import se.uppfoljning.facts.delivery.Dropped;

/** The shared folder {@code inkommande/}, one folder a sender. It is only ever looked at by poll. */
public final class Inbox {
  /** Its name in the home. */
  public static final String FOLDER = "inkommande";

  /** Made by {@code init}: without it the share is not there, and nobody has "not delivered". */
  private static final String SENTINEL = ".uppfoljning";

  private final Path home;

  /** The inbox of a home. */
  public Inbox(Path home) {
    this.home = home;
  }

  /**
   * What lies in the senders' folders.
   *
   * @param settled files that have not changed for the settling time, by path
   * @param waiting files that are still being written, by path
   * @param passedOver what is no delivery: links, folders, and what lies in no sender's folder
   */
  public record Scan(List<Dropped> settled, List<Dropped> waiting, List<String> passedOver) {}

  /** Makes the folders and the sentinel. */
  public void create(Collection<String> senders) throws IOException {
    for (String sender : senders) {
      Files.createDirectories(home.resolve(FOLDER).resolve(sender));
    }
    Files.writeString(home.resolve(FOLDER).resolve(SENTINEL), "");
  }

  /** Whether the sentinel is there. */
  public boolean isThere() {
    return Files.isRegularFile(home.resolve(FOLDER).resolve(SENTINEL));
  }

  /**
   * Looks once.
   *
   * @param settle how long a file must have been unchanged; zero takes every file
   * @param fileTime the time by the clock of the file system, since it is compared with its times
   */
  public Scan scan(Collection<String> senders, Duration settle, Instant fileTime)
      throws IOException {
    Scan scan = new Scan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Path entry : entries(home.resolve(FOLDER))) {
      String name = nfc(entry);
      if (senders.contains(name) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        scanFolder(name, entry, fileTime.minus(settle), settle.isZero(), scan);
      } else if (!isIgnored(name)) {
        scan.passedOver().add(FOLDER + "/" + name);
      }
    }
    return scan;
  }

  private void scanFolder(
      String sender, Path folder, Instant changedBefore, boolean takeAll, Scan scan)
      throws IOException {
    for (Path entry : entries(folder)) {
      String name = nfc(entry);
      if (isIgnored(name)) {
        continue;
      }
      BasicFileAttributes attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      String path = FOLDER + "/" + sender + "/" + entry.getFileName();
      if (!attributes.isRegularFile()) {
        scan.passedOver().add(path);
        continue;
      }
      Instant modified = modifiedAt(attributes);
      Dropped file = new Dropped(sender, path, name, attributes.size(), modified);
      boolean settled = takeAll || !modified.isAfter(changedBefore);
      (settled ? scan.settled() : scan.waiting()).add(file);
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    }
    entries.sort(Comparator.comparing(Inbox::nfc).thenComparing(Path::toString));
    return entries;
  }

  private static String nfc(Path path) {
    return Normalizer.normalize(path.getFileName().toString(), Normalizer.Form.NFC);
  }

  /** To the millisecond: what every file system and database keeps. */
  static Instant modifiedAt(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** What Office, macOS, Windows and copy programs leave beside a workbook. */
  private static boolean isIgnored(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(".")
        || lower.startsWith("~$")
        || lower.endsWith(".tmp")
        || lower.endsWith(".part")
        || lower.equals("thumbs.db")
        || lower.equals("desktop.ini");
  }
}
