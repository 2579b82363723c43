package se.uppfoljning.reading;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.table.CellValue;

/**
 * The XML of a worksheet, of the strings its cells share, and of the list of sheets. The parser is
 * the JDK's own, whatever lies on the class path; a document type damages the workbook.
 */
final class SheetXml {
  private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");

  private static final Pattern RANGE = Pattern.compile(REFERENCE + "(?::" + REFERENCE + ")?");

  private static final Pattern COLUMN_NUMBER = Pattern.compile("[1-9]\\d{0,4}");

  private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

  private final XMLStreamReader xml;

  private SheetXml(InputStream input) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    xml = factory.createXMLStreamReader(input);
  }

  /** The shared strings, in the order cells refer to them. */
  static List<String> strings(InputStream input) throws XMLStreamException {
    SheetXml part = new SheetXml(input);
    List<String> strings = new ArrayList<>();
    while (part.hasMore()) {
      if (part.startOf("si")) {
        strings.add(part.richText("si"));
      }
    }
    return strings;
  }

  /** The defined names of a workbook that hold for all of it, with what they stand for. */
  static Map<String, String> names(InputStream input) throws XMLStreamException {
    SheetXml part = new SheetXml(input);
    Map<String, String> names = new HashMap<>();
    while (part.hasMore()) {
      if (part.startOf("definedName") && part.attribute("localSheetId") == null) {
        String name = part.attribute("name");
        names.put(name == null ? "" : name, part.xml.getElementText());
      }
    }
    return names;
  }

  /** The names of the hidden sheets, from the workbook's list of sheets. */
  static Set<String> hiddenSheets(InputStream input) throws XMLStreamException {
    SheetXml part = new SheetXml(input);
    Set<String> hidden = new HashSet<>();
    while (part.hasMore()) {
      if (part.startOf("sheet") && HIDDEN.contains(part.attribute("state", "visible"))) {
        hidden.add(part.attribute("name", ""));
      }
    }
    return hidden;
  }

  /**
   * The cells of a worksheet that are not empty; none when the sheet is a chart.
   *
   * @throws IllegalArgumentException if a cell stands where none can
   */
  static Grid cells(InputStream input, CellValues values) throws XMLStreamException {
    SheetXml part = new SheetXml(input);
    Grid grid = new Grid();
    while (part.hasMore()) {
      if (part.startOf("sheetData")) {
        part.readRows(grid, values);
      } else if (part.startOf("col")) {
        part.readColumns(grid);
      } else if (part.startOf("mergeCell")) {
        part.readMerged(grid);
      }
    }
    return grid;
  }

  private void readColumns(Grid grid) {
    String first = attribute("min", "");
    String last = attribute("max", "");
    if (isHidden()
        && COLUMN_NUMBER.matcher(first).matches()
        && COLUMN_NUMBER.matcher(last).matches()) {
      grid.hideColumns(Integer.parseInt(first) - 1, Integer.parseInt(last) - 1);
    }
  }

  private void readMerged(Grid grid) {
    Matcher range = RANGE.matcher(attribute("ref", ""));
    if (range.matches() && range.group(3) != null) {
      grid.merge(new Grid.Merged(
          Integer.parseInt(range.group(2)),
          CellReference.convertColStringToIndex(range.group(1)),
          Integer.parseInt(range.group(4)),
          CellReference.convertColStringToIndex(range.group(3))));
    }
  }

  private boolean isHidden() {
    return attribute("hidden", "0").matches("1|true");
  }

  private void readRows(Grid grid, CellValues values) throws XMLStreamException {
    int row = 0;
    int column = -1;
    while (inside("sheetData")) {
      if (startOf("row")) {
        String number = attribute("r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
        if (isHidden()) {
          grid.hideRow(row);
        }
      } else if (startOf("c")) {
        column = column(row, column + 1);
        grid.put(row, column, cell(values));
      }
    }
  }

  /** Where a cell stands: as it says, else beside the one before it. */
  private int column(int row, int next) {
    String reference = attribute("r");
    if (reference == null) {
      return next;
    }
    Matcher matcher = REFERENCE.matcher(reference);
    if (!matcher.matches() || Integer.parseInt(matcher.group(2)) != row) {
      throw new IllegalArgumentException("not in row " + row);
    }
    return CellReference.convertColStringToIndex(matcher.group(1));
  }

  private @Nullable CellValue cell(CellValues values) throws XMLStreamException {
    String type = attribute("t");
    boolean formula = false;
    String stored = null;
    while (inside("c")) {
      if (startOf("f")) {
        formula = true;
      } else if (startOf("v")) {
        stored = xml.getElementText();
      } else if (startOf("is")) {
        stored = richText("is");
      }
    }
    return values.of(type == null ? "n" : type, formula, stored);
  }

  /** The runs of a text joined, without the reading aids (phonetic runs) of Asian scripts. */
  private String richText(String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean phonetic = false;
    while (inside(element)) {
      if (at("rPh")) {
        phonetic = xml.isStartElement();
      } else if (startOf("t")) {
        String run = xml.getElementText();
        text.append(phonetic ? "" : run);
      }
    }
    return text.toString();
  }

  /** Goes one step on; false at the end of the document. */
  private boolean hasMore() throws XMLStreamException {
    if (!xml.hasNext()) {
      return false;
    }
    if (xml.next() == XMLStreamConstants.DTD) {
      throw new XMLStreamException("a document type");
    }
    return true;
  }

  /** Goes one step on; false when that was the end of the element. */
  private boolean inside(String element) throws XMLStreamException {
    return hasMore() && !(xml.isEndElement() && at(element));
  }

  private boolean startOf(String element) {
    return xml.isStartElement() && at(element);
  }

  private boolean at(String element) {
    return xml.hasName() && xml.getLocalName().equals(element);
  }

  private @Nullable String attribute(String name) {
    return xml.getAttributeValue(null, name);
  }

  private String attribute(String name, String absent) {
    String value = attribute(name);
    return value == null ? absent : value;
  }
}
