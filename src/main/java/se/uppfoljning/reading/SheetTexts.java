package se.uppfoljning.reading;

import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import se.uppfoljning.reading.container.XmlPart;

/** The texts that lie over a sheet and in none of its cells. */
final class SheetTexts {
  /** The types of the parts they are in. */
  static final List<String> PARTS = List.of("comments", "threadedComment", "drawing");

  private static final List<String> PROMPTS =
      List.of("promptTitle", "prompt", "errorTitle", "error");
  private static final List<String> LINK_TEXTS = List.of("display", "tooltip");
  private static final List<String> HEADERS =
      List.of("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter");

  /** How a text is set, the page, the day (ECMA-376 part 1, 18.3.1.46). */
  private static final Pattern HEADER_CODE =
      Pattern.compile("&(?:\"[^\"]*\"|K[0-9A-Fa-f]{6}|K\\d{2}[+-]\\d{3}|\\d{1,3}|.)");

  private SheetTexts() {}

  /**
   * Those of a worksheet's own part, if this step is of one: what is printed above and below it, what
   * a cell says to whom fills it in, and what a link shows.
   *
   * @param found as of {@link #read}
   */
  static void readStep(XmlPart xml, BiConsumer<String, String> found)
      throws IOException, XMLStreamException {
    if (xml.startOf("dataValidation")) {
      String cells = xml.attribute("sqref", "");
      PROMPTS.forEach(name -> found.accept(cells.split("[: ]", 2)[0], xml.attribute(name, "")));
    } else if (xml.startOf("hyperlink")) {
      String cells = xml.attribute("ref", "");
      LINK_TEXTS.forEach(name -> found.accept(cells.split(":", 2)[0], xml.attribute(name, "")));
    } else if (HEADERS.stream().anyMatch(xml::startOf)) {
      for (String part : xml.text().split("&[LCR]", -1)) {
        found.accept("", HEADER_CODE.matcher(part).replaceAll(" "));
      }
    }
  }

  /**
   * Those of one part.
   *
   * @param found is given the address of the cell each hangs on, empty when it hangs on none
   */
  static void read(XmlPart xml, BiConsumer<String, String> found)
      throws IOException, XMLStreamException {
    String cell = "";
    while (xml.hasMore()) {
      if (xml.startOf("comment") || xml.startOf("threadedComment")) {
        cell = xml.attribute("ref", "");
      } else if (xml.startOf("text")) {
        found.accept(cell, comment(xml));
      } else if (xml.startOf("from")) {
        cell = anchor(xml);
      } else if (xml.endOf("twoCellAnchor") || xml.endOf("oneCellAnchor")) {
        cell = "";
      } else if (xml.startOf("p")) {
        found.accept(cell, xml.richText("p"));
      }
    }
  }

  /** Of runs in a note, plain in a thread. */
  private static String comment(XmlPart xml) throws IOException, XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (xml.inside("text")) {
      if (xml.startOf("t")) {
        text.append(xml.text());
      } else {
        xml.appendTo(text);
      }
    }
    return text.toString();
  }

  private static String anchor(XmlPart xml) throws IOException, XMLStreamException {
    String column = "";
    String row = "";
    while (xml.inside("from")) {
      if (xml.startOf("col")) {
        column = xml.text();
      } else if (xml.startOf("row")) {
        row = xml.text();
      }
    }
    return column.matches("\\d{1,5}") && row.matches("\\d{1,7}")
        ? Grid.address(Integer.parseInt(row) + 1, Integer.parseInt(column))
        : "";
  }
}
