package se.uppfoljning.reading.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One record of SIE (utgåva 4B, 5.6): a label and fields parted by spaces or tabs. A field may stand
 * in quotation marks, and a backslash before a mark makes it part of the field.
 *
 * @param label such as {@code #TRANS}, in capitals; a lone brace opens or closes a block
 * @param fields in order, without the list of objects
 * @param objects what stands in braces: dimension and object, by turns
 */
record SieLine(String label, List<String> fields, List<String> objects) {

  /** The record of a line; null when its marks or braces do not match. */
  static @Nullable SieLine of(String line) {
    List<String> fields = new ArrayList<>();
    List<String> objects = new ArrayList<>();
    boolean inObjects = false;
    int at = 0;
    while (at < line.length()) {
      char character = line.charAt(at);
      if (character == ' ' || character == '\t') {
        at++;
      } else if (!fields.isEmpty() && (character == '{' || character == '}')) {
        if (inObjects == (character == '{')) {
          return null;
        }
        inObjects = character == '{';
        at++;
      } else {
        StringBuilder field = new StringBuilder();
        at = character == '"' ? quoted(line, at + 1, field) : plain(line, at, field);
        if (at < 0) {
          return null;
        }
        (inObjects ? objects : fields).add(field.toString());
      }
    }
    if (inObjects || fields.isEmpty()) {
      return null;
    }
    String label = fields.remove(0).toUpperCase(Locale.ROOT);
    return new SieLine(label, fields, objects);
  }

  /** A field; empty when there are not so many. */
  String field(int index) {
    return index < fields.size() ? fields.get(index) : "";
  }

  /** The object of a dimension; empty when the record has none of it. */
  String object(String dimension) {
    for (int index = 0; index + 1 < objects.size(); index += 2) {
      if (objects.get(index).equals(dimension)) {
        return objects.get(index + 1);
      }
    }
    return "";
  }

  /** Where the field ends; −1 when it does not. */
  private static int quoted(String line, int from, StringBuilder field) {
    for (int at = from; at < line.length(); at++) {
      char character = line.charAt(at);
      boolean escapes = character == '\\' && at + 1 < line.length();
      if (escapes && (line.charAt(at + 1) == '"' || line.charAt(at + 1) == '\\')) {
        field.append(line.charAt(++at));
      } else if (character == '"') {
        return at + 1;
      } else {
        field.append(character);
      }
    }
    return -1;
  }

  private static int plain(String line, int from, StringBuilder field) {
    int at = from;
    boolean block = line.charAt(from) == '{' || line.charAt(from) == '}';
    do {
      field.append(line.charAt(at++));
    } while (!block && at < line.length() && " \t{}".indexOf(line.charAt(at)) < 0);
    return at;
  }
}
