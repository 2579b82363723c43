package se.uppfoljning.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
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
import java.util.Optional;
import se.uppfoljning.facts.SafeText;
import se.uppfoljning.facts.delivery.Dropped;

/**
 * The shared folder {@code inkommande/}, or {@code prova/}, one folder a sender. It is only ever looked
 * at by poll.
 */
public final class Inbox {
  /** Its name in the home. */
  public static final String FOLDER = "inkommande";

  /** Made by {@code init}: without it the share is not there, and nobody has "not delivered". */
  private static final String SENTINEL = ".uppfoljning";

  private static final String TRIALS = "prova";

  private final Path home;
  private final String folder;

  /** The inbox of a home. */
  public Inbox(Path home) {
    this(home, FOLDER);
  }

  private Inbox(Path home, String folder) {
    this.home = home;
    this.folder = folder;
  }

  /** The same for files that are only to be tried. */
  public static Inbox ofTrials(Path home) {
    return new Inbox(home, TRIALS);
  }

  /**
   * What lies in the senders' folders.
   *
   * @param settled files that have not changed for the settling time, by path
   * @param waiting files that are still being written, by path
   * @param open files that somebody has open
   * @param passedOver what is no delivery: links, folders, and what lies in no sender's folder
   * @param unreadable folders and files that could not be looked at
   */
  public record Scan(
      List<Dropped> settled,
      List<Dropped> waiting,
      List<Open> open,
      List<String> passedOver,
      List<String> unreadable) {
    /** Where nothing has been seen yet. */
    public static Scan nothing() {
      return new Scan(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }
  }

  /**
   * A file that is open in Excel or LibreOffice: what lies there is perhaps not what is meant.
   *
   * @param path below the home
   * @param who as the program knows them
   */
  public record Open(String path, String who) {}

  /** Makes the folders that are not there: also those of areas that are new. */
  public void createFolders(Collection<String> senders) throws IOException {
    for (String sender : senders) {
      Files.createDirectories(home.resolve(folder).resolve(sender));
    }
  }

  /** Makes the folders, and in the inbox the sentinel. */
  public void create(Collection<String> senders) throws IOException {
    createFolders(senders);
    if (folder.equals(FOLDER)) {
      Files.writeString(home.resolve(folder).resolve(SENTINEL), "");
    }
  }

  /** Whether it is there: the inbox by its sentinel; trials are missed by nobody. */
  public boolean isThere() {
    Path here = home.resolve(folder);
    return folder.equals(FOLDER)
        ? Files.isRegularFile(here.resolve(SENTINEL))
        : Files.isDirectory(here);
  }

  /**
   * Looks once.
   *
   * @param settle how long a file must have been unchanged; zero takes every file
   * @param fileTime the time by the clock of the file system, since it is compared with its times
   */
  public Scan scan(Collection<String> senders, Duration settle, Instant fileTime)
      throws IOException {
    Scan scan = Scan.nothing();
    for (Path entry : entries(home.resolve(folder))) {
      String name = nfc(entry);
      if (senders.contains(name) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        scanFolder(name, entry, new Settling(settle, fileTime), scan);
      } else if (!isIgnored(name)) {
        scan.passedOver().add(folder + "/" + name);
      }
    }
    return scan;
  }

  /** A folder or file that cannot be looked at is said; the others are looked at all the same. */
  private void scanFolder(String sender, Path senders, Settling settling, Scan scan) {
    List<Path> entries;
    try {
      entries = entries(senders);
    } catch (IOException | DirectoryIteratorException unreadable) {
      scan.unreadable().add(folder + "/" + sender);
      return;
    }
    for (Path entry : entries) {
      String path = SourcePath.of(folder + "/" + sender, entry);
      if (!isIgnored(nfc(entry))) {
        try {
          // By its path as text, as it is taken later: a name in another encoding is listed and
          // not found again.
          scanFile(new Found(sender, path, Path.of(entry.toString())), settling, scan);
        } catch (NoSuchFileException gone) {
          // Or renamed or removed since the folder was listed, as Excel does when it saves.
          if (path.indexOf('\uFFFD') >= 0) {
            scan.unreadable().add(path);
          }
        } catch (IOException unreadable) {
          scan.unreadable().add(path);
        }
      }
    }
  }

  /** Also a time ahead of ours is distant: the share's clock may be wrong for ever. */
  private record Settling(Duration wanted, Instant fileTime) {
    boolean isSettled(Instant modified) {
      return Duration.between(modified, fileTime).abs().compareTo(wanted) >= 0;
    }
  }

  private record Found(String sender, String path, Path entry) {}

  private static void scanFile(Found found, Settling settling, Scan scan) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(found.entry(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isRegularFile()) {
      scan.passedOver().add(found.path());
      return;
    }
    Instant modified = modifiedAt(attributes);
    Dropped file = new Dropped(
        found.sender(), found.path(), SafeText.of(nfc(found.entry())), attributes.size(), modified);
    Optional<String> who = OwnerFile.whoHasOpen(found.entry(), settling.fileTime());
    if (who.isPresent()) {
      scan.open().add(new Open(found.path(), who.get()));
    } else {
      (settling.isSettled(modified) ? scan.settled() : scan.waiting()).add(file);
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
