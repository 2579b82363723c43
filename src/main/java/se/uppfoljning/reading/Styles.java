package se.uppfoljning.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.reading.container.XmlPart;

/**
 * How the cells of a workbook look, by the style they name.
 *
 * @param looks by style; null when the workbook has no styles, and so no formats
 * @param general how a cell looks that names none
 */
record Styles(@Nullable List<NumberLook> looks, NumberLook general) {
  private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

  static Styles none(boolean isFrom1904) {
    return new Styles(null, NumberLook.of(0, "", isFrom1904));
  }

  static Styles read(XmlPart xml, boolean isFrom1904) throws IOException, XMLStreamException {
    Map<String, String> codes = new HashMap<>();
    Map<String, NumberLook> known = new HashMap<>();
    List<NumberLook> looks = new ArrayList<>();
    boolean isOfCells = false;
    while (xml.hasMore()) {
      if (xml.startOf("cellXfs") || xml.endOf("cellXfs")) {
        isOfCells = xml.startOf("cellXfs");
      } else if (xml.startOf("numFmt")) {
        // Formats of conditional formats lie further down and have numbers of their own.
        codes.putIfAbsent(xml.attribute("numFmtId", ""), xml.attribute("formatCode", ""));
      } else if (isOfCells && xml.startOf("xf")) {
        String id = xml.attribute("numFmtId", "0");
        looks.add(known.computeIfAbsent(
            id, any -> NumberLook.of(index(any), codes.getOrDefault(any, ""), isFrom1904)));
      }
    }
    return new Styles(looks, NumberLook.of(0, "", isFrom1904));
  }

  /**
   * The look of a cell.
   *
   * @param style the style it names; empty text for the first
   * @return null when there is no such style
   */
  @Nullable
  NumberLook look(String style) {
    if (looks == null) {
      return general;
    }
    int index = style.isEmpty() ? 0 : index(style);
    if (index >= 0 && index < looks.size()) {
      return looks.get(index);
    }
    return style.isEmpty() ? general : null;
  }

  private static int index(String number) {
    return INDEX.matcher(number).matches() ? Integer.parseInt(number) : -1;
  }
}
