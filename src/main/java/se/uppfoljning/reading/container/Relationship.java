package se.uppfoljning.reading.container;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * That a part, or the package, refers to another.
 *
 * @param id what the part calls it
 * @param type the last word of its type, such as {@code worksheet}: the same in both forms of the
 *     format
 * @param isOutside whether its target is no part of the package
 * @param target the name of the part, or what lies outside; empty when it is a place in the part
 *     itself
 */
public record Relationship(String id, String type, boolean isOutside, String target) {
  private static final String FOLDER = "_rels/";
  private static final String ENDING = ".rels";

  /** The part that holds the relationships of a part; of the package when the name is empty. */
  static String partOf(String source) {
    int name = source.lastIndexOf('/') + 1;
    return source.substring(0, name) + FOLDER + source.substring(name) + ENDING;
  }

  /** Whether a part holds relationships. */
  static boolean isPart(String name) {
    int file = name.lastIndexOf('/') + 1;
    return name.endsWith(ENDING) && name.startsWith(FOLDER, Math.max(0, file - FOLDER.length()));
  }

  /** What a part of relationships lists. */
  static List<Relationship> read(String part, InputStream input, Deadline deadline)
      throws IOException, XMLStreamException {
    String folder = part.substring(0, part.lastIndexOf(FOLDER));
    XmlPart xml = new XmlPart(input, deadline);
    List<Relationship> relationships = new ArrayList<>();
    while (xml.hasMore()) {
      if (xml.startOf("Relationship")) {
        boolean isOutside = xml.attribute("TargetMode", "Internal").equals("External");
        String type = xml.attribute("Type", "");
        String target = xml.attribute("Target", "");
        relationships.add(new Relationship(
            xml.attribute("Id", ""),
            type.substring(type.lastIndexOf('/') + 1),
            isOutside,
            isOutside ? target : resolved(folder, target)));
      }
    }
    return relationships;
  }

  /** The name of the part a target means, seen from a folder. */
  private static String resolved(String folder, String target) {
    int fragment = target.indexOf('#');
    String path = fragment < 0 ? target : target.substring(0, fragment);
    if (path.isEmpty()) {
      return "";
    }
    Deque<String> names = new ArrayDeque<>();
    for (String name : (path.startsWith("/") ? path : folder + path).split("/", -1)) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }

  /** The same name without percent signs for what is no plain letter. */
  static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name; // a percent sign of its own
    }
  }
}
