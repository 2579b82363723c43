package se.uppfoljning.reading.container;

import se.uppfoljning.facts.table.Workbook.Reason;

/**
 * What stands before the first element of an XML document, byte by byte: no document type, whatever
 * the encoding. Zero bytes are passed over, so UTF-16 and UTF-32 look like ASCII; an encoding in
 * which {@code <} is another byte does not begin with one and is refused.
 */
final class Prolog {
  private static final String COMMENT_END = "-->";
  private static final String INSTRUCTION_END = "?>";

  /** What was found of {@code <…} so far; empty between two of them. */
  private final StringBuilder markup = new StringBuilder();

  /** What ends the comment or instruction we are in; empty when in none. */
  private String end = "";

  private boolean hasBegun;
  private boolean isOver;

  /** Takes the next bytes of the document. */
  void take(byte[] bytes, int count) throws Refused {
    for (int index = 0; index < count && !isOver; index++) {
      if (bytes[index] != 0) {
        take((char) Byte.toUnsignedInt(bytes[index]));
      }
    }
  }

  private void take(char next) throws Refused {
    markup.append(next);
    if (!end.isEmpty()) {
      skip();
    } else if (markup.charAt(0) != '<') {
      pass(next);
    } else if (markup.length() > 1) {
      open();
    }
  }

  /** Between markup stand blanks; before all of it perhaps the mark of the byte order. */
  private void pass(char next) throws Refused {
    markup.setLength(0);
    boolean mark = !hasBegun && next >= 0x80;
    if (!mark && !Character.isWhitespace(next)) {
      throw new Refused(Reason.DAMAGED);
    }
  }

  private void open() throws Refused {
    hasBegun = true;
    char kind = markup.charAt(1);
    if (kind == '?') {
      end = INSTRUCTION_END;
    } else if (kind != '!') {
      isOver = true;
    } else if (markup.length() == 4) {
      if (!markup.toString().equals("<!--")) {
        throw new Refused(Reason.DAMAGED); // a document type
      }
      end = COMMENT_END;
      markup.setLength(0);
    }
  }

  private void skip() {
    if (markup.length() > end.length()) {
      markup.deleteCharAt(0);
    }
    if (markup.toString().equals(end)) {
      markup.setLength(0);
      end = "";
    }
  }
}
