package se.uppfoljning.reporting.answer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/** A sender's file, as long as it is not known to be harmless to open whole. */
final class SentFile {
  private static final long MOST_BYTES = 5_000_000;

  /** Of all parts together, as they are in memory before they are objects. */
  private static final long MOST_INFLATED = 64_000_000;

  private static final int MOST_CELLS = 50_000;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final String SHEETS = "xl/worksheets/";

  /** What runs or may run something, whatever it is called from. */
  private static final String ACTIVE = "(?i).*(vba|macrosheet|activex).*";

  private SentFile() {}

  static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }

  /** Whether it can be held in memory whole: cells of all sheets count, also empty ones. */
  static boolean isSmall(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      return false;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries = zip.stream().toList();
      return inflated(zip, entries) <= MOST_INFLATED && cells(zip, entries) <= MOST_CELLS;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static long inflated(ZipFile zip, List<? extends ZipEntry> entries) throws IOException {
    long inflated = 0;
    for (ZipEntry entry : entries) {
      try (InputStream in = zip.getInputStream(entry)) {
        inflated += in.skip(Math.max(0, MOST_INFLATED + 1 - inflated));
      }
    }
    return inflated;
  }

  private static int cells(ZipFile zip, List<? extends ZipEntry> entries)
      throws IOException, XMLStreamException {
    int cells = 0;
    for (ZipEntry entry : entries) {
      if (entry.getName().startsWith(SHEETS) && entry.getName().endsWith(".xml")) {
        cells += cells(zip, entry);
      }
    }
    return cells;
  }

  private static int cells(ZipFile zip, ZipEntry entry) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    int cells = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext() && cells <= MOST_CELLS) {
        xml.next();
        cells += xml.isStartElement() && xml.getLocalName().equals("c") ? 1 : 0;
      }
    }
    return cells;
  }

  /** A copy in memory: the file itself is never written. */
  static OPCPackage open(Path file) throws IOException, OpenXML4JException {
    try (InputStream in = Files.newInputStream(file)) {
      return OPCPackage.open(in);
    }
  }

  /**
   * Takes the macros of a workbook away.
   *
   * @return whether there were any
   * @throws IOException if something else remains that may run
   */
  static boolean removeMacros(OPCPackage content) throws IOException, OpenXML4JException {
    boolean removed = false;
    for (PackagePart part : content.getParts()) {
      removed |= !part.isRelationshipPart() && removeMacros(content, part);
    }
    if (content.getParts().stream().anyMatch(part -> part.getContentType().matches(ACTIVE))) {
      throw new IOException("something that may run");
    }
    return removed;
  }

  private static boolean removeMacros(OPCPackage content, PackagePart of)
      throws OpenXML4JException {
    boolean removed = false;
    for (PackageRelationship macros :
        of.getRelationshipsByType(XSSFRelation.VBA_MACROS.getRelation())) {
      content.deletePartRecursive(of.getRelatedPart(macros).getPartName());
      of.removeRelationship(macros.getId());
      removed = true;
    }
    return removed;
  }
}
