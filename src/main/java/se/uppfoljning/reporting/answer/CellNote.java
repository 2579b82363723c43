package se.uppfoljning.reporting.answer;

import java.util.function.IntUnaryOperator;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A note at a cell: the sender's own, if there is one, and below it ours. */
final class CellNote {
  private static final String AUTHOR = "Uppföljning";
  private static final String HEAD = AUTHOR + ":";
  private static final String BELOW = "\n\n";

  /** The author of the note behind a thread of comments; programs show the thread, not the note. */
  private static final String THREAD = "tc=";

  private static final int WIDTH_PIXELS = 320;
  private static final int CHARACTERS_A_LINE = 46;
  private static final int LINE_PIXELS = 17;
  private static final int LAST_COLUMN = 16_383;
  private static final int LAST_ROW = 1_048_575;

  private CellNote() {}

  /** Writes our words, below the sender's own. */
  static void write(XSSFCell cell, String words, XSSFFont font) {
    XSSFComment theirs = cell.getCellComment();
    if (theirs == null) {
      XSSFRichTextString text = new XSSFRichTextString();
      text.append(HEAD + "\n" + words, font);
      add(cell, text, AUTHOR);
    } else if (!theirs.getAuthor().startsWith(THREAD)) {
      XSSFRichTextString text = first(theirs.getString(), theirs.getString().length());
      text.append(BELOW + HEAD + "\n" + words, font);
      boolean visible = theirs.isVisible();
      String author = theirs.getAuthor();
      cell.removeCellComment();
      add(cell, text, author).setVisible(visible);
    }
  }

  /**
   * Takes our words away again, and the note with them when it was ours alone.
   *
   * @return whether there were any
   */
  static boolean remove(XSSFCell cell, XSSFComment note) {
    String text = note.getString().getString();
    if (text.startsWith(HEAD)) {
      cell.removeCellComment();
      return true;
    }
    int ours = text.lastIndexOf("\n" + HEAD);
    if (ours >= 0) {
      String theirs = text.substring(0, ours).stripTrailing();
      note.setString(first(note.getString(), theirs.length()));
    }
    return ours >= 0;
  }

  /** The first characters of a text, as they are formatted. */
  private static XSSFRichTextString first(XSSFRichTextString text, int length) {
    String plain = text.getString();
    XSSFRichTextString first = new XSSFRichTextString();
    if (!text.hasFormatting()) {
      first.append(plain.substring(0, length));
      return first;
    }
    for (int run = 0; run < text.numFormattingRuns(); run++) {
      int begin = text.getIndexOfFormattingRun(run);
      int end = Math.min(length, begin + text.getLengthOfFormattingRun(run));
      if (begin < end) {
        first.append(plain.substring(begin, end), text.getFontOfFormattingRun(run));
      }
    }
    return first;
  }

  private static XSSFComment add(XSSFCell cell, XSSFRichTextString text, String author) {
    XSSFSheet sheet = cell.getSheet();
    int lines = text.getString()
        .lines()
        .mapToInt(line -> 1 + line.length() / CHARACTERS_A_LINE)
        .sum();
    XSSFComment note =
        sheet.createDrawingPatriarch().createCellComment(anchor(cell, (lines + 1) * LINE_PIXELS));
    note.setString(text);
    note.setAuthor(author);
    return note;
  }

  /** From the right edge of the cell, whose note it is by where it begins, large enough for the text. */
  private static ClientAnchor anchor(XSSFCell cell, int heightPixels) {
    XSSFSheet sheet = cell.getSheet();
    int left = cell.getColumnIndex();
    Edge right = Edge.after(
        Math.min(left + 1, LAST_COLUMN), LAST_COLUMN, WIDTH_PIXELS, at -> width(sheet, at));
    Edge bottom = Edge.after(cell.getRowIndex(), LAST_ROW, heightPixels, at -> height(sheet, at));
    return new XSSFClientAnchor(
        width(sheet, left) * Units.EMU_PER_PIXEL,
        0,
        right.pixels() * Units.EMU_PER_PIXEL,
        bottom.pixels() * Units.EMU_PER_PIXEL,
        left,
        cell.getRowIndex(),
        right.at(),
        bottom.at());
  }

  /** A column or row, and how far into it. */
  private record Edge(int at, int pixels) {
    static Edge after(int from, int last, int pixels, IntUnaryOperator size) {
      int at = from;
      int left = pixels;
      while (at < last && left >= size.applyAsInt(at)) {
        left -= size.applyAsInt(at++);
      }
      return new Edge(at, left);
    }
  }

  private static int width(XSSFSheet sheet, int column) {
    return sheet.isColumnHidden(column) ? 0 : (int) sheet.getColumnWidthInPixels(column);
  }

  private static int height(XSSFSheet sheet, int number) {
    XSSFRow row = sheet.getRow(number);
    if (row == null) {
      return Units.pointsToPixel(sheet.getDefaultRowHeightInPoints());
    }
    return row.getZeroHeight() ? 0 : Units.pointsToPixel(row.getHeightInPoints());
  }
}
