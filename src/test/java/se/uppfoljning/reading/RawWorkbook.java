package se.uppfoljning.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet, "Blad1", part by part as XML: what no well-behaved program writes. */
public record RawWorkbook(Map<String, String> parts) {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml";

  /** A workbook whose sheet holds these row elements. */
  public static RawWorkbook ofRows(String rows) {
    return ofSheet(
        "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
  }

  /** A workbook whose sheet is this XML. */
  public static RawWorkbook ofSheet(String sheet) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", """
        <Types xmlns='%s/content-types'>
          <Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>
          <Override PartName='/xl/workbook.xml' ContentType='%s.sheet.main+xml'/>
          <Override PartName='/xl/worksheets/sheet1.xml' ContentType='%s.worksheet+xml'/>
          <Override PartName='/xl/sharedStrings.xml' ContentType='%s.sharedStrings+xml'/>
        </Types>""".formatted(PACKAGE, SPREADSHEET, SPREADSHEET, SPREADSHEET));
    parts.put(
        "_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
    parts.put("xl/workbook.xml", """
        <workbook xmlns='%s' xmlns:r='%s'>
          <sheets><sheet name='Blad1' sheetId='1' r:id='rId1'/></sheets>
        </workbook>""".formatted(MAIN, TYPE));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relationships(
            relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
            relationship("rId2", "sharedStrings", "sharedStrings.xml")));
    parts.put("xl/worksheets/sheet1.xml", sheet);
    return new RawWorkbook(parts).withStrings("");
  }

  /** The parts of a workbook that some program wrote, to be changed. */
  public static RawWorkbook of(byte[] workbook) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RawWorkbook(parts);
  }

  /** The same workbook with one more relationship of a part that has some, or of one that has none. */
  public RawWorkbook relating(String source, String type, String target) {
    int name = source.lastIndexOf('/') + 1;
    String part = source.substring(0, name) + "_rels/" + source.substring(name) + ".rels";
    String list = parts.getOrDefault(part, relationships());
    String more = relationship("more" + parts.size(), type, target);
    return with(part, list.replace("</Relationships>", more + "</Relationships>"));
  }

  /** The same workbook with these shared strings ({@code si} elements). */
  public RawWorkbook withStrings(String strings) {
    return with("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + strings + "</sst>");
  }

  /** The same workbook with another content in a part. */
  public RawWorkbook with(String part, String xml) {
    Map<String, String> changed = new LinkedHashMap<>(parts);
    changed.put(part, xml);
    return new RawWorkbook(changed);
  }

  /** The same workbook with a part changed. */
  public RawWorkbook with(String part, UnaryOperator<String> change) {
    return with(part, change.apply(Objects.requireNonNull(parts.get(part), part)));
  }

  /** The same workbook without a part. */
  public RawWorkbook without(String part) {
    Map<String, String> fewer = new LinkedHashMap<>(parts);
    fewer.remove(part);
    return new RawWorkbook(fewer);
  }

  /** The file. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes the file. */
  public Path save(Path file) {
    try {
      return Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String relationships(String... relationships) {
    return "<Relationships xmlns='" + PACKAGE + "/relationships'>"
        + String.join("", relationships)
        + "</Relationships>";
  }

  private static String relationship(String id, String type, String target) {
    return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>".formatted(id, TYPE, type, target);
  }
}
