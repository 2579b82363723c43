package se.uppfoljning.reading.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.table.Workbook.Reason;

/**
 * An Office document as a package of parts that was found whole: each part is what its check sum
 * says, none is missing or doubled, and none has a document type. Part names are without a leading
 * slash; their case does not matter.
 */
public final class Container implements AutoCloseable {
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String MIME_TYPE = "mimetype";
  private static final int MIME_TYPE_BYTES = 128;
  private static final int BUFFER_BYTES = 32_768;

  /**
   * What honest programs refer to and leave out. Nothing of a table can be lost with it; cells that
   * refer to shared strings that are not there tell of it themselves.
   */
  private static final Set<String> MAY_BE_MISSING = Set.of(
      "sharedStrings",
      "theme",
      "calcChain",
      "connections",
      "printerSettings",
      "image",
      "thumbnail",
      "core-properties",
      "extended-properties",
      "custom-properties");

  private final FileChannel file;
  private final Deadline deadline;
  private final Limits limits;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private final Map<String, String> typesOfParts = new HashMap<>();
  private final Map<String, String> typesOfEndings = new HashMap<>();

  private Container(FileChannel file, Deadline deadline, Limits limits) {
    this.file = file;
    this.deadline = deadline;
    this.limits = limits;
  }

  /**
   * Opens a zip archive and checks all of it.
   *
   * @throws Refused if it is no whole Office document, or bigger than one may be
   * @throws XMLStreamException if its own lists cannot be read
   */
  public static Container open(Path path, Deadline deadline, Limits limits)
      throws IOException, XMLStreamException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      Container container = new Container(file, deadline, limits);
      container.check();
      return container;
    } catch (Throwable e) {
      file.close();
      throw e;
    }
  }

  private void check() throws IOException, XMLStreamException {
    if (file.size() > limits.allBytes()) {
      throw new Refused(Reason.TOO_BIG);
    }
    ZipDirectory.read(file).forEach(entry -> entries.put(key(entry.name()), entry));
    if (!has(CONTENT_TYPES)) {
      throw new Refused(isOpenDocument() ? Reason.OPEN_DOCUMENT : Reason.ARCHIVE);
    }
    checkSizes();
    checkParts();
    readContentTypes();
  }

  /** All of the content before any of it is believed. */
  private void checkParts() throws IOException, XMLStreamException {
    for (Entry entry : entries.values()) {
      checkContent(entry);
    }
    for (Entry entry : entries.values()) {
      checkTargets(entry);
    }
  }

  private boolean isOpenDocument() throws IOException {
    if (!has(MIME_TYPE)) {
      return false;
    }
    try (InputStream type = part(MIME_TYPE)) {
      String name = new String(type.readNBytes(MIME_TYPE_BYTES), StandardCharsets.US_ASCII);
      return name.startsWith("application/vnd.oasis.opendocument");
    }
  }

  /** What the directory says of the sizes; if it lies, the content will show. */
  private void checkSizes() throws Refused {
    long all = 0;
    for (Entry entry : entries.values()) {
      limits.check(entry.bytes(), entry.packedBytes());
      all += entry.bytes();
    }
    if (all > limits.allBytes()) {
      throw new Refused(Reason.TOO_BIG);
    }
  }

  private void checkContent(Entry entry) throws IOException {
    Prolog prolog = isXml(entry.name()) ? new Prolog() : null;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream content = new PartStream(file, entry, limits)) {
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        deadline.check();
        if (prolog != null) {
          prolog.take(buffer, count);
        }
      }
    }
  }

  private static boolean isXml(String name) {
    return key(name).matches(".*\\.(?:xml|rels|vml)");
  }

  private void checkTargets(Entry entry) throws IOException, XMLStreamException {
    if (!Relationship.isPart(entry.name())) {
      return;
    }
    try (InputStream content = part(entry.name())) {
      for (Relationship each : Relationship.read(entry.name(), content, deadline)) {
        boolean isPart = !each.isOutside() && !each.target().isEmpty();
        if (isPart && !has(each.target()) && !MAY_BE_MISSING.contains(each.type())) {
          throw new Refused(Reason.DAMAGED);
        }
      }
    }
  }

  private void readContentTypes() throws IOException, XMLStreamException {
    try (InputStream content = part(CONTENT_TYPES)) {
      XmlPart xml = new XmlPart(content, deadline);
      while (xml.hasMore()) {
        String type = xml.startOf("Default") || xml.startOf("Override")
            ? xml.attribute("ContentType", "")
            : "";
        if (xml.startOf("Default")) {
          typesOfEndings.put(key(xml.attribute("Extension", "")), type);
        } else if (xml.startOf("Override")) {
          typesOfParts.put(key(xml.attribute("PartName", "").replaceFirst("^/", "")), type);
        }
      }
    }
  }

  /** Whether there is such a part. */
  public boolean has(String part) {
    return entry(part) != null;
  }

  private @Nullable Entry entry(String part) {
    Entry entry = entries.get(key(part));
    return entry == null ? entries.get(key(Relationship.decoded(part))) : entry;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The content of a part; the caller closes it. */
  public InputStream part(String name) throws Refused {
    Entry entry = entry(name);
    if (entry == null || entry.isFolder()) {
      throw new Refused(Reason.DAMAGED);
    }
    return new PartStream(file, entry, limits);
  }

  /** What the package says a part holds; empty text when it says nothing. */
  public String contentType(String part) {
    String name = key(part);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return typesOfParts.getOrDefault(name, typesOfEndings.getOrDefault(ending, ""));
  }

  /** The part the document begins with; empty when it is none that an Office program writes. */
  public Optional<String> mainPart() throws IOException, XMLStreamException {
    return relationships("").stream()
        .filter(each -> each.type().equals("officeDocument"))
        .map(Relationship::target)
        .findFirst();
  }

  /** What a part refers to; the package, when the name is empty. */
  public List<Relationship> relationships(String part) throws IOException, XMLStreamException {
    String name = Relationship.partOf(part);
    if (!has(name)) {
      return List.of();
    }
    try (InputStream content = part(name)) {
      return Relationship.read(name, content, deadline);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
