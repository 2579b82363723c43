package se.uppfoljning.reading.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.table.Workbook.Reason;

/**
 * The XML of a part, element by element. The parser is the JDK's own, whatever lies on the class
 * path. Names are compared without their namespaces: the strict form of the format has others than
 * the usual one, and means the same.
 */
public final class XmlPart {
  /** How many characters a cell can hold; of a longer text one more is kept, so that it is known. */
  public static final int LONGEST_TEXT = 32_767;

  /** One character may be written as seven, {@code _x000D_}. */
  private static final int LONGEST_WRITTEN = 7 * (LONGEST_TEXT + 1);

  private static final int STEPS_BETWEEN_CHECKS = 1 << 12;

  private final XMLStreamReader xml;
  private final Deadline deadline;
  private int steps;

  /** Reads the XML of a stream, which the caller closes. */
  public XmlPart(InputStream input, Deadline deadline) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    this.xml = factory.createXMLStreamReader(input);
    this.deadline = deadline;
  }

  /**
   * Goes one step on; false at the end of the document.
   *
   * @throws XMLStreamException if it is not well-formed, or has a document type
   * @throws Refused when the time is over
   */
  public boolean hasMore() throws IOException, XMLStreamException {
    if (++steps % STEPS_BETWEEN_CHECKS == 0) {
      deadline.check();
    }
    if (!xml.hasNext()) {
      return false;
    }
    if (xml.next() == XMLStreamConstants.DTD) {
      throw new Refused(Reason.DAMAGED);
    }
    return true;
  }

  /** Goes one step on; false when that was the end of the element. */
  public boolean inside(String element) throws IOException, XMLStreamException {
    return hasMore() && !(xml.isEndElement() && at(element));
  }

  /** Whether this is the start of such an element. */
  public boolean startOf(String element) {
    return xml.isStartElement() && at(element);
  }

  /** Whether this is the end of such an element. */
  public boolean endOf(String element) {
    return xml.isEndElement() && at(element);
  }

  private boolean at(String element) {
    return xml.hasName() && xml.getLocalName().equals(element);
  }

  /** An attribute of this element; null when it has none of that name. */
  public @Nullable String attribute(String name) {
    return xml.getAttributeValue(null, name);
  }

  /** An attribute of this element, or what to take when it has none of that name. */
  public String attribute(String name, String absent) {
    return Objects.requireNonNullElse(attribute(name), absent);
  }

  /** Whether an attribute of this element says yes. */
  public boolean says(String name) {
    String value = attribute(name);
    return value != null && (value.equals("1") || value.equals("true"));
  }

  /** The relationship this element names by {@code r:id}; null when it has no such attribute. */
  public @Nullable String relationshipId() {
    for (int index = 0; index < xml.getAttributeCount(); index++) {
      if (xml.getAttributeLocalName(index).equals("id")
          && xml.getAttributeNamespace(index) != null
          && xml.getAttributeNamespace(index).endsWith("/relationships")) {
        return xml.getAttributeValue(index);
      }
    }
    return null;
  }

  /** The text of this element, which has no elements inside; reads to its end. */
  public String text() throws IOException, XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (hasMore() && !xml.isEndElement()) {
      if (xml.isStartElement()) {
        throw new Refused(Reason.DAMAGED);
      }
      appendTo(text);
    }
    return text.toString();
  }

  /**
   * The runs of a text joined, without the reading aids (phonetic runs) of Asian scripts; reads to
   * the end of the element.
   */
  public String richText(String element) throws IOException, XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean phonetic = false;
    while (inside(element)) {
      if (startOf("rPh") || endOf("rPh")) {
        phonetic = xml.isStartElement();
      } else if (startOf("t")) {
        String run = text();
        text.append(phonetic || text.length() > LONGEST_WRITTEN ? "" : run);
      }
    }
    return text.toString();
  }

  /** Appends the characters this step is of; none when it is of something else. */
  public void appendTo(StringBuilder text) throws Refused {
    boolean isText = xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA;
    if (isText && text.length() <= LONGEST_WRITTEN) {
      int most = Math.min(xml.getTextLength(), LONGEST_WRITTEN + 1 - text.length());
      text.append(xml.getTextCharacters(), xml.getTextStart(), most);
    } else if (xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new Refused(Reason.DAMAGED); // nothing defines it
    }
  }
}
