package se.uppfoljning.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import se.uppfoljning.facts.table.Workbook.Reason;
import se.uppfoljning.reading.container.Refused;
import se.uppfoljning.reading.container.XmlPart;

/**
 * What the main part of a workbook lists.
 *
 * @param sheets in their order
 * @param names the defined names that hold for all of it, with what they stand for
 * @param links the relationships of its links to other files, in their order
 * @param isFrom1904 whether its days are counted from 1904
 */
record WorkbookXml(
    List<SheetName> sheets, Map<String, String> names, List<String> links, boolean isFrom1904) {
  private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

  /** A sheet: its name, its relationship and whether it is hidden. */
  record SheetName(String name, String relationship, boolean isHidden) {}

  static WorkbookXml read(XmlPart xml) throws IOException, XMLStreamException {
    List<SheetName> sheets = new ArrayList<>();
    Map<String, String> names = new LinkedHashMap<>();
    List<String> links = new ArrayList<>();
    boolean isFrom1904 = false;
    while (xml.hasMore()) {
      if (xml.startOf("workbookPr")) {
        isFrom1904 |= xml.says("date1904"); // extensions have an element of that name too
      } else if (xml.startOf("sheet")) {
        addSheet(xml, sheets);
      } else if (xml.startOf("externalReference")) {
        links.add(Objects.requireNonNullElse(xml.relationshipId(), ""));
      } else if (xml.startOf("definedName") && xml.attribute("localSheetId") == null) {
        String name = xml.attribute("name", "");
        names.put(name, xml.text());
      }
    }
    checkNames(sheets);
    return new WorkbookXml(sheets, names, links, isFrom1904);
  }

  /** A module of macros from the nineties is a sheet that says it has no part. */
  private static void addSheet(XmlPart xml, List<SheetName> sheets) throws Refused {
    String part = xml.relationshipId();
    if (part == null) {
      throw new Refused(Reason.DAMAGED);
    }
    if (!part.isEmpty()) {
      boolean isHidden = HIDDEN.contains(xml.attribute("state", "visible"));
      sheets.add(new SheetName(xml.attribute("name", ""), part, isHidden));
    }
  }

  /** At least one sheet, and each with a name of its own. */
  private static void checkNames(List<SheetName> sheets) throws Refused {
    Set<String> names = new HashSet<>();
    for (SheetName sheet : sheets) {
      names.add(sheet.name().toLowerCase(Locale.ROOT));
    }
    if (sheets.isEmpty() || names.size() < sheets.size()) {
      throw new Refused(Reason.DAMAGED);
    }
  }
}
